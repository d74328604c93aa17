import { writeBackup } from '#db/backup/write.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments } from './arguments.ts';
import { withInstance } from './instance.ts';
import { rowsOfTables, size } from './sizes.ts';

/** backup FILE: everything this instance remembers, as of one moment, while people go on working. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = readArguments({ args, options: {}, allowPositionals: true });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new Refusal('Dans quel fichier ? backup FICHIER', 'Into which file? backup FILE');
  }
  const started = performance.now();
  const { bytes, tables, rows } = await withInstance(({ connections, origin }) =>
    writeBackup(connections.owner, file, origin),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    say(
      `${file} : ${rowsOfTables(rows, tables)}, ${size(bytes)}, en ${seconds} s. Ce fichier contient tout ce que l’on sait des personnes : gardez-le comme la base elle-même.`,
      `${file}: ${rowsOfTables(rows, tables)}, ${size(bytes)}, in ${seconds} s. This file holds all that is known of people: keep it as you keep the database itself.`,
    ),
  );
}
