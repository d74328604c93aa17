import { gzipSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { askWork, lastWork, stopWork, wakeWorks } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { newId } from '#db/ids.ts';
import { importFiles, importMappings, imports } from '#db/schema/imports.ts';
import { canChange, canDelete, canImport, canResume, canStart, canStop, canUndo } from './abilities.ts';
import type { Field } from './header-words.ts';
import { type Blocker, blockers, type ImportOptions, type ImportSummary } from './import.ts';
import { readOptions } from './import-input.ts';

type Signed = Viewer & { userId: string };
type Brought = { id: string; communityId: string; fileName: string; bytes: Buffer; options?: Partial<ImportOptions> };

/** Takes a file in, to be read by the jobs. Sent twice it is taken in once. The caller has refused what is over 20 MB. */
export async function receiveImport(viewer: Signed, brought: Brought): Promise<void> {
  await asViewer(viewer, async (tx) => {
    if (!(await storeImport(tx, viewer, brought))) return;
    await askWork(tx, { kind: 'import-read', subjectId: brought.id, userId: viewer.userId });
  });
  wakeWorks();
}

/** The file and what was chosen, kept; false when they are there already. */
export async function storeImport(tx: Tx, viewer: Signed, brought: Brought): Promise<boolean> {
  const { id, communityId, fileName, bytes, options } = brought;
  const [community] = await tx.execute(sql`select 1 from communities where id = ${communityId}`);
  if (!community) throw notFound();
  const side = sideIn(viewer, communityId);
  if (!canImport(viewer, communityId) || !side) throw forbidden();
  const [twice] = await tx.select({ authorId: imports.authorId }).from(imports).where(eq(imports.id, id));
  if (twice) {
    if (twice.authorId !== viewer.userId) throw notFound();
    return false;
  }
  const whose = { communityId, authorId: viewer.userId };
  await tx.insert(imports).values({ id, ...whose, side, fileName: fileName.slice(0, 200), fileBytes: bytes.length });
  const gz = gzipSync(bytes, { level: 4 });
  await tx
    .insert(importFiles)
    .values({ importId: id, ...whose, gz, options: readOptions({ circle: 'citizen', ...options }) });
  return true;
}

/** Corrects what was chosen, and reads the file again with it: false when it changed meanwhile. */
export async function changeOptions(
  viewer: Signed,
  id: string,
  version: number,
  patch: Partial<ImportOptions>,
): Promise<boolean> {
  const changed = await asViewer(viewer, async (tx) => {
    const { row, options } = await mine(tx, id);
    if (!canChange(viewer, row)) throw forbidden();
    if (row.version !== version) return false;
    await stopReading(tx, id);
    const next = readOptions({ ...options, ...patch });
    await tx.update(importFiles).set({ options: next }).where(eq(importFiles.importId, id));
    const again = { state: 'reading' as const, failure: null, version: version + 1 };
    await tx.update(imports).set(again).where(eq(imports.id, id));
    await askWork(tx, { kind: 'import-read', subjectId: id, userId: viewer.userId });
    return true;
  });
  if (changed) wakeWorks();
  return changed;
}

type Said = Partial<Pick<ImportOptions, 'origin' | 'basis'>>;

/**
 * Begins to write. Where the data comes from may be said with it: it changes nothing of what was read. Answers what is
 * missing, or that it changed meanwhile; an empty list when it began. Sent twice it begins once.
 */
export async function startImport(
  viewer: Signed,
  id: string,
  version: number,
  said: Said = {},
): Promise<(Blocker | 'changed')[]> {
  const missing = await asViewer(viewer, async (tx) => {
    const row = await found(tx, id);
    if (row.authorId === viewer.userId && (row.state === 'running' || row.state === 'done')) return [];
    const still = await beginImport(tx, viewer, id, version, said);
    if (still.length === 0) await askWork(tx, { kind: 'import-write', subjectId: id, userId: viewer.userId });
    return still;
  });
  wakeWorks();
  return missing;
}

/** From here on it is written. */
export async function beginImport(tx: Tx, viewer: Signed, id: string, version: number, said: Said = {}) {
  const { row, options: chosen, summary } = await mine(tx, id);
  const options = readOptions({ ...chosen, ...said });
  if (!canStart(viewer, row)) throw forbidden();
  if (row.version !== version) return ['changed' as const];
  const still = blockers(options, summary);
  if (still.length > 0) return still;
  await tx.update(importFiles).set({ options }).where(eq(importFiles.importId, id));
  await tx.update(imports).set({ state: 'running', startedAt: new Date() }).where(eq(imports.id, id));
  return [];
}

/** Stops reading, writing or undoing after the step it is in. What is written stays, and can be gone on with or undone. */
export async function stopImport(viewer: Signed, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const row = await found(tx, id);
    if (!canStop(viewer, row)) throw forbidden();
    const work = await lastWork(tx, id);
    if (!work || !isUnderWay(work)) return;
    await stopWork(tx, work.id);
    const now = await lastWork(tx, id);
    // One that had not begun is stopped at once, and nobody else will say so.
    if (now?.state === 'stopped' && row.state === 'running') await setState(tx, id, 'stopped');
  });
}

/** Goes on where it stopped. */
export async function resumeImport(viewer: Signed, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const { row } = await mine(tx, id);
    if (!canResume(viewer, row)) throw forbidden();
    if (isUnderWay(await lastWork(tx, id))) return;
    await setState(tx, id, 'running');
    await askWork(tx, { kind: 'import-write', subjectId: id, userId: viewer.userId });
  });
  wakeWorks();
}

/** Takes everything back that the import made and nobody changed since. */
export async function undoImport(viewer: Signed, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const row = await found(tx, id);
    if (row.state === 'undone') return;
    if (!canUndo(viewer, row)) throw forbidden();
    if (isUnderWay(await lastWork(tx, id))) return;
    await setState(tx, id, 'undoing');
    await askWork(tx, { kind: 'import-undo', subjectId: id, userId: viewer.userId });
  });
  wakeWorks();
}

/** Forgets a list that was not imported. */
export async function deleteImport(viewer: Signed, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const row = await found(tx, id);
    if (!canDelete(viewer, row)) throw forbidden();
    await stopReading(tx, id);
    await tx.delete(imports).where(eq(imports.id, id));
  });
}

/** Keeps what the columns hold under a name, for the pair; the same name again replaces it. */
export async function saveMapping(
  viewer: Signed,
  communityId: string,
  name: string,
  mapping: Record<string, Field | null>,
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    if (!canImport(viewer, communityId)) throw forbidden();
    await tx
      .insert(importMappings)
      .values({ id: newId(), communityId, authorId: viewer.userId, name: name.trim().slice(0, 80), mapping })
      .onConflictDoUpdate({ target: [importMappings.communityId, importMappings.name], set: { mapping } });
  });
}

/** An import through the view: what one does not read is not found. */
async function found(tx: Tx, id: string) {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id));
  if (!row) throw notFound();
  return row;
}

/** With what only its author reads; the other gardener sees the import and may not change it. */
async function mine(tx: Tx, id: string) {
  const row = await found(tx, id);
  const [file] = await tx
    .select({ options: importFiles.options, summary: importFiles.summary })
    .from(importFiles)
    .where(eq(importFiles.importId, id));
  if (!file) throw forbidden();
  return { row, options: readOptions(file.options), summary: file.summary as ImportSummary | null };
}

async function stopReading(tx: Tx, id: string): Promise<void> {
  const work = await lastWork(tx, id);
  if (work && isUnderWay(work)) await stopWork(tx, work.id);
}

async function setState(tx: Tx, id: string, state: 'running' | 'stopped' | 'undoing'): Promise<void> {
  const set = { state, failure: null, endedAt: state === 'stopped' ? new Date() : null };
  await tx.update(imports).set(set).where(eq(imports.id, id));
}
