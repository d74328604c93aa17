import { widens } from './levels.ts';
import { communitiesOf, type Eyes, LINKS } from './readers.ts';
import { gardens, type Viewer } from './viewer.ts';
import type { Row, Value } from './world.ts';

export type Op = 'insert' | 'update' | 'delete';

/** What one may do to a table; an act without a line is nobody's. Updates also require to read the row before and after. */
type Rules = {
  insert?: (eyes: Eyes, row: Row) => boolean;
  update?: (eyes: Eyes, before: Row, after: Row) => boolean;
  delete?: (eyes: Eyes, row: Row) => boolean;
};

const mine = (viewer: Viewer, user: Value) => viewer.userId !== null && user === viewer.userId;
const gardensSide = (viewer: Viewer, side: Value, community: Value) =>
  viewer.gardens[side === 'institution' ? 'institution' : 'community'].has(community);
const gardensRow = (eyes: Eyes, table: string, row: Row) =>
  communitiesOf(eyes.world, table, row).some((home) => home != null && gardens(eyes.viewer, home));
const same = (before: Row, after: Row, columns: readonly string[]) =>
  columns.every((column) => (before[column] ?? null) === (after[column] ?? null));
/** Only these columns differ, if any; the version counts by itself. */
const onlyChanges = (before: Row, after: Row, columns: readonly string[]) =>
  Object.keys({ ...before, ...after }).every(
    (column) => [...columns, 'version'].includes(column) || same(before, after, [column]),
  );

const ORIGIN = ['id', 'author_id', 'side', 'community_id', 'created_at'] as const;

/** A gardener records in their own name, for a side they hold. */
const gardenerRecords = ({ viewer }: Eyes, row: Row) =>
  mine(viewer, row.author_id) && gardensSide(viewer, row.side, row.community_id);

/** Each side opens its own; only the author makes a row private, and only the author takes it out of there. */
export function mayTurn(viewer: Viewer, before: Row, after: Row): boolean {
  if (before.visibility === after.visibility) return true;
  const author = mine(viewer, before.author_id);
  if ((before.visibility === 'private' || after.visibility === 'private') && !author) return false;
  if (!widens(before.visibility, after.visibility) || after.visibility === 'private') return true;
  return gardensSide(viewer, before.side, before.community_id);
}

/** Needs, synergies and projects: a gardener; a member, for the pair or the community; an agent, for their directorate. */
const proposes = (eyes: Eyes, row: Row) => {
  const { viewer } = eyes;
  if (!mine(viewer, row.author_id)) return false;
  if (gardenerRecords(eyes, row)) return true;
  if (row.side === 'community') {
    const level = row.visibility === 'pair' || row.visibility === 'community';
    return level && row.directorate_id == null && viewer.memberOf.has(row.community_id);
  }
  const here = row.community_id == null || eyes.readsId('communities', row.community_id);
  return row.visibility === 'institution' && viewer.directorates.has(row.directorate_id) && here;
};

const tended = (table: string, fixed: readonly string[] = []): NonNullable<Rules['update']> => {
  return (eyes, before, after) =>
    gardensRow(eyes, table, before) &&
    same(before, after, [...ORIGIN, ...fixed]) &&
    mayTurn(eyes.viewer, before, after);
};

const ownNote: Rules = {
  insert: gardenerRecords,
  delete: ({ viewer }, row) => row.visibility === 'private' && mine(viewer, row.author_id),
};

/** A consent covers the level it names and narrower ones; `private` and `pair` need none. */
export function consented(row: Row): boolean {
  if (row.visibility === 'private' || row.visibility === 'pair') return true;
  if (row.consent_on == null || !row.consent_source || row.consent_level == null) return false;
  return !widens(row.consent_level, row.visibility);
}

/** Both ends; a link to a reply that also names its need names the right one. */
const readsEnds = (eyes: Eyes, table: string, row: Row) =>
  (LINKS[table] ?? []).every(([end, column]) => eyes.readsId(end, row[column])) &&
  (!('reply_id' in row) || eyes.world.one('replies', row.reply_id)?.need_id === row.need_id);

/** A gardener of what the link hangs on, who reads both of its ends. */
const gardensLink = (eyes: Eyes, table: string, row: Row) => {
  const [end, column] = (LINKS[table] ?? [])[0] ?? ['', ''];
  const owner = eyes.world.one(end, row[column]);
  return owner !== null && gardensRow(eyes, end, owner) && readsEnds(eyes, table, row);
};

/** A link that is nothing but its ends does not change; what else it says, its gardener may say otherwise. */
const link = (table: string): Rules => ({
  insert: (eyes, row) => gardensLink(eyes, table, row),
  delete: (eyes, row) => gardensLink(eyes, table, row),
});
const tellingLink = (table: string, says: readonly string[]): Rules => ({
  ...link(table),
  update: (eyes, before, after) => gardensLink(eyes, table, before) && onlyChanges(before, after, says),
});

/** A part of what one has written oneself, as a member there or inside; both ends one must read. */
const part = (table: string, also: (eyes: Eyes, row: Row) => boolean = () => true): Rules => {
  const [end, column] = (LINKS[table] ?? [])[0] ?? ['', ''];
  return {
    ...link(table),
    insert: (eyes, row) => {
      if (gardensLink(eyes, table, row)) return true;
      const whole = eyes.world.one(end, row[column]);
      if (!whole || !mine(eyes.viewer, whole.author_id)) return false;
      const member = communitiesOf(eyes.world, end, whole).some((home) => eyes.viewer.memberOf.has(home));
      return (eyes.viewer.inside || member) && readsEnds(eyes, table, row) && also(eyes, row);
    },
  };
};

const isMe = (viewer: Viewer, actor: Value) => viewer.actorId !== null && viewer.actorId === actor;

const cultivated: Rules = {
  insert: ({ viewer }) => viewer.cultivator,
  update: ({ viewer }) => viewer.cultivator,
};

/** What a community is: its gardeners keep it, and cultivators. */
const keepsCommunity = (viewer: Viewer, row: Row) => viewer.cultivator || gardens(viewer, row.community_id);
const ofCommunity: Rules = {
  insert: ({ viewer }, row) => keepsCommunity(viewer, row),
  update: ({ viewer }, before, after) => keepsCommunity(viewer, before) && keepsCommunity(viewer, after),
  delete: ({ viewer }, row) => keepsCommunity(viewer, row),
};

/** An agent answers a need their directorate is concerned by, for readers of the institution, in its name. An author
 * edits while in the office they answered from: an account gives no right. */
const replies: Rules = {
  insert: (eyes, row) => {
    const { viewer, world } = eyes;
    const need = world.one('needs', row.need_id);
    if (!need || !eyes.reads('needs', need) || !mine(viewer, row.author_id) || row.visibility === 'private')
      return false;
    if (gardensSide(viewer, row.side, need.community_id)) return true;
    const concerned = world
      .by('need_directorates', 'need_id', need.id)
      .some((d) => d.directorate_id === row.directorate_id);
    return (
      row.side === 'institution' &&
      row.visibility === 'institution' &&
      concerned &&
      viewer.directorates.has(row.directorate_id)
    );
  },
  update: (eyes, before, after) => {
    const { viewer } = eyes;
    const home = eyes.world.one('needs', before.need_id)?.community_id ?? null;
    const [from, to] = [
      { ...before, community_id: home },
      { ...after, community_id: home },
    ];
    const kept = same(before, after, [...ORIGIN, 'need_id', 'directorate_id']) && after.visibility !== 'private';
    const inOffice = gardens(viewer, home) || viewer.directorates.has(before.directorate_id);
    const readsNeed = eyes.readsId('needs', before.need_id);
    return mine(viewer, before.author_id) && inOffice && readsNeed && kept && mayTurn(viewer, from, to);
  },
};

export const WRITE: Record<string, Rules> = {
  ...Object.fromEntries(Object.keys(LINKS).map((table): [string, Rules] => [table, link(table)])),
  interactions: { ...ownNote, update: tended('interactions') },
  follow_ups: { ...ownNote, update: tended('follow_ups') },
  needs: { insert: proposes, update: tended('needs', ['directorate_id']) },
  synergies: { insert: proposes, update: tended('synergies') },
  projects: { insert: proposes, update: tended('projects') },
  replies,
  actors: {
    insert: gardenerRecords,
    update: (eyes, before, after) =>
      tended('actors')(eyes, before, after) ||
      (isMe(eyes.viewer, before.id) &&
        onlyChanges(before, after, ['name', 'sort_name', 'about', 'brings', 'territory_code'])),
  },
  contact_points: {
    insert: (eyes, row) => {
      if (!consented(row) || !mine(eyes.viewer, row.author_id)) return false;
      const actor = eyes.world.one('actors', row.actor_id);
      const here = actor !== null && communitiesOf(eyes.world, 'actors', actor).includes(row.community_id);
      const own = isMe(eyes.viewer, row.actor_id) && row.side === 'community' && here;
      return own || (gardenerRecords(eyes, row) && eyes.readsId('actors', row.actor_id));
    },
    update: (eyes, before, after) => {
      if (!consented(after) || !same(before, after, [...ORIGIN, 'actor_id'])) return false;
      if (isMe(eyes.viewer, before.actor_id))
        return after.visibility !== 'private' || before.visibility === 'private' || mine(eyes.viewer, before.author_id);
      return gardens(eyes.viewer, before.community_id) && mayTurn(eyes.viewer, before, after);
    },
    delete: (eyes, row) =>
      isMe(eyes.viewer, row.actor_id) || (gardens(eyes.viewer, row.community_id) && eyes.reads('contact_points', row)),
  },
  memberships: {
    insert: (eyes, row) =>
      gardens(eyes.viewer, row.community_id) && mine(eyes.viewer, row.moved_by) && readsEnds(eyes, 'memberships', row),
    update: (eyes, before, after) =>
      gardens(eyes.viewer, before.community_id) && onlyChanges(before, after, ['ended_on']),
  },
  membership_reasons: {
    insert: (eyes, row) => {
      const membership = eyes.world.one('memberships', row.membership_id);
      if (!membership || !same(membership, row, ['community_id', 'actor_id'])) return false;
      return gardens(eyes.viewer, membership.community_id) && eyes.reads('memberships', membership);
    },
    update: (eyes, before, after) =>
      gardens(eyes.viewer, before.community_id) && onlyChanges(before, after, ['reason']),
  },
  ties: {
    insert: (eyes, row) => mine(eyes.viewer, row.author_id) && (link('ties').insert?.(eyes, row) ?? false),
    update: tellingLink('ties', ['kind', 'role', 'started_on', 'ended_on']).update,
    delete: link('ties').delete,
  },
  synergy_communities: {
    // Adding a community is widening: the side that recorded the synergy, where it was recorded.
    insert: (eyes, row) => {
      const synergy = eyes.world.one('synergies', row.synergy_id);
      if (!synergy || !gardensSide(eyes.viewer, synergy.side, synergy.community_id)) return false;
      return gardensLink(eyes, 'synergy_communities', row);
    },
    delete: link('synergy_communities').delete,
  },
  // Whoever answers says whom they told, among those who asked and so read the reply anyway.
  reply_addressees: part('reply_addressees', (eyes, row) => {
    const need = eyes.world.one('replies', row.reply_id)?.need_id;
    const asked = eyes.world.by('need_expressers', 'need_id', need).filter((e) => e.actor_id === row.actor_id);
    return eyes.viewer.inside && asked.some((e) => eyes.reads('need_expressers', e));
  }),
  interaction_participants: tellingLink('interaction_participants', ['capacity']),
  need_expressers: part('need_expressers', (eyes, row) => isMe(eyes.viewer, row.actor_id)),
  need_themes: part('need_themes'),
  need_directorates: part('need_directorates'),
  project_participants: {
    ...tellingLink('project_participants', ['role', 'capacity', 'started_on', 'ended_on']),
    ...part('project_participants'),
  },
  project_themes: part('project_themes'),
  project_needs: part('project_needs'),
  synergy_actors: { ...tellingLink('synergy_actors', ['agreed_on']), ...part('synergy_actors') },
  synergy_projects: { ...tellingLink('synergy_projects', ['agreed_on']), ...part('synergy_projects') },
  synergy_needs: part('synergy_needs'),
  synergy_themes: part('synergy_themes'),
  need_remarks: {
    insert: (eyes, row) => mine(eyes.viewer, row.author_id) && eyes.reads('need_remarks', row),
    update: (eyes, before, after) => mine(eyes.viewer, before.author_id) && onlyChanges(before, after, ['words']),
  },
  interaction_seen: {
    insert: (eyes, row) => eyes.reads('interaction_seen', row),
    delete: (eyes, row) => eyes.reads('interaction_seen', row),
  },
  communities: {
    insert: ({ viewer }) => viewer.cultivator,
    update: ({ viewer }, before, after) => {
      const gardener = gardens(viewer, before.id);
      if (!same(before, after, ['id']) || (!same(before, after, ['shares_figures']) && !gardener)) return false;
      return viewer.cultivator || (gardener && onlyChanges(before, after, ['purpose', 'charter', 'shares_figures']));
    },
  },
  places: ofCommunity,
  digital_spaces: ofCommunity,
  mandates: {
    insert: ({ viewer }, row) =>
      viewer.cultivator && mine(viewer, row.appointed_by) && row.accepted_at == null && row.declined_at == null,
    update: ({ viewer }, before, after) => {
      const answer = ['accepted_at', 'declined_at'];
      if (!same(before, after, answer)) {
        const answered = before.accepted_at != null || before.declined_at != null;
        if (answered || !mine(viewer, before.user_id)) return false;
      }
      return (
        onlyChanges(before, after, viewer.cultivator ? [...answer, 'ends_on'] : answer) &&
        (viewer.cultivator || mine(viewer, before.user_id))
      );
    },
  },
  institution: cultivated,
  directorates: cultivated,
  directorate_themes: { ...cultivated, delete: ({ viewer }) => viewer.cultivator },
  themes: cultivated,
  territories: cultivated,
  users: {
    insert: ({ viewer }) => viewer.cultivator,
    update: ({ viewer }, before, after) =>
      (mine(viewer, before.id) && onlyChanges(before, after, ['name', 'locale'])) ||
      (viewer.cultivator && onlyChanges(before, after, ['name', 'locale', 'disabled_at'])),
  },
  posts: {
    insert: ({ viewer }, row) => viewer.cultivator && mine(viewer, row.appointed_by),
    update: ({ viewer }) => viewer.cultivator,
  },
  invitations: {
    insert: (eyes, row) => mine(eyes.viewer, row.author_id) && eyes.gardensActor(row.actor_id),
    delete: (eyes, row) => eyes.gardensActor(row.actor_id),
  },
  widening_requests: {
    insert: (eyes, row) =>
      mine(eyes.viewer, row.asked_by) && eyes.reads('widening_requests', row) && row.decided_by == null,
    update: ({ viewer }, before, after) => {
      const byMe = [before, after].every((row) => row.decided_by == null || mine(viewer, row.decided_by));
      return (
        gardens(viewer, before.community_id) &&
        byMe &&
        onlyChanges(before, after, ['decided_by', 'decided_at', 'granted'])
      );
    },
  },
};
