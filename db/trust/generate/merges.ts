import { between, pick, seeded } from '../../demo/seeded.ts';
import type { Row, Value } from '../world.ts';
import { DAY, type Making } from './making.ts';

// Its own chance: the rest of the world stays what it was without merges.
const random = seeded('merges');

/** One that stands names a record that is gone; one that was undone, a record that somebody may see. */
export function merge({ world }: Making, users: Value[]): Row {
  const actors = world.rows('actors');
  const undone = between(random, 0, 1) === 0;
  return {
    kept_id: pick(random, actors).id,
    merged_id: undone ? pick(random, actors).id : pick(random, users),
    merged_by: pick(random, users),
    merged_at: `${DAY}T08:00:00Z`,
    undone_at: undone ? `${DAY}T08:30:00Z` : null,
  };
}
