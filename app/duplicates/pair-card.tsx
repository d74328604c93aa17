import { Form, Link } from '@remix-run/react';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { StateMark } from '#app/ui/marks.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { PairView, Side } from './queries.server.ts';
import { duplicateWords, reasonWords } from './words.ts';

type Props = { pair: PairView; here: string; today: string; isApart: boolean };

/** Two records side by side, why they may be one, and what to do about it. */
export function PairCard({ pair, here, today, isApart }: Props) {
  const w = useWords(duplicateWords);
  const { one, other } = pair;
  const names = w.pairOf(one.name, other.name);
  return (
    <li className="grid gap-4 border-t border-line pt-5 first:border-t-0 first:pt-2">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StateMark
          shape={pair.certain ? 'full' : 'half'}
          label={pair.certain ? w.certain : w.likely}
          tone={pair.certain ? 'accent' : 'quiet'}
        />
        <Reasons pair={pair} />
      </p>
      <Comparison one={one} other={other} today={today} label={names} />
      <div className="flex flex-wrap items-center gap-3">
        {!isApart && pair.can.merge && (
          <LinkButton to={`/actors/${one.id}/merge/${other.id}`} aria-label={`${w.merge} ${names}`}>
            {w.merge}
          </LinkButton>
        )}
        {pair.can.setApart && (
          <Form method="post" action={`/actors/${one.id}/not-same/${other.id}${isApart ? '/undo' : ''}`}>
            <input type="hidden" name="to" value={here} />
            <SubmitButton variant="quiet" aria-label={`${isApart ? w.maybeSame : w.notSame} : ${names}`}>
              {isApart ? w.maybeSame : w.notSame}
            </SubmitButton>
          </Form>
        )}
        {!isApart && !pair.can.merge && <p className="max-w-[34rem] text-note text-ink-soft">{w.cannotMerge}</p>}
      </div>
    </li>
  );
}

function Reasons({ pair }: { pair: PairView }) {
  const w = useWords(duplicateWords);
  const r = useWords(reasonWords);
  if (pair.reasons.length === 0) return <span className="text-ink-soft">{w.noReason}</span>;
  return <span>{pair.reasons.map((reason) => r[reason]).join(' · ')}</span>;
}

/** Only lines in which one of them says something. */
function Comparison({ one, other, today, label }: { one: Side; other: Side; today: string; label: string }) {
  const w = useWords(duplicateWords);
  const lines: { term: string; of: (side: Side) => React.ReactNode; has: (side: Side) => boolean }[] = [
    { term: w.place, of: (side) => side.place, has: (side) => side.place !== null },
    { term: w.mails, of: (side) => <Several values={side.mails} />, has: (side) => side.mails.length > 0 },
    { term: w.phones, of: (side) => <Several values={side.phones} />, has: (side) => side.phones.length > 0 },
    {
      term: w.organizations,
      of: (side) => side.organizations.join(', '),
      has: (side) => side.organizations.length > 0,
    },
    { term: w.circles, of: (side) => <Stays side={side} />, has: (side) => side.stays.length > 0 },
    { term: w.exchanges, of: (side) => <Heard side={side} today={today} />, has: (side) => side.exchanges > 0 },
  ];
  const shown = lines.filter(({ has }) => has(one) || has(other));
  return (
    <table
      className="pair-table w-full max-w-[56rem] table-fixed border-collapse text-left align-top"
      aria-label={label}
    >
      <thead>
        <tr>
          <td className="w-[22%] max-[40rem]:hidden" />
          {[one, other].map((side) => (
            <th key={side.id} scope="col" className="py-1 pr-4 align-top font-normal">
              <Name side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ term, of, has }) => (
          <tr key={term} className="border-t border-line">
            <th
              scope="row"
              className="w-[22%] py-1.5 pr-4 align-top text-note font-normal text-ink-soft max-[40rem]:hidden"
            >
              {term}
            </th>
            {[one, other].map((side) => (
              <td key={side.id} className="py-1.5 pr-4 align-top break-words">
                <span className="text-small text-ink-soft min-[40rem]:hidden">{term}</span>
                <span className="block">
                  {has(side) ? of(side) : <span className="text-ink-soft">{w.nothing}</span>}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ side }: { side: Side }) {
  const w = useWords(duplicateWords);
  return (
    <>
      <Link to={`/actors/${side.id}`} className="text-words break-words">
        {side.name}
      </Link>
      <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-soft">
        {side.kind === 'organization' ? w.organization : w.person}
        <VisibilitySign level={side.visibility} size={13} />
      </span>
    </>
  );
}

function Several({ values }: { values: string[] }) {
  return (
    <>
      {values.map((value) => (
        <span key={value} className="block">
          {value}
        </span>
      ))}
    </>
  );
}

function Stays({ side }: { side: Side }) {
  const c = useWords(circleWords);
  return (
    <>
      {side.stays.map(({ community, circle }) => (
        <span key={community} className="block">
          {circleName(c, circle)}, {community}
        </span>
      ))}
    </>
  );
}

function Heard({ side, today }: { side: Side; today: string }) {
  const w = useWords(duplicateWords);
  return (
    <>
      {w.exchangesCount(side.exchanges)}
      {side.lastOn && (
        <>
          , {w.lastOne} <Day day={side.lastOn} today={today} />
        </>
      )}
    </>
  );
}
