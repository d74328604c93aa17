// npm test: everything a change must pass, in order, up to the first failure. npm run proof: the long proofs alone.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildWhenStale } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { makeReady, readJson, root, run, say, tool } from './launch.mjs';

const proof = process.argv.includes('--proof');
const node = makeReady();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'terreau-report-'));
const counts = { passed: 0, failed: 0 };
if (proof) process.env.TERREAU_PROOF = '1';

const habits = [
  [
    say('Format et règles de style', 'Format and lint'),
    () => run(node, [tool('biome', '@biomejs/biome'), 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])]),
  ],
  [
    say('Règles de disposition', 'Layout rules'),
    () => run(node, [tool('depcruise', 'dependency-cruiser'), ...['app', 'db', 'emails', 'bin', 'e2e'].filter(exists)]),
  ],
  [say('Types', 'Types'), () => run(node, [tool('tsc', 'typescript'), '--noEmit'])],
  [say('Schéma et migrations', 'Schema and migrations'), drift],
  [say('Code mort', 'Dead code'), () => run(node, [tool('knip')])],
];
const build = [say('Construction', 'Build'), () => buildWhenStale(node)];
const vitest = [say('Tests', 'Tests'), unitTests];
const playwright = [say('Tests de bout en bout', 'End-to-end tests'), endToEndTests];
const steps = proof ? [vitest, build, playwright] : [...habits, vitest, build, playwright];

let failed = false;
for (const [title, step] of steps) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  failed = (await step()) !== 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${title} : ${failed ? say('ÉCHEC', 'FAILED') : say('bon', 'passed')} (${seconds} s)`);
  if (failed) break;
}
rmSync(scratch, { recursive: true, force: true });
// A step that fails without counting tests is a failure all the same.
if (failed && counts.failed === 0) counts.failed = 1;
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed ? 1 : 0;

function exists(name) {
  return existsSync(path.join(root, name));
}

/** Generates migrations into a copy: where schema and migrations say the same, nothing comes out. */
function drift() {
  const copy = path.join(scratch, 'migrations');
  cpSync(path.join(root, 'db/migrations'), copy, { recursive: true });
  const { stdout, stderr } = spawnSync(node, [tool('drizzle-kit'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // drizzle-kit takes a path relative to where it runs.
    env: { ...process.env, TERREAU_MIGRATIONS: path.relative(root, copy) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (stdout.includes('No schema changes')) return 0;
  console.log(stdout, stderr);
  console.log(
    say(
      'Le schéma a changé sans migration : npx drizzle-kit generate, puis relisez ce qui en sort.',
      'The schema changed without a migration: npx drizzle-kit generate, then read what comes out.',
    ),
  );
  return 1;
}

async function unitTests() {
  const report = path.join(scratch, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(node, [
    tool('vitest'),
    'run',
    ...reporters,
    ...(proof ? ['.proof.test.', '--passWithNoTests'] : []),
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readJson(report) ?? {};
  return count(code, numPassedTests, numFailedTests, numPendingTests + numTodoTests);
}

async function endToEndTests() {
  const chromium = findChromium(node);
  if (!chromium) {
    console.error(
      say(
        'Pas de Chromium ici, et impossible d’en installer un : installez-le (apt install chromium), ou donnez son chemin par CHROMIUM_PATH.',
        'There is no Chromium here and none could be installed: install it (apt install chromium), or give its path with CHROMIUM_PATH.',
      ),
    );
    return 1;
  }
  const report = path.join(scratch, 'playwright.json');
  const arguments_ = [tool('playwright', '@playwright/test'), 'test', '--reporter=list,json'];
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const only = proof ? ['.proof.spec.', '--pass-with-no-tests'] : [];
  const code = await run(node, [...arguments_, ...only], env);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readJson(report)?.stats ?? {};
  return count(code, expected + flaky, unexpected, skipped);
}

function count(code, passed, failures, skipped) {
  counts.passed += passed;
  counts.failed += failures;
  if (skipped === 0) return code;
  console.log(say(`${skipped} tests sautés : aucun ne doit l’être.`, `${skipped} tests skipped: none may be.`));
  return code || 1;
}
