import { Form, Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import Pencil from 'lucide-react/icons/pencil';
import PencilLine from 'lucide-react/icons/pencil-line';
import { useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Fold } from '#app/ui/form.tsx';
import { PersonDisc } from '#app/ui/marks.tsx';
import { Columns, PageHeader, Prose } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LevelControl } from '#app/visibility/level-control.tsx';
import type { Level } from '#app/visibility/visibility.ts';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import { Brought } from './brought.tsx';
import { dropDraftOf } from './draft.ts';
import { FollowUpUndo } from './follow-up-undo.tsx';
import { aKind, kindWords } from './kind-words.ts';
import { LoggedNotice } from './logged-notice.tsx';
import type { Interaction } from './queries.server.ts';
import { journalWords } from './words.ts';

export type ShowPageProps = {
  interaction: Interaction;
  can: { correct: boolean; tickSeen: boolean; erase: boolean; seeHistory: boolean; log: boolean };
  settable: Level[];
  askable: Level[];
  today: string;
  logged: 'now' | 'again' | null;
};

export function ShowPage({ interaction, can, settable, askable, today, logged }: ShowPageProps) {
  const w = useWords(journalWords);
  useEffect(() => {
    // It is saved: the draft on this device has served.
    if (logged) dropDraftOf(localStorage, interaction.id);
  }, [logged, interaction.id]);
  const kinds = useWords(kindWords);
  const { community, happenedAt } = interaction;
  return (
    <>
      <PageHeader
        size="quiet"
        back={
          community ? { label: w.journalOf(community.name), to: `/communities/${community.slug}/journal` } : undefined
        }
        title={
          <>
            {kinds[aKind(interaction.kind)]}, <Day day={interaction.happenedOn} today={today} />
            {happenedAt && ` ${w.at(happenedAt)}`}
          </>
        }
        actions={
          can.correct && (
            <LinkButton icon={Pencil} to={`/interactions/${interaction.id}/edit`}>
              {w.correct}
            </LinkButton>
          )
        }
      />
      {logged && <LoggedNotice interaction={interaction} logged={logged} />}
      <Columns aside={<Aside {...{ interaction, can, settable, askable }} />}>
        <Participants interaction={interaction} />
        <Prose size="words">{interaction.notes}</Prose>
        <p className="mt-4 flex flex-wrap items-center gap-2 text-note text-ink-soft">
          <SideSign side={interaction.side} />
          {interaction.author && w.loggedBy(interaction.author)}
        </p>
        {can.tickSeen && <Seen id={interaction.id} seen={interaction.seen} />}
        <Brought interaction={interaction} today={today} canTick={can.correct} />
        {can.log && (
          <p className="mt-8">
            <LinkButton icon={PencilLine} to={`/log?community=${interaction.communityId}`}>
              {w.logAnother}
            </LinkButton>
          </p>
        )}
      </Columns>
      <FollowUpUndo />
    </>
  );
}

function Participants({ interaction }: { interaction: Interaction }) {
  const w = useWords(journalWords);
  const { participants, unidentified } = interaction;
  if (participants.length + unidentified === 0) return null;
  return (
    <ul className="mb-5 flex flex-wrap gap-x-6 gap-y-2" aria-label={w.participants}>
      {participants.map((one) => (
        <li key={one.id} className="flex items-center gap-2">
          <PersonDisc name={one.name} size="small" />
          <span>
            <Link to={`/actors/${one.id}`}>{one.name}</Link>
            {one.capacity && <span className="text-ink-soft">, {one.capacity}</span>}
          </span>
        </li>
      ))}
      {unidentified > 0 && <li className="text-ink-soft">{w.unidentified(unidentified)}</li>}
    </ul>
  );
}

/** A tick of one's own: it tells nobody, and leaves Today. */
function Seen({ id, seen }: { id: string; seen: boolean }) {
  const w = useWords(journalWords);
  return (
    <Form method="post" action={`/interactions/${id}/seen`} className="mt-4 flex flex-wrap items-center gap-3">
      <input type="hidden" name="seen" value={seen ? 'no' : 'yes'} />
      {seen && (
        <span className="flex items-center gap-1 font-semibold text-accent">
          <Check size={18} aria-hidden /> {w.seen}
        </span>
      )}
      <SubmitButton small variant={seen ? 'quiet' : 'plain'} icon={seen ? undefined : Check}>
        {seen ? w.unsee : w.markSeen}
      </SubmitButton>
      {!seen && <span className="text-note text-ink-soft">{w.seenHelp}</span>}
    </Form>
  );
}

function Aside({ interaction, can, settable, askable }: Omit<ShowPageProps, 'today' | 'logged'>) {
  const w = useWords(journalWords);
  return (
    <div className="grid gap-6">
      <LevelControl
        kind="interactions"
        id={interaction.id}
        level={interaction.visibility}
        settable={settable}
        askable={askable}
        history={can.seeHistory}
      />
      {can.erase && (
        <Fold label={w.erase}>
          <Form method="post" action={`/interactions/${interaction.id}/delete`} className="grid gap-3">
            <p className="text-note text-ink-soft">{w.eraseHelp}</p>
            <div>
              <SubmitButton variant="danger">{w.eraseSure}</SubmitButton>
            </div>
          </Form>
        </Fold>
      )}
    </div>
  );
}
