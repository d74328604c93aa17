import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { contents, fillEverything } from '../testing/everything.ts';
import { places } from '../testing/places.ts';
import { exportFolder, exportZip } from './archive.server.ts';
import { isArchive, openArchive } from './open-archive.server.ts';
import { restore } from './restore.server.ts';

vi.setConfig({ testTimeout: 60_000 });

const { admin, file, nowhere } = places();
const origin = { version: '0.1.0', demo: false };
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await fillEverything(database.connections.owner);
});
afterAll(() => database.drop());

test('an instance made of its archive is the same, in every table', async () => {
  const before = await contents(database.connections.owner);
  const zip = file('all.zip');
  const { rows } = await exportZip(database.connections.owner, zip, origin);
  expect(rows).toBeGreaterThan(1000);
  expect(statSync(zip).mode & 0o777).toBe(0o600);
  expect(await isArchive(zip)).toBe(true);
  const connections = nowhere();
  await restore({ admin, connections, source: await openArchive(zip), file: zip });
  const after = await contents(connections.owner);
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(changed).toEqual(['auth.rate_limit', 'auth.session', 'auth.verification', 'mail.messages', 'public.works']);
});

test('a folder holds a file for each table, and says what is in it', async () => {
  const folder = file('open');
  await exportFolder(database.connections.owner, folder, origin);
  await expect(exportFolder(database.connections.owner, folder, origin)).rejects.toThrow('n’est pas vide');
  const described = JSON.parse(readFileSync(path.join(folder, 'datapackage.json'), 'utf8'));
  for (const resource of described.resources) {
    const csv = readFileSync(path.join(folder, resource.path), 'utf8');
    const fields = resource.schema.fields.map(({ name }: { name: string }) => name);
    expect(csv.split('\r\n')[0]).toBe(fields.join(','));
    for (const { reference } of resource.schema.foreignKeys ?? []) {
      expect(described.resources.map(({ name }: { name: string }) => name)).toContain(reference.resource);
    }
  }
  const actors = described.resources.find(({ name }: { name: string }) => name === 'public.actors');
  expect(actors.schema.primaryKey).toEqual(['id']);
  expect(actors.schema.fields).toContainEqual({
    name: 'created_at',
    type: 'datetime',
    constraints: { required: true },
  });
  expect(actors.schema.fields).toContainEqual({
    name: 'kind',
    type: 'string',
    constraints: { required: true, enum: ['person', 'organization'] },
  });
  expect(readFileSync(path.join(folder, 'data/public.actors.csv'), 'utf8')).toContain('"""cité"", l’été ; 🌱"');
  expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
});
