import { type ChangeEvent, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Field } from '#app/ui/field.tsx';
import { Live } from '#app/ui/live.tsx';
import { limits } from './read/list.ts';
import { importWords } from './words.ts';

/** The browser's own field, large enough to drop a file on; it says by itself which file was chosen. */
export function FileField({ name }: { name: string }) {
  const w = useWords(importWords);
  const [chosen, setChosen] = useState<{ words: string; error?: string } | null>(null);
  function look(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.currentTarget.files ?? [];
    if (!file) return setChosen(null);
    // A form of that size would be refused before anybody reads it: told here, the person keeps their page.
    const error = file.size > limits.bytes ? w.tooLarge : file.size === 0 ? w.empty0 : undefined;
    if (error) event.currentTarget.value = '';
    setChosen({ words: error ?? w.dropped(file.name, w.size(file.size)), error });
  }
  return (
    <>
      <Field name={name} label={w.fileLabel} help={w.fileHelp} error={chosen?.error}>
        {(control) => (
          <input
            {...control}
            type="file"
            required
            accept=".csv,.tsv,.txt,.xlsx,.vcf,.json,.geojson"
            className="file-drop"
            onChange={look}
          />
        )}
      </Field>
      <Live>{chosen?.words}</Live>
    </>
  );
}
