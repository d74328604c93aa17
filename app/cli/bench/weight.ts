import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '#app/settings.server.ts';
import { say } from '#db/terminal.ts';

type Manifest = {
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports?: string[] }>;
};

export type Weight = { name: string; kilobytes: number; within: number | null; graph: boolean };

const client = path.join(projectFolder, 'build/client');

/** What a browser loads of JavaScript to open a page for the first time, gzipped, and whether the graph's code is in it. */
export function weights(): Weight[] {
  const manifest = readManifest();
  const graph = graphFiles();
  const page = (french: string, english: string, route: string, within: number | null): Weight => {
    const files = filesOf(manifest, route);
    return {
      name: say(french, english),
      kilobytes: sum(files.map(gzipped)),
      within,
      graph: files.some((file) => graph.includes(file)),
    };
  };
  return [
    page('Consigner un échange', 'Log an exchange', 'journal/log.route', 120),
    page('Tableau partagé', 'Shared table', 'needs/community-table.route', 150),
    page('Aujourd’hui', 'Today', 'today/today.route', null),
    page('Réseau, à l’ouverture', 'Network, as it opens', 'network/community.route', null),
    {
      name: say('Réseau, le dessin', 'Network, the drawing'),
      kilobytes: sum(graph.map(gzipped)),
      within: null,
      graph: true,
    },
  ];
}

/** Routes, other than the network's, that would load the graph's code. */
export function graphElsewhere(): string[] {
  const manifest = readManifest();
  const graph = graphFiles();
  return Object.keys(manifest.routes).filter(
    (route) => !route.startsWith('network/') && filesOf(manifest, route).some((file) => graph.includes(file)),
  );
}

function readManifest(): Manifest {
  const assets = readdirSync(path.join(client, 'assets'));
  const name = assets.find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error('The build has no manifest');
  const text = readFileSync(path.join(client, 'assets', name), 'utf8');
  return JSON.parse(text.replace(/^window\.__remixManifest=/, '').replace(/;\s*$/, ''));
}

function filesOf({ entry, routes }: Manifest, id: string): string[] {
  const parts = [entry, routes.root, routes[id]];
  return [...new Set(parts.flatMap((part) => (part ? [part.module, ...(part.imports ?? [])] : [])))];
}

/** Cytoscape is by far the largest thing that names its own layouts. */
function graphFiles(): string[] {
  return readdirSync(path.join(client, 'assets'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `/assets/${file}`)
    .filter((file) => readFileSync(path.join(client, file), 'utf8').includes('hideEdgesOnViewport'));
}

const gzipped = (file: string) => gzipSync(readFileSync(path.join(client, file))).length / 1000;
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
