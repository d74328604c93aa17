import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { throwawayFolder } from './server.ts';

const run = promisify(execFile);

test('npm run bench, on few actors, measures every page', async () => {
  const folder = throwawayFolder();
  try {
    const args = ['--actors', '500', '--rounds', '2', '--starts', '0'];
    const { stdout } = await run(process.execPath, ['app/cli/bench.ts', ...args], {
      env: { ...process.env, TERREAU_DATA: folder.path, DATABASE_URL: '', LC_ALL: 'en_GB.UTF-8' },
    });
    const measured = stdout.split('\n').filter((line) => /^\|.*\d\.\d/.test(line));
    expect(measured.map((line) => line.split('|')[1]?.trim())).toEqual([
      'Frame of a page (the yardstick)',
      'Shared table',
      'Actor list',
      'Journal',
      'Page of an actor',
      'Network, data',
      'Today',
      'Table over everything, cultivator',
      'Save an exchange: new person, need',
      'Log an exchange',
      'Shared table',
      'Today',
      'Network, as it opens',
      'Network, the drawing',
    ]);
    expect(stdout).toMatch(/Search, \d questions: p50 [\d.]+ ms/);
    expect(stdout).not.toContain('NaN');
    expect(stdout).toContain('Other pages that load Cytoscape: none.');
  } finally {
    folder.remove();
  }
});
