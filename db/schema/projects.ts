import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
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
import { directorates, territories, themes } from './institution.ts';
import { toNeed } from './needs.ts';
import {
  carried,
  carriedFromMany,
  ends,
  gardenedRow,
  gardens,
  inside,
  justRecorded,
  linkPolicies,
  me,
  memberOf,
  policies,
  proposed,
  readable,
  recorded,
  tellingLinkPolicies,
} from './trust.ts';

export const projectState = pgEnum('project_state', ['idea', 'preparing', 'running', 'done', 'abandoned']);

/** Something done together. */
export const projects = pgTable(
  'projects',
  {
    ...recorded(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    directorateId: uuid().references(() => directorates.id),
    title: text().notNull(),
    purpose: text().notNull().default(''),
    state: projectState().notNull().default('idea'),
    territoryCode: text().references(() => territories.code),
    startedOn: date({ mode: 'string' }),
    endedOn: date({ mode: 'string' }),
  },
  (table) => [
    unique('projects_end').on(table.id, table.visibility, table.communityId, table.authorId),
    index('projects_of_community').on(table.communityId, table.id.desc()),
    check('projects_dates', sql`ended_on is null or started_on is null or ended_on >= started_on`),
    ...policies({
      read: readable(),
      insert: proposed,
      update: gardenedRow,
    }),
  ],
);

type ProjectEnd = Record<'projectId' | 'projectLevel' | 'projectCommunityId' | 'projectAuthorId', AnyPgColumn>;

export const toProject = (name: string, table: ProjectEnd) =>
  foreignKey({
    name,
    columns: [table.projectId, table.projectLevel, table.projectCommunityId, table.projectAuthorId],
    foreignColumns: [projects.id, projects.visibility, projects.communityId, projects.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

const projectGardener = `project_community_id = any(${gardens})`;
const projectAuthor = `project_author_id = ${me} and (project_community_id = any(${memberOf}) or ${inside})
  and (${ends.project} or project_id = any(${justRecorded}))`;

/** Who takes part, doing what, in what capacity. */
export const projectParticipants = pgTable(
  'project_participants',
  {
    projectId: uuid().notNull(),
    ...carried('project'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    role: text().notNull().default(''),
    capacity: text().notNull().default(''),
    startedOn: date({ mode: 'string' }),
    endedOn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.actorId] }),
    index().on(table.actorId),
    toProject('project_participants_project', table),
    toActor('project_participants_actor', table),
    ...tellingLinkPolicies(
      `(${ends.project} and ${ends.actor})`,
      projectGardener,
      `${projectAuthor} and ${ends.actor}`,
    ),
  ],
);

/** The needs a project answers. */
export const projectNeeds = pgTable(
  'project_needs',
  {
    projectId: uuid().notNull(),
    ...carried('project'),
    needId: uuid().notNull(),
    ...carried('need'),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.needId] }),
    index().on(table.needId),
    toProject('project_needs_project', table),
    toNeed('project_needs_need', table),
    ...linkPolicies(`(${ends.project} and ${ends.need})`, projectGardener, `${projectAuthor} and ${ends.need}`),
  ],
);

export const projectThemes = pgTable(
  'project_themes',
  {
    projectId: uuid().notNull(),
    ...carried('project'),
    themeId: uuid()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.themeId] }),
    index().on(table.themeId),
    toProject('project_themes_project', table),
    ...linkPolicies(ends.project, projectGardener, projectAuthor),
  ],
);
