import { type SQL, sql } from 'drizzle-orm';
import { integer, pgEnum, pgPolicy, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core';

/*
 * The trust boundary as SQL text. Every policy of the schema is put together from the fragments below, so that
 * "who reads a row" is written once. The settings are made by open_view() at the start of each transaction; they are
 * read inside sub-selects because the planner then evaluates them once per statement instead of once per row
 * (see docs/decisions/0003).
 */

export const app = pgRole('terreau_app').existing();

/** How far a thing is shared, narrowest first. */
export const visibility = pgEnum('visibility', ['private', 'pair', 'institution', 'community', 'shared', 'public']);
/** Which of the two sides recorded a thing, or holds a mandate. */
export const side = pgEnum('side', ['community', 'institution']);

const ids = (name: string) => `(select nullif(current_setting('app.${name}', true), '')::uuid[])::uuid[]`;
const levels = (name: string) =>
  `(select nullif(current_setting('app.${name}', true), '')::visibility[])::visibility[]`;
const id = (name: string) => `(select nullif(current_setting('app.${name}', true), '')::uuid)`;
const flag = (name: string) => `(select current_setting('app.${name}', true) = 'on')`;

export const me = id('user');
export const myActor = id('actor');
export const gardens = ids('gardens');
export const gardensCommunity = ids('gardens_community');
export const gardensInstitution = ids('gardens_institution');
export const memberOf = ids('member_of');
export const myDirectorates = ids('directorates');
export const ownNeeds = ids('own_needs');
export const ownReplies = ids('own_replies');
/** What the viewer recorded in this transaction: its parts may be added though its level hides it from them. */
export const justRecorded = ids('just_recorded');
/** Drafts that the viewer does not read. */
export const notHidden = (community: string) => `not ${community} = any(${ids('hidden')})`;
export const inside = flag('inside');
export const cultivator = flag('cultivator');

/**
 * R of trust.md. `everywhere` are the levels read in any community (public; inside readers: institution and shared too),
 * `member_levels` those read in the communities of `member_of` (community and shared). A view-as lens changes only these
 * settings: nothing everywhere, and in one community the levels of the role that is tried on.
 */
function rule(level: string, author: string, touches: (communities: string) => string): string {
  return `(${level} = any(${levels('everywhere')})
    or (${level} <> 'private' and ${touches(gardens)})
    or (${level} = any(${levels('member_levels')}) and ${touches(memberOf)})
    or (${level} = 'private' and ${author} = ${me}))`;
}

/** R for a row of one community; `prefix` names the columns a link row carries from its end. */
export function readable(prefix = ''): string {
  const at = prefix ? `${prefix}_` : '';
  const level = prefix ? `${prefix}_level` : 'visibility';
  return rule(level, `${at}author_id`, (communities) => `${at}community_id = any(${communities})`);
}

/** R for a row that may concern several communities (actors, synergies). */
export function readableInAny(prefix = ''): string {
  const at = prefix ? `${prefix}_` : '';
  const level = prefix ? `${prefix}_level` : 'visibility';
  return rule(level, `${at}author_id`, (communities) => `${at}communities && ${communities}`);
}

/** What a link row's end asks of its reader, by kind of end. Own words and own identity open one's own rows. */
export const ends = {
  actor: `(${readableInAny('actor')} or actor_id = ${myActor})`,
  followUp: readable('follow_up'),
  interaction: readable('interaction'),
  need: `(${readable('need')} or need_id = any(${ownNeeds}))`,
  project: readable('project'),
  synergy: readableInAny('synergy'),
};

/** The author signs with their own name, from the side whose mandate they hold. */
export const recordedByGardener = `author_id = ${me} and ((side = 'community' and community_id = any(${gardensCommunity}))
    or (side = 'institution' and community_id = any(${gardensInstitution})))`;
const recordedByMember = `author_id = ${me} and side = 'community' and visibility in ('pair', 'community')
    and directorate_id is null and community_id = any(${memberOf})`;
export const recordedByAgent = `author_id = ${me} and side = 'institution' and visibility = 'institution'
    and directorate_id = any(${myDirectorates})`;
/** Needs, synergies and projects: whoever may record one; an agent only where they read the community. */
export const proposed = `(${recordedByGardener}) or (${recordedByMember}) or (${recordedByAgent}
    and (community_id is null or exists (select 1 from communities c where c.id = community_id)))`;
/** A gardener in office who reads the row: somebody else's private note is out of reach. */
export const gardenedRow = `(community_id = any(${gardens}) and (visibility <> 'private' or author_id = ${me}))`;

type Rules = { read: string; insert?: string; update?: string; delete?: string };

/** The policies of a table for the application role. An operation without a rule is refused by the database. */
export function policies(rules: Rules) {
  const text = (rule: string): SQL => sql.raw(rule);
  const made = [pgPolicy('read', { for: 'select', to: app, using: text(rules.read) })];
  if (rules.insert) made.push(pgPolicy('insert', { for: 'insert', to: app, withCheck: text(rules.insert) }));
  if (rules.update) {
    made.push(pgPolicy('update', { for: 'update', to: app, using: text(rules.update), withCheck: text(rules.update) }));
  }
  if (rules.delete) made.push(pgPolicy('delete', { for: 'delete', to: app, using: text(rules.delete) }));
  return made;
}

/**
 * Links between rows: read when both ends are; made and removed by a gardener of the row it hangs on who reads both.
 * A link that is nothing but its ends does not change.
 */
export function linkPolicies(bothEnds: string, gardener: string, alsoInsert?: string) {
  return policies(linkRules(bothEnds, gardener, alsoInsert));
}

/** As `linkPolicies`, for a link that says more than its ends. */
export function tellingLinkPolicies(bothEnds: string, gardener: string, alsoInsert?: string) {
  return policies({ ...linkRules(bothEnds, gardener, alsoInsert), update: `${bothEnds} and (${gardener})` });
}

function linkRules(bothEnds: string, gardener: string, alsoInsert?: string): Rules {
  const write = `${bothEnds} and (${gardener})`;
  return { read: bothEnds, insert: alsoInsert ? `(${write}) or (${alsoInsert})` : write, delete: write };
}

const filledByTrigger = sql`null`;

/**
 * Columns that a child row carries from its parent, so that its policy needs no look-up. They are filled by the
 * trigger carry_ends() on insert and kept true by the composite foreign key, on update cascade.
 */
export function carried<P extends string>(prefix: P) {
  const columns = {
    [`${prefix}Level`]: visibility().notNull().default(filledByTrigger),
    [`${prefix}CommunityId`]: uuid().notNull().default(filledByTrigger),
    [`${prefix}AuthorId`]: uuid().notNull().default(filledByTrigger),
  };
  return columns as Record<`${P}Level`, typeof level> & Record<`${P}CommunityId` | `${P}AuthorId`, typeof parent>;
}

/** As `carried`, for a parent that may concern several communities. */
export function carriedFromMany<P extends string>(prefix: P) {
  const columns = {
    [`${prefix}Level`]: visibility().notNull().default(filledByTrigger),
    [`${prefix}Communities`]: uuid().array().notNull().default(filledByTrigger),
    [`${prefix}AuthorId`]: uuid().notNull().default(filledByTrigger),
  };
  return columns as Record<`${P}Level`, typeof level> &
    Record<`${P}Communities`, typeof parents> &
    Record<`${P}AuthorId`, typeof parent>;
}

const level = visibility().notNull().default(filledByTrigger);
const parent = uuid().notNull().default(filledByTrigger);
const parents = uuid().array().notNull().default(filledByTrigger);

/** What every record of the gardeners has: how far it is shared, by whom and from which side it was recorded. */
export const recorded = () => ({
  id: uuid().primaryKey(),
  visibility: visibility().notNull().default('pair'),
  authorId: uuid().notNull(),
  side: side().notNull(),
  ...kept(),
});

/** When a row was made and last changed, and its version for edits that cross. Both are kept by trigger. */
export const kept = () => ({
  version: integer().notNull().default(1),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

export const moment = () => timestamp({ withTimezone: true, mode: 'date' });
