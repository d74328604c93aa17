import { gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { type Asking, asViewer, type Rights, type Tx } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import { importFiles, imports } from '#db/schema/imports.ts';
import { loadAlike, organizationKey } from './alike.server.ts';
import type { ImportOptions, ImportState } from './import.ts';
import { readOptions } from './import-input.ts';
import { findGround, findTargets } from './known.server.ts';
import type { Plan } from './planner.ts';
import { openList } from './read/open-list.ts';
import { openSource, type Source } from './source.ts';

/** From so many bytes on (some 8,000 rows) a list is long: who is like whom is then looked for by mail, telephone and name alone. */
const long = 1_000_000;

export type Job = {
  id: string;
  communityId: string;
  state: ImportState;
  position: number;
  options: ImportOptions;
  bytes: Buffer;
};

/** An import with its file, through the view of its author; null when there is nothing (any longer) to work on. */
export async function findJob(tx: Tx, id: string): Promise<Job | null> {
  const [row] = await tx
    .select({
      communityId: imports.communityId,
      state: imports.state,
      position: imports.position,
      options: importFiles.options,
      gz: importFiles.gz,
    })
    .from(imports)
    .innerJoin(importFiles, eq(importFiles.importId, imports.id))
    .where(eq(imports.id, id));
  if (!row?.gz) return null;
  const { gz, options, ...rest } = row;
  return { id, ...rest, options: readOptions(options), bytes: gunzipSync(gz) };
}

/** The file read under its options, and all that its rows are planned against. */
export async function openPlan(
  tx: Tx,
  rights: Rights,
  job: Job,
  given: { asking: Asking; shown: number },
): Promise<{ source: Source; plan: Plan; themes: Map<string, string> }> {
  const ground = await findGround(tx, rights);
  const source = await openSource(await openList(job.bytes), ground, job.options.mapping);
  const alike = await loadAlike(tx, job.bytes.length > (source.list.format === 'xlsx' ? long / 4 : long));
  const plan: Plan = {
    options: job.options,
    home: job.communityId,
    gardens: ground.gardens,
    communityOf: ground.communityOf,
    me: rights.userId ?? '',
    today: rights.today,
    alike,
    organizationKey,
    load: (ids) => asViewer(given.asking, (inner) => findTargets(inner, job.id, ids)),
    newId,
    links: source.columns.some(({ field }) => field === 'from' || field === 'to'),
    shown: given.shown,
  };
  return { source, plan, themes: new Map(ground.themes.map(({ id, names }) => [id, names[0] ?? ''])) };
}
