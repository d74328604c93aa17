import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { run } from './import.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../imports/fixtures/${name}`, import.meta.url));

async function print(...args: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await run(args);
    return log.mock.calls.join('\n');
  } finally {
    log.mockRestore();
  }
}

it('says what a list holds and what it would become', async () => {
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

it('asks for a file and for --dry-run in a sentence', async () => {
  await expect(run([])).rejects.toThrow('Quel fichier');
  await expect(run([fixture('kumu.csv')])).rejects.toThrow('--dry-run');
  await expect(run(['/nowhere', '--dry-run'])).rejects.toThrow('pas de fichier');
});
