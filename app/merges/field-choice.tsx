import { useWords } from '#app/i18n/words.ts';
import { useValue } from '#app/ui/field.tsx';
import type { MergeField, Side } from './merge.ts';
import type { Choice } from './merge-input.ts';
import { mergeWords } from './words.ts';

type Words = (typeof mergeWords)['fr'];

/** What a record says in a field, in words. */
function sayField(w: Words, field: MergeField, side: Side): string {
  const yes = (is: boolean) => (is ? w.yes : w.no);
  const said: Record<MergeField, string> = {
    name: side.name,
    about: side.about,
    brings: side.brings,
    skills: side.skills,
    territory: side.territory ?? '',
    relay: yes(side.isRelay),
    pioneer: yes(side.isPioneer),
    rhythm: side.touchEveryDays === null ? '' : w.every(side.touchEveryDays),
  };
  return said[field];
}

type FieldChoiceProps = {
  field: MergeField;
  choices: Choice[];
  /** Whose word stands if nothing is changed. */
  choice: Choice;
  kept: Side;
  merged: Side;
};

/** One field that the two records fill differently: theirs side by side, one of them chosen. */
export function FieldChoice({ field, choices, choice, kept, merged }: FieldChoiceProps) {
  const w = useWords(mergeWords);
  const typed = useValue(field);
  const chosen = choices.find((one) => one === typed) ?? choice;
  const sameName = field === 'name' && kept.name === merged.name;
  const say = (side: Side) => (sameName ? w.sortedAs(side.name, side.sortName) : sayField(w, field, side));
  return (
    <fieldset className="merge-field">
      <legend>{w[field]}</legend>
      <div className="merge-options">
        {choices.map((one) => (
          <label key={one} className="merge-option" data-both={one === 'both' || undefined}>
            <input type="radio" name={field} value={one} defaultChecked={one === chosen} />
            <span>{one === 'both' ? w.both : say(one === 'kept' ? kept : merged) || <em>{w.nothing}</em>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
