import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { checked, id, ids, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';

/** An actor: a person or an organisation known to Terreau, in one community or several. */
export const actorKinds = ['person', 'organization'] as const;
export type ActorKind = (typeof actorKinds)[number];

const territoryCode = () =>
  z.preprocess(
    (value) => value || null,
    z
      .string()
      .regex(/^[CEDR][0-9AB]{2,9}$/)
      .nullable(),
  );

/** What is said of an actor, by gardeners or by themselves. `given` and `family` for persons, `name` for organisations. */
const texts = {
  given: optionalLine(80),
  family: optionalLine(80),
  name: optionalLine(160),
  about: optionalProse(4000),
  brings: optionalProse(2000),
  territory: territoryCode(),
  themes: ids(12),
};

export const actorInput = z.object({
  id: id(),
  kind: z.enum(actorKinds),
  ...texts,
  relay: checked(),
  pioneer: checked(),
  visibility: z.enum(levels),
  communityId: id(),
  circle: z.enum(circles),
});

/** An edit: kind, community and level have their own ways. */
export const actorEdit = z.object({ version: version(), ...texts, relay: checked(), pioneer: checked() });

export type ActorInput = z.output<typeof actorInput>;
export type ActorEdit = z.output<typeof actorEdit>;

/** The name as one says it, and as lists sort it: "Nadège Roumieu", "Roumieu Nadège". */
export function namesOf(kind: ActorKind, given: { given: string; family: string; name: string }) {
  if (kind === 'organization') return { name: given.name, sortName: given.name };
  const name = [given.given, given.family].filter(Boolean).join(' ');
  return { name, sortName: [given.family, given.given].filter(Boolean).join(' ') };
}

/** Which field lacks a name, if one does: a person needs one of the two, an organisation its name. */
export function missingName(
  kind: ActorKind,
  given: { given: string; family: string; name: string },
): 'given' | 'name' | null {
  if (namesOf(kind, given).name !== '') return null;
  return kind === 'person' ? 'given' : 'name';
}

/** The two parts of a person's name, found again from how it is said and how it is sorted. */
export function partsOf(name: string, sortName: string): { given: string; family: string } {
  const words = name.split(' ');
  for (let i = 1; i <= words.length; i += 1) {
    const [given, family] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if ([family, given].filter(Boolean).join(' ') === sortName) return { given, family };
  }
  return { given: words.slice(0, -1).join(' ') || name, family: words.length > 1 ? (words.at(-1) ?? '') : '' };
}

export const tieKinds = ['affiliation', 'introduced_by', 'mobilised_by', 'partner_of'] as const;
export type TieKind = (typeof tieKinds)[number];
