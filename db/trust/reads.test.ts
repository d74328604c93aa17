import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { AUTHORS, RECORDS } from './generate/records.ts';
import { generate } from './generate/world.ts';
import { LEVELS } from './levels.ts';
import { load } from './load.ts';
import { differences } from './looking.ts';
import { TABLES } from './oracle.ts';
import { LINKS } from './readers.ts';

const thorough = process.env.TERREAU_PROOF === '1';
const generated = generate(thorough ? 40 : 20);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const owner = postgres({ ...database.connections.owner, max: 1, onnotice: () => {} });
  await load(owner, generated.world);
  await owner.end();
  openDatabase(database.connections.app);
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('the generated world has enough of everything', () => {
  const { world, cast } = generated;
  it.each(RECORDS)('%s: twenty rows for every level, author and community', (table) => {
    const { A, B } = cast.communities;
    const thin: string[] = [];
    for (const level of LEVELS.filter((level) => table !== 'replies' || level !== 'private')) {
      for (const author of AUTHORS) {
        const rows = world.by(table, 'author_id', cast.users[author]).filter((row) => row.visibility === level);
        for (const home of [A, B]) {
          if (rows.filter((row) => row.community_id === home).length < 20) thin.push(`${level} ${author} ${home}`);
        }
      }
    }
    expect(thin).toEqual([]);
  });
  it.each(Object.keys(LINKS))('%s: twenty links for every level of its first end', (table) => {
    const [end = '', column = ''] = LINKS[table]?.[0] ?? [];
    const levels = world.rows(table).map((row) => world.one(end, row[column])?.visibility);
    const thin = LEVELS.filter((level) => end !== 'replies' || level !== 'private').filter(
      (level) => levels.filter((found) => found === level).length < 20,
    );
    expect(thin).toEqual([]);
  });
});

describe('whoever asks reads what trust.md says, row for row, in every table', () => {
  it.each(generated.askers)('$name', async (asker) => {
    expect(await differences(generated.world, asker, TABLES)).toEqual([]);
  });
});
