// The build is made again when a source it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, say, tool } from './launch.mjs';

const stamp = path.join(root, 'build', '.terreau-source');
const folders = ['app', 'db', 'emails', 'public'];
const files = ['package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];
// The process runs these from their sources: they are not in the build.
const unbuilt = new Set(['app/cli', 'app/server', 'db/demo', 'db/migrations', 'db/testing']);

function sourcesIn(folder) {
  if (unbuilt.has(folder) || !existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(name);
    return /\.test\.tsx?$/.test(name) ? [] : [name];
  });
}

/** Contents and not dates: a git checkout changes the dates. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const name of [...files, ...folders.flatMap(sourcesIn)].sort()) {
    if (!existsSync(path.join(root, name))) continue;
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds when stale; returns the exit code. */
export async function buildWhenStale(node) {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 0;
  console.log(say('Construction de l’application (une demi-minute)…', 'Building the application (half a minute)…'));
  rmSync(stamp, { force: true });
  const arguments_ = [tool('remix', '@remix-run/dev'), 'vite:build', '--logLevel', 'error'];
  const code = await run(node, arguments_, { NODE_ENV: 'production' });
  if (code === 0) writeFileSync(stamp, hash);
  return code;
}
