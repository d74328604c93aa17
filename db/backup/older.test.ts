import { expect, test, vi } from 'vitest';
import { knownMigrations } from '../prepare.server.ts';
import { places, query } from '../testing/places.ts';
import { openBackup } from './read.server.ts';
import { restore } from './restore.server.ts';
import { writeBackup } from './write.server.ts';

vi.setConfig({ testTimeout: 60_000 });

const { admin, file, nowhere, prepared } = places();
const actor = '01999999-0000-7000-8000-000000000001';
const community = '01999999-0000-7000-8000-000000000002';

test('a backup of an older Terreau is put back as it was, then made what this version needs', async () => {
  // Before contact points had a form to be compared in, and long works a table.
  const old = await prepared(knownMigrations()[5]);
  expect(await query(old, `select to_regclass('works') as works`)).toEqual([{ works: null }]);
  await query(
    old,
    `insert into themes (id, slug, name_fr, name_en) values ('${community}', 'eau', 'Eau', 'Water');
     insert into territories (code, kind, name) values ('R76', 'region', 'Occitanie');
     insert into communities (id, slug, name, status, theme_id, territory_code) values ('${community}', 'eau', 'Eau', 'open', '${community}', 'R76');
     insert into actors (id, kind, name, sort_name, community_id, author_id, side)
       values ('${actor}', 'person', 'Léa Ancienne', 'Ancienne Léa', '${community}', '${actor}', 'community');
     insert into contact_points (id, actor_id, kind, value, community_id, author_id, side)
       values (gen_random_uuid(), '${actor}', 'phone', '+33 6 12 34 56 78', '${community}', '${actor}', 'community')`,
  );
  await writeBackup(old.owner, file('old'), { version: '0.0.9', demo: false });
  const connections = nowhere();
  await restore({ admin, connections, source: await openBackup(file('old')), file: file('old') });
  expect(await query(connections, 'select name, name_norm, communities from actors')).toEqual([
    { name: 'Léa Ancienne', name_norm: 'lea ancienne', communities: [community] },
  ]);
  expect(await query(connections, 'select value, value_norm from contact_points')).toEqual([
    { value: '+33 6 12 34 56 78', value_norm: '612345678' },
  ]);
  expect(await query(connections, 'select count(*)::int as count from drizzle.__drizzle_migrations')).toEqual([
    { count: knownMigrations().length },
  ]);
});
