import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test, vi } from 'vitest';
import { readEnvironment } from '#app/settings.server.ts';
import { openBackup } from '#db/backup/read.server.ts';
import type { Source } from '#db/backup/source.ts';
import { writeBackup } from '#db/backup/write.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { places, query } from '#db/testing/places.ts';
import type { Instance } from './instance.ts';
import { replace } from './restore.ts';

vi.mock('./question.ts', () => ({ answer: async () => answers.shift() ?? '' }));

const answers: string[] = [];
const { admin, file, nowhere, prepared } = places();
let source: Source;
let connections: Connections;

beforeAll(async () => {
  const from = await prepared();
  await query(from, `insert into institution (name) values ('Région sauvegardée')`);
  await writeBackup(from.owner, file('backup'), { version: '0.1.0', demo: false });
  source = await openBackup(file('backup'));
  connections = nowhere();
});

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

test('a real instance never enters a demonstration', async () => {
  await expect(restoring(true, true)).rejects.toThrow('TERREAU_DEMO=0');
});

test('nothing is asked where there is nothing yet; then a word is, and what was there is kept', async () => {
  expect(await restoring(false)).toContain('C’est fait : 1 lignes');
  expect(await name()).toEqual([{ name: 'Région sauvegardée' }]);

  await query(connections, `update institution set name = 'Région changée'`);
  answers.push('oui');
  await expect(restoring(false)).rejects.toThrow('Rien n’a été changé');
  expect(await name()).toEqual([{ name: 'Région changée' }]);

  answers.push('remplacer');
  await restoring(false);
  expect(await name()).toEqual([{ name: 'Région sauvegardée' }]);
  const [kept = ''] = readdirSync(file('data/backups'));
  expect(gunzipSync(readFileSync(file(`data/backups/${kept}`))).toString()).toContain('Région changée');
});
