import { isArchive, openArchive } from '#db/backup/open-archive.server.ts';
import { checkMigrations } from '#db/backup/restore.server.ts';
import type { Source } from '#db/backup/source.ts';
import { Refusal, say } from '#db/terminal.ts';
import { withServer } from './instance.ts';
import { putBack, ready, report } from './restore.ts';
import { rowsOfTables } from './sizes.ts';

/**
 * For `import FILE`: makes an empty instance of the archive of a whole one (`export FILE.zip`). Answers false, having
 * done nothing, when the file is something else.
 */
export async function importWhole(file: string, { dryRun = false } = {}): Promise<boolean> {
  if (!(await isArchive(file))) return false;
  console.log(say('Lecture et vérification de l’archive…', 'Reading and checking the archive…'));
  const source = await openArchive(file);
  checkMigrations(source, file);
  if (dryRun) {
    console.log(whatItHolds(source));
    return true;
  }
  await withServer(true, async (instance) => {
    if (await ready(instance, source, file)) throw notEmpty();
    report(await putBack(instance, source, file));
  });
  return true;
}

function whatItHolds({ manifest, sums }: Source): string {
  const rows = Object.values(sums.sums).reduce((sum, table) => sum + table.rows, 0);
  const made = new Date(manifest.madeAt).toLocaleString(say('fr', 'en-GB'), { dateStyle: 'long', timeStyle: 'short' });
  return say(
    `Une instance entière, du ${made} : ${rowsOfTables(rows, manifest.tables.length)}, comme elles furent écrites. Rien n’a été changé.`,
    `A whole instance, of ${made}: ${rowsOfTables(rows, manifest.tables.length)}, as they were written. Nothing was changed.`,
  );
}

function notEmpty(): Refusal {
  return new Refusal(
    'Cette instance n’est pas vide : une archive entière s’importe dans une instance neuve (TERREAU_DATA=un-dossier-neuf). Rien n’a été changé.',
    'This instance is not empty: a whole archive is imported into a new instance (TERREAU_DATA=a-new-folder). Nothing was changed.',
  );
}
