import { Form, Link } from '@remix-run/react';
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import Eye from 'lucide-react/icons/eye';
import Hourglass from 'lucide-react/icons/hourglass';
import Pencil from 'lucide-react/icons/pencil';
import { useWords } from '#app/i18n/words.ts';
import { personLineWords } from '#app/persons/line-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import type { Community } from './queries.server.ts';
import { speakAnchor } from './speak.tsx';
import { communityWords } from './words.ts';

type Can = { express: boolean; speak: boolean; garden: boolean; edit: boolean; appoint: boolean };

/** What one may do with a community, under its name: one act, the others behind it. */
export function CommunityActs({ community, can }: { community: Community; can: Can }) {
  const w = useWords(communityWords);
  const p = useWords(personLineWords);
  const { slug } = community;
  return (
    <>
      {can.garden ? (
        <LinkButton variant="primary" to={`/log?community=${slug}`}>
          {w.log}
        </LinkButton>
      ) : can.express ? (
        <LinkButton to={`/needs/new?community=${slug}`}>{w.express}</LinkButton>
      ) : can.speak ? (
        <LinkButton variant="primary" to={`#${speakAnchor}`}>
          {w.speak}
        </LinkButton>
      ) : null}
      {can.garden ? <LookAs community={community} /> : null}
      {can.edit ? (
        <Menu>
          <Link to={`/communities/${slug}/edit`}>
            <Pencil size={17} aria-hidden /> {w.edit}
          </Link>
          {can.garden ? (
            <Link to={`/communities/${slug}/hand-over`}>
              <ArrowRightLeft size={17} aria-hidden /> {w.handOver}
            </Link>
          ) : null}
          {can.garden ? (
            <Link to={`/communities/${slug}/retention`}>
              <Hourglass size={17} aria-hidden /> {p.retention}
            </Link>
          ) : null}
          {can.appoint ? <Link to={`/communities/${slug}/mandates`}>{w.mandates}</Link> : null}
        </Menu>
      ) : null}
    </>
  );
}

const roles = ['institution', 'member', 'visitor'] as const;

function LookAs({ community }: { community: Community }) {
  const w = useWords(communityWords);
  const labels = { institution: w.asInstitution, member: w.asMember, visitor: w.asVisitor };
  return (
    <Menu label={w.lookAs} icon={Eye} variant="plain">
      {roles.map((role) => (
        <Form key={role} method="post" action="/lens">
          <input type="hidden" name="to" value={`/communities/${community.slug}`} />
          <button type="submit" name="lens" value={`${role}:${community.id}`}>
            {labels[role]}
          </button>
        </Form>
      ))}
    </Menu>
  );
}
