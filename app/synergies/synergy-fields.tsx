import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { fieldId } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/form.tsx';
import { PickMany } from '#app/ui/pick.tsx';
import { TextArea, TextField } from '#app/ui/text-fields.tsx';
import type { Option } from './queries.server.ts';
import { synergyWords } from './words.ts';

type SynergyFieldsProps = {
  communityId: string;
  /** Gardeners search the actors they read; others choose among those they were given. */
  actorsSource: string | Option[];
  linkable: { needs: Option[]; projects: Option[] };
  themes: { id: string; name: string }[];
  given?: { title: string; body: string };
  chosen: { actors: Option[]; projects: Option[]; needs: Option[]; themes: string[] };
};

/** What a synergy says, and what it links. */
export function SynergyFields({ communityId, actorsSource, linkable, themes, given, chosen }: SynergyFieldsProps) {
  const w = useWords(synergyWords);
  return (
    <>
      <TextField
        name="title"
        label={w.titleLabel}
        help={w.titleHelp}
        defaultValue={given?.title}
        maxLength={160}
        required
      />
      <TextArea name="body" label={w.body} defaultValue={given?.body} rows={4} optional />
      <PickMany
        key={`actors${communityId}`}
        name="actors"
        label={w.actors}
        help={w.partiesHelp}
        optional
        source={typeof actorsSource === 'string' ? actorsSource : among(actorsSource)}
        initial={chosen.actors}
        noScript={
          <PlainSelect
            name="actors"
            options={typeof actorsSource === 'string' ? chosen.actors : actorsSource}
            chosen={chosen.actors}
          />
        }
      />
      <PickMany
        key={`needs${communityId}`}
        name="needs"
        label={w.needs}
        optional
        source={among(linkable.needs)}
        initial={chosen.needs}
        noScript={<PlainSelect name="needs" options={linkable.needs} chosen={chosen.needs} />}
      />
      <PickMany
        key={`projects${communityId}`}
        name="projects"
        label={w.projects}
        optional
        source={among(linkable.projects)}
        initial={chosen.projects}
        noScript={<PlainSelect name="projects" options={linkable.projects} chosen={chosen.projects} />}
      />
      <Fold label={w.themes} open={chosen.themes.length > 0}>
        <ChoiceGroup
          name="themes"
          label={w.themes}
          many
          value={chosen.themes}
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Fold>
    </>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Looks among options that came with the page. */
export const among = (options: Option[]) => async (typed: string) =>
  options.filter((option) => plain(option.label).includes(plain(typed))).slice(0, 20);

/** Where no script searches: all of them, to choose several from. */
export function PlainSelect({ name, options, chosen }: { name: string; options: Option[]; chosen: Option[] }) {
  return (
    <select
      className="input"
      multiple
      size={5}
      id={fieldId(name)}
      name={name}
      defaultValue={chosen.map((option) => option.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
