import postgres from 'postgres';
import type { Connection } from '#db/connection.ts';
import { loadReference } from '#db/demo/loading/reference.ts';
import { institution } from '#db/demo/region/institution.ts';
import { say } from '#db/terminal.ts';
import { loadTerritories } from '#db/territories.server.ts';
import { inBulk } from './bulk.ts';
import { needs, projects, synergies } from './doing.ts';
import { functions, plan } from './functions.ts';
import { journal } from './journal.ts';
import { people } from './people.ts';
import type { Step } from './rows.ts';

/** Rows whose history is written too: one line of the audit trail for each, as if the trigger had run. */
const audited = (table: string, where = 'true'): Step => ({
  table: 'audit',
  statement: `insert into audit (at, record, record_id, act, user_id, after, ends)
    select created_at, '${table}', id, 'insert', author_id, to_jsonb(t), audit_ends('${table}', to_jsonb(t)) from ${table} t where ${where}`,
});

/** Fills an empty, prepared database with so many actors and what goes with them; the same rows for the same `today`. */
export async function fillAtScale(options: {
  owner: Connection;
  actors: number;
  today: string;
  log: (what: string, rows: number | null, seconds: number) => void;
}): Promise<void> {
  const { owner, actors, today, log } = options;
  const lap = stopwatch();
  await loadTerritories(owner);
  log('territories', null, lap());
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      const shape = plan(actors, today);
      const steps = [
        ...people(shape),
        ...journal(shape),
        ...needs(shape),
        ...synergies(shape),
        ...projects(shape),
        audited('needs'),
        audited('synergies'),
        audited('interactions', `happened_on > date '${today}' - 60`),
      ];
      await tx`select set_config('maintenance_work_mem', '256MB', true), set_config('work_mem', '128MB', true),
        set_config('synchronous_commit', 'off', true), set_config('jit', 'off', true)`;
      await loadReference(institution, tx);
      await inBulk(tx, async () => {
        await tx.unsafe(functions(shape));
        await tx.unsafe(references);
        lap();
        for (const [table, statements] of Map.groupBy(steps, (step) => step.table)) {
          let rows = 0;
          for (const { statement } of statements ?? []) rows += (await tx.unsafe(statement)).count;
          log(table, rows, lap());
        }
        await tx`drop schema scale cascade`;
      });
      log(say('index et contraintes', 'indexes and constraints'), null, lap());
    });
    await sql`vacuum (analyze)`;
    log('vacuum, analyze', null, lap());
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Numbered, so that a row can choose one by its own number. */
const references = `
  create temp table theme on commit drop as select row_number() over (order by slug) - 1 as number, id from themes;
  create temp table directorate on commit drop as select row_number() over (order by slug) - 1 as number, id from directorates;
  create temp table commune on commit drop as
    select row_number() over (order by c.code) - 1 as number, c.code from territories c
    join territories d on d.code = c.parent_code where c.kind = 'commune' and d.parent_code = 'R76';
  analyze theme, directorate, commune;`;

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return seconds;
  };
}
