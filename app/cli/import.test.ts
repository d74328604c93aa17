import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect } from '#db/client.server.ts';
import { actors, contactPoints, memberships } from '#db/schema/actors.ts';
import { imports } from '#db/schema/imports.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { run } from './import.ts';
import { importInto } from './import-into.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../imports/fixtures/${name}`, import.meta.url));

async function printed(work: () => Promise<void>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await work();
    return log.mock.calls.join('\n');
  } finally {
    log.mockRestore();
  }
}
const print = (...args: string[]) => printed(() => run(args));

it('says what a list holds without any database', async () => {
  const words = await print(fixture('addresses-21.vcf'), '--dry-run');
  expect(words).toContain('Format : vcard · encodage : utf-8');
  expect(words).toMatch(/lignes refusées +1\n/);
  expect(words).toContain('32 : Cette fiche n’a pas de fin');
  expect(words).toContain('Rien n’a été écrit.');
});

it('says the same as JSON, and the sum is that of the rows', async () => {
  const preview = JSON.parse(await print(fixture('google-contacts.csv'), '--dry-run', '--json'));
  expect(preview).toMatchObject({ program: 'Google Contacts', rows: 2, persons: 1, organizations: 1, refused: [] });
});

it('says in a sentence what is missing or cannot be read', async () => {
  await expect(run([])).rejects.toThrow('Quel fichier');
  await expect(run([fixture('kumu.csv')])).rejects.toThrow('Dans quelle communauté');
  await expect(run(['/nowhere', '--dry-run'])).rejects.toThrow('pas de fichier');
  await expect(run([fixture('kumu.csv'), '--dry-run', '--circle', 'inner'])).rejects.toThrow(
    'engaged, informed, citizen',
  );
  await expect(run([fixture('kumu.csv'), '--dry-run', '--level', 'private'])).rejects.toThrow('--level');
  await expect(run([fixture('kumu.csv'), '--colour', 'red'])).rejects.toThrow('ne se lit pas');
});

let world: Awaited<ReturnType<typeof smallWorld>>;
let folder: string;
beforeAll(async () => {
  world = await smallWorld();
  folder = mkdtempSync(path.join(tmpdir(), 'terreau-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.end();
});

/** What the command does once the database is open; it closes the pool, which smallWorld had opened. */
async function into(text: string, given: Partial<Parameters<typeof importInto>[1]>) {
  const file = path.join(folder, `list-${Math.random()}.csv`);
  writeFileSync(file, text);
  const all = { file, bytes: readFileSync(file), community: 'ici', as: null, options: {}, dryRun: false, json: true };
  const said = await printed(() => importInto(world.database.connections, { ...all, ...given }));
  return { ...(JSON.parse(said) as Record<string, unknown>), file };
}

const list = 'Prénom;Nom;Mail\nAna;Martin;ana@example.org\n;;sans-nom@example.org\nBo;Petit;bo@example.org\n';

it('says what it would do with a community, and writes nothing', async () => {
  expect(await into(list, { dryRun: true })).toMatchObject({ dryRun: true, rows: 3, created: 2, refused: 1 });
  expect(await world.db.$count(imports)).toBe(0);
});

it('imports as the gardener of the community side, and gives the refused rows back', async () => {
  const said = await into(list, { options: { circle: 'informed' } });
  expect(said).toMatchObject({ rows: 3, created: 2, updated: 0, joined: 0, refused: 1, state: 'done', as: 'Nadège' });
  expect(readFileSync(String(said.refusedFile), 'utf8')).toContain('sans-nom@example.org;');
  expect(said.refusedFile).toBe(said.file.replace('.csv', '-refused.csv'));
  const [ana] = await world.db.select().from(actors).where(eq(actors.name, 'Ana Martin'));
  expect(ana).toMatchObject({ authorId: world.accounts.gardener, side: 'community', visibility: 'pair' });
  expect(await world.db.$count(memberships, eq(memberships.actorId, ana?.id ?? ''))).toBe(1);
  const [point] = await world.db
    .select()
    .from(contactPoints)
    .where(eq(contactPoints.actorId, ana?.id ?? ''));
  expect(point).toMatchObject({ origin: path.basename(said.file), basis: 'legitimate_interest' });
  expect(await into(list, {})).toMatchObject({ created: 0, joined: 2, refused: 1 });
});

it('says who does not garden, and what is no community', async () => {
  const { client } = connect(world.database.connections.owner, 1);
  await client`insert into auth."user" (id, name, email, email_verified) values (${world.accounts.colleague}, 'Karim', 'karim@example.org', true)`;
  await client.end();
  await expect(into(list, { community: 'nulle-part' })).rejects.toThrow('Aucune communauté');
  await expect(into(list, { as: 'autre@example.org' })).rejects.toThrow('ne jardine pas');
  expect(await into('Nom complet\nCléo Roux\n', { as: 'karim@example.org' })).toMatchObject({
    as: 'Karim',
    created: 1,
    basis: 'public_task',
  });
  await expect(into('%PDF-1.4', {})).rejects.toThrow('n’est pas une liste');
});
