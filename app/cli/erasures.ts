import { writeFileSync } from 'node:fs';
import { using } from '#db/backup/copy.server.ts';
import { listErasures } from '#db/backup/erasures.server.ts';
import { readArguments } from './arguments.ts';
import { withInstance } from './instance.ts';
import { several } from './sizes.ts';

/**
 * erasures [FILE]: who was erased and when, as ids only, one per line. Kept apart from the machine, it lets a backup
 * put back elsewhere forget them again.
 */
export async function run(args: string[]): Promise<void> {
  const { positionals } = readArguments({ args, options: {}, allowPositionals: true });
  const erasures = await withInstance(({ connections }) => using(connections.owner, listErasures));
  const lines = erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join('');
  const [file] = positionals;
  if (!file) return void process.stdout.write(lines);
  writeFileSync(file, lines, { mode: 0o600 });
  console.log(`${file} : ${several(erasures.length, 'effacement', 'erasure')}`);
}
