import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { openList } from '#app/imports/read/open-list.ts';
import type { Work } from '#app/jobs/work.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { type Asked, stopExport, takeList } from './commands.server.ts';
import { findExport, findFile, type Line, listExports, readPart } from './queries.server.ts';
import { makeExport } from './work.server.ts';

type Who = Viewer & { userId: string };
let world: Awaited<ReturnType<typeof smallWorld>>;
const many = 2_300;

beforeAll(async () => {
  world = await smallWorld();
  const { build, engagedActor, informedActor, there, accounts, db } = world;
  await build.contactPoint(engagedActor, { value: 'lucie@exemple.fr' });
  await build.contactPoint(engagedActor, { kind: 'phone', value: '+33 6 12 34 56 78', visibility: 'private' });
  const away = { communityId: there, authorId: accounts.stranger };
  await build.actor({ ...away, name: 'Paul Ailleurs', sortName: 'Ailleurs Paul' }, 'engaged');
  await build.actor({ ...away, name: 'Ada Publique', sortName: 'Publique Ada', visibility: 'public' }, 'engaged');
  await build.interaction({ notes: 'Un pré\nà prêter' }, [engagedActor, informedActor]);
  await build.interaction({ notes: 'Note privée', visibility: 'private' });
  await build.interaction({ ...away, notes: 'Ailleurs' });
  await build.need({ title: 'Un local', visibility: 'shared' }, { expressers: [engagedActor] });
  await build.need({ ...away, title: 'Ailleurs' });
  await build.synergy({ title: 'La cantine et le four' });
  await build.project({ title: 'Une légumerie' });
  await build.project({ ...away, title: 'Ailleurs' });
  // A community of thousands, for whoever gardens there.
  await db.execute(sql`insert into actors (id, visibility, author_id, side, kind, name, sort_name, community_id)
    select gen_random_uuid(), 'pair', ${accounts.stranger}, 'community', 'person', 'P' || n, 'P' || lpad(n::text, 5, '0'), ${there}
    from generate_series(1, ${many}) n`);
  await db.execute(sql`insert into memberships (id, actor_id, community_id, circle, started_on, moved_by)
    select gen_random_uuid(), id, ${there}, 'citizen', '2025-01-01', ${accounts.stranger} from actors where name ~ '^P[0-9]'`);
});
afterAll(() => world.end());

const asked = (given: Partial<Asked> = {}): Asked => ({
  list: 'actors',
  format: 'csv',
  community: 'ici',
  query: '',
  ...given,
});

async function take(viewer: Who, given: Partial<Asked> = {}) {
  const taken = await takeList(viewer, asked(given));
  if (!('file' in taken)) throw new Error('It was to come at once');
  const list = await openList(taken.file.body);
  const rows: Record<string, string>[] = [];
  for await (const row of list.rows) rows.push(row.cells);
  return { rows, file: taken.file, text: taken.file.body.toString() };
}

const lines = async (viewer: Who, whose: 'mine' | 'theirs'): Promise<Line[]> =>
  (await asViewer(viewer, (tx) => listExports(tx, viewer, whose, 1))).lines;

const work = (id: string, userId: string, more: Partial<Work> = {}): Work => ({
  ...{ id: 'w', subjectId: id, userId, signal: new AbortController().signal },
  progress: () => {},
  ...more,
});

describe('a short list', () => {
  it('holds what its page shows, and nothing of another community', async () => {
    const { gardener, agent, stranger, informed } = world.viewers;
    const names = async (viewer: Who, given?: Partial<Asked>) =>
      (await take(viewer, given)).rows.map((row) => row['Nom complet']);
    expect(await names(gardener)).toEqual(['Zoé Citoyenne', 'Lucie Engagée', 'Marc Informé']);
    expect(await names(gardener, { query: 'circle=engaged' })).toEqual(['Lucie Engagée']);
    expect(await names(gardener, { query: '?q=marc&page=2' })).toEqual(['Marc Informé']);
    expect(await names(agent)).toEqual([]);
    expect(await names(informed)).toEqual(['Marc Informé']);
    expect(await names(gardener, { community: null, query: 'of=all' })).toContain('Ada Publique');
    expect(await names(gardener, { community: null, query: 'of=all' })).not.toContain('Paul Ailleurs');
    expect(await names(stranger)).toEqual([]);
    expect(await names(gardener, { community: null, query: `id=${world.informedActor}` })).toEqual(['Marc Informé']);
  });

  it('holds only the ways to reach people that one reads', async () => {
    expect((await take(world.viewers.gardener)).text).toContain('+33 6 12 34 56 78');
    const other = (await take(world.viewers.colleague)).text;
    expect(other).toContain('lucie@exemple.fr');
    expect(other).not.toContain('12 34 56');
  });

  it('may be of needs and synergies, exchanges and projects', async () => {
    const { gardener, colleague } = world.viewers;
    const column = async (viewer: Who, list: Asked['list'], name: string) =>
      (await take(viewer, { list, community: list === 'journal' ? 'ici' : null })).rows.map((row) => row[name]);
    expect((await column(gardener, 'table', 'Intitulé')).sort()).toEqual(['La cantine et le four', 'Un local']);
    expect((await column(gardener, 'journal', 'Notes')).sort()).toEqual(['Note privée', 'Un pré\nà prêter']);
    expect(await column(colleague, 'journal', 'Notes')).toEqual(['Un pré\nà prêter']);
    expect(await column(gardener, 'journal', 'Avec')).toContain('Lucie Engagée | Marc Informé');
    expect(await column(gardener, 'projects', 'Intitulé')).toEqual(['Une légumerie']);
    for (const list of ['table', 'journal', 'projects'] as const) {
      for (const format of ['xlsx', 'csv'] as const) await take(gardener, { list, format });
    }
  });

  it('is not found in a community that one does not know, and refused through a lens', async () => {
    const { gardener } = world.viewers;
    await expect(takeList(gardener, asked({ community: 'inconnue' }))).rejects.toMatchObject({ init: { status: 404 } });
    const lens = { ...gardener, lens: `member:${world.here}` };
    await expect(takeList(lens, asked())).rejects.toMatchObject({ init: { status: 403 } });
    const visitor = world.viewers.visitor;
    await expect(takeList(visitor, asked())).rejects.toMatchObject({ init: { status: 403 } });
  });
});

describe('the trail', () => {
  it('says who took what: to them, to the gardeners of what was taken, to cultivators', async () => {
    const { gardener, colleague, cultivator, stranger, engaged, agent } = world.viewers;
    await take(gardener, { query: 'circle=engaged&q=lucie', format: 'xlsx' });
    const [mine] = await lines(gardener, 'mine');
    expect(mine).toMatchObject({
      list: 'actors',
      format: 'xlsx',
      rows: 1,
      ended: true,
      byWords: true,
      author: 'Nadège',
      community: { slug: 'ici' },
    });
    expect(mine?.filters).toEqual(['cercle\u00a0: engagé·e']);
    for (const viewer of [colleague, cultivator]) expect(await lines(viewer, 'theirs')).toContainEqual(mine);
    for (const viewer of [stranger, engaged, agent]) {
      expect((await lines(viewer, 'theirs')).filter(({ id }) => id === mine?.id)).toEqual([]);
    }
    expect(JSON.stringify(await lines(colleague, 'theirs'))).not.toContain('lucie');
  });

  it('is nobody’s to change or take back', async () => {
    const { gardener } = world.viewers;
    const [mine] = await lines(gardener, 'mine');
    const touched = (statement: ReturnType<typeof sql>) =>
      asViewer(gardener, async (tx) => (await tx.execute(statement)).count);
    expect(await touched(sql`delete from exports where id = ${mine?.id}`)).toBe(0);
    expect(await touched(sql`update exports set rows = 0 where id = ${mine?.id}`)).toBe(0);
    expect(await touched(sql`select 1 where end_export(${mine?.id}, 0, null, null)`)).toBe(0);
  });
});

describe('a long list', () => {
  const later = async (given: Partial<Asked> = {}) => {
    const taken = await takeList(world.viewers.stranger, asked({ community: 'ailleurs', ...given }));
    if (!('later' in taken)) throw new Error('It was to be made aside');
    return taken.later;
  };
  const found = (id: string, viewer: Who = world.viewers.stranger) =>
    asViewer(viewer, async (tx) => ({
      own: await findExport(tx, viewer, id),
      file: await findFile(tx, viewer, id),
      first: await readPart(tx, id, 0),
    }));

  it('is made aside, complete, and its owner alone gets its file', async () => {
    const { stranger, strangerColleague, cultivator } = world.viewers;
    const id = await later();
    expect(await later()).toBe(id);
    expect((await found(id)).file).toBeNull();
    const said: number[] = [];
    expect(await makeExport(work(id, stranger.userId, { progress: (done, total) => said.push(done, total) }))).toBe(
      'done',
    );
    expect(said.at(-1)).toBe(many + 2);
    const { own, file } = await found(id);
    expect(own?.line).toMatchObject({ rows: many + 2, ended: true, kept: true });
    expect(file).toMatchObject({ name: expect.stringMatching(/^Terreau - Acteurs, Ailleurs - .*\.csv$/) });
    const parts: Buffer[] = [];
    for (let part = 0; part < (file?.parts ?? 0); part += 1) {
      parts.push((await asViewer(stranger, (tx) => readPart(tx, id, part))) as Buffer);
    }
    const bytes = Buffer.concat(parts);
    expect(bytes.length).toBe(file?.bytes);
    const names = new Set<string>();
    const list = await openList(bytes);
    for await (const row of list.rows) names.add(row.cells['Nom complet'] ?? '');
    expect(names.size).toBe(many + 2);
    for (const viewer of [strangerColleague, cultivator]) {
      expect(await found(id, viewer)).toEqual({ own: null, file: null, first: null });
      expect((await lines(viewer, 'theirs')).find((line) => line.id === id)).toMatchObject({
        kept: false,
        rows: many + 2,
      });
    }
    // Done is done: a second process finds nothing to do.
    expect(await makeExport(work(id, stranger.userId))).toBe('stopped');
  });

  it('takes the rows in the order and number of its list in each format', async () => {
    for (const format of ['xlsx', 'vcard', 'geojson'] as const) {
      const id = await later({ format, query: 'order=desc' });
      await makeExport(work(id, world.accounts.stranger));
      expect((await found(id)).own?.line.rows).toBe(many + 2);
    }
  });

  it('stopped by its owner, takes nothing', async () => {
    const { stranger, gardener } = world.viewers;
    const id = await later({ query: 'circle=citizen' });
    await expect(stopExport(gardener, id)).rejects.toMatchObject({ init: { status: 404 } });
    const stop = new AbortController();
    stop.abort();
    expect(await makeExport(work(id, stranger.userId, { signal: stop.signal }))).toBe('stopped');
    expect((await found(id)).first).toBeNull();
    await stopExport(stranger, id);
    expect((await found(id)).own?.line).toMatchObject({ ended: true, rows: null, kept: false });
    expect(await makeExport(work(id, stranger.userId))).toBe('stopped');
    await expect(stopExport(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('stopped while it is made, takes nothing either', async () => {
    const { stranger } = world.viewers;
    const id = await later({ query: 'circle=citizen&order=desc' });
    let stopping: Promise<void> | undefined;
    const progress = () => {
      stopping ??= stopExport(stranger, id).catch(() => {});
    };
    const answer = await makeExport(work(id, stranger.userId, { progress }));
    await stopping;
    const rows = (await found(id)).own?.line.rows;
    // Whichever came first: the file is whole, or there is none.
    expect([answer, rows, (await found(id)).first === null]).toEqual(
      answer === 'done' ? ['done', many, false] : ['stopped', null, true],
    );
  });

  it('is kept a day, and then the file goes while the trail stays', async () => {
    const id = await later({ query: 'q=P&circle=citizen' });
    await makeExport(work(id, world.accounts.stranger));
    expect((await found(id)).file).not.toBeNull();
    await world.db.execute(
      sql`update export_files set expires_at = now() - interval '1 minute' where export_id = ${id}`,
    );
    expect((await found(id)).file).toBeNull();
    const jobs = postgres({ ...world.database.connections.jobs, max: 1, onnotice: () => {} });
    await jobs`select forget_exports()`.finally(() => jobs.end());
    const { own, first } = await found(id);
    expect({ rows: own?.line.rows, first }).toEqual({ rows: many, first: null });
    expect(await world.db.execute(sql`select 1 from export_files where export_id = ${id}`)).toHaveLength(0);
  });
});
