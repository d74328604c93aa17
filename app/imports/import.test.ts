import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#db/client.server.ts';
import { actors, contactPoints, memberships } from '#db/schema/actors.ts';
import { importFiles, imports } from '#db/schema/imports.ts';
import { territories } from '#db/schema/institution.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { changeOptions, deleteImport, receiveImport, startImport, undoImport } from './commands.server.ts';
import { keptAtUndo, listImports } from './queries.server.ts';
import { refusedCsv } from './refused.server.ts';
import { asked, contentsOf, hands, look, workOn } from './testing/working.ts';
import { undoer } from './undo-work.server.ts';
import { writer } from './write-work.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let bring: ReturnType<typeof hands>['bring'];
let start: ReturnType<typeof hands>['start'];
let write: ReturnType<typeof hands>['write'];
let undo: ReturnType<typeof hands>['undo'];
let settle: ReturnType<typeof hands>['settle'];
beforeAll(async () => {
  world = await smallWorld();
  ({ bring, start, write, undo, settle } = hands(world.db));
  await world.db
    .insert(territories)
    .values({ code: 'C25056', kind: 'commune', name: 'Besançon', postcodes: ['25000'] });
});
afterAll(() => world.end());

const list = `Prénom;Nom;Structure;Fonction;Mail;Téléphone;Code postal;Ville;Thème;Cercle;Remarques
Ana;Martin;Les Amis du Doubs;présidente;ana@example.org;06 12 34 56 78;25000;Besançon;alimentation;engagée;vient à vélo
Bo;Petit;Les Amis du Doubs;;bo@example.org;;;;;;
;;;;seul@example.org;;;;;;
Ana;Martin;;;ana@example.org;03 81 00 00 00;;;;;parle occitan
`;

async function everything(viewer: { userId: string }, id: string): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const parts: string[] = [];
    for await (const part of refusedCsv(tx, id)) parts.push(part);
    return parts.join('');
  });
}

describe('what is read', () => {
  it('says what each row would become, and the sum is that of the file', async () => {
    const { gardener } = world.viewers;
    const id = await bring(gardener, world.here, list);
    const { state, summary } = await look(gardener, id);
    expect(state).toBe('ready');
    expect(summary).toMatchObject({ rows: 4, create: 2, update: 1, join: 0, refuse: 1, affiliated: 1 });
    expect(summary?.first[0]).toMatchObject({
      act: 'create',
      name: 'Ana Martin',
      territory: 'C25056',
      circle: 'engaged',
    });
    expect(summary?.first.find(({ line }) => line === 5)).toMatchObject({
      act: 'update',
      sameAsLine: 2,
      actorId: null,
    });
    expect(summary?.refusals.first[0]?.line).toBe(4);
    expect(await world.db.$count(actors, eq(actors.name, 'Ana Martin'))).toBe(0);
    await deleteImport(gardener, id);
  });

  it('is its author’s: the other gardener sees the import, not the file nor whom it names; others see nothing', async () => {
    const { gardener, colleague, stranger, agent, engaged, cultivator } = world.viewers;
    const id = await bring(gardener, world.here, list);
    expect((await look(gardener, id)).options).toMatchObject(asked);
    expect(await look(colleague, id)).toMatchObject({
      fileName: 'liste.csv',
      options: null,
      summary: null,
      work: null,
    });
    for (const viewer of [stranger, agent, engaged, cultivator, world.viewers.visitor]) {
      await expect(look(viewer, id)).rejects.toThrow('No such import');
      expect(await asViewer(viewer, (tx) => listImports(tx))).toEqual([]);
      await expect(startImport(viewer, id, 1)).rejects.toMatchObject({ init: { status: 404 } });
    }
    await expect(startImport(colleague, id, 1)).rejects.toMatchObject({ init: { status: 403 } });
    await expect(changeOptions(colleague, id, 1, { level: 'public' })).rejects.toMatchObject({ init: { status: 403 } });
    await deleteImport(gardener, id);
  });

  it('is taken in once, and by a gardener only', async () => {
    const { gardener, agent, stranger } = world.viewers;
    const brought = { id: crypto.randomUUID(), communityId: world.here, fileName: 'a.csv', bytes: Buffer.from(list) };
    for (const viewer of [agent, stranger]) {
      await expect(receiveImport(viewer, brought)).rejects.toMatchObject({ init: { status: 403 } });
    }
    await receiveImport(gardener, brought);
    await receiveImport(gardener, brought);
    await expect(receiveImport(stranger, { ...brought, communityId: world.there })).rejects.toBeTruthy();
    expect(await world.db.$count(imports, eq(imports.id, brought.id))).toBe(1);
    await deleteImport(gardener, brought.id);
  });

  it('says in a sentence why a file cannot be read', async () => {
    const id = await bring(world.viewers.gardener, world.here, '%PDF-1.7 not a list');
    expect(await look(world.viewers.gardener, id)).toMatchObject({
      state: 'failed',
      failure: { en: 'This file is not a list.' },
    });
    await deleteImport(world.viewers.gardener, id);
  });

  it('waits for where the people come from and on what basis', async () => {
    const { gardener } = world.viewers;
    const id = await bring(gardener, world.here, list, {});
    const { version } = await look(gardener, id);
    expect(await startImport(gardener, id, version)).toEqual(['origin', 'basis']);
    expect(await changeOptions(gardener, id, version, asked)).toBe(true);
    expect(await changeOptions(gardener, id, version, asked)).toBe(false);
    await deleteImport(gardener, id);
  });
});

describe('what is written', () => {
  it('writes people with all that hangs on them, and takes it all back', async () => {
    const { gardener } = world.viewers;
    const before = await contentsOf(world.db);
    const id = await bring(gardener, world.here, list);
    const done = await write(gardener, id);
    expect(done).toMatchObject({
      state: 'done',
      created: 2,
      updated: 1,
      joined: 0,
      refused: 1,
      rows: 4,
      summary: null,
      hasFile: false,
    });
    const [ana] = await world.db.select().from(actors).where(eq(actors.name, 'Ana Martin'));
    expect(ana).toMatchObject({
      sortName: 'Martin Ana',
      territoryCode: 'C25056',
      visibility: 'pair',
      about: 'vient à vélo\nparle occitan',
      side: 'community',
    });
    const points = await world.db
      .select()
      .from(contactPoints)
      .where(eq(contactPoints.actorId, ana?.id ?? ''));
    expect(
      points
        .map((point) => [point.kind, point.value, point.original, point.origin, point.basis, point.visibility])
        .sort(),
    ).toEqual([
      ['mail', 'ana@example.org', '', asked.origin, 'consent', 'pair'],
      ['phone', '+33 3 81 00 00 00', '03 81 00 00 00', asked.origin, 'consent', 'pair'],
      ['phone', '+33 6 12 34 56 78', '06 12 34 56 78', asked.origin, 'consent', 'pair'],
    ]);
    const [stay] = await world.db
      .select()
      .from(memberships)
      .where(eq(memberships.actorId, ana?.id ?? ''));
    expect(stay).toMatchObject({ circle: 'engaged', communityId: world.here, movedBy: gardener.userId });
    const ties = await world.db.execute(
      sql`select a.name, o.name as other, o.kind, t.role from ties t join actors a on a.id = t.actor_id join actors o on o.id = t.other_id order by 1`,
    );
    expect(ties.map((row) => Object.values(row).join(' | '))).toEqual([
      'Ana Martin | Les Amis du Doubs | organization | présidente',
      'Bo Petit | Les Amis du Doubs | organization | ',
    ]);
    const refused = await everything(gardener, id);
    expect(refused).toContain('Pourquoi');
    expect(refused).toContain('seul@example.org');
    expect(await undo(gardener, id)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await contentsOf(world.db)).toBe(before);
  });

  it('writes the same audit by the statement as by the row', async () => {
    const { gardener } = world.viewers;
    const id = await bring(gardener, world.here, list);
    await write(gardener, id);
    const [wrong] = await world.db.execute<{ inserted: number; wrong: number }>(sql`
      select count(*)::int as inserted, (count(*) filter (where ends <> audit_ends(record, after) or after ? 'name_norm' or after ? 'value_norm'
        or user_id is distinct from ${gardener.userId} or before is not null))::int as wrong
      from audit where act = 'insert' and at > now() - interval '1 minute' and user_id = ${gardener.userId}`);
    expect(wrong?.inserted).toBeGreaterThan(8);
    expect(wrong?.wrong).toBe(0);
    await undo(gardener, id);
    const [removed] = await world.db.execute<{ n: number; wrong: number }>(sql`
      select count(*)::int as n, (count(*) filter (where ends <> audit_ends(record, before) or after is not null))::int as wrong
      from audit where act = 'delete' and user_id = ${gardener.userId}`);
    expect(removed?.n).toBeGreaterThan(8);
    expect(removed?.wrong).toBe(0);
  });

  it('completes whoever is known for certain, or writes over, or leaves them; and gives back what was there', async () => {
    const { gardener } = world.viewers;
    const actorId = await world.build.actor({ name: 'Chloé Roux', sortName: 'Roux Chloé', territoryCode: 'R76' });
    await world.build.contactPoint(actorId, { value: 'chloe@example.org' });
    const text = 'Prénom,Nom,Mail,Téléphone,Commune\nChloé,ROUX,chloe@example.org,0612345679,Besançon\n';
    const before = await contentsOf(world.db);
    for (const [existing, expected] of [
      ['complete', { counts: [0, 1, 0, 0], territory: 'R76', points: 2 }],
      ['update', { counts: [0, 1, 0, 0], territory: 'C25056', points: 2 }],
      ['leave', { counts: [0, 0, 0, 1], territory: 'R76', points: 1 }],
    ] as const) {
      const id = await bring(gardener, world.here, text, { ...asked, existing });
      if (existing === 'leave') {
        const { summary } = await look(gardener, id);
        expect(summary?.leave).toBe(1);
        await deleteImport(gardener, id);
        continue;
      }
      const { created, updated, joined, left } = await write(gardener, id);
      expect([created, updated, joined, left]).toEqual(expected.counts);
      const [row] = await world.db.select().from(actors).where(eq(actors.id, actorId));
      expect(row?.territoryCode).toBe(expected.territory);
      expect(await world.db.$count(contactPoints, eq(contactPoints.actorId, actorId))).toBe(expected.points);
      expect(await world.db.$count(memberships, eq(memberships.actorId, actorId))).toBe(1);
      expect(await undo(gardener, id)).toMatchObject({ state: 'undone', kept: 0 });
      expect(await contentsOf(world.db)).toBe(before);
    }
  });

  it('does not put a note where more than the pair reads: it comes back with the reason', async () => {
    const { gardener } = world.viewers;
    const id = await bring(gardener, world.here, 'Nom complet;Note\nDan Grand;dit du mal du maire\n', {
      ...asked,
      level: 'institution',
    });
    expect(await write(gardener, id)).toMatchObject({ created: 1, refused: 0 });
    const [dan] = await world.db.select().from(actors).where(eq(actors.name, 'Dan Grand'));
    expect(dan).toMatchObject({ about: '', visibility: 'institution' });
    expect(await everything(gardener, id)).toContain('dit du mal du maire;"Importée, sauf sa note');
    await undo(gardener, id);
  });

  it('follows decisions: joined to whom one says, refused, created though alike', async () => {
    const { gardener } = world.viewers;
    const decisions = { '2': { join: world.citizenActor }, '3': 'refuse' as const, '4': { join: crypto.randomUUID() } };
    const id = await bring(
      gardener,
      world.here,
      'Nom complet,Mail\nZ. C.,z@example.org\nEve B,e@example.org\nFay C,f@example.org\n',
      { ...asked, decisions },
    );
    expect(await write(gardener, id)).toMatchObject({ created: 0, updated: 1, refused: 2 });
    expect(await world.db.$count(contactPoints, eq(contactPoints.actorId, world.citizenActor))).toBe(1);
    await undo(gardener, id);
    expect(await world.db.$count(contactPoints, eq(contactPoints.actorId, world.citizenActor))).toBe(0);
  });

  it('takes rows to another community only if its author gardens it', async () => {
    const id = await bring(
      world.viewers.gardener,
      world.here,
      'Nom complet,Communauté\nGil Un,ici\nGil Deux,Ailleurs\nGil Trois,\n',
    );
    expect(await write(world.viewers.gardener, id)).toMatchObject({ created: 2, refused: 1 });
    expect(await world.db.$count(actors, eq(actors.communityId, world.there))).toBe(0);
    await undo(world.viewers.gardener, id);
  });

  it('ties the rows of a map, and refuses links that lead nowhere', async () => {
    const { gardener } = world.viewers;
    const before = await contentsOf(world.db);
    const map = JSON.stringify({
      elements: [{ label: 'Hé Un' }, { label: 'Hé Deux' }],
      connections: [
        { from: 'Hé Un', to: 'Hé Deux', type: 'travaille avec' },
        { from: 'Hé Un', to: 'Personne', type: '' },
      ],
    });
    const id = await bring(gardener, world.here, map);
    const done = await write(gardener, id);
    expect([done.created, done.links, done.refused]).toEqual([2, 1, 1]);
    await undo(gardener, id);
    expect(await contentsOf(world.db)).toBe(before);
  });
});

const many = (count: number) =>
  `Nom complet;Mail;Structure\n${Array.from({ length: count }, (_, n) => `Ida ${letters(n)};ida${n}@example.org;Structure ${n % 3}`).join('\n')}\n`;
const letters = (n: number) =>
  `${String.fromCharCode(65 + (n % 26))}${'aeiou'[n % 5]}${String.fromCharCode(97 + ((n * 7) % 26))}ot ${n}`;

describe('what stops', () => {
  it('goes on after a crash where it was, and nothing is there twice', async () => {
    const { gardener } = world.viewers;
    const before = await contentsOf(world.db);
    const id = await bring(gardener, world.here, many(30));
    await start(gardener, id);
    let steps = 0;
    const crash = writer({
      size: 7,
      between: () => {
        steps += 1;
        if (steps === 2) throw new Error('killed');
      },
    });
    await expect(crash(workOn(id, gardener.userId))).rejects.toThrow('killed');
    expect((await look(gardener, id)).created).toBe(14);
    // A kill leaves it running: the next process takes the same work.
    await world.db.update(imports).set({ state: 'running' }).where(eq(imports.id, id));
    await writer({ size: 7 })(workOn(id, gardener.userId));
    expect(await look(gardener, id)).toMatchObject({ state: 'done', created: 30 });
    const [{ twice } = { twice: -1 }] = await world.db.execute<{ twice: number }>(
      sql`select count(*)::int as twice from (select 1 from actors where name like 'Ida%' or name like 'Structure%' group by name having count(*) > 1) x`,
    );
    expect(twice).toBe(0);
    await undoImport(gardener, id);
    await settle(id);
    const broken = undoer({
      size: 9,
      between: () => {
        throw new Error('killed');
      },
    });
    await expect(broken(workOn(id, gardener.userId))).rejects.toThrow('killed');
    await undoer({ size: 9 })(workOn(id, gardener.userId));
    expect(await look(gardener, id)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await contentsOf(world.db)).toBe(before);
  });

  it('stops when asked, and can be gone on with', async () => {
    const { gardener } = world.viewers;
    const id = await bring(gardener, world.here, many(12));
    await start(gardener, id);
    const work = workOn(id, gardener.userId);
    expect(await writer({ size: 5, between: () => work.stop() })(work)).toBe('stopped');
    const stopped = await look(gardener, id);
    expect(stopped.state).toBe('stopped');
    expect(stopped.created).toBeLessThan(12);
    await writer({ size: 5 })(workOn(id, gardener.userId));
    expect(await look(gardener, id)).toMatchObject({ state: 'done', created: 12 });
    await undo(gardener, id);
  });

  it('stops with its reason when the mandate ends, and writes nothing more', async () => {
    const { gardener, colleague } = world.viewers;
    const id = await bring(gardener, world.here, many(12));
    await start(gardener, id);
    const end = (day: string | null) =>
      world.db.execute(sql`update mandates set ends_on = ${day} where user_id = ${gardener.userId}`);
    let first = true;
    const halted = writer({
      size: 5,
      between: () => {
        first = false;
      },
    });
    const work = workOn(id, gardener.userId);
    const ending = { ...work, progress: () => {} };
    await end('2025-06-01');
    await expect(halted(ending)).rejects.toThrow('mandate');
    expect(first).toBe(true);
    const seen = await look(colleague, id);
    expect(seen).toMatchObject({ state: 'stopped', created: 0, failure: { fr: expect.stringContaining('mandat') } });
    const [file] = await world.db.select({ gz: importFiles.gz }).from(importFiles).where(eq(importFiles.importId, id));
    expect(file?.gz).toBeNull();
    await end(null);
  });
});

describe('what is undone', () => {
  it('keeps and tells whom people changed, and a colleague may do it', async () => {
    const { gardener, colleague, stranger } = world.viewers;
    const id = await bring(gardener, world.here, many(8));
    await write(gardener, id);
    const named = async (n: number) =>
      (await world.db.execute<{ id: string }>(sql`select id from actors where name like ${`Ida % ${n}`}`))[0]?.id ?? '';
    const [changed, heard, reached, moved] = [await named(0), await named(1), await named(2), await named(3)];
    await asViewer(gardener, (tx) => tx.update(actors).set({ brings: 'un local' }).where(eq(actors.id, changed)));
    await world.build.interaction({}, [heard]);
    await world.build.contactPoint(reached, { value: 'autre@example.org' });
    await world.db.update(memberships).set({ endedOn: '2030-01-01' }).where(eq(memberships.actorId, moved));
    await expect(undoImport(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await undo(colleague, id, 3)).toMatchObject({ state: 'undone', kept: 7 });
    const kept = await asViewer(colleague, (tx) => keptAtUndo(tx, id));
    expect(
      kept.actors
        .filter(({ name }) => name.startsWith('Ida'))
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['attached', 'changed', 'circle', 'contact']);
    // The organisations of those who stay.
    expect(kept.actors.filter(({ reason }) => reason === 'tie')).toHaveLength(3);
    expect((await asViewer(stranger, (tx) => keptAtUndo(tx, id))).actors).toEqual([]);
    expect(await world.db.$count(actors, sql`name like 'Ida%'`)).toBe(4);
  });
});
