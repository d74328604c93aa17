import { pick } from '../../demo/seeded.ts';
import type { Row, Value } from '../world.ts';
import type { Cast } from './cast.ts';
import type { Making } from './making.ts';
import { AUTHORS } from './records.ts';

const STATES = ['reading', 'ready', 'running', 'done', 'stopped', 'undoing', 'undone', 'failed'];

/** Imports by everybody, in every community, each with its file, what it did, what it refused, and a mapping kept from it. */
export function makeImports(making: Making, cast: Cast, perCell: number): void {
  const { random, world } = making;
  for (const community of Object.values(cast.communities)) {
    for (const name of AUTHORS) {
      for (let n = 0; n < perCell; n++) {
        const whose = { community_id: community, author_id: cast.users[name] };
        const id = making.add('imports', importRow(making, { ...whose, state: pick(random, STATES) }));
        // One of each has no file (any longer).
        if (n > 0) world.add('import_files', { import_id: id, ...whose, options: '{}' });
        // Rows may go to another community that their author gardens.
        const elsewhere = { ...whose, community_id: pick(random, Object.values(cast.communities)) };
        world.add('import_effects', effect(making, id, n % 2 ? whose : elsewhere));
        world.add('import_refusals', refusal(id, n % 2 ? elsewhere : whose));
        making.add('import_mappings', { ...whose, name: making.id(), mapping: '{}' });
      }
    }
  }
}

export const importRow = ({ random }: Making, whose: Row): Row => ({
  side: pick(random, ['community', 'institution']),
  file_name: 'members.csv',
  file_bytes: 1,
  ...whose,
});

let seq = 0;
const next = () => {
  seq += 1;
  return seq;
};

export const effect = ({ random, world }: Making, importId: Value, whose: Row): Row => ({
  ...{ import_id: importId, seq: next(), line: 2, act: 'create', first: true, made: '{}' },
  ...{ actor_id: pick(random, world.rows('actors')).id, ...whose },
});

export const refusal = (importId: Value, whose: Row): Row => ({
  ...{ import_id: importId, seq: next(), line: 3, cells: '[]', reason: '{"fr": "", "en": ""}', ...whose },
});
