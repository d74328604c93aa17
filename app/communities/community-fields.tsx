import { useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Field, fieldId, useValue } from '#app/ui/field.tsx';
import { type Picked, PickOne } from '#app/ui/pick.tsx';
import { SelectField, TextArea, TextField } from '#app/ui/text-fields.tsx';
import { proposeSlug } from './community.ts';
import type { Choice } from './queries.server.ts';
import { communityWords } from './words.ts';

/** Purpose and charter: what gardeners keep too. */
export function TextsFields({ purpose, charter }: { purpose?: string; charter?: string }) {
  const w = useWords(communityWords);
  return (
    <>
      <TextArea
        name="purpose"
        label={w.purpose}
        help={w.purposeHelp}
        words
        optional
        maxLength={5_000}
        defaultValue={purpose}
      />
      <TextArea
        name="charter"
        label={w.charterField}
        help={w.charterHelp}
        rows={8}
        optional
        maxLength={20_000}
        defaultValue={charter}
      />
    </>
  );
}

type FrameProps = { themes: Choice[]; theme?: string; territory?: Picked | null };

/** Theme and territory. Before the script arrives the territory is typed, and found by its name. */
export function FrameFields({ themes, theme, territory }: FrameProps) {
  const w = useWords(communityWords);
  const typed = useValue('territory');
  return (
    <>
      <SelectField
        name="theme"
        label={w.theme}
        placeholder={w.chooseTheme}
        options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={theme}
      />
      <PickOne
        name="territory"
        label={w.territory}
        help={w.territoryHelp}
        source="/territories.json"
        initial={territory}
        noScript={
          <input
            className="pick-input"
            type="text"
            id={fieldId('territory')}
            name="territory"
            defaultValue={territory ? '' : typed}
          />
        }
      />
    </>
  );
}

/** The name and, from it as long as nobody typed their own, the address of the page. */
export function NameAndSlug() {
  const w = useWords(communityWords);
  const typedSlug = useValue('slug') ?? '';
  const [slug, setSlug] = useState(typedSlug);
  const [own, setOwn] = useState(typedSlug !== '');
  return (
    <>
      <TextField
        name="name"
        label={w.name}
        help={w.nameHelp}
        maxLength={120}
        onChange={(event) => {
          if (!own) setSlug(proposeSlug(event.currentTarget.value));
        }}
      />
      <Field name="slug" label={w.slug} help={w.slugHelp}>
        {(control) => (
          <div className="flex w-full max-w-[30rem] items-center gap-1">
            <span className="text-note text-ink-soft">/communities/</span>
            <input
              {...control}
              className="input"
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
              value={slug}
              onChange={(event) => {
                setSlug(event.currentTarget.value);
                setOwn(event.currentTarget.value !== '');
              }}
            />
          </div>
        )}
      </Field>
    </>
  );
}
