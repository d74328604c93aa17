import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { StateMark } from '#app/ui/marks.tsx';
import { Prose, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Interaction } from './queries.server.ts';
import { journalWords } from './words.ts';

type BroughtProps = { interaction: Interaction; today: string; canTick: boolean };

/** What came of an exchange: needs, synergies, promises, and the replies that were given by it. */
export function Brought({ interaction, today, canTick }: BroughtProps) {
  const w = useWords(journalWords);
  const { needs, synergies, followUps, replies } = interaction;
  if (needs.length + synergies.length + followUps.length + replies.length === 0) {
    return (
      <Section title={w.brought}>
        <p className="text-ink-soft">{w.nothingBrought}</p>
      </Section>
    );
  }
  return (
    <>
      {needs.length > 0 && (
        <Section title={w.needs}>
          <Things rows={needs} path="/needs" />
        </Section>
      )}
      {synergies.length > 0 && (
        <Section title={w.synergies}>
          <Things rows={synergies} path="/synergies" />
        </Section>
      )}
      {followUps.length > 0 && (
        <Section title={w.followUps} id="follow-ups">
          <ul className="lines">
            {followUps.map((followUp) => (
              <FollowUpLine key={followUp.id} {...{ followUp, today, canTick }} here={interaction.id} />
            ))}
          </ul>
        </Section>
      )}
      {replies.length > 0 && (
        <Section title={w.replies}>
          {replies.map((reply) => (
            <div key={reply.id} className="mb-4 grid gap-1">
              <Prose size="words">{reply.words}</Prose>
              <p className="flex flex-wrap items-center gap-2 text-note text-ink-soft">
                <VisibilitySign level={reply.visibility} />
                {w.told} <Day day={reply.toldOn} today={today} />, <a href={`/needs/${reply.needId}`}>{reply.need}</a>
              </p>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function Things({ rows, path }: { rows: Interaction['needs'] | Interaction['synergies']; path: string }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.id} className="flex items-baseline gap-3 border-b border-line py-2">
          <VisibilitySign level={row.visibility} />
          <a className="text-words text-ink" href={`${path}/${row.id}`}>
            {row.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

type FollowUpLineProps = { followUp: Interaction['followUps'][number]; today: string; canTick: boolean; here: string };

function FollowUpLine({ followUp, today, canTick, here }: FollowUpLineProps) {
  const w = useWords(journalWords);
  const late = !followUp.done && followUp.dueOn < today;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 border-b border-line py-3">
      <StateMark
        shape={followUp.done ? 'check' : 'ring'}
        tone={followUp.done ? 'accent' : late ? 'warning' : 'quiet'}
        label={<span className="sr-only">{followUp.done ? w.done : w.toDo}</span>}
      />
      <span className={followUp.done ? 'text-ink-soft' : undefined}>{followUp.what}</span>
      <div className="col-start-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink-soft">
        <VisibilitySign level={followUp.visibility} />
        <span>
          {followUp.done ? w.done : w.due} {!followUp.done && <Day day={followUp.dueOn} today={today} />}
        </span>
        {canTick && (
          <Form method="post" action={`/follow-ups/${followUp.id}/done`}>
            <input type="hidden" name="done" value={followUp.done ? 'no' : 'yes'} />
            <input type="hidden" name="to" value={`/interactions/${here}`} />
            <SubmitButton small variant={followUp.done ? 'quiet' : 'plain'}>
              {followUp.done ? w.markUndone : w.markDone}
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );
}
