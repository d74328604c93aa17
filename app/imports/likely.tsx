import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Circle } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { reasonWords } from '#app/duplicates/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useValue, useValues } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { decisionField } from './choice-names.ts';
import { choiceWords } from './choice-words.ts';
import { Contacts } from './first-rows.tsx';
import { type Candidate, type Decision, type ImportSummary, rowKey } from './import.ts';
import type { KnownActor } from './page.server.ts';
import type { Reading } from './ready.tsx';

type LikelyRow = ImportSummary['likely']['first'][number];

/** Rows that are like somebody known: what the list says beside what Terreau knows, and who decides. */
export function Likely({ page, summary, options }: Reading) {
  const w = useWords(choiceWords);
  const { likely } = summary;
  const decided = Object.entries(options.decisions);
  if (likely.total === 0 && decided.length === 0) return null;
  const more = likely.total - likely.first.length;
  return (
    <Section title={w.likelyTitle} id="likely">
      {likely.total > 0 ? <p className="help">{w.likelyHelp}</p> : null}
      <div className="likely">
        {likely.first.map((row, index) => {
          const made = options.decisions[rowKey(row)] ?? 'create';
          return (
            <Likeness
              key={rowKey(row)}
              row={row}
              place={row.territory ? (page.places[row.territory] ?? '') : ''}
              name={decisionField(index)}
              made={typeof made === 'string' ? made : made.join}
              known={page.known}
            />
          );
        })}
      </div>
      {more > 0 ? <p className="help">{w.moreLikely(more)}</p> : null}
      {decided.length > 0 ? (
        <Fold label={w.decided(decided.length)}>
          <Decided decided={decided} known={page.known} />
        </Fold>
      ) : null}
    </Section>
  );
}

type LikenessProps = {
  row: LikelyRow;
  place: string;
  name: string;
  made: string;
  known: Record<string, KnownActor>;
};

function Likeness({ row, place, name, made, known }: LikenessProps) {
  const { affiliation } = row;
  const w = useWords(choiceWords);
  const chosen = useValue(name) ?? made;
  const choice = { name, chosen };
  return (
    <fieldset className="likeness">
      <legend className="sr-only">{w.decideFor(row.name)}</legend>
      <div className="likeness-row">
        <p className="help">
          {w.inFile}, {w.lineOf(row.line)}
        </p>
        <p className="font-semibold">{row.name}</p>
        <div className="text-note text-ink-soft">
          <p>{[affiliation?.role, affiliation?.organization, place].filter(Boolean).join(', ')}</p>
          <Contacts contacts={row.contacts} />
        </div>
      </div>
      <div className="likeness-choices">
        {row.candidates.map((candidate) => (
          <CandidateChoice key={candidate.actorId} {...choice} candidate={candidate} known={known[candidate.actorId]} />
        ))}
        <Choice {...choice} value="create" label={w.decideCreate} />
        <Choice {...choice} value="refuse" label={w.decideRefuse} />
      </div>
    </fieldset>
  );
}

type ChoiceProps = { name: string; chosen: string; value: string; label: string; children?: ReactNode };

function Choice({ name, chosen, value, label, children }: ChoiceProps) {
  const id = `${name}-${value}`.replaceAll('.', '-');
  return (
    <div className="check">
      <input type="radio" name={name} id={id} value={value} defaultChecked={chosen === value} />
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

type CandidateProps = { name: string; chosen: string; candidate: Candidate; known: KnownActor | undefined };

function CandidateChoice({ candidate, known, ...choice }: CandidateProps) {
  const w = useWords(choiceWords);
  const c = useWords(circleWords);
  const r: Record<string, string> = useWords(reasonWords);
  const said = candidate.reasons.flatMap((reason) => r[reason] ?? []).join(', ');
  const facts = [known?.where, known?.circle && circleName(c, known.circle as Circle)].filter(Boolean);
  return (
    <Choice {...choice} value={candidate.actorId} label={w.decideJoin(candidate.name)}>
      <div className="help">
        <p>
          {said ? <strong>{said.charAt(0).toUpperCase() + said.slice(1)}. </strong> : null}
          {facts.join(' · ')} <Link to={`/actors/${candidate.actorId}`}>{w.openActor}</Link>
        </p>
        <Contacts contacts={known?.reach ?? []} />
      </div>
    </Choice>
  );
}

type DecidedProps = { decided: [string, Decision][]; known: Record<string, KnownActor> };

/** What was decided is not asked again, unless one wants to. */
function Decided({ decided, known }: DecidedProps) {
  const w = useWords(choiceWords);
  const again = useValues('decideAgain') ?? [];
  const said = (row: string, made: Decision) => {
    if (typeof made === 'object') return w.decidedJoin(row, known[made.join]?.name ?? w.somebodyKnown);
    return made === 'create' ? w.decidedCreate(row) : w.decidedRefuse(row);
  };
  return (
    <div>
      {decided.map(([row, made], index) => (
        <div className="check" key={row}>
          <input
            type="checkbox"
            name="decideAgain"
            id={`decide-again-${index}`}
            value={row}
            defaultChecked={again.includes(row)}
          />
          <label htmlFor={`decide-again-${index}`}>{said(row.replace('@', ', '), made)}</label>
        </div>
      ))}
    </div>
  );
}
