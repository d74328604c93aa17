import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkEmptyOf } from '#db/backup/databases.server.ts';
import { type Erasure, readErasures } from '#db/backup/erasures.server.ts';
import { openBackup } from '#db/backup/read.server.ts';
import { checkMigrations, type Present, present, type Restored, restore } from '#db/backup/restore.server.ts';
import type { Source } from '#db/backup/source.ts';
import { writeBackup } from '#db/backup/write.server.ts';
import { prepareRoles } from '#db/prepare.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments } from './arguments.ts';
import { type Instance, withServer } from './instance.ts';
import { answer } from './question.ts';
import { rowsOfTables, several } from './sizes.ts';

const options = { yes: { type: 'boolean' }, erasures: { type: 'string' } } as const;

/** restore FILE: this instance becomes what it was when the backup was made. Terreau must be stopped. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArguments({ args, options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new Refusal(
      'Quelle sauvegarde ? restore FICHIER [--yes] [--erasures FICHIER]',
      'Which backup? restore FILE [--yes] [--erasures FILE]',
    );
  }
  const erasures = values.erasures ? readErasures(values.erasures, readText(values.erasures)) : [];
  console.log(say('Lecture et vérification de la sauvegarde…', 'Reading and checking the backup…'));
  const source = await openBackup(file);
  checkMigrations(source, file);
  await withServer(true, (instance) => replace(instance, { source, file, erasures, yes: values.yes === true }));
}

type Given = { source: Source; file: string; erasures?: Erasure[]; yes: boolean };

/** Puts a backup in the place of an instance, once its people agreed and what is there was kept. */
export async function replace(instance: Instance, { source, file, erasures, yes }: Given): Promise<void> {
  const found = await ready(instance, source, file);
  if (found) {
    if (!yes) await confirm(found, source);
    const kept = await keepPresent(instance);
    console.log(say(`L’instance présente est gardée dans ${kept}`, `The present instance is kept in ${kept}`));
  }
  console.log(say('Restauration…', 'Restoring…'));
  report(await putBack(instance, source, file, erasures));
}

/** Sees that this instance may be replaced by what the source holds, and answers what it holds today. */
export async function ready(
  { admin, connections, origin }: Instance,
  { manifest }: Source,
  file: string,
): Promise<Present> {
  if (manifest.demo !== origin.demo) throw otherKind(file, manifest.demo);
  const { database } = connections.owner;
  await checkEmptyOf(admin, database);
  await prepareRoles(admin, connections);
  return present(connections.owner);
}

export function putBack(
  { admin, connections }: Instance,
  source: Source,
  file: string,
  erasures: Erasure[] = [],
): Promise<Restored> {
  return restore({ admin, connections, source, file, erasures });
}

async function confirm(found: NonNullable<Present>, { manifest }: Source): Promise<void> {
  const made = new Date(manifest.madeAt).toLocaleString(say('fr', 'en-GB'), { dateStyle: 'long', timeStyle: 'short' });
  const word = say('remplacer', 'replace');
  const actors = several(found.actors, 'acteur', 'actor');
  const accounts = several(found.accounts, 'compte', 'account');
  const given = await answer(
    say(
      `Cette instance contient ${actors} et ${accounts}. La sauvegarde du ${made} prendra sa place.\nÉcrivez « ${word} » pour continuer : `,
      `This instance holds ${actors} and ${accounts}. The backup of ${made} will take its place.\nType "${word}" to go on: `,
    ),
  );
  if (given.toLowerCase() === word) return;
  throw new Refusal(
    'Rien n’a été changé. Sans terminal pour répondre, ajoutez --yes.',
    'Nothing was changed. Without a terminal to answer, add --yes.',
  );
}

/** A backup of what is about to be replaced, in the data folder. */
async function keepPresent({ settings, connections, origin }: Instance): Promise<string> {
  const folder = path.join(settings.dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const file = path.join(folder, `before-restore-${moment}.sql.gz`);
  await writeBackup(connections.owner, file, origin);
  return file;
}

export function report({ rows, tables, erasedAgain }: Restored): void {
  const again = say(
    `Personnes effacées depuis la sauvegarde, et effacées de nouveau : ${erasedAgain}.`,
    `People erased since the backup, and erased again: ${erasedAgain}.`,
  );
  console.log(
    [
      say(
        `C’est fait : ${rowsOfTables(rows, tables)}, relues et comparées.`,
        `Done: ${rowsOfTables(rows, tables)}, read back and compared.`,
      ),
      ...(erasedAgain > 0 ? [again] : []),
      say(
        'Chacun se connecte de nouveau. Les messages qui attendaient ne partent pas, les longs travaux restent arrêtés. Lancez Terreau : npm start',
        'Everyone signs in again. Mails that waited do not leave, long works stay stopped. Start Terreau: npm start',
      ),
    ].join('\n'),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`« ${file} » ne se lit pas.`, `"${file}" cannot be read.`);
  }
}

function otherKind(file: string, demo: boolean): Refusal {
  return demo
    ? new Refusal(
        `« ${file} » vient d’une démonstration, et cette instance est réelle : l’une ne remplace pas l’autre.`,
        `"${file}" comes from a demonstration, and this instance is a real one: one does not replace the other.`,
      )
    : new Refusal(
        `« ${file} » vient d’une instance réelle, et ce Terreau est une démonstration, où l’on entre sans mot de passe. Écrivez TERREAU_DEMO=0 dans .env, puis recommencez.`,
        `"${file}" comes from a real instance, and this Terreau is a demonstration, which one enters without a password. Write TERREAU_DEMO=0 in .env, then try again.`,
      );
}
