import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { TABLES } from './oracle.ts';
import { CLOSED } from './tables.ts';

let database: TestDatabase;
let owner: Sql;
let login: Sql;

beforeAll(async () => {
  database = await testDatabase();
  const open = (connection: typeof database.connections.app) => postgres({ ...connection, max: 1, onnotice: () => {} });
  owner = open(database.connections.owner);
  login = open(database.connections.app);
  openDatabase(database.connections.app);
});

afterAll(async () => {
  await closeDatabase();
  await owner.end();
  await login.end();
  await database.drop();
});

const names = (rows: { name: string }[]) => rows.map((row) => row.name).sort();

describe('tables', () => {
  it('the oracle has a line for each table, and only for those', async () => {
    const rows = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`;
    expect(names(rows)).toEqual([...TABLES, ...CLOSED].sort());
  });

  it('those that are nobody’s are out of the reach of every role but the owner', async () => {
    const rows = await owner<{ name: string }[]>`
      select c.relname as name from pg_class c, unnest(array['terreau_app', 'terreau_login', 'terreau_auth', 'terreau_jobs']) role
      where c.relname = any(${CLOSED}) and (not c.relrowsecurity or has_table_privilege(role, c.oid,
        'select, insert, update, delete, truncate, references, trigger'))`;
    expect(names(rows)).toEqual([]);
  });

  it('each has row-level security and a policy to read', async () => {
    const rows = await owner<{ name: string }[]>`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> all(${CLOSED}) and (not c.relrowsecurity or not exists (
          select 1 from pg_policies p where p.tablename = c.relname and p.schemaname = 'public' and p.cmd = 'SELECT'))`;
    expect(names(rows)).toEqual([]);
  });

  it('each policy is for one act of the application role and adds to no other', async () => {
    const rows = await owner<{ name: string }[]>`
      select tablename || '.' || policyname as name from pg_policies where schemaname = 'public'
        and (roles <> '{terreau_app}' or permissive <> 'PERMISSIVE' or cmd = 'ALL')
      union all select tablename || ' ' || cmd from pg_policies where schemaname = 'public' group by tablename, cmd having count(*) > 1`;
    expect(names(rows)).toEqual([]);
  });
});

describe('roles', () => {
  const granted = (role: string, schemas: string[]) => owner<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = any(${schemas}) and c.relkind in ('r', 'p', 'v', 'm')
      and has_table_privilege(${role}, c.oid, 'select, insert, update, delete, truncate, references, trigger')`;

  it('the login role has no right on any table, nor inherits one', async () => {
    expect(names(await granted('terreau_login', ['public', 'auth', 'mail', 'jobs']))).toEqual([]);
    const [role] = await owner`select rolinherit, rolsuper, rolbypassrls from pg_roles where rolname = 'terreau_login'`;
    expect(role).toEqual({ rolinherit: false, rolsuper: false, rolbypassrls: false });
  });

  it('the application role has none on sign-in, mail and jobs, and does not reach their schemas', async () => {
    expect(names(await granted('terreau_app', ['auth', 'mail', 'jobs']))).toEqual([]);
    const schemas = await owner<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname in ('auth', 'mail', 'jobs') and has_schema_privilege('terreau_app', oid, 'usage')`;
    expect(names(schemas)).toEqual([]);
  });

  it('sign-in and jobs have none on what is shared', async () => {
    for (const role of ['terreau_auth', 'terreau_jobs']) expect(names(await granted(role, ['public']))).toEqual([]);
  });

  it('nobody of them owns or truncates what they read', async () => {
    const owned = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and (pg_get_userbyid(relowner) <> 'terreau_owner' or has_table_privilege('terreau_app', oid, 'truncate, references, trigger'))`;
    expect(names(owned)).toEqual([]);
  });
});

describe('functions', () => {
  const ours = (role: string, definer: boolean) => owner<{ name: string }[]>`
    select distinct proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef = ${definer}
      and has_function_privilege(${role}, p.oid, 'execute') and prorettype <> 'trigger'::regtype
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

  it('the login role opens a view and does nothing else', async () => {
    expect(names([...(await ours('terreau_login', true)), ...(await ours('terreau_login', false))])).toEqual([
      'open_view',
    ]);
  });

  it('the application role borrows the rights of the owner only for these acts', async () => {
    expect(names(await ours('terreau_app', true))).toEqual(BORROWED.sort());
  });

  it('those that borrow rights fix where names are looked up', async () => {
    const loose = await owner<{ name: string }[]>`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(array_to_string(proconfig, ',') like '%search_path=public, pg_temp%', false)`;
    expect(names(loose)).toEqual([]);
  });
});

/** Each of these asks by itself who calls it, or answers nothing that is anybody's. */
const BORROWED = [
  ...['accept_invitation', 'account_mail', 'actor_candidates', 'ask_copy', 'community_figures', 'rows_about'],
  ...['could_read_at', 'create_account', 'directory_candidates', 'end_export', 'erase_actor', 'halt_import'],
  ...['hand_in_part', 'hand_over_record', 'institution_day', 'invite_account', 'kept_at_undo'],
  ...['merge_actors', 'merge_terms', 'merged_into', 'my_mandates', 'own_account_copy', 'restrict_actor'],
  ...['same_candidates', 'search_candidates', 'set_retention', 'stop_work', 'undo_import', 'unmerge_actors'],
];

describe('outside asViewer', () => {
  it.each(TABLES)('a query of %s fails', async (table) => {
    await expect(login.unsafe(`select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('the application role without an opened view reads nothing but what is public', async () => {
    await login.begin(async (tx) => {
      await tx`select set_config('role', 'terreau_app', true)`;
      await expect(tx.savepoint((inner) => inner`select open_view(null, null, now())`)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(tx.savepoint((inner) => inner`select rights_at(null, now())`)).rejects.toMatchObject({
        code: '42501',
      });
      const [row] = await tx`select count(*)::int as needs from needs`;
      expect(row).toEqual({ needs: 0 });
    });
  });
});
