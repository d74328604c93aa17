import { describe, expect, it, vi } from 'vitest';
import { tellHistory } from './generate/history.ts';
import { AUTHORS, RECORDS } from './generate/records.ts';
import { generate } from './generate/world.ts';
import { LEVELS } from './levels.ts';
import { differences } from './looking.ts';
import { TABLES } from './oracle.ts';
import { LINKS } from './readers.ts';
import { standing } from './standing.ts';

vi.setConfig({ testTimeout: 120_000 });

const thorough = process.env.TERREAU_PROOF === '1';
const generated = generate(thorough ? 40 : 20);
standing(generated, (owner) => tellHistory(owner, generated, thorough ? 300 : 60));

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
