import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { territories } from '#db/schema/institution.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { searchTerritories } from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
  const commune = { kind: 'commune' as const, parentCode: 'R76' };
  await world.db.insert(territories).values([
    { ...commune, code: 'C99001', name: 'Val-Inventé', postcodes: ['99120'], population: 90 },
    { ...commune, code: 'C99002', name: 'Val-Inventé-le-Haut', postcodes: ['99130'], population: 4_000 },
  ]);
});
afterAll(() => world.end());

describe('territories', () => {
  const found = async (typed: string) =>
    (await searchTerritories(world.viewers.engaged, typed)).map((one) => one.value);

  it('are found by the start of their name, exact names first, or by postcode', async () => {
    expect(await found('val invente')).toEqual(['C99001', 'C99002']);
    expect(await found('val-i')).toEqual(['C99002', 'C99001']);
    expect(await found('99130')).toEqual(['C99002']);
    expect(await searchTerritories(world.viewers.engaged, '99120')).toMatchObject([
      { label: 'Val-Inventé', hint: expect.stringMatching(/^99120 · /) },
    ]);
  });

  it('answer nothing to what is no name', async () => {
    for (const typed of ['', 'v', '%%', '__', "'; --", '\u0000\u0000', '🌱🌱']) expect(await found(typed)).toEqual([]);
  });
});
