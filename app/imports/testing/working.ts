import { eq } from 'drizzle-orm';
import type { Viewer } from '#app/access/viewer.ts';
import type { Work } from '#app/jobs/work.ts';
import { asViewer, type Tx } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import { works } from '#db/schema/works.ts';
import { receiveImport, startImport, undoImport } from '../commands.server.ts';
import type { ImportOptions } from '../import.ts';
import { findImport } from '../queries.server.ts';
import { readImport } from '../read-work.server.ts';
import { undoer } from '../undo-work.server.ts';
import { writer } from '../write-work.server.ts';

type Signed = Viewer & { userId: string };

/** A work as the jobs would hand it over; `stop` asks for it to end. */
export function workOn(subjectId: string, userId: string): Work & { stop(): void } {
  const stop = new AbortController();
  return { id: newId(), subjectId, userId, signal: stop.signal, progress() {}, stop: () => stop.abort() };
}

export const asked = { origin: 'Feuilles de la foire', basis: 'consent' as const, circle: 'informed' as const };

export const look = async (viewer: { userId: string }, id: string) => {
  const view = await asViewer(viewer, (tx) => findImport(tx, id));
  if (!view) throw new Error('No such import');
  return view;
};

/** What the jobs would do: each work that was asked for is done at once, here. */
export function hands(db: Tx) {
  const settle = (id: string) => db.update(works).set({ state: 'done' }).where(eq(works.subjectId, id));

  /** Brings a text in and reads it, as far as "ready". */
  async function bring(
    viewer: Signed,
    communityId: string,
    text: string | Buffer,
    options: Partial<ImportOptions> = asked,
  ) {
    const id = newId();
    await receiveImport(viewer, { id, communityId, fileName: 'liste.csv', bytes: Buffer.from(text), options });
    await readImport(workOn(id, viewer.userId));
    await settle(id);
    return id;
  }

  async function start(viewer: Signed, id: string) {
    const missing = await startImport(viewer, id, (await look(viewer, id)).version);
    if (missing.length > 0) throw new Error(missing.join());
    await settle(id);
  }

  /** Starts and writes to the end. */
  async function write(viewer: Signed, id: string, size?: number) {
    await start(viewer, id);
    await writer({ size })(workOn(id, viewer.userId));
    return look(viewer, id);
  }

  async function undo(viewer: Signed, id: string, size?: number) {
    await undoImport(viewer, id);
    await settle(id);
    await undoer({ size })(workOn(id, viewer.userId));
    return look(viewer, id);
  }

  return { bring, start, write, undo, settle };
}

/** What an import can have touched, as text to compare: ids and moments left out. */
export async function contentsOf(db: Tx): Promise<string> {
  const rows = async (text: string) => (await db.execute(text)) as unknown as Record<string, unknown>[];
  return JSON.stringify({
    actors: await rows(
      'select id, name, sort_name, about, territory_code, communities, visibility from actors order by id',
    ),
    points: await rows('select id, actor_id, value, visibility, actor_communities from contact_points order by id'),
    stays: await rows(
      'select id, actor_id, circle, started_on, ended_on, actor_communities from memberships order by id',
    ),
    ties: await rows('select id, kind, role, actor_id, other_id from ties order by id'),
    themes: await rows('select actor_id, theme_id from actor_themes order by 1, 2'),
  });
}
