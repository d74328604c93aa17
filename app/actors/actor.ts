/** An actor: a person or an organisation known to Terreau, in one community or several. */
export const actorKinds = ['person', 'organization'] as const;
export type ActorKind = (typeof actorKinds)[number];

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
