import type { Circle } from '#app/circles/circle.ts';
import type { Level } from '#app/visibility/visibility.ts';
import type { Choice } from './merge-input.ts';

/** Two records of one person, or of one organisation, become one: the one that stays. It can be undone, exactly, at any time. */
const mergeFields = [...(['name', 'about', 'brings', 'skills', 'territory', 'relay', 'pioneer', 'rhythm'] as const)];
export type MergeField = (typeof mergeFields)[number];
/** Texts of which both may stay, one after the other. */
const texts: MergeField[] = ['about', 'brings', 'skills'];

/** One of the two records, as far as the page compares them. */
export type Side = {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  sortName: string;
  about: string;
  brings: string;
  skills: string;
  territoryCode: string | null;
  territory: string | null;
  isRelay: boolean;
  isPioneer: boolean;
  touchEveryDays: number | null;
  visibility: Level;
  authorId: string;
  communities: string[];
  hasAccount: boolean;
  /** The day it was made. */
  since: string;
  circles: { communityId: string; community: string; circle: Circle }[];
};

type Value = string | number | boolean | null;
const values: Record<MergeField, (side: Side) => Value> = {
  name: (side) => side.name,
  about: (side) => side.about,
  brings: (side) => side.brings,
  skills: (side) => side.skills,
  territory: (side) => side.territoryCode,
  relay: (side) => side.isRelay,
  pioneer: (side) => side.isPioneer,
  rhythm: (side) => side.touchEveryDays,
};
const isEmpty = (value: Value) => value === '' || value === null || value === false;

/** What the two records say differently, with whose word stands if nobody chooses, and what may be chosen. */
export function differencesOf(kept: Side, merged: Side): { field: MergeField; choice: Choice; choices: Choice[] }[] {
  return mergeFields.flatMap((field) => {
    const [one, other] = [values[field](kept), values[field](merged)];
    // A name said the same may be sorted differently.
    if (one === other && !(field === 'name' && kept.sortName !== merged.sortName)) return [];
    const both = texts.includes(field) && !isEmpty(one) && !isEmpty(other);
    return [
      { field, choice: fuller(field, kept, merged), choices: both ? ['kept', 'merged', 'both'] : ['kept', 'merged'] },
    ];
  });
}

/** The fuller one; of two as full, the older record's. */
function fuller(field: MergeField, kept: Side, merged: Side): Choice {
  const [one, other] = [values[field](kept), values[field](merged)];
  if (isEmpty(one) !== isEmpty(other)) return isEmpty(one) ? 'merged' : 'kept';
  const [length, otherLength] = [String(one).length, String(other).length];
  if (typeof one === 'string' && field !== 'territory' && length !== otherLength)
    return length > otherLength ? 'kept' : 'merged';
  return merged.since < kept.since ? 'merged' : 'kept';
}

/** What may stand in the way of a merge, or of undoing one. */
const hindrances = [
  ...(['kinds', 'private', 'accounts', 'account', 'restricted', 'readers', 'holder', 'holder_fields'] as const),
];
export type Hindrance = (typeof hindrances)[number];
export type Terms = {
  hindrance: Hindrance | null;
  level?: Level;
  communities?: string[];
  /** Whose fields may be chosen: `kept` when somebody with an account does not read the other record. */
  fields?: 'both' | 'kept';
};

/** In which communities both stand in a circle now, and not in the same one: the kept record's stands. */
export function circlesThatGive(kept: Side, merged: Side) {
  return merged.circles.flatMap((gives) => {
    const stands = kept.circles.find((one) => one.communityId === gives.communityId);
    return stands && stands.circle !== gives.circle
      ? [{ community: gives.community, stands: stands.circle, gives: gives.circle }]
      : [];
  });
}
