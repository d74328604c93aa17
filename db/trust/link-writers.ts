import { gardensRow, gardensSide, onlyChanges, type Rules } from './acts.ts';
import { communitiesOf, type Eyes, LINKS } from './readers.ts';
import { isMe, mine } from './viewer.ts';
import type { Row } from './world.ts';

/** Both ends; a link to a reply that also names its need names the right one. */
export const readsEnds = (eyes: Eyes, table: string, row: Row) =>
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

/** Ties, and all that joins two rows of different tables. */
export const LINK_WRITERS: Record<string, Rules> = {
  ...Object.fromEntries(Object.keys(LINKS).map((table): [string, Rules] => [table, link(table)])),
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
};
