import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer, sqlState } from '#db/client.server.ts';
import { canariesPut, canaryName, canaryWorld, everything, plain, traces } from '../testing/canary.ts';

let world: Awaited<ReturnType<typeof canaryWorld>>;
beforeAll(async () => {
  world = await canaryWorld();
});
afterAll(() => world?.end());

const erase = (userId: string | null, actor: string, why = 'asked', lens: string | null = null) =>
  asViewer({ userId, lens }, (tx) => tx.execute(sql`select erase_actor(${actor}, ${why})`)).then(
    () => 'done',
    (error) => {
      if (sqlState(error) !== '42501' && sqlState(error) !== '25006') throw error;
      return sqlState(error);
    },
  );

const gaveAway = (row: string) => traces.filter((trace) => plain(row).includes(trace));

describe('erase_actor', () => {
  test('the world holds a canary in every text that can be about somebody', async () => {
    const rows = [...(await everything(world)).values()].flat().join('\n');
    const missing = (await canariesPut(world)).filter((canary) => !rows.includes(canary));
    expect(missing, 'db/testing/canary.ts gives the person a row in each declared table').toEqual([]);
  });

  test.each(['colleague of elsewhere', 'member', 'agent', 'cultivator', 'self', 'visitor'])(
    '%s may not',
    async (who) => {
      const { accounts, user } = world;
      const asker = {
        'colleague of elsewhere': accounts.stranger,
        member: accounts.engaged,
        agent: accounts.agent,
        cultivator: accounts.cultivator,
        self: user,
        visitor: null,
      }[who];
      expect(await erase(asker ?? null, world.person)).toBe('42501');
    },
  );

  test('nor a gardener without a reason, for want of a sign while others keep the person, or under a lens', async () => {
    const { accounts, person, here, there, db } = world;
    expect(await erase(accounts.gardener, person, 'replayed')).toBe('42501');
    expect(await erase(accounts.gardener, person, 'asked', `member:${here}`)).toBe('25006');
    await db.execute(sql`update actors set communities = ${`{${here},${there}}`}::uuid[] where id = ${person}`);
    expect(await erase(accounts.gardener, person, 'retention')).toBe('42501');
    await db.execute(sql`update actors set communities = ${`{${here}}`}::uuid[] where id = ${person}`);
    const [kept] = await db.execute(sql`select name from actors where id = ${person}`);
    expect(kept).toEqual({ name: canaryName });
  });

  test('a gardener erases: nothing gives them away anywhere, and what is not theirs stays as it was', async () => {
    const { accounts, person, user, db, records } = world;
    const before = await everything(world);
    expect(await erase(accounts.gardener, person)).toBe('done');
    const after = await everything(world);

    const left = [...after].flatMap(([table, rows]) =>
      rows.flatMap((row) => (gaveAway(row).length > 0 ? [`${table}: ${gaveAway(row)} in ${row}`] : [])),
    );
    expect(left).toEqual([]);
    for (const [table, rows] of after) {
      for (const id of [person, user]) {
        // Who did what, and took what out, stays told of an id that is nobody's.
        if (['public.erasures', 'public.audit', 'public.exports'].includes(table)) continue;
        expect(
          rows.filter((row) => row.includes(id)),
          `${table} and ${id}`,
        ).toEqual([]);
      }
    }
    // Rows that had no trace of them are the same, each and all.
    const bookkeeping = /"(version|updated_at)": [^,}]+,? ?/g;
    for (const [table, rows] of before) {
      const theirs = [person, user, ...Object.values(records.alone)];
      const untouched = rows.filter((row) => gaveAway(row).length === 0 && !theirs.some((id) => row.includes(id)));
      const now = new Set(after.get(table)?.map((row) => row.replace(bookkeeping, '')));
      expect(
        untouched.filter((row) => !now.has(row.replace(bookkeeping, ''))),
        table,
      ).toEqual([]);
    }
    // Records stay as counts and dates; of what was theirs alone no word is left, of the rest all but the name.
    const [alone] = await db.execute<{ notes: string }>(
      sql`select notes from interactions where id = ${records.alone.interactions}`,
    );
    expect(alone).toEqual({ notes: '(personne effacée)' });
    const [together] = await db.execute<{ notes: string }>(
      sql`select notes from interactions where id = ${records.together.interactions}`,
    );
    expect(together?.notes).toContain('(personne effacée)');
    expect(together?.notes).not.toBe('(personne effacée)');
    const [trace] = await db.execute(sql`select actor_id, user_id, erased_by, why from erasures`);
    expect(trace).toEqual({ actor_id: person, user_id: user, erased_by: accounts.gardener, why: 'asked' });
  });

  test('again there is nobody to erase', async () => {
    expect(await erase(world.accounts.gardener, world.person)).toBe('42501');
    const [row] = await world.db.execute<{ erased: boolean }>(sql`select erase_actor(${world.person}) as erased`);
    expect(row?.erased).toBe(false);
  });
});

describe('whom a text names', () => {
  const masked = async (
    text: string,
    near: boolean,
    name = 'Jean-Noël Lefèvre d’Œuvre',
    sort = 'Lefèvre d’Œuvre Jean-Noël',
  ) => {
    const [row] = await world.db.execute<{ said: string }>(
      sql`select regexp_replace(${text}, whole_words(name_patterns(${name}, ${sort}, ${near}, '{}')), '—', 'g') as said`,
    );
    return row?.said;
  };
  test.each([
    ['Jean-Noël Lefèvre d’Œuvre', '—'],
    ['vu jean noel LEFEVRE D OEUVRE hier', 'vu — hier'],
    ["Lefèvre d'Oeuvre, Jean-Noël", '—'],
    ['J.-N. Lefèvre d’Œuvre vient', '— vient'],
    ['Jean Lefèvre vient', 'Jean Lefèvre vient'],
    ['Lefèvreuse', 'Lefèvreuse'],
  ])('far: %s', async (text, said) => expect(await masked(text, false)).toBe(said));
  test.each([
    ['Jean-Noël est venu', '— est venu'],
    ['J.L. a dit', '— a dit'],
    ['la ferme des Lefèvre', 'la ferme des —'],
    ['Le lefevreau', 'Le lefevreau'],
  ])('near: %s', async (text, said) => expect(await masked(text, true)).toBe(said));
  test('one word is a name only near', async () => {
    expect(await masked('Rose et rosée', false, 'Rose', 'Rose')).toBe('Rose et rosée');
    expect(await masked('Rose et rosée', true, 'Rose', 'Rose')).toBe('— et rosée');
  });
});
