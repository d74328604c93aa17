import { useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { type Picked, PickMany } from '#app/ui/pick.tsx';
import { newKey, UNIDENTIFIED } from './interaction.ts';
import { logWords } from './log-words.ts';

/** How the form names a participant. */
export const keyOf = (person: Picked): string => (person.fresh ? newKey(person.value) : person.value);
export const named = (people: Picked[]): Picked[] => people.filter((person) => person.value !== UNIDENTIFIED);

type PeopleFieldProps = {
  initial: Picked[];
  /** New names already chosen to be made anew. */
  explicit: string[];
  /** A name begun and left in the box. */
  typed?: string;
  source: string;
  people: Picked[];
  onChange: (people: Picked[]) => void;
  autoFocus?: boolean;
};

/** Who took part: searched, made on the spot, or not identified. */
export function PeopleField({ initial, explicit, typed, source, people, onChange, autoFocus }: PeopleFieldProps) {
  const w = useWords(logWords);
  const [anew, setAnew] = useState(explicit);
  const choose = (next: Picked[]) => {
    // A name picked from the list as new is meant to be new, even if somebody bears it.
    const added = next.filter((one) => one.fresh && !people.includes(one)).map((one) => one.value);
    if (added.length > 0) setAnew([...anew, ...added]);
    onChange(next);
  };
  return (
    <div className="grid gap-4">
      <PickMany
        name="actors"
        createName="newActors"
        createLabel={w.addPerson}
        label={w.who}
        source={source}
        initial={initial}
        typed={typed}
        extra={[{ value: UNIDENTIFIED, label: w.unidentified }]}
        onChange={choose}
        autoFocus={autoFocus}
        help={<noscript>{w.whoNoScript}</noscript>}
      />
      {people.map((person, index) => (
        <PersonFields key={keyOf(person)} person={person} index={index} explicit={anew.includes(person.value)} />
      ))}
    </div>
  );
}

function PersonFields({ person, index, explicit }: { person: Picked; index: number; explicit: boolean }) {
  const w = useWords(logWords);
  if (person.value === UNIDENTIFIED) return null;
  return (
    <>
      <input type="hidden" name={`capacities[${index}].of`} value={keyOf(person)} />
      {person.fresh && explicit && <input type="hidden" name="explicit" value={person.value} />}
      {person.fresh ? (
        <ChoiceGroup
          name={`capacities[${index}].kind`}
          label={w.newRecord(person.label)}
          help={w.newRecordNote}
          value="person"
          options={[
            { value: 'person', label: w.person },
            { value: 'organization', label: w.organization },
          ]}
        />
      ) : (
        <input type="hidden" name={`capacities[${index}].kind`} value="person" />
      )}
    </>
  );
}
