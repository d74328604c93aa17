import ChevronRight from 'lucide-react/icons/chevron-right';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useRef, useState } from 'react';
import { addDays } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/words.ts';
import { urgencyWords } from '#app/needs/life-words.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { useErrors, type Values } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { type Picked, PickMany } from '#app/ui/pick.tsx';
import { type Choice, DateField, TextArea, TextField } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { partNumbers, type Typed } from './draft.ts';
import { limits } from './interaction.ts';
import { logWords } from './log-words.ts';
import { keyOf, named } from './people-field.tsx';

type PartsProps = {
  name: string;
  label: string;
  hint: string;
  more: string;
  nth: (n: number) => string;
  start: Values;
  children: (name: string, index: number) => ReactNode;
};

/** Parts of one kind, folded until wanted: without script there is one, with it as many as one needs. */
function Parts({ name, label, hint, more, nth, start, children }: PartsProps) {
  const w = useWords(logWords);
  const arrived = useArrived();
  const fold = useRef<HTMLDetailsElement>(null);
  const [numbers, setNumbers] = useState(() => partNumbers(start, name));
  const told = Object.entries(start).some(
    ([field, value]) => field.startsWith(`${name}[`) && /\.(title|what|body)$/.test(field) && String(value).trim(),
  );
  const wrong = Object.keys(useErrors()).some((field) => field.startsWith(`${name}[`));
  const intoFirstField = (within: () => Element | null | undefined) =>
    requestAnimationFrame(() => within()?.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus());
  const add = () => {
    setNumbers([...numbers, Math.max(-1, ...numbers) + 1]);
    intoFirstField(() => fold.current?.querySelector('.fold-body > fieldset:last-of-type'));
  };
  const remove = (gone: number) => {
    const left = numbers.filter((number) => number !== gone);
    setNumbers(left.length > 0 ? left : [gone + 1]);
    if (left.length === 0 && fold.current) fold.current.open = false;
    fold.current?.querySelector('summary')?.focus();
    // Removing is a change of the form that no field tells.
    fold.current?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return (
    <details className="fold" ref={fold} open={told || wrong}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a control, and keys click a summary too. */}
      <summary
        onClick={() => intoFirstField(() => (fold.current?.open ? fold.current.querySelector('.fold-body') : null))}
      >
        <ChevronRight className="fold-turn" size={18} aria-hidden />
        {label} <span className="fold-hint">{hint}</span>
      </summary>
      <div className="fold-body">
        {numbers.map((number, order) => (
          <fieldset key={number} className="grid gap-5 min-w-0">
            <legend className={numbers.length > 1 ? 'label pb-1' : 'sr-only'}>{nth(order + 1)}</legend>
            {children(`${name}[${number}]`, number)}
            {arrived && numbers.length > 1 && (
              <div className="-mt-3">
                <Button small variant="quiet" onClick={() => remove(number)}>
                  {w.removePart} <span className="sr-only">{nth(order + 1)}</span>
                </Button>
              </div>
            )}
          </fieldset>
        ))}
        {arrived && numbers.length < limits.parts && (
          <div>
            <Button small icon={Plus} onClick={add}>
              {more}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

type Choices = { themes: Choice[]; directorates: Choice[] };

/** Which of the participants; all of them unless said otherwise. */
function Among({ name, field, label, people }: { name: string; field: string; label: string; people: Picked[] }) {
  const known = named(people);
  if (!useArrived() || known.length === 0) return null;
  return (
    <>
      <input type="hidden" name={`${name}.some`} value="on" />
      <ChoiceGroup
        name={`${name}.${field}`}
        label={label}
        many
        value={known.map(keyOf)}
        options={known.map((person) => ({ value: keyOf(person), label: person.label }))}
      />
    </>
  );
}

type NeedPartsProps = Choices & { start: Values; people: Picked[]; theme?: string };

export function NeedParts({ start, people, theme, themes, directorates }: NeedPartsProps) {
  const w = useWords(logWords);
  const urgencies = useWords(urgencyWords);
  return (
    <Parts name="needs" label={w.need} hint={w.needHint} more={w.needMore} nth={w.needNth} start={start}>
      {(name) => (
        <>
          <TextArea name={`${name}.title`} label={w.needTitle} rows={2} maxLength={limits.title} />
          {named(people).length > 1 && <Among name={name} field="by" label={w.needBy} people={people} />}
          <VisibilityField name={`${name}.visibility`} label={w.needReads} />
          <Fold label={w.precise} hint={w.needPreciseHint}>
            <TextArea name={`${name}.body`} label={w.body} optional />
            <ChoiceGroup
              name={`${name}.urgency`}
              label={w.urgency}
              value="normal"
              options={(['low', 'normal', 'high'] as const).map((value) => ({ value, label: urgencies[value] }))}
            />
            <ChoiceGroup
              key={theme}
              name={`${name}.themes`}
              label={w.themes}
              many
              value={theme ? [theme] : []}
              options={themes}
            />
            <ChoiceGroup name={`${name}.directorates`} label={w.directorates} many value={[]} options={directorates} />
          </Fold>
        </>
      )}
    </Parts>
  );
}

type SynergyPartsProps = Choices & {
  start: Typed;
  people: Picked[];
  source: string;
  onOthers: (index: number, others: Picked[]) => void;
};

export function SynergyParts({ start, people, source, onOthers, themes }: SynergyPartsProps) {
  const w = useWords(logWords);
  return (
    <Parts
      name="synergies"
      label={w.synergy}
      hint={w.synergyHint}
      more={w.synergyMore}
      nth={w.synergyNth}
      start={start.values}
    >
      {(name, index) => (
        <>
          <TextArea name={`${name}.title`} label={w.synergyTitle} rows={2} maxLength={limits.title} />
          <Among name={name} field="among" label={w.synergyAmong} people={people} />
          <PickMany
            name={`${name}.others`}
            createName={`${name}.newOthers`}
            createLabel={w.addPerson}
            label={w.synergyOthers}
            source={source}
            initial={start.others[index]}
            onChange={(picked) => onOthers(index, picked)}
          />
          <VisibilityField name={`${name}.visibility`} label={w.synergyReads} />
          <Fold label={w.precise} hint={w.synergyPreciseHint}>
            <TextArea name={`${name}.body`} label={w.body} optional />
            <ChoiceGroup name={`${name}.themes`} label={w.themes} many value={[]} options={themes} />
          </Fold>
        </>
      )}
    </Parts>
  );
}

export function FollowUpParts({ start, today }: { start: Values; today: string }) {
  const w = useWords(logWords);
  return (
    <Parts
      name="followUps"
      label={w.followUp}
      hint={w.followUpHint}
      more={w.followUpMore}
      nth={w.followUpNth}
      start={start}
    >
      {(name) => (
        <>
          <TextField name={`${name}.what`} label={w.followUpWhat} maxLength={300} />
          <DateField name={`${name}.dueOn`} label={w.followUpDue} defaultValue={addDays(today, 7)} />
          <VisibilityField name={`${name}.visibility`} label={w.followUpReads} />
        </>
      )}
    </Parts>
  );
}
