import { gardens, isMe, mine, type Viewer } from './viewer.ts';
import type { Row, Value, World } from './world.ts';

/** Rows that say who stands in relation to what: readable when everything they name is. Table and column of each end. */
export const LINKS: Record<string, readonly (readonly [table: string, column: string])[]> = {
  actor_themes: [
    ['actors', 'actor_id'],
    ['themes', 'theme_id'],
  ],
  ties: [
    ['actors', 'actor_id'],
    ['actors', 'other_id'],
  ],
  memberships: [
    ['actors', 'actor_id'],
    ['communities', 'community_id'],
  ],
  follow_up_actors: [
    ['follow_ups', 'follow_up_id'],
    ['actors', 'actor_id'],
  ],
  interaction_follow_ups: [
    ['interactions', 'interaction_id'],
    ['follow_ups', 'follow_up_id'],
  ],
  interaction_participants: [
    ['interactions', 'interaction_id'],
    ['actors', 'actor_id'],
  ],
  interaction_needs: [
    ['interactions', 'interaction_id'],
    ['needs', 'need_id'],
  ],
  interaction_replies: [
    ['interactions', 'interaction_id'],
    ['replies', 'reply_id'],
  ],
  interaction_synergies: [
    ['interactions', 'interaction_id'],
    ['synergies', 'synergy_id'],
  ],
  need_directorates: [
    ['needs', 'need_id'],
    ['directorates', 'directorate_id'],
  ],
  need_expressers: [
    ['needs', 'need_id'],
    ['actors', 'actor_id'],
  ],
  need_themes: [
    ['needs', 'need_id'],
    ['themes', 'theme_id'],
  ],
  reply_addressees: [
    ['replies', 'reply_id'],
    ['actors', 'actor_id'],
  ],
  project_needs: [
    ['projects', 'project_id'],
    ['needs', 'need_id'],
  ],
  project_participants: [
    ['projects', 'project_id'],
    ['actors', 'actor_id'],
  ],
  project_themes: [
    ['projects', 'project_id'],
    ['themes', 'theme_id'],
  ],
  synergy_actors: [
    ['synergies', 'synergy_id'],
    ['actors', 'actor_id'],
  ],
  synergy_communities: [
    ['synergies', 'synergy_id'],
    ['communities', 'community_id'],
  ],
  synergy_needs: [
    ['synergies', 'synergy_id'],
    ['needs', 'need_id'],
  ],
  synergy_projects: [
    ['synergies', 'synergy_id'],
    ['projects', 'project_id'],
  ],
  synergy_themes: [
    ['synergies', 'synergy_id'],
    ['themes', 'theme_id'],
  ],
};

const REFERENCE = ['institution', 'directorates', 'directorate_themes', 'themes', 'territories'] as const;

type Rule = (eyes: Eyes, row: Row) => boolean;
const anyone: Rule = () => true;

/** The communities a row concerns: its own, or for actors their current memberships, for synergies their links. */
export function communitiesOf(world: World, table: string, row: Row): Value[] {
  if (table === 'actors') {
    const memberships = world.by('memberships', 'actor_id', row.id);
    const current = memberships.filter((m) => m.ended_on == null || String(m.ended_on) > world.today);
    return current.length > 0 ? current.map((m) => m.community_id) : [row.community_id];
  }
  if (table === 'synergies') {
    return [row.community_id, ...world.by('synergy_communities', 'synergy_id', row.id).map((l) => l.community_id)];
  }
  if (table === 'replies') return [world.one('needs', row.need_id)?.community_id];
  return [row.community_id];
}

/** The ids of an array as SQL writes it. */
const idsIn = (written: Value): Value[] =>
  String(written ?? '{}')
    .slice(1, -1)
    .split(',');

/** R of trust.md: the level, the author, and the communities decide. */
export function byLevel(viewer: Viewer, row: Row, communities: Value[]): boolean {
  const level = row.visibility;
  if (level === 'public') return true;
  if (level === 'private') return mine(viewer, row.author_id);
  const homes = communities.filter((home) => home != null);
  if (homes.some((home) => gardens(viewer, home))) return true;
  if ((level === 'institution' || level === 'shared') && viewer.inside) return true;
  return (level === 'community' || level === 'shared') && homes.some((home) => viewer.memberOf.has(home));
}

const R =
  (table: string): Rule =>
  ({ world, viewer }, row) =>
    byLevel(viewer, row, communitiesOf(world, table, row));

const expressed = ({ world, viewer }: Eyes, need: Row) =>
  need.visibility !== 'private' &&
  world.by('need_expressers', 'need_id', need.id).some((e) => isMe(viewer, e.actor_id));

const addressed = ({ world, viewer }: Eyes, reply: Row) =>
  world.by('reply_addressees', 'reply_id', reply.id).some((a) => isMe(viewer, a.actor_id));

/** A reply names its need, so the level of both decides; whoever spoke, and whoever was told, reads it anyway. */
const reply: Rule = (eyes, row) => {
  const need = eyes.world.one('needs', row.need_id);
  if (!need) return false;
  return (R('replies')(eyes, row) && eyes.reads('needs', need)) || addressed(eyes, row) || expressed(eyes, need);
};

const ofCommunity: Rule = (eyes, row) => eyes.readsId('communities', row.community_id);

const links = Object.fromEntries(
  Object.entries(LINKS).map(([table, ends]): [string, Rule] => [
    table,
    (eyes, row) => ends.every(([end, column]) => eyes.readsId(end, row[column])),
  ]),
);

export const READ: Record<string, Rule> = {
  ...links,
  ...Object.fromEntries(REFERENCE.map((table) => [table, anyone])),
  interactions: R('interactions'),
  follow_ups: R('follow_ups'),
  projects: R('projects'),
  synergies: R('synergies'),
  needs: (eyes, row) => R('needs')(eyes, row) || expressed(eyes, row),
  replies: reply,
  actors: (eyes, row) => R('actors')(eyes, row) || isMe(eyes.viewer, row.id),
  contact_points: (eyes, row) =>
    isMe(eyes.viewer, row.actor_id) || (R('contact_points')(eyes, row) && eyes.readsId('actors', row.actor_id)),
  memberships: (eyes, row) => isMe(eyes.viewer, row.actor_id) || (links.memberships as Rule)(eyes, row),
  membership_reasons: (eyes, row) =>
    isMe(eyes.viewer, row.actor_id) ||
    (gardens(eyes.viewer, row.community_id) && eyes.readsId('memberships', row.membership_id)),
  need_remarks: (eyes, row) => {
    const need = eyes.world.one('needs', row.need_id);
    return (
      need !== null && need.community_id != null && gardens(eyes.viewer, need.community_id) && eyes.reads('needs', need)
    );
  },
  interaction_seen: (eyes, row) =>
    eyes.viewer.userId !== null &&
    row.user_id === eyes.viewer.userId &&
    eyes.readsId('interactions', row.interaction_id),
  account_actors: (eyes, row) => mine(eyes.viewer, row.user_id) || eyes.gardensActor(row.actor_id),
  invitations: (eyes, row) => eyes.gardensActor(row.actor_id),
  // The gardeners who read the kept record; once undone the other one is a record again, and must be seen as well.
  merges: (eyes, row) => {
    const kept = eyes.world.one('actors', row.kept_id);
    if (!kept || !communitiesOf(eyes.world, 'actors', kept).some((home) => gardens(eyes.viewer, home))) return false;
    if (kept.visibility === 'private' && !mine(eyes.viewer, kept.author_id)) return false;
    return row.undone_at == null || eyes.readsId('actors', row.merged_id);
  },
  communities: ({ viewer }, row) => row.status !== 'draft' || viewer.cultivator || viewer.offered.has(row.id),
  mandates: (eyes, row) => mine(eyes.viewer, row.user_id) || eyes.readsId('communities', row.community_id),
  places: ofCommunity,
  digital_spaces: ofCommunity,
  users: ({ viewer }, row) => row.office_holder === true || viewer.cultivator || mine(viewer, row.id),
  posts: ({ viewer }, row) => viewer.cultivator || mine(viewer, row.user_id),
  // What a gardener finds alike rests on all that they read: nobody else's, and theirs only while they read both.
  sweeps: ({ viewer }, row) => mine(viewer, row.user_id),
  duplicate_pairs: (eyes, row) => mine(eyes.viewer, row.user_id) && gardenedPair(eyes, row),
  not_same: gardenedPair,
  // A view is its author's, or the pair's with whom it is shared: then nobody's after their mandate.
  views: ({ viewer }, row) =>
    row.community_id == null ? mine(viewer, row.user_id) : gardens(viewer, row.community_id),
  bulk_acts: ({ viewer }, row) => mine(viewer, row.user_id),
  works: ({ viewer }, row) => mine(viewer, row.user_id),
  // Whoever drew up a copy, while they read the person; its parts, each keeper theirs, and the person.
  copies: (eyes, row) => mine(eyes.viewer, row.asked_by) && eyes.readsId('actors', row.actor_id),
  copy_parts: (eyes, row) =>
    isMe(eyes.viewer, row.actor_id) || (mine(eyes.viewer, row.user_id) && eyes.readsId('actors', row.actor_id)),
  // To be erased is asked of whoever keeps the record.
  erasure_requests: (eyes, row) => isMe(eyes.viewer, row.actor_id) || eyes.keepsActor(row.actor_id),
  erasures: (eyes, row) => mine(eyes.viewer, row.erased_by),
  retention_decisions: (eyes, row) => gardens(eyes.viewer, row.community_id) && eyes.readsId('actors', row.actor_id),
  // Who took what: whoever took, the gardeners of what was taken, cultivators.
  exports: ({ viewer }, row) =>
    mine(viewer, row.author_id) ||
    viewer.cultivator ||
    idsIn(row.communities).some((community) => gardens(viewer, community)),
  export_files: ({ viewer }, row) => mine(viewer, row.user_id),
  export_parts: ({ viewer }, row) => mine(viewer, row.user_id),
  // What came in is the pair's; the file, and what it did to whom, name those that only its author may read.
  imports: ({ viewer }, row) => gardens(viewer, row.community_id),
  import_refusals: ({ viewer }, row) => gardens(viewer, row.community_id),
  import_mappings: ({ viewer }, row) => gardens(viewer, row.community_id),
  import_files: ({ viewer }, row) => mine(viewer, row.author_id) && gardens(viewer, row.community_id),
  import_effects: ({ viewer }, row) => mine(viewer, row.author_id) && gardens(viewer, row.community_id),
  widening_requests: (eyes, row) =>
    gardens(eyes.viewer, row.community_id) && eyes.readsId(String(row.record), row.record_id),
};

/** Two records, told of to a gardener of one of them who reads both. */
function gardenedPair(eyes: Eyes, row: Row): boolean {
  const ends = [row.actor_id, row.other_id].map((id) => eyes.world.one('actors', id));
  if (!ends.every((end) => end !== null && eyes.reads('actors', end))) return false;
  return ends.some((end) => communitiesOf(eyes.world, 'actors', end as Row).some((home) => gardens(eyes.viewer, home)));
}

/** One viewer looking at one world; remembers what it has already looked at. */
export class Eyes {
  readonly world: World;
  readonly viewer: Viewer;
  private readonly seen = new Map<Row, boolean>();

  constructor(world: World, viewer: Viewer) {
    this.world = world;
    this.viewer = viewer;
  }

  reads(table: string, row: Row): boolean {
    let answer = this.seen.get(row);
    if (answer === undefined) {
      const rule = READ[table];
      if (!rule) throw new Error(`The oracle has no line for ${table}`);
      answer = rule(this, row);
      this.seen.set(row, answer);
    }
    return answer;
  }

  readsId(table: string, id: Value): boolean {
    const row = this.world.one(table, id);
    return row !== null && this.reads(table, row);
  }

  /** Its gardeners; of a private record the one who wrote it, while they garden it. */
  keepsActor(id: Value): boolean {
    const actor = this.world.one('actors', id);
    if (!actor || (actor.visibility === 'private' && !mine(this.viewer, actor.author_id))) return false;
    return communitiesOf(this.world, 'actors', actor).some((home) => gardens(this.viewer, home));
  }

  /** A private record has no gardeners but its author: nobody is invited by it. */
  gardensActor(id: Value): boolean {
    const actor = this.world.one('actors', id);
    if (!actor || actor.visibility === 'private') return false;
    return communitiesOf(this.world, 'actors', actor).some((home) => gardens(this.viewer, home));
  }
}
