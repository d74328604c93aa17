import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { fieldId } from '#app/ui/field.tsx';
import { PickMany, PickOne } from '#app/ui/pick.tsx';
import { TextArea } from '#app/ui/text-fields.tsx';
import type { Voice } from './abilities.ts';
import { urgencyWords } from './life-words.ts';
import { urgencies } from './need.ts';
import type { Choices, Named } from './queries.server.ts';
import { needWords } from './words.ts';

/** What was said: the need in a line, and what else to know. */
export function NeedWordsFields({ voice, title, body }: { voice: Voice; title?: string; body?: string }) {
  const w = useWords(needWords);
  return (
    <>
      <TextArea
        name="title"
        label={w.title}
        help={w.titleHelp}
        defaultValue={title}
        rows={2}
        maxLength={160}
        required
      />
      <TextArea
        name="body"
        label={w.body}
        help={w.bodyHelp(voice)}
        defaultValue={body}
        rows={4}
        maxLength={20000}
        optional
      />
    </>
  );
}

type SubjectsProps = {
  choices: Pick<Choices, 'themes' | 'directorates'>;
  themes?: string[];
  directorates?: string[];
  urgency?: string;
  territory?: { code: string; name: string } | null;
};

/** What it is about: themes, directorates concerned, place, urgency. */
export function NeedSubjectsFields({ choices, themes = [], directorates = [], urgency, territory }: SubjectsProps) {
  const w = useWords(needWords);
  const how = useWords(urgencyWords);
  return (
    <>
      <ChoiceGroup
        name="urgency"
        label={w.urgency}
        value={urgency ?? 'normal'}
        options={urgencies.map((value) => ({ value, label: how[value] }))}
      />
      <ChoiceGroup
        name="directorates"
        label={w.directorates}
        many
        optional
        value={directorates}
        options={choices.directorates.map(({ id, shortName, name }) => ({ value: id, label: shortName, hint: name }))}
      />
      <ChoiceGroup
        name="themes"
        label={w.themes}
        many
        optional
        value={themes}
        options={choices.themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PickOne
        name="territory"
        label={w.territory}
        help={w.territoryHelp}
        source="/territories.json"
        initial={territory ? { value: territory.code, label: territory.name } : null}
        optional
        noScript={
          <input
            className="input"
            type="text"
            id={fieldId('territory')}
            name="territory"
            defaultValue={territory?.name}
          />
        }
      />
    </>
  );
}

type ExpressersProps = {
  name?: string;
  label?: string;
  help?: ReactNode;
  communityId: string;
  chosen: Named[];
  /** To choose from before the script arrives. */
  near: Named[];
};

/** People and organisations, searched as one types; a plain list where no script searches. */
export function PeopleField({ name = 'expressers', communityId, chosen, near, ...labels }: ExpressersProps) {
  const w = useWords(needWords);
  const others = near.filter((person) => !chosen.some((one) => one.id === person.id));
  return (
    <PickMany
      key={communityId}
      name={name}
      label={labels.label ?? w.expressedBy}
      help={labels.help ?? w.expressersHelp}
      optional
      source={`/log/people.json?community=${communityId}`}
      initial={chosen.map((person) => ({ value: person.id, label: person.name }))}
      noScript={
        <select className="input" multiple size={5} id={fieldId(name)} name={name}>
          {others.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      }
    />
  );
}
