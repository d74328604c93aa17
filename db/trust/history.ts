import { byLevel, communitiesOf, Eyes, LINKS } from './readers.ts';
import { gardens, mine, type Viewer, viewerAt } from './viewer.ts';
import type { Entry, Row, Value } from './world.ts';

/** Whoever reads the row now, and could at the time read the texts before and after. */
export function readsEntry(eyes: Eyes, entry: Entry): boolean {
  const row = entry.after ?? entry.before;
  if (!row || !eyes.readsId(entry.record, row.id)) return false;
  // Of an account only the name is public, not what became of it.
  if (entry.record === 'users' && !couldRead(eyes, entry.record, row)) return false;
  const userId = eyes.viewer.userId == null ? null : String(eyes.viewer.userId);
  const then = new Eyes(eyes.world, viewerAt(eyes.world, userId, entry.at));
  return [entry.before, entry.after].every((state) => state === null || couldRead(then, entry.record, state));
}

/** By level alone: having expressed a need, or being told, opens the row of today and not its past. */
function couldRead(eyes: Eyes, record: string, state: Row): boolean {
  const { viewer, world } = eyes;
  if (record === 'users' || record === 'posts') {
    return viewer.cultivator || mine(viewer, state.user_id ?? state.id);
  }
  if (record === 'communities' && state.status === 'draft') return opensDraft(viewer, state.id);
  if (record === 'mandates' || record === 'memberships') {
    const community = world.one('communities', state.community_id);
    if (community?.status === 'draft' && !opensDraft(viewer, community.id)) return false;
  }
  if ('visibility' in state && !byLevel(viewer, state, communitiesOf(world, record, state))) return false;
  return endsOf(record, state).every(([table, id]) => {
    const end = world.one(table, id);
    return end !== null && (!('visibility' in end) || byLevel(viewer, end, communitiesOf(world, table, end)));
  });
}

const opensDraft = (viewer: Viewer, community: Value) => viewer.cultivator || gardens(viewer, community);

function endsOf(record: string, state: Row): (readonly [table: string, id: Value])[] {
  if (record === 'contact_points') return [['actors', state.actor_id]];
  if (record === 'replies') return [['needs', state.need_id]];
  return (LINKS[record] ?? []).map(([table, column]) => [table, state[column]]);
}
