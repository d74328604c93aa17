import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { home, linksTo } from './acts.ts';
import { arrived, expect, test } from './fixtures.ts';

/** Every script that a first visit of an address loads, with its weight once compressed, in bytes. */
async function scriptsOf(page: Page, path: string): Promise<{ url: string; text: string; bytes: number }[]> {
  const answers: Promise<{ url: string; text: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    answers.push(
      response.text().then((text) => ({ url: response.url(), text, bytes: gzipSync(text, { level: 6 }).length })),
    );
  });
  await page.goto(path);
  await arrived(page);
  await page.waitForLoadState('networkidle');
  return Promise.all(answers);
}

const drawsGraphs = (text: string) => text.length > 100_000 && text.includes('cytoscape');

test('the page where an exchange is logged loads 120 kB of script at most', async ({ as }) => {
  const scripts = await scriptsOf(await as('jardiniere-territoire'), '/log');
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, scripts.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toBeLessThan(120_000);
  expect(total).toBeGreaterThan(50_000);
});

test('the shared table loads 150 kB of script at most', async ({ as }) => {
  const scripts = await scriptsOf(await as('jardiniere-territoire'), `${home}/table`);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(150_000);
});

test('the directory loads 150 kB of script at most', async ({ as }) => {
  for (const path of ['/actors', `${home}/actors`]) {
    const scripts = await scriptsOf(await as('jardiniere-territoire'), path);
    expect(
      scripts.reduce((sum, { bytes }) => sum + bytes, 0),
      path,
    ).toBeLessThan(150_000);
  }
});

test('the graph’s code comes with the map alone', async ({ as }) => {
  const first = await as('jardiniere-territoire');
  const [need = ''] = await linksTo(first.request, `${home}/table?kind=need`, 'needs');
  const [synergy = ''] = await linksTo(first.request, `${home}/table?kind=synergy`, 'synergies');
  const [actor = ''] = await linksTo(first.request, `${home}/actors`, 'actors');
  const paths = ['/', '/today', '/log', '/journal', `${home}/table`, home, `${home}/circles`, need, synergy, actor];
  for (const path of paths) {
    const scripts = await scriptsOf(await as('jardiniere-territoire'), path);
    expect(
      scripts.filter(({ text }) => drawsGraphs(text)).map(({ url }) => url),
      path,
    ).toEqual([]);
  }
  const map = await scriptsOf(await as('jardiniere-territoire'), `${home}/network`);
  expect(map.filter(({ text }) => drawsGraphs(text))).toHaveLength(1);
});

test('the checks of forms stay on the server', () => {
  const assets = path.resolve(import.meta.dirname, '../build/client/assets');
  const checking = readdirSync(assets).filter(
    (file) => file.endsWith('.js') && readFileSync(path.join(assets, file), 'utf8').includes('_zod'),
  );
  // Zod weighs more than most pages, and tries whether it may write code, which the content policy refuses.
  expect(checking).toEqual([]);
});
