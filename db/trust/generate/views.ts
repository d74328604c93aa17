import { between, pick, seeded } from '../../demo/seeded.ts';
import type { Row, Value } from '../world.ts';
import type { Cast } from './cast.ts';
import { DAY, type Making } from './making.ts';

/** So many views of the directory and acts on many. */
export function makeViews(making: Making, cast: Cast, count: number): void {
  const random = seeded('views');
  const users = Object.values(cast.users);
  for (let n = 0; n < count; n++) {
    making.add('views', view(random, cast, users));
    making.add('bulk_acts', bulkAct(random, users));
  }
}

/** Two in three are shared with a pair, half of those locked, mostly by one of its gardeners. */
export function view(random: () => number, { communities, users: named }: Cast, users: Value[]): Row {
  const shared = between(random, 0, 2) > 0;
  const locked = shared && between(random, 0, 1) === 1;
  return {
    user_id: pick(random, users),
    community_id: shared ? pick(random, [communities.A, communities.B]) : null,
    name: 'a view',
    query: 'circle=engaged',
    locked_by: locked ? pick(random, [named.terrA, named.instA, named.terrB, ...users]) : null,
  };
}

export const bulkAct = (random: () => number, users: Value[]): Row => ({
  user_id: pick(random, users),
  kind: 'theme',
  on_day: DAY,
  actor_ids: '{}',
  acted: 0,
  undo_asked: between(random, 0, 3) === 0,
});
