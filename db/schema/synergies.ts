import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { toActor } from './actors.ts';
import { communities } from './communities.ts';
import { directorates, themes } from './institution.ts';
import { interactionGardener, toInteraction } from './journal.ts';
import { toNeed } from './needs.ts';
import { toProject } from './projects.ts';
import {
  carried,
  carriedFromMany,
  ends,
  gardens,
  inside,
  justRecorded,
  linkPolicies,
  me,
  memberOf,
  notHidden,
  policies,
  proposed,
  readableInAny,
  recorded,
  tellingLinkPolicies,
} from './trust.ts';

export const synergyState = pgEnum('synergy_state', ['proposed', 'agreed', 'under_way', 'realised', 'set_aside']);

/** A link worth making between projects, actors, needs or themes, with a life from proposed to realised. */
export const synergies = pgTable(
  'synergies',
  {
    ...recorded(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    directorateId: uuid().references(() => directorates.id),
    /** The community it was recorded in and those added to it (synergy_communities); kept by trigger. */
    communities: uuid().array().notNull().default(sql`null`),
    title: text().notNull(),
    body: text().notNull().default(''),
    state: synergyState().notNull().default('proposed'),
    outcome: text().notNull().default(''),
    proposedOn: date({ mode: 'string' }).notNull(),
    stateSince: date({ mode: 'string' }).notNull().default(sql`current_date`),
  },
  (table) => [
    unique('synergies_end').on(table.id, table.visibility, table.communities, table.authorId),
    index('synergies_of_community').on(table.communityId, table.proposedOn.desc(), table.id.desc()),
    index('synergies_over_all').on(table.proposedOn.desc(), table.id.desc()),
    index('synergies_communities').using('gin', table.communities),
    ...policies({
      read: readableInAny(),
      insert: proposed,
      update: `communities && ${gardens} and (visibility <> 'private' or author_id = ${me})`,
    }),
  ],
);

type SynergyEnd = Record<'synergyId' | 'synergyLevel' | 'synergyCommunities' | 'synergyAuthorId', AnyPgColumn>;

const toSynergy = (name: string, table: SynergyEnd) =>
  foreignKey({
    name,
    columns: [table.synergyId, table.synergyLevel, table.synergyCommunities, table.synergyAuthorId],
    foreignColumns: [synergies.id, synergies.visibility, synergies.communities, synergies.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

const synergyGardener = `synergy_communities && ${gardens}`;
const synergyAuthor = `synergy_author_id = ${me} and (synergy_communities && ${memberOf} or ${inside})
  and (${ends.synergy} or synergy_id = any(${justRecorded}))`;

/** Communities it concerns beyond its own: adding one opens it to that community's readers, an act of a gardener of its own. */
export const synergyCommunities = pgTable(
  'synergy_communities',
  {
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
  },
  (table) => [
    primaryKey({ columns: [table.synergyId, table.communityId] }),
    toSynergy('synergy_communities_synergy', table),
    ...policies({
      read: `${ends.synergy} and ${notHidden('community_id')}`,
      insert: `${ends.synergy} and ${synergyGardener} and exists (select 1 from communities c where c.id = community_id)`,
      delete: `${ends.synergy} and ${synergyGardener} and ${notHidden('community_id')}`,
    }),
  ],
);

/** An actor it links, and when that party agreed. */
export const synergyActors = pgTable(
  'synergy_actors',
  {
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    agreedOn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.synergyId, table.actorId] }),
    index().on(table.actorId),
    toSynergy('synergy_actors_synergy', table),
    toActor('synergy_actors_actor', table),
    ...tellingLinkPolicies(
      `(${ends.synergy} and ${ends.actor})`,
      synergyGardener,
      `${synergyAuthor} and ${ends.actor}`,
    ),
  ],
);

/** A project it links, and when those who carry the project agreed. */
export const synergyProjects = pgTable(
  'synergy_projects',
  {
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
    projectId: uuid().notNull(),
    ...carried('project'),
    agreedOn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.synergyId, table.projectId] }),
    index().on(table.projectId),
    toSynergy('synergy_projects_synergy', table),
    toProject('synergy_projects_project', table),
    ...tellingLinkPolicies(
      `(${ends.synergy} and ${ends.project})`,
      synergyGardener,
      `${synergyAuthor} and ${ends.project}`,
    ),
  ],
);

export const synergyNeeds = pgTable(
  'synergy_needs',
  {
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
    needId: uuid().notNull(),
    ...carried('need'),
  },
  (table) => [
    primaryKey({ columns: [table.synergyId, table.needId] }),
    index().on(table.needId),
    toSynergy('synergy_needs_synergy', table),
    toNeed('synergy_needs_need', table),
    ...linkPolicies(`(${ends.synergy} and ${ends.need})`, synergyGardener, `${synergyAuthor} and ${ends.need}`),
  ],
);

export const synergyThemes = pgTable(
  'synergy_themes',
  {
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
    themeId: uuid()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.synergyId, table.themeId] }),
    index().on(table.themeId),
    toSynergy('synergy_themes_synergy', table),
    ...linkPolicies(ends.synergy, synergyGardener, synergyAuthor),
  ],
);

/** The exchange that brought a synergy. */
export const interactionSynergies = pgTable(
  'interaction_synergies',
  {
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    synergyId: uuid().notNull(),
    ...carriedFromMany('synergy'),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.synergyId] }),
    index().on(table.synergyId),
    toInteraction('interaction_synergies_interaction', table),
    toSynergy('interaction_synergies_synergy', table),
    ...linkPolicies(`(${ends.interaction} and ${ends.synergy})`, interactionGardener),
  ],
);
