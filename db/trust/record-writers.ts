import { gardenerRecords, gardensSide, mayTurn, ORIGIN, onlyChanges, type Rules, same, tended } from './acts.ts';
import { widens } from './levels.ts';
import { readsEnds } from './link-writers.ts';
import { communitiesOf, type Eyes } from './readers.ts';
import { gardens, isMe, mine } from './viewer.ts';
import type { Row } from './world.ts';

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

const ownNote: Rules = {
  insert: gardenerRecords,
  delete: ({ viewer }, row) => row.visibility === 'private' && mine(viewer, row.author_id),
};

/** A consent covers the level it names and narrower ones; `private` and `pair` need none. */
function consented(row: Row): boolean {
  if (row.visibility === 'private' || row.visibility === 'pair') return true;
  if (row.consent_on == null || !row.consent_source || row.consent_level == null) return false;
  return !widens(row.consent_level, row.visibility);
}

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

const RESTRICTION = ['restricted_at', 'restricted_by', 'restricted_from'] as const;

/** What gardeners and those around them record. */
export const RECORD_WRITERS: Record<string, Rules> = {
  interactions: { ...ownNote, update: tended('interactions') },
  follow_ups: { ...ownNote, update: tended('follow_ups') },
  needs: { insert: proposes, update: tended('needs', ['directorate_id']) },
  synergies: { insert: proposes, update: tended('synergies') },
  projects: { insert: proposes, update: tended('projects') },
  replies,
  actors: {
    insert: (eyes, row) => gardenerRecords(eyes, row) && row.restricted_at == null,
    // What is restricted, and what the person restricted is opened to, only restrict_actor() says.
    update: (eyes, before, after) =>
      (tended('actors')(eyes, before, after) &&
        same(before, after, RESTRICTION) &&
        (after.restricted_at == null || ['private', 'pair'].includes(String(after.visibility)))) ||
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
  need_remarks: {
    insert: (eyes, row) => mine(eyes.viewer, row.author_id) && eyes.reads('need_remarks', row),
    update: (eyes, before, after) => mine(eyes.viewer, before.author_id) && onlyChanges(before, after, ['words']),
  },
  interaction_seen: {
    insert: (eyes, row) => eyes.reads('interaction_seen', row),
    delete: (eyes, row) => eyes.reads('interaction_seen', row),
  },
  erasure_requests: {
    insert: ({ viewer }, row) => isMe(viewer, row.actor_id),
    delete: ({ viewer }, row) => isMe(viewer, row.actor_id),
  },
  retention_decisions: {
    insert: (eyes, row) => mine(eyes.viewer, row.decided_by) && eyes.reads('retention_decisions', row),
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
