import { useWords } from '#app/i18n/words.ts';
import { useValue } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { SelectField, TextField } from '#app/ui/text-fields.tsx';
import { columnField } from './choice-names.ts';
import { choiceWords } from './choice-words.ts';
import { fieldGroups, fieldWords } from './field-words.ts';
import type { ImportSummary } from './import.ts';
import type { Reading } from './ready.tsx';

type ColumnAt = ImportSummary['columns'][number] & { index: number };

/** Each column, what stands in it and what it is taken for; those that hold nothing are folded away. */
export function ColumnChoices({ page, summary, options }: Reading) {
  const w = useWords(choiceWords);
  const columns = summary.columns.map((column, index) => ({ ...column, index }));
  const full = columns.filter(({ samples }) => samples.length > 0);
  const empty = columns.filter(({ samples }) => samples.length === 0);
  const corrected = new Set(Object.keys(options.mapping));
  return (
    <Section title={w.columnsTitle} id="columns">
      <p className="help">{w.columnsHelp}</p>
      <ColumnTable columns={full} corrected={corrected} />
      <div className="folds">
        {empty.length > 0 ? (
          <Fold label={w.emptyColumns(empty.length)}>
            <ColumnTable columns={empty} corrected={corrected} />
          </Fold>
        ) : null}
        <Fold label={w.mappingsFold} hint={page.mappings.length > 0 ? w.mappingsHint(page.mappings.length) : undefined}>
          {page.mappings.length > 0 ? (
            <SelectField
              name="saved"
              label={w.savedLabel}
              help={w.savedHelp}
              placeholder={w.savedNone}
              options={page.mappings.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <TextField
            name="saveAs"
            label={w.nameMapping}
            help={w.nameMappingHelp}
            maxLength={80}
            width="medium"
            optional
          />
        </Fold>
      </div>
    </Section>
  );
}

function ColumnTable({ columns, corrected }: { columns: ColumnAt[]; corrected: Set<string> }) {
  const w = useWords(choiceWords);
  return (
    <DataTable caption={w.columnsTitle}>
      <thead>
        <tr>
          <th scope="col">{w.column}</th>
          <th scope="col">{w.values}</th>
          <th scope="col">{w.holds}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.index}>
            <th scope="row" className="break-words">
              {column.header}
            </th>
            <Cell label={w.values} wrap>
              <Samples samples={column.samples} />
            </Cell>
            <Cell label={w.holds} wrap>
              <FieldChoice column={column} corrected={corrected.has(column.header)} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Samples({ samples }: { samples: string[] }) {
  const w = useWords(choiceWords);
  if (samples.length === 0) return <span className="nothing">{w.emptyColumn}</span>;
  return (
    <span className="import-samples">
      {samples.slice(0, 3).map((text) => (
        <span key={text}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>
      ))}
    </span>
  );
}

function FieldChoice({ column: { index, header, field, by }, corrected }: { column: ColumnAt; corrected: boolean }) {
  const w = useWords(choiceWords);
  const f = useWords(fieldWords);
  const name = columnField(index);
  const chosen = useValue(name) ?? field ?? '';
  const why = corrected ? w.byYou : by === 'values' ? w.byValues : '';
  return (
    <span className="import-column" data-aside={field ? undefined : true}>
      <select className="input" name={name} defaultValue={chosen} aria-label={w.holdsFor(header)}>
        <option value="">{f.aside}</option>
        {fieldGroups.map(({ label, fields }) => (
          <optgroup key={label} label={f[`${label}Group`]}>
            {fields.map((one) => (
              <option key={one} value={one}>
                {f[one]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {why ? <span className="text-small text-ink-soft">{why}</span> : null}
    </span>
  );
}
