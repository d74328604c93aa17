import { useWords } from '#app/i18n/words.ts';
import { FieldError, fieldId, Help, useMending, useValue } from '#app/ui/field.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { choiceWords } from './choice-words.ts';
import { bases, type ImportOptions } from './import.ts';

/** Asked once for the whole list, and noted on every contact point. */
export function Provenance({ options }: { options: ImportOptions }) {
  const w = useWords(choiceWords);
  return (
    <Section title={w.originTitle}>
      <div className="form">
        <TextField
          name="origin"
          label={w.originLabel}
          help={w.originHelp}
          maxLength={300}
          required
          autoComplete="off"
          defaultValue={options.origin}
        />
        <BasisField value={options.basis ?? ''} />
      </div>
    </Section>
  );
}

function BasisField({ value }: { value: string }) {
  const w = useWords(choiceWords);
  const id = fieldId('basis');
  const { error, mending } = useMending('basis');
  const chosen = useValue('basis') ?? value;
  return (
    <fieldset className="field" id={id} tabIndex={-1} {...mending} aria-describedby={`${id}-help`}>
      <legend className="label">{w.basisLabel}</legend>
      <Help id={id} help={w.basisHelp} />
      <FieldError id={id} error={error} />
      {bases.map((basis) => (
        <div className="check" key={basis}>
          <input
            type="radio"
            name="basis"
            id={`basis-${basis}`}
            value={basis}
            defaultChecked={chosen === basis}
            aria-describedby={`basis-${basis}-help`}
          />
          <label htmlFor={`basis-${basis}`}>{w[basis]}</label>
          <Help id={`basis-${basis}`} help={w[`${basis}Hint`]} />
        </div>
      ))}
    </fieldset>
  );
}
