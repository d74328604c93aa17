import { Body, Button, Container, Head, Html, Preview, Section, Text } from '@react-email/components';
import { letterWords } from './words.ts';

type Given = { locale: 'fr' | 'en'; community: string; link: string };

export const mandateSubject = ({ locale, community }: Pick<Given, 'locale' | 'community'>): string =>
  letterWords[locale].mandateSubject(community);

/** Somebody is offered a mandate. The link leads to the offer, for its holder alone; nothing starts without their answer. */
export function MandateLetter({ locale, community, link }: Given) {
  const words = letterWords[locale];
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{words.mandatePreview}</Preview>
      <Body style={page}>
        <Container style={sheet}>
          <Text style={title}>Terreau</Text>
          <Text>{words.mandateLead(community)}</Text>
          <Text>{words.mandateWhat}</Text>
          <Section>
            <Button href={link} style={button}>
              {words.mandateButton}
            </Button>
          </Section>
          <Text style={small}>{link}</Text>
          <Text style={small}>{words.mandateFoot}</Text>
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
const small = { fontSize: '14px', color: '#55615a' };
