import { Form, Link } from '@remix-run/react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useWords } from '#app/i18n/words.ts';
import { IconButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { PersonDisc } from '#app/ui/marks.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { type Participant, takesPart, tellPart } from './project.ts';
import { partWords, projectWords } from './words.ts';

type ParticipantsProps = { projectId: string; participants: Participant[]; canTend: boolean; today: string };

/** Who takes part, doing what, in what capacity, since when; then those who did. */
export function Participants({ projectId, participants, canTend, today }: ParticipantsProps) {
  const w = useWords(projectWords);
  const now = participants.filter((one) => takesPart(one, today));
  const before = participants.filter((one) => !takesPart(one, today));
  const lines = (some: Participant[]) => (
    <ul className="divide-y divide-line border-y border-line">
      {some.map((one) => (
        <ParticipantLine key={one.id} {...{ projectId, participant: one, canTend, today }} />
      ))}
    </ul>
  );
  return (
    <>
      {now.length > 0 ? (
        lines(now)
      ) : (
        <p className="text-ink-soft">{before.length > 0 ? w.nobodyNow : canTend ? w.nobody : w.notedNobody}</p>
      )}
      {before.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-note text-ink-soft">{w.before}</h3>
          {lines(before)}
        </>
      ) : null}
    </>
  );
}

type LineProps = { projectId: string; participant: Participant; canTend: boolean; today: string };

function ParticipantLine({ projectId, participant, canTend, today }: LineProps) {
  const w = useWords(projectWords);
  const { id, name, role, capacity, startedOn, endedOn } = participant;
  return (
    <li className="flex items-center gap-3 py-2.5">
      <PersonDisc name={name} size="small" />
      <span className="min-w-0 flex-1">
        <Link to={`/actors/${id}`}>{name}</Link>
        {capacity ? <span className="text-ink-soft">, {capacity}</span> : null}
        {role ? <span className="block">{role}</span> : null}
        {startedOn || endedOn ? (
          <span className="block text-note text-ink-soft">
            {startedOn ? (
              <>
                {w.from} <Day day={startedOn} today={today} />{' '}
              </>
            ) : null}
            {endedOn ? (
              <>
                {w.until} <Day day={endedOn} today={today} />
              </>
            ) : null}
          </span>
        ) : null}
      </span>
      {canTend ? <PartMenu {...{ projectId, participant, today }} /> : null}
    </li>
  );
}

function PartMenu({ projectId, participant, today }: Omit<LineProps, 'canTend'>) {
  const w = useWords(projectWords);
  const part = useWords(partWords);
  const { button, panel } = usePopover();
  const form = `/projects/${projectId}/participants?participant=${participant.id}`;
  const { id, name, role, capacity, startedOn } = participant;
  const fields = { participant: id, role, capacity, startedOn: startedOn ?? '', endedOn: today };
  return (
    <>
      <IconButton small icon={Ellipsis} label={part.changeTitle(name)} {...button} />
      <div className="menu" {...panel}>
        <Link to={form}>{w.changePart}</Link>
        {takesPart(participant, today) ? (
          <Form method="post" action={form}>
            {Object.entries({ ...fields, was: tellPart(participant) }).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <button type="submit">{part.endToday}</button>
          </Form>
        ) : null}
      </div>
    </>
  );
}
