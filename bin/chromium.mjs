// The Chromium of the end-to-end tests: an installed one, else one by the way open here.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, say, tool } from './launch.mjs';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, fromPlaywright()].find((file) => file && executable(file));
}

/** Where Playwright keeps, or would keep, its own. */
function fromPlaywright() {
  return createRequire(path.join(root, 'package.json'))('playwright').chromium.executablePath();
}

/** The path of a Chromium, or null once everything was tried. */
export function findChromium(node) {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return executable(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const found = installed();
  if (found) return found;
  console.log(say('Installation de Chromium pour les tests…', 'Installing Chromium for the tests…'));
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
    if (installed()) return installed();
  }
  spawnSync(node, [tool('playwright'), 'install', 'chromium'], { cwd: root, stdio: 'inherit' });
  return installed() ?? null;
}
