import { exportFolder, exportZip } from '#db/backup/archive.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments } from './arguments.ts';
import { withInstance } from './instance.ts';
import { rowsOfTables, size } from './sizes.ts';

/** export FOLDER, export FILE.zip: the whole instance in open files. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = readArguments({ args, options: {}, allowPositionals: true });
  const [target, ...others] = positionals;
  if (!target || others.length > 0) {
    throw new Refusal('Où ? export DOSSIER, ou export FICHIER.zip', 'Where? export FOLDER, or export FILE.zip');
  }
  const write = /\.zip$/i.test(target) ? exportZip : exportFolder;
  const started = performance.now();
  const { bytes, tables, rows } = await withInstance(({ connections, origin }) =>
    write(connections.owner, target, origin),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    say(
      `${target} : ${rowsOfTables(rows, tables)}, ${size(bytes)}, en ${seconds} s. Ces fichiers contiennent tout ce que l’on sait des personnes : gardez-les comme la base elle-même.`,
      `${target}: ${rowsOfTables(rows, tables)}, ${size(bytes)}, in ${seconds} s. These files hold all that is known of people: keep them as you keep the database itself.`,
    ),
  );
}
