import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { askSweep } from '#app/duplicates/commands.server.ts';
import { duplicatesPage } from '#app/duplicates/page.server.ts';
import { findSame } from '#app/duplicates/same.server.ts';
import { sweep } from '#app/duplicates/sweep-work.ts';
import { takeList } from '#app/exports/commands.server.ts';
import type { ExportList } from '#app/exports/export.ts';
import { receiveImport } from '#app/imports/commands.server.ts';
import { loader as importPage } from '#app/imports/show.route.tsx';
import { asked, hands, look, workOn } from '#app/imports/testing/working.ts';
import { writer } from '#app/imports/write-work.server.ts';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { erasePerson, restrictPerson } from './commands.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let bring: ReturnType<typeof hands>['bring'];
let start: ReturnType<typeof hands>['start'];
let write: ReturnType<typeof hands>['write'];
beforeAll(async () => {
  world = await smallWorld();
  ({ bring, start, write } = hands(world.db));
});
afterAll(() => world.end());

const somebody = async (name = 'Zéphyrine Quincaille-Ôbry', sortName = 'Quincaille-Ôbry Zéphyrine') => {
  const id = await world.build.actor({ name, sortName }, 'engaged');
  const last = name.length % 10;
  await world.build.contactPoint(id, { kind: 'phone', value: `06 12 34 98 7${last}` });
  await world.build.contactPoint(id, { kind: 'mail', value: `${sortName.slice(0, 4).toLowerCase()}@canary.example` });
  return id;
};

describe('a list that waits when somebody is erased', () => {
  const nobody = 'Nom;Date;Prénom\nRoumieu;2024;Nadège\nQuincaille;2023;Anne\n';
  it.each([
    ['their name in two cells', 'Nom;Date;Prénom\nQUINCAILLE OBRY;2024;zéphyrine\n'],
    ['their telephone', 'Nom;Tél\nAutre;+33 (0)6.12.34.98.75\n'],
    ['their mail in a note', 'Nom;Remarque\nAutre;écrire à QUIN@canary.example\n'],
  ])('goes when it holds %s, and its author is told; others stay', async (_, list) => {
    const { gardener, colleague } = world.viewers;
    const person = await somebody();
    const [theirs, others, copied] = [
      await bring(gardener, world.here, list),
      await bring(gardener, world.here, nobody),
      await bring(colleague, world.here, list),
    ];
    await erasePerson(gardener, person, 'asked');
    for (const [viewer, id] of [[gardener, theirs] as const, [colleague, copied] as const]) {
      expect(await look(viewer, id)).toMatchObject({
        state: 'failed',
        hasFile: false,
        summary: null,
        failure: { fr: expect.stringContaining('a été effacé') },
      });
      const page = await importPage({
        request: new Request(`http://127.0.0.1/imports/${id}`),
        params: { id },
        context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) },
      } as never);
      expect(JSON.stringify(page)).toContain('Apportez la liste de nouveau');
    }
    expect(await look(gardener, others)).toMatchObject({ state: 'ready', hasFile: true });
    const kept = await world.db.execute<{ n: number }>(
      sql`select count(*)::int as n from import_files where array_to_string(said, ' ') ~* 'zéphyrine|98.75|canary'`,
    );
    expect(kept[0]?.n).toBe(0);
    await world.db.execute(sql`delete from imports`);
  });

  it('goes too when nobody has read it yet, for nothing tells whom it names', async () => {
    const { gardener } = world.viewers;
    const person = await somebody();
    const id = newId();
    const bytes = Buffer.from(nobody);
    await receiveImport(gardener, { id, communityId: world.here, fileName: 'a.csv', bytes, options: asked });
    await erasePerson(gardener, person, 'asked');
    expect(await look(gardener, id)).toMatchObject({ state: 'failed', hasFile: false });
    await world.db.execute(sql`delete from imports`);
  });

  it('stops where it is when it was being written, and writes nothing more of them', async () => {
    const { gardener } = world.viewers;
    const person = await somebody();
    const rows = Array.from({ length: 60 }, (_, n) => `Ida ${n};ida${n}@example.org`);
    const id = await bring(gardener, world.here, `Nom;Mail\n${rows.join('\n')}\nZéphyrine Quincaille-Ôbry;\n`);
    await start(gardener, id);
    let erased: Promise<void> | null = null;
    const slow = writer({
      size: 2,
      between: () => {
        erased ??= erasePerson(gardener, person, 'asked');
      },
    });
    // It had read the file whole before: what it writes next finds that it is over.
    const end = await slow(workOn(id, gardener.userId)).catch((error) => error.message);
    await erased;
    expect(end).toBe('overtaken');
    const [left] = await world.db.execute<{ n: number }>(
      sql`select count(*)::int as n from actors where name ~ 'Quincaille'`,
    );
    expect(left?.n).toBe(0);
    expect(await look(gardener, id)).toMatchObject({ state: 'stopped', hasFile: false });
    await world.db.execute(sql`delete from imports`);
  });
});

describe('somebody who is restricted', () => {
  const restricted = async () => {
    const id = await somebody('Hortense Suspendue', 'Suspendue Hortense');
    await restrictPerson(world.viewers.gardener, id);
    return id;
  };
  const rowOf = async (id: string) =>
    world.db.execute(sql`
      select a.version, a.name, a.about, a.territory_code,
        (select count(*)::int from contact_points c where c.actor_id = a.id) as contacts,
        (select count(*)::int from ties t where a.id in (t.actor_id, t.other_id)) as ties,
        (select count(*)::int from memberships m where m.actor_id = a.id) as stays
      from actors a where a.id = ${id}`);

  it.each(['complete', 'leave'] as const)(
    'is refused by an import that would %s, and not changed',
    async (existing) => {
      const { gardener } = world.viewers;
      const id = await restricted();
      const before = await rowOf(id);
      const list = `Nom complet;Courriel;Téléphone;Remarques;Organisation
Hortense Suspendue;susp@canary.example;05 00 00 00 01;à rappeler;Les Amis
Ida Nouvelle ${existing};ida.${existing}@example.org;;;`;
      const brought = await bring(gardener, world.here, list, { ...asked, existing });
      expect((await look(gardener, brought)).summary).toMatchObject({
        create: 1,
        update: 0,
        join: 0,
        leave: 0,
        refuse: 1,
      });
      expect(await write(gardener, brought)).toMatchObject({ created: 1, updated: 0, joined: 0, refused: 1 });
      expect(await rowOf(id)).toEqual(before);
      const [refused] = await world.db.execute<{ fr: string }>(
        sql`select reason ->> 'fr' as fr from import_refusals where import_id = ${brought}`,
      );
      expect(refused?.fr).toContain('suspendu');
      await world.db.execute(sql`delete from actors where id = ${id}`);
    },
  );

  it('is refused as well when that happens between the reading and the writing', async () => {
    const { gardener } = world.viewers;
    const id = await somebody('Hortense Suspendue', 'Suspendue Hortense');
    const list = 'Nom complet;Courriel;Téléphone\nHortense Suspendue;susp@canary.example;05 00 00 00 01\n';
    const brought = await bring(gardener, world.here, list, { ...asked, existing: 'complete' });
    expect((await look(gardener, brought)).summary).toMatchObject({ update: 1, refuse: 0 });
    await restrictPerson(gardener, id);
    const before = await rowOf(id);
    expect(await write(gardener, brought)).toMatchObject({ updated: 0, refused: 1 });
    expect(await rowOf(id)).toEqual(before);
    await world.db.execute(sql`delete from actors where id = ${id}`);
  });

  it('is tied to nobody by a map of actors', async () => {
    const { gardener } = world.viewers;
    const id = await restricted();
    await world.build.actor({ name: 'Ana Martin', sortName: 'Martin Ana' });
    await world.build.actor({ name: 'Bo Petit', sortName: 'Petit Bo' });
    const map = 'From;To;Type\nAna Martin;Hortense Suspendue;partenaire\nAna Martin;Bo Petit;partenaire\n';
    const brought = await bring(gardener, world.here, map);
    expect(await write(gardener, brought)).toMatchObject({ links: 1, refused: 1 });
    expect((await rowOf(id))[0]).toMatchObject({ ties: 0 });
    await world.db.execute(sql`delete from actors where id = ${id}`);
  });

  it('is shown as a double to those who read them, and to nobody else', async () => {
    const { gardener, stranger } = world.viewers;
    const id = await restricted();
    const twin = await world.build.actor({
      name: 'Hortense Suspendue',
      sortName: 'Suspendue Hortense',
      visibility: 'shared',
    });
    await world.build.contactPoint(twin, { kind: 'mail', value: 'susp@canary.example' });
    const named = { kind: 'person', name: 'Hortense Suspendue', sortName: 'Suspendue Hortense' } as const;
    const typed = { ...named, id: null, territory: null, mails: ['susp@canary.example'], phones: [] };
    for (const who of ['gardener', 'colleague', 'agent', 'cultivator', 'engaged', 'stranger'] as const) {
      const viewer: Viewer & { userId: string } = world.viewers[who];
      const same = await asViewer(viewer, (tx) => findSame(tx, typed));
      const reads = who === 'gardener' || who === 'colleague';
      expect(
        same.some((one) => one.id === id),
        who,
      ).toBe(reads);
    }
    for (const viewer of [gardener, stranger]) {
      await askSweep(viewer);
      const [asked] = await world.db.execute<{ id: string }>(
        sql`select id from sweeps where user_id = ${viewer.userId} order by started_at desc limit 1`,
      );
      await sweep(workOn(asked?.id ?? '', viewer.userId));
      const page = JSON.stringify(await duplicatesPage(viewer, 'http://127.0.0.1/duplicates', null));
      expect(page.includes(id)).toBe(viewer === gardener);
    }
    await world.db.execute(sql`delete from actors where id in (${id}, ${twin})`);
  });

  it('is in no export, nor named beside others', async () => {
    const { gardener } = world.viewers;
    const { build } = world;
    const id = await somebody('Hortense Suspendue', 'Suspendue Hortense');
    const other = await build.actor({ name: 'Ana Présente', sortName: 'Présente Ana' }, 'engaged');
    await build.interaction({ notes: 'Un pré' }, [id, other]);
    await build.need({ title: 'Un local' }, { expressers: [id, other] });
    const synergy = await build.synergy({ title: 'Le four' });
    const project = await build.project({ title: 'Une légumerie' });
    for (const actor of [id, other]) {
      await world.db.execute(sql`insert into synergy_actors (synergy_id, actor_id) values (${synergy}, ${actor})`);
      await world.db.execute(
        sql`insert into project_participants (project_id, actor_id) values (${project}, ${actor})`,
      );
    }
    await world.db.execute(sql`insert into ties (id, kind, actor_id, other_id, author_id)
      values (${newId()}, 'partner_of', ${other}, ${id}, ${gardener.userId})`);
    const texts = async () => {
      const all = [];
      const asking: [ExportList, string][] = [
        ['actors', ''],
        ['actors', `id=${id}&id=${other}`],
        ['journal', ''],
        ['table', ''],
        ['projects', ''],
      ];
      for (const [list, query] of asking) {
        for (const format of list === 'actors' ? (['csv', 'vcard', 'geojson'] as const) : (['csv'] as const)) {
          const taken = await takeList(gardener, { list, format, community: 'ici', query });
          all.push('file' in taken ? taken.file.body.toString() : '');
        }
      }
      return all;
    };
    const before = await texts();
    expect(before.filter((text) => text.includes('Hortense')).length).toBeGreaterThan(6);
    await restrictPerson(gardener, id);
    const after = await texts();
    expect(after.filter((text) => text.includes('Hortense'))).toEqual([]);
    // GeoJSON holds those who have a place.
    expect(after.filter((text) => text.includes('Ana Présente')).length).toBeGreaterThan(6);
  });
});
