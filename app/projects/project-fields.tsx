import { useWords } from '#app/i18n/words.ts';
import type { Choices } from '#app/needs/queries.server.ts';
import { among, PlainSelect } from '#app/synergies/synergy-fields.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { fieldId } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { PickMany, PickOne } from '#app/ui/pick.tsx';
import type { Option } from '#app/ui/suggestions.ts';
import { DateField, FieldRow, TextArea, TextField } from '#app/ui/text-fields.tsx';
import type { Dates } from './project.ts';
import { projectFormWords } from './words.ts';

/** What the project is, in a line and in full. */
export function ProjectWordsFields({ title, purpose }: { title?: string; purpose?: string }) {
  const w = useWords(projectFormWords);
  return (
    <>
      <TextField name="title" label={w.titleLabel} help={w.titleHelp} defaultValue={title} maxLength={160} required />
      <TextArea name="purpose" label={w.purpose} defaultValue={purpose} rows={5} maxLength={20000} words optional />
    </>
  );
}

type SubjectsProps = {
  communityId: string;
  linkable: { needs: Option[] };
  themes: Choices['themes'];
  /** Opened where it holds something. */
  given?: Dates & { territory: { code: string; name: string } | null };
  chosen: { needs: Option[]; themes: string[] };
  /** Something in the fold is wrong. */
  open?: boolean;
};

/** What it answers, what it is about, where and when. */
export function ProjectSubjectsFields({ communityId, linkable, themes, given, chosen, open }: SubjectsProps) {
  const w = useWords(projectFormWords);
  const territory = given?.territory;
  return (
    <>
      <PickMany
        key={communityId}
        name="needs"
        label={w.needs}
        optional
        source={among(linkable.needs)}
        initial={chosen.needs}
        noScript={<PlainSelect name="needs" options={withChosen(linkable.needs, chosen.needs)} chosen={chosen.needs} />}
      />
      <Fold label={w.more} open={open || chosen.themes.length > 0 || Boolean(given)}>
        <ChoiceGroup
          name="themes"
          label={w.themes}
          many
          optional
          value={chosen.themes}
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
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
        <FieldRow>
          <DateField name="startedOn" label={w.startedOn} defaultValue={given?.startedOn ?? ''} optional />
          <DateField name="endedOn" label={w.endedOn} defaultValue={given?.endedOn ?? ''} optional />
        </FieldRow>
      </Fold>
    </>
  );
}

/** What is chosen already may be among those no longer offered. */
const withChosen = (options: Option[], chosen: Option[]): Option[] => [
  ...chosen.filter((one) => !options.some((option) => option.value === one.value)),
  ...options,
];

type PeopleProps = {
  communityId: string;
  label: string;
  help: string;
  /** Gardeners search those they read; others choose among those who came with the page. */
  searches: boolean;
  optional?: boolean;
  near: Option[];
  chosen: Option[];
};

export function ParticipantsField({ communityId, label, help, searches, optional, near, chosen }: PeopleProps) {
  return (
    <PickMany
      key={communityId}
      name="participants"
      label={label}
      help={help}
      optional={optional}
      source={searches ? `/log/people.json?community=${communityId}` : among(near)}
      initial={chosen}
      noScript={<PlainSelect name="participants" options={withChosen(near, chosen)} chosen={chosen} />}
    />
  );
}
