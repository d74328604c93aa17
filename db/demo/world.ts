import { assemble, type CommunityText, writtenNames } from './assemble.ts';
import { culture } from './communities/culture/all.ts';
import { energy } from './communities/energy/all.ts';
import { engagement } from './communities/engagement/all.ts';
import { food } from './communities/food/all.ts';
import { crossingMemberships } from './crossings.ts';
import { institution } from './region/institution.ts';
import { mandates, officeHolders, posts } from './region/offices.ts';
import type { World } from './shape.ts';

export const texts: CommunityText[] = [engagement, food, energy, culture];

/** Names are given once in the whole world, written ones first. */
const taken = new Set(texts.flatMap(writtenNames));
const rows = texts.map((text) => assemble(text, taken));

export const world: World = {
  institution,
  communities: texts.map((text) => text.community),
  officeHolders,
  mandates,
  posts,
  actors: rows.flatMap((r) => r.actors),
  memberships: [...rows.flatMap((r) => r.memberships), ...crossingMemberships()],
  contactPoints: rows.flatMap((r) => r.contactPoints),
  affiliations: rows.flatMap((r) => r.affiliations),
  ties: rows.flatMap((r) => r.ties),
  interactions: rows.flatMap((r) => r.interactions),
  needs: rows.flatMap((r) => r.needs),
  replies: rows.flatMap((r) => r.replies),
  synergies: rows.flatMap((r) => r.synergies),
  projects: rows.flatMap((r) => r.projects),
  wideningRequests: rows.flatMap((r) => r.wideningRequests),
  stories: rows.flatMap((r) => r.stories),
};
