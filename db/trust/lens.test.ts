import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Asking, asViewer, sqlState } from '#db/client.server.ts';
import { tellHistory } from './generate/history.ts';
import { NOW } from './generate/making.ts';
import { generate } from './generate/world.ts';
import type { Level } from './levels.ts';
import { communitiesOf } from './readers.ts';
import { standing } from './standing.ts';

const made = generate(2);
standing(made, (owner) => tellHistory(owner, made, 20));
const { world, cast } = made;
const { A, B, draft } = cast.communities;

/** What each role reads of a community; the gardener who tries it on reads no more than that. */
const LENSES: Record<string, Level[]> = {
  institution: ['institution', 'shared', 'public'],
  member: ['community', 'shared', 'public'],
  visitor: ['public'],
};
const TABLES = ['interactions', 'follow_ups', 'needs', 'projects', 'synergies', 'actors'];

const through = (name: string, lens: string): Asking => ({ userId: cast.users[name] ?? null, lens, at: NOW });

async function idsOf(asking: Asking, table: string): Promise<string[]> {
  const rows = await asViewer(asking, (tx) =>
    tx.execute<{ id: string }>(sql.raw(`select id::text as id from ${table}`)),
  );
  return rows.map((row) => row.id).sort();
}

describe('view as', () => {
  it.each(Object.entries(LENSES))('%s: reads one community, as that role does', async (role, levels) => {
    for (const table of TABLES) {
      const due = world
        .rows(table)
        .filter((row) => levels.some((level) => level === row.visibility))
        .filter((row) => communitiesOf(world, table, row).includes(A))
        .map((row) => String(row.id));
      expect(await idsOf(through('terrA', `${role}:${A}`), table), table).toEqual(due.sort());
    }
  });

  it.each(Object.keys(LENSES))('%s: writes nothing', async (role) => {
    for (const act of [
      'update needs set title = title',
      'delete from interactions',
      `insert into users (id, name) values ('${A}', 'x')`,
    ]) {
      const trying = asViewer(through('terrA', `${role}:${A}`), (tx) => tx.execute(sql.raw(act)));
      expect(await trying.then(() => null, sqlState)).toBe('25006');
    }
  });

  it('cannot be laid aside within the transaction', async () => {
    const trying = asViewer(through('terrA', `visitor:${A}`), async (tx) => {
      await tx.execute(sql`select 1`);
      await tx.execute(sql`set local transaction read write`);
    });
    expect(await trying.then(() => null, sqlState)).toBe('25001');
  });

  it('is refused to whoever does not garden the community now, and to unknown roles', async () => {
    const refused: [string, string][] = [
      ['terrA', `member:${B}`],
      ['terrA', 'member:'],
      ['terrA', `gardener:${A}`],
      ['terrA past', `member:${A}`],
      ['terrA until today', `member:${A}`],
      ['terrA future', `member:${A}`],
      ['terrDraft offered', `member:${draft}`],
      ['cultivator', `member:${A}`],
      ['agent', `institution:${A}`],
      ['engagedA', `member:${A}`],
      ['account only', `visitor:${A}`],
    ];
    for (const [name, lens] of refused) {
      const trying = asViewer(through(name, lens), async () => 'opened');
      expect(await trying.catch(sqlState), `${name} ${lens}`).toBe('42501');
    }
    expect(await asViewer({ userId: null, lens: `visitor:${A}`, at: NOW }, async () => 'opened').catch(sqlState)).toBe(
      '42501',
    );
  });

  it('the trail tells through it what the institution could read at the time, of what it reads now', async () => {
    const levels = new Set<unknown>(LENSES.institution);
    const due = [...world.history]
      .filter(([, { record }]) => record === 'interactions')
      .filter(([, { before, after }]) =>
        [before, after].every((row) => row?.community_id === A && levels.has(row.visibility)),
      )
      .filter(([, { before }]) => levels.has(world.one('interactions', before?.id)?.visibility))
      .map(([id]) => String(id));
    const found = await asViewer(through('terrA', `institution:${A}`), (tx) =>
      tx.execute<{ id: string }>(sql`select id::text as id from audit where record = 'interactions'`),
    );
    expect(found.map((row) => row.id).sort()).toEqual(due.sort());
    expect(due.length).toBeGreaterThan(0);
  });
});
