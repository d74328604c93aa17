import { sql } from 'drizzle-orm';
import { newId } from '../ids.ts';
import { columnsOf, type Declared, declared, type Use } from '../persons/columns.ts';
import { smallWorld } from './builders.ts';

/** Somebody whose name nobody else bears, and how people write it. */
export const canaryName = 'Zéphyrine Quincaille-Ôbry';
const spellings = [
  'Vu avec ZEPHYRINE QUINCAILLE OBRY hier.',
  'Quincaille-Ôbry Zéphyrine en a parlé.',
  'Demander à Z. Quincaille-Obry, au +33 (0)6.12.34.98.76.',
  'Écrire à Zephyrine.QO@canary.example de la part de zéphyrine quincaille-ôbry.',
];
/** What gives them away, as a text without accents and capitals holds it. */
export const traces = ['zephyrine', 'quincaille', 'obry', 'canary', '612349876', '6.12.34.98.76'];

type World = Awaited<ReturnType<typeof smallWorld>>;

/**
 * The small world with one person in every table that can hold somebody, and a canary in every text of theirs: `canary
 * <table>.<column>`. In what they share with others, and in others' texts, it is their name, variously written.
 */
export async function canaryWorld() {
  const world = await smallWorld();
  const { db, build, accounts, viewers, here, theme, engagedActor, citizenActor } = world;
  const run = (statement: string) => db.execute(sql.raw(statement));
  const person = await build.actor(
    { name: canaryName, sortName: 'Quincaille-Ôbry Zéphyrine', territoryCode: 'R76' },
    'engaged',
  );
  const user = newId();
  await run(`insert into users (id, name) values ('${user}', '${canaryName}')`);
  await run(`insert into account_actors (user_id, actor_id) values ('${user}', '${person}')`);
  await run(
    `insert into auth."user" (id, name, email, image) values ('${user}', '${canaryName}', 'zephyrine.qo@canary.example', 'canary auth.user.image')`,
  );
  await run(
    `insert into auth.session (id, user_id, token, expires_at) values ('${newId()}', '${user}', 't1', now() + interval '1 day')`,
  );
  await run(
    `insert into auth.account (id, user_id, account_id, provider_id) values ('${newId()}', '${user}', 'a', 'p')`,
  );
  await run(
    `insert into auth.passkey (id, user_id, public_key, credential_id, counter, device_type, backed_up) values ('${newId()}', '${user}', 'k', 'c', 1, 'd', true)`,
  );
  await run(
    `insert into auth.verification (id, identifier, value, expires_at) values ('1', 'zephyrine.qo@canary.example', '{"email":"zephyrine.qo@canary.example"}', now())`,
  );
  for (const to of ['zephyrine.qo@canary.example', 'other@example.org']) {
    await run(
      `insert into mail.messages (id, recipient, subject, html, text) values ('${newId()}', '${to}', 's', 'h', 't')`,
    );
  }
  await run(`insert into works (id, kind, subject_id, user_id) values ('${newId()}', 'x', '${newId()}', '${user}')`);

  for (const whose of [user, accounts.gardener]) {
    await run(`insert into views (id, user_id, name, query) values ('${newId()}', '${whose}', 'n', 'q')`);
    await run(
      `insert into bulk_acts (id, user_id, kind, on_day, actor_ids) values ('${newId()}', '${whose}', 'theme', '2026-06-01', '{}')`,
    );
  }
  await run(
    `insert into membership_reasons (membership_id, community_id, actor_id, reason) select id, community_id, actor_id, 'r' from memberships`,
  );
  for (const actor of [person, citizenActor]) {
    await run(`insert into actor_themes (actor_id, theme_id) values ('${actor}', '${theme}')`);
    await build.contactPoint(actor, {
      kind: 'mail',
      value: actor === person ? 'zephyrine.qo@canary.example' : 'zoe@example.org',
    });
    await build.contactPoint(actor, { kind: 'phone', value: actor === person ? '06 12 34 98 76' : '05 61 00 00 00' });
    await run(
      `insert into invitations (id, actor_id, author_id, token_hash, expires_at) values ('${newId()}', '${actor}', '${accounts.gardener}', '${newId()}', now())`,
    );
    await run(`insert into retention_decisions (id, community_id, actor_id, act, reason, decided_by, until)
      values ('${newId()}', '${here}', '${actor}', 'keep', 'r', '${accounts.gardener}', '2027-01-01')`);
    await run(`insert into copies (id, actor_id, asked_by) values ('${newId()}', '${actor}', '${accounts.gardener}')`);
    await run(
      `insert into copy_parts (id, copy_id, actor_id, user_id, notes) select '${newId()}', id, actor_id, '${accounts.colleague}', 1 from copies where actor_id = '${actor}'`,
    );
    await run(`insert into erasure_requests (id, actor_id) values ('${newId()}', '${actor}')`);
    await run(
      `insert into widening_requests (id, community_id, record, record_id, level, asked_by) values ('${newId()}', '${here}', 'actors', '${actor}', 'public', '${accounts.gardener}')`,
    );
  }
  await bringLists(world, person, user);
  await run(`insert into ties (id, kind, actor_id, other_id, author_id) values
    ('${newId()}', 'introduced_by', '${person}', '${engagedActor}', '${accounts.gardener}'), ('${newId()}', 'mobilised_by', '${citizenActor}', '${person}', '${accounts.gardener}'),
    ('${newId()}', 'partner_of', '${citizenActor}', '${engagedActor}', '${accounts.gardener}')`);
  // Each kind of record three times: theirs alone, theirs with another, and not theirs.
  const groups = { alone: [person], together: [person, citizenActor], others: [citizenActor] };
  const records: Record<keyof typeof groups, Record<string, string>> = { alone: {}, together: {}, others: {} };
  for (const [name, actors] of Object.entries(groups) as [keyof typeof groups, string[]][]) {
    const need = await build.need({ closedReason: 'r', body: 'b' }, { expressers: actors });
    const reply = newId();
    await run(`insert into replies (id, visibility, author_id, side, need_id, community_id, words, told_on)
      values ('${reply}', 'pair', '${accounts.gardener}', 'community', '${need}', '${here}', 'w', '2026-06-01')`);
    await run(
      `insert into need_remarks (id, need_id, author_id, words) values ('${newId()}', '${need}', '${accounts.gardener}', 'w')`,
    );
    const interaction = await build.interaction({}, actors);
    const followUp = await build.followUp();
    const synergy = await build.synergy({ body: 'b', outcome: 'o' });
    const project = await build.project({ purpose: 'p' });
    for (const actor of actors) {
      await run(
        `insert into reply_addressees (reply_id, need_id, actor_id) values ('${reply}', '${need}', '${actor}')`,
      );
      await run(`insert into follow_up_actors (follow_up_id, actor_id) values ('${followUp}', '${actor}')`);
      await run(`insert into synergy_actors (synergy_id, actor_id) values ('${synergy}', '${actor}')`);
      await run(
        `insert into project_participants (project_id, actor_id, role, capacity) values ('${project}', '${actor}', 'r', 'c')`,
      );
    }
    await run(`update interaction_participants set capacity = 'c' where interaction_id = '${interaction}'`);
    records[name] = {
      needs: need,
      replies: reply,
      interactions: interaction,
      follow_ups: followUp,
      synergies: synergy,
      projects: project,
    };
  }
  await run(`insert into places (id, community_id, name, note) values ('${newId()}', '${here}', 'Café', 'n')`);
  await run(`update communities set charter = 'c'`);
  await settle(world, person, user);
  const self = { ...viewers.engaged, userId: user, actorId: person };
  return { ...world, person, user, records, self };
}

/** What a list held of the person: first and last name in cells of their own, as lists have them. */
const cells = [
  ['Nom', 'QUINCAILLE OBRY'],
  ['Adhésion', '2024'],
  ['Prénom', 'Zéphyrine'],
];

/** Lists brought in and taken out, and merges: one of each that holds the person, one that does not. */
async function bringLists({ db, accounts, here, build, citizenActor }: World, person: string, user: string) {
  const run = (statement: string) => db.execute(sql.raw(statement));
  const whose = `'${here}', '${accounts.gardener}'`;
  for (const theirs of [true, false]) {
    const [list, merge, merged] = [newId(), newId(), await build.actor({})];
    const actor = theirs ? person : citizenActor;
    await run(`insert into imports (id, community_id, author_id, side, file_name, file_bytes, state)
      values ('${list}', ${whose}, 'community', 'liste.csv', 1, 'ready')`);
    const said = [
      ...(theirs ? [`canary public.import_files.said ${cells.map(([, text]) => text).join(' ')}`] : []),
      'Roumieu 2023 Nadège',
      'Petit 2023 Anna',
    ].join('\n');
    const summary = JSON.stringify({ likely: { first: [{ name: theirs ? canaryName : 'x' }] } });
    await run(`insert into import_files (import_id, community_id, author_id, gz, options, summary, said)
      values ('${list}', ${whose}, '\\x00', '{"origin": "Foire"}', '${summary}', array['${said}'])`);
    await run(`insert into import_effects (import_id, seq, author_id, community_id, line, act, actor_id, first, made, before)
      values ('${list}', 1, '${accounts.gardener}', '${here}', 1, 'known', '${actor}', true, '{}', '{}')`);
    const refused = theirs ? [...cells, ['Reste', 'canary public.import_refusals.cells']] : [['Nom', 'Roumieu']];
    await run(`insert into import_refusals (import_id, seq, author_id, community_id, line, cells, reason)
      values ('${list}', 3, '${accounts.gardener}', '${here}', 2, '${JSON.stringify(refused)}', '{"fr": "x", "en": "x"}')`);
    await run(
      `insert into exports (id, author_id, list, format) values ('${list}', '${theirs ? user : accounts.gardener}', 'actors', 'csv')`,
    );
    await run(`insert into merges (id, kept_id, kept_level, kept_communities, kept_author_id, merged_id, merged_by, merged_at)
      select '${merge}', id, visibility, communities, author_id, '${newId()}', '${accounts.gardener}', now() from actors where id = '${theirs ? person : merged}'`);
    await run(`insert into merge_remains (merge_id, record, act, key, before, after)
      values ('${merge}', 'actors', 'changed', '{}', '{"about": "n"}', '{"about": "n"}')`);
    // Files that live a day go with anybody's erasure: the other has none.
    if (theirs) await run(`insert into export_files (export_id, user_id, name) values ('${list}', '${user}', 'n')`);
  }
}

/** Which rows of a heap hold the person. */
const heapRows: Record<string, string> = {
  'public.merge_remains': `merge_id in (select m.id from merges m join actors a on a.id = m.kept_id where a.name = '${canaryName}')`,
};

/** Which rows of a table are the person's alone, as SQL; null where rows lead to nobody. */
function theirRows({ table, way }: Declared, person: string, user: string): string | null {
  if (way === null || 'audit' in way || 'heap' in way) return heapRows[table] ?? null;
  if ('actor' in way) return way.actor.map((column) => `${column} = '${person}'`).join(' or ');
  if ('account' in way) return `${way.account} = '${user}'`;
  if ('mail' in way) return `${way.mail} = 'zephyrine.qo@canary.example'`;
  const [link, column, key] = way.through;
  return `${key} in (select ${column} from ${link} group by 1 having bool_and(actor_id = '${person}'))`;
}

/** Put with the rows themselves. */
const lists = ['public.import_files.said', 'public.import_refusals.cells'];

/** Columns that no text may be put into: they refer to something, or are made of another. */
const fixed = new Set([
  ...[
    'public.actors.name',
    'public.actors.sort_name',
    'public.actors.territory_code',
    'public.contact_points.value',
    'public.users.name',
  ],
  ...[
    'public.users.locale',
    'public.needs.territory_code',
    'public.projects.territory_code',
    'auth.user.name',
    'auth.user.email',
  ],
  ...lists,
  // Made of the file: what they hold of the person is put with them.
  ...['public.import_files.options', 'public.import_files.summary'],
  ...['auth.verification.identifier', 'auth.verification.value', 'mail.messages.recipient'],
]);

async function textColumns({ db }: World, table: string): Promise<Map<string, string>> {
  const rows = await db.execute<{ column: string; type: string }>(sql`
    select column_name as column, data_type as type from information_schema.columns
    where table_schema || '.' || table_name = ${table} and data_type in ('text', 'jsonb', 'json') and is_generated = 'NEVER'`);
  return new Map(rows.map(({ column, type }) => [column, type]));
}

const quoted = (table: string) => table.replace('auth.user', 'auth."user"');

async function settle(world: World, person: string, user: string): Promise<void> {
  await world.db.transaction(async (tx) => {
    // Where a row comes from does not change otherwise (keep_origin).
    await tx.execute(sql`select set_config('app.merging', 'on', true)`);
    await fillTexts({ ...world, db: tx as unknown as World['db'] }, person, user);
  });
}

async function fillTexts(world: World, person: string, user: string): Promise<void> {
  let turn = 0;
  for (const line of declared) {
    const { table, way } = line;
    if (way !== null && 'audit' in way) continue;
    const texts = await textColumns(world, table);
    const theirs = theirRows(line, person, user);
    for (const column of columnsOf(line, 'own', 'words', 'account', 'again').filter(
      (name) => texts.has(name) && !fixed.has(`${table}.${name}`),
    )) {
      const fill = (words: string, where: string) =>
        world.db.execute(
          sql.raw(
            `update ${quoted(table)} set ${column} = ${texts.get(column) === 'text' ? `'${words}'` : `to_jsonb('${words}'::text)`} where ${where}`,
          ),
        );
      if (theirs) await fill(`canary ${table}.${column}`, theirs);
      if (!columnsOf(line, 'words', 'again').includes(column)) continue;
      turn += 1;
      await fill(spellings[turn % spellings.length] ?? '', theirs ? `not (${theirs})` : 'true');
    }
  }
}

/** The canaries a copy tells: every text column of theirs but what is told again. */
export const canariesDue = (world: World): Promise<string[]> => canariesOf(world, 'own', 'words', 'account');

/** Every canary there is. */
export const canariesPut = (world: World): Promise<string[]> => canariesOf(world, 'own', 'words', 'account', 'again');

async function canariesOf(world: World, ...uses: Use[]): Promise<string[]> {
  const due: string[] = [...lists.map((column) => `canary ${column}`)];
  for (const line of declared.filter(({ way }) => way !== null && !('audit' in way))) {
    const texts = await textColumns(world, line.table);
    due.push(
      ...columnsOf(line, ...uses)
        .filter((column) => texts.has(column) && !fixed.has(`${line.table}.${column}`))
        .map((column) => `canary ${line.table}.${column}`),
    );
  }
  return due;
}

/** Every row of every table as text, by table. */
export async function everything({ db }: Pick<World, 'db'>): Promise<Map<string, string[]>> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle') order by 1`);
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(
      sql.raw(`select to_jsonb(t)::text as row from ${name} t order by 1`),
    );
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}

/** Without accents, capitals and what stands between figures. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
