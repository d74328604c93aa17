import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readEnvironment } from '#app/settings.server.ts';
import { exportZip } from '#db/backup/archive.server.ts';
import { openBackup } from '#db/backup/read.server.ts';
import type { Source } from '#db/backup/source.ts';
import { writeBackup } from '#db/backup/write.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { type TestDatabase, testDatabase } from '#db/testing/database.ts';
import { places, query } from '#db/testing/places.ts';
import type { Instance } from './instance.ts';
import { ready, replace } from './restore.ts';
import { importWhole } from './whole.ts';

vi.setConfig({ testTimeout: 60_000 });

vi.mock('./question.ts', () => ({ answer: async () => answers.shift() ?? '' }));

const answers: string[] = [];
const { admin, file } = places();
let source: Source;
let connections: Connections;
let present: TestDatabase;

beforeAll(async () => {
  const { connections: from, drop } = await testDatabase();
  await query(from, `insert into institution (name) values ('Région sauvegardée')`);
  await writeBackup(from.owner, file('backup'), { version: '0.1.0', demo: false });
  await exportZip(from.owner, file('archive.zip'), { version: '0.1.0', demo: false });
  source = await openBackup(file('backup'));
  await drop();
  present = await testDatabase();
  connections = present.connections;
});

afterAll(() => present.drop());

function instance(demo = false): Instance {
  const read = readEnvironment({});
  if ('mistakes' in read) throw new Error('The defaults are valid');
  const settings = { ...read.draft, dataDir: file('data'), secret: 'x' };
  return { settings, admin, connections, origin: { version: '0.1.0', demo } };
}

async function restoring(yes: boolean, demo = false): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await replace(instance(demo), { source, file: 'backup', yes });
    return log.mock.calls.join('\n');
  } finally {
    log.mockRestore();
  }
}

const name = () => query(connections, 'select name from institution');

test('import knows a whole archive from a list, and says what it holds', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await importWhole(file('backup'))).toBe(false);
  expect(await importWhole(file('archive.zip'), { dryRun: true })).toBe(true);
  expect(log.mock.calls.join('\n')).toMatch(/Une instance entière, du .* : 1 ligne de \d+ tables/);
  log.mockRestore();
});

test('a real instance never enters a demonstration', async () => {
  await expect(restoring(true, true)).rejects.toThrow('TERREAU_DEMO=0');
});

test('nothing is asked where there is nothing yet; else a word is, and what was there is kept', async () => {
  expect(await ready(instance(), source, 'backup')).toBeNull();
  await query(connections, `insert into institution (name) values ('Région présente')`);
  answers.push('oui');
  await expect(restoring(false)).rejects.toThrow('Rien n’a été changé');
  expect(await name()).toEqual([{ name: 'Région présente' }]);

  answers.push('remplacer');
  expect(await restoring(false)).toContain('C’est fait : 1 ligne');
  expect(await name()).toEqual([{ name: 'Région sauvegardée' }]);
  const [kept = ''] = readdirSync(file('data/backups'));
  expect(gunzipSync(readFileSync(file(`data/backups/${kept}`))).toString()).toContain('Région présente');
});
