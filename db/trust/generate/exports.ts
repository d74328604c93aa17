import { between, pick, seeded } from '../../demo/seeded.ts';
import type { Row, Value } from '../world.ts';
import type { Cast } from './cast.ts';
import type { Making } from './making.ts';

/** So many lines of what was taken; most of them with a file, most of those with a part. */
export function makeExports(making: Making, cast: Cast, count: number): void {
  const random = seeded('exports');
  const users = Object.values(cast.users);
  for (let n = 0; n < count; n++) {
    const taken = exported(random, cast, users);
    const file = { export_id: making.add('exports', taken), user_id: taken.author_id };
    if (between(random, 0, 2) === 0) continue;
    making.world.add('export_files', { ...file, name: 'file.csv' });
    if (between(random, 0, 2) > 0) making.world.add('export_parts', { ...file, part: 0, data: '\\x00' });
  }
}

export function exported(random: () => number, cast: Cast, users: Value[]): Row {
  const homes = Object.values(cast.communities).filter(() => between(random, 0, 2) === 0);
  return { author_id: pick(random, users), list: 'actors', format: 'csv', communities: `{${homes.join(',')}}` };
}
