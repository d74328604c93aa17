import { Body, Button, Container, Head, Html, Preview, Section, Text } from '@react-email/components';
import { letterWords } from './words.ts';

type Given = { locale: 'fr' | 'en'; link: string; code: string };

export const signInSubject = ({ locale, code }: Given): string => letterWords[locale].signInSubject(code);

/** The mail of sign-in: a link and a code, either of which works once within fifteen minutes. */
export function SignInLetter({ locale, link, code }: Given) {
  const words = letterWords[locale];
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{words.signInPreview}</Preview>
      <Body style={page}>
        <Container style={sheet}>
          <Text style={title}>Terreau</Text>
          <Text>{words.signInLead}</Text>
          <Section>
            <Button href={link} style={button}>
              {words.signInButton}
            </Button>
          </Section>
          <Text>{words.signInCode}</Text>
          <Text style={figures}>{code}</Text>
          <Text style={small}>{words.signInFoot}</Text>
        </Container>
      </Body>
    </Html>
  );
}

const page = {
  backgroundColor: '#faf8f3',
  color: '#1d2a22',
  fontFamily: 'Verdana, Arial, sans-serif',
  fontSize: '16px',
};
const sheet = { padding: '24px', maxWidth: '560px' };
const title = { fontFamily: 'Georgia, serif', fontSize: '28px', margin: '0 0 16px' };
const button = { backgroundColor: '#24573f', color: '#ffffff', padding: '12px 20px', borderRadius: '6px' };
const figures = { fontSize: '32px', letterSpacing: '6px', fontFamily: 'monospace', margin: '8px 0 16px' };
const small = { fontSize: '14px', color: '#55615a' };
