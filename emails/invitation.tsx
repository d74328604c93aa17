import { Body, Button, Container, Head, Html, Preview, Section, Text } from '@react-email/components';
import { letterWords } from './words.ts';

type Given = { locale: 'fr' | 'en'; community: string; link: string };

export const invitationSubject = ({ locale }: Pick<Given, 'locale'>): string => letterWords[locale].invitationSubject;

/** The pair of a community invites somebody to have an account. The link is theirs alone, and holds for fourteen days. */
export function InvitationLetter({ locale, community, link }: Given) {
  const words = letterWords[locale];
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{words.invitationSubject}</Preview>
      <Body style={page}>
        <Container style={sheet}>
          <Text style={title}>Terreau</Text>
          <Text>{words.invitationLead(community)}</Text>
          <Section>
            <Button href={link} style={button}>
              {words.invitationButton}
            </Button>
          </Section>
          <Text style={small}>{link}</Text>
          <Text style={small}>{words.invitationFoot}</Text>
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
