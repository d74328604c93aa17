import { type ReactNode, useState } from 'react';
import { circles } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { CheckField, ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { useError, useValue } from '#app/ui/field.tsx';
import { PickOne } from '#app/ui/pick.tsx';
import { SelectField, TextArea, TextField } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import type { ActorKind } from './actor.ts';
import type { Theme } from './queries.server.ts';
import { rhythmChoices, rhythmWords } from './rhythm.ts';
import { actorWords } from './words.ts';

type TextsProps = {
  kind: ActorKind;
  values: {
    given: string;
    family: string;
    name: string;
    about: string;
    brings: string;
    skills: string;
    themes: string[];
  };
  territory: { code: string; name: string } | null;
  themes: Theme[];
  /** Marks and themes are the gardeners' to give. */
  marks: { relay: boolean; pioneer: boolean; rhythm: number | null } | null;
  /** They write of themselves. */
  self?: boolean;
  onName?: (name: string, sortName?: string) => void;
  /** Stands under the name: who may be known already. */
  notice?: ReactNode;
};

/** What is said of somebody: names, texts, place and themes. */
export function ActorTexts({ kind, values, territory, themes, marks, self, onName, notice }: TextsProps) {
  const w = useWords(actorWords);
  const r = useWords(rhythmWords);
  const [names, setNames] = useState({ given: values.given, family: values.family });
  const typed = (part: Partial<typeof names>) => {
    const next = { ...names, ...part };
    setNames(next);
    onName?.(`${next.given} ${next.family}`.trim(), `${next.family} ${next.given}`.trim());
  };
  const typedTerritory = useValue('territory');
  return (
    <>
      <div className="grid gap-3">
        {kind === 'person' ? (
          <div className="grid gap-6 min-[30rem]:grid-cols-2 min-[30rem]:gap-4">
            <TextField
              name="given"
              label={w.given}
              defaultValue={values.given}
              autoComplete="off"
              maxLength={80}
              onChange={(event) => typed({ given: event.currentTarget.value })}
            />
            <TextField
              name="family"
              label={w.family}
              defaultValue={values.family}
              autoComplete="off"
              maxLength={80}
              onChange={(event) => typed({ family: event.currentTarget.value })}
            />
          </div>
        ) : (
          <TextField
            name="name"
            label={w.orgName}
            defaultValue={values.name}
            autoComplete="off"
            maxLength={160}
            onChange={(event) => onName?.(event.currentTarget.value)}
          />
        )}
        {notice}
      </div>
      <PickOne
        name="territory"
        label={w.territory}
        help={w.territoryHelp}
        optional
        source="/territories.json"
        error={useError('territory')}
        initial={
          territory && (typedTerritory === undefined || typedTerritory === territory.code)
            ? { value: territory.code, label: territory.name }
            : null
        }
      />
      <TextArea
        name="about"
        label={w.about}
        help={self ? w.aboutHelpSelf : w.aboutHelp}
        optional
        defaultValue={values.about}
        maxLength={4000}
      />
      <TextArea
        name="brings"
        label={self ? w.bringsLabelSelf : w.bringsLabel}
        help={w.bringsHelp}
        optional
        defaultValue={values.brings}
        maxLength={2000}
      />
      <TextArea
        name="skills"
        label={self ? w.skillsLabelSelf : w.skillsLabel}
        help={w.skillsHelp}
        optional
        defaultValue={values.skills}
        maxLength={2000}
      />
      {marks && (
        <ChoiceGroup
          name="themes"
          label={w.themes}
          optional
          many
          value={values.themes}
          options={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
        />
      )}
      {marks && (
        <div className="grid gap-2">
          <CheckField name="relay" label={w.relayCheck} defaultChecked={marks.relay} />
          <CheckField name="pioneer" label={w.pioneerCheck} defaultChecked={marks.pioneer} />
        </div>
      )}
      {marks && (
        <SelectField
          name="rhythm"
          label={r.rhythm}
          help={r.rhythmHelp}
          optional
          options={rhythmChoices(r, marks.rhythm)}
          defaultValue={String(marks.rhythm ?? '')}
        />
      )}
    </>
  );
}

type PlaceProps = { communities: { id: string; name: string }[]; communityId: string };

/** Where somebody new begins, and who will read of them. */
export function ActorPlace({ communities, communityId }: PlaceProps) {
  const w = useWords(actorWords);
  const c = useWords(circleWords);
  return (
    <>
      {communities.length > 1 ? (
        <SelectField
          name="communityId"
          label={w.community}
          defaultValue={communityId}
          options={communities.map((one) => ({ value: one.id, label: one.name }))}
        />
      ) : (
        <input type="hidden" name="communityId" value={communityId} />
      )}
      <ChoiceGroup
        name="circle"
        label={w.circleField}
        value="citizen"
        required
        options={circles.map((circle) => ({ value: circle, label: circleName(c, circle) }))}
      />
      <VisibilityField name="visibility" label={w.visibility} value="pair" />
    </>
  );
}
