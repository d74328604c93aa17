import os from 'node:os';
import postgres from 'postgres';
import { readSettings, type Settings } from '#app/settings.server.ts';
import type { Connection } from '#db/connection.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { type Connections, prepareDatabase } from '#db/prepare.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments } from './arguments.ts';
import { replayer, type Transaction, transactionsOf } from './bench/alone.ts';
import { startApplication } from './bench/application.ts';
import { measureDuplicates } from './bench/duplicates.ts';
import { measureExports } from './bench/exports.ts';
import { p50, p95, table } from './bench/numbers.ts';
import { type Measured, measured } from './bench/pages.ts';
import { type Scene, setScene } from './bench/scene.ts';
import { timeStart } from './bench/start.ts';
import { graphElsewhere, weights } from './bench/weight.ts';
import { fillAtScale } from './scale/fill.ts';

/*
 * npm run bench: what the pages cost at scale. Machines are noisy, so everything is measured in rounds, each thing once
 * per round, and what counts are ratios to the yardstick of the same rounds. Prints Markdown, which goes to the README.
 * `bench exports` measures what it costs to take a list out, and nothing else; `bench duplicates` to look for who may be
 * the same.
 */

type Series = { page: number[]; guarded: number[]; free: number[] };

async function bench(args: string[]): Promise<void> {
  const { values, positionals } = readArguments({
    args,
    allowPositionals: true,
    options: {
      actors: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '40' },
      database: { type: 'string', default: 'terreau_scale' },
      starts: { type: 'string', default: '3' },
      community: { type: 'string' },
    },
  });
  const rounds = readCount('--rounds', values.rounds, 1, 1000);
  const actors = readCount('--actors', values.actors, 100, 1_000_000);
  const settings = readSettings();
  const wanted = positionals.length > 0 ? 0 : readCount('--starts', values.starts, 0, 20);
  const starts = await timeStarts(settings, wanted);
  const server = settings.databaseServer ? null : await startEmbedded({ dataDir: settings.dataDir, share: true });
  try {
    const admin = server?.connection('postgres') ?? settings.databaseServer;
    if (!admin) throw new Error('No database server');
    const connections = await openAtScale(admin, values.database, actors, settings);
    if (positionals[0] === 'exports') {
      console.log(await measureExports(connections, Math.min(rounds, 5)));
      return;
    }
    if (positionals[0] === 'duplicates') {
      console.log(await measureDuplicates(connections));
      return;
    }
    // Served as an instance of its own, and asked under the name that its guard expects.
    const served: Settings = { ...settings, demo: false, publicUrl: null, smtpUrl: null, url: 'http://localhost' };
    const scene = await setScene(connections, served, values.community ?? null);
    const things = measured(scene);
    console.error(say(`Mesure : ${rounds} tours…`, `Measuring: ${rounds} rounds…`));
    const series = await measure(connections, served, things, rounds);
    console.log(await sayCircumstances(connections, scene, rounds));
    const tables = [tableOfPages(things, series), saySearch(things, series), tableOfWeights(), sayStarts(starts)];
    console.log(`\n${tables.join('\n\n')}`);
  } finally {
    await server?.stop();
  }
}

function readCount(name: string, value: string, least: number, most: number): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new Refusal(
    `${name} demande un nombre entier de ${least} à ${most}, pas « ${value} ».`,
    `${name} takes a whole number from ${least} to ${most}, not "${value}".`,
  );
}

/** The first start builds and loads what is missing; then as many as wanted with everything there. */
async function timeStarts({ dataDir }: Settings, wanted: number): Promise<number[]> {
  if (wanted === 0) return [];
  console.error(say('Démarrages de la production…', 'Starts of production…'));
  const found: number[] = [];
  for (let turn = 0; turn <= wanted; turn++) {
    const took = await timeStart(dataDir);
    if (took === null) break;
    if (turn > 0) found.push(took);
  }
  return found;
}

/** The database at scale, filled when it is missing or empty. `npm run terreau -- scale` makes it anew. */
async function openAtScale(
  admin: Connection,
  database: string,
  actors: number,
  settings: Settings,
): Promise<Connections> {
  const connections = await prepareDatabase({ admin, database, secret: settings.secret });
  const sql = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  const [row] = await sql<{ filled: boolean }[]>`select exists (select from actors) as filled`.finally(() => sql.end());
  if (!row?.filled) {
    console.error(say(`Remplissage de ${database}…`, `Filling ${database}…`));
    const today = new Date().toISOString().slice(0, 10);
    await fillAtScale({ owner: connections.owner, actors, today, log: () => {} });
  }
  return connections;
}

async function measure(
  connections: Connections,
  settings: Settings,
  things: [Measured, ...Measured[]],
  rounds: number,
) {
  const application = await startApplication(connections, settings);
  const replay = replayer(connections);
  const since = Date.now();
  const warmUps = Math.min(10, rounds);
  try {
    for (let turn = 0; turn < warmUps; turn++) for (const thing of things) await application.ask(thing.ask());
    const frame = await application.statements(things[0].ask());
    const transactions = new Map<Measured, Transaction[]>();
    for (const thing of things) {
      const page = await application.statements(thing.ask());
      transactions.set(thing, transactionsOf(page, thing === things[0] ? [] : frame));
    }
    const series = new Map(things.map((thing): [Measured, Series] => [thing, { page: [], guarded: [], free: [] }]));
    for (let round = -2; round < rounds; round++) {
      for (const [thing, { page, guarded, free }] of series) {
        const sent = transactions.get(thing) ?? [];
        const took = [
          await application.ask(thing.ask()),
          await replay.guarded(sent, since),
          await replay.free(sent, since),
        ];
        if (round < 0) continue;
        for (const [at, list] of [page, guarded, free].entries()) list.push(took[at] ?? Number.NaN);
      }
    }
    return series;
  } finally {
    await replay.close();
    await application.close();
  }
}

async function sayCircumstances(connections: Connections, { community }: Scene, rounds: number): Promise<string> {
  const sql = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  const [row] = await sql<{ rows: number[]; version: string }[]>`
    select array[(select count(*) from actors), (select count(*) from interactions), (select count(*) from needs),
      (select count(*) from synergies), (select count(*) from communities)]::int[] as rows,
      current_setting('server_version') as version`.finally(() => sql.end());
  const language = say('fr-FR', 'en-GB');
  const [actors, interactions, needs, synergies, communities] = (row?.rows ?? []).map((n) =>
    n.toLocaleString(language),
  );
  const [actorsHere, interactionsHere] = [community.actors, community.interactions].map((n) =>
    n.toLocaleString(language),
  );
  const load = os.loadavg().map((one) => one.toFixed(1));
  const day = new Date().toISOString().slice(0, 10);
  return say(
    `Mesuré le ${day} : ${os.availableParallelism()} cœurs (charge ${load[0]}), Node ${process.versions.node}, PostgreSQL ${row?.version} ; ${actors} acteurs, ${interactions} échanges, ${needs} besoins, ${synergies} synergies dans ${communities} communautés ; la communauté regardée a ${actorsHere} acteurs et ${interactionsHere} échanges. ${rounds} tours, en millisecondes. « Page » : la requête HTTP entière, une à la fois. « SQL » : les requêtes propres à la page, ensuite, seules, avec et sans la sécurité au niveau des lignes.`,
    `Measured on ${day}: ${os.availableParallelism()} cores (load ${load[0]}), Node ${process.versions.node}, PostgreSQL ${row?.version}; ${actors} actors, ${interactions} interactions, ${needs} needs, ${synergies} synergies in ${communities} communities; the community looked at has ${actorsHere} actors and ${interactionsHere} interactions. ${rounds} rounds, in milliseconds. "Page": the whole HTTP request, one at a time. "SQL": the statements of the page beyond those of its frame, alone, with and without row-level security.`,
  );
}

function tableOfPages(things: [Measured, ...Measured[]], series: Map<Measured, Series>): string {
  const head = say(
    '|page p50|page p95|× étalon|visé|SQL p50|p95|sans RLS p50|p95|RLS ×|visé',
    '|page p50|page p95|× yardstick|aim|SQL p50|p95|no RLS p50|p95|RLS ×|aim',
  ).split('|');
  const yardstick = p50(series.get(things[0])?.page ?? []);
  const aim = (value: number, most: number | null) => (most === null ? '' : `≤ ${most}${value > most ? ' ✗' : ''}`);
  const rows = things
    .filter((thing) => !thing.search)
    .map((thing) => {
      const { page, guarded, free } = series.get(thing) ?? { page: [], guarded: [], free: [] };
      const [times, cost] = [p50(page) / yardstick, p50(guarded) / p50(free)];
      const sql = [p50(guarded), p95(guarded), p50(free), p95(free)].map((value) => value.toFixed(1));
      const first = thing === things[0];
      return [
        thing.name,
        ...[p50(page).toFixed(1), p95(page).toFixed(1), times.toFixed(2)],
        first ? `15 ms${yardstick > 15 ? ' ✗' : ''}` : aim(times, thing.within),
        ...(first ? ['', '', '', '', ''] : [...sql, cost.toFixed(2)]),
        aim(cost, thing.guarded),
      ];
    });
  return table(head, rows);
}

/** Aims: half of the questions within twice their SQL alone plus a yardstick, nineteen of twenty within 150 ms. */
function saySearch(things: [Measured, ...Measured[]], series: Map<Measured, Series>): string {
  const asked = things.filter((thing) => thing.search).map((thing) => series.get(thing));
  const all = (which: keyof Series) => asked.flatMap((one) => one?.[which] ?? []);
  const [page, late, alone] = [p50(all('page')), p95(all('page')), p50(all('guarded'))];
  const most = 2 * alone + p50(series.get(things[0])?.page ?? []);
  const [missed, slow] = [page > most ? ' ✗' : '', late > 150 ? ' ✗' : ''];
  return say(
    `Recherche, ${asked.length} questions : p50 ${page.toFixed(1)} ms, visé ${most.toFixed(1)}${missed} (deux fois son SQL seul, ${alone.toFixed(1)}, et l’étalon) ; p95 ${late.toFixed(1)} ms, visé 150${slow}.`,
    `Search, ${asked.length} questions: p50 ${page.toFixed(1)} ms, aim ${most.toFixed(1)}${missed} (twice its SQL alone, ${alone.toFixed(1)}, and the yardstick); p95 ${late.toFixed(1)} ms, aim 150${slow}.`,
  );
}

function tableOfWeights(): string {
  const rows = weights().map(({ name, kilobytes, within, graph }) => [
    name,
    kilobytes.toFixed(1),
    within === null ? '' : `≤ ${within}${kilobytes > within ? ' ✗' : ''}`,
    graph ? say('oui', 'yes') : say('non', 'no'),
  ]);
  const head = say('JavaScript, gzip|ko|visé|Cytoscape', 'JavaScript, gzip|kB|aim|Cytoscape').split('|');
  const astray = graphElsewhere();
  const where = astray.length > 0 ? astray.join(', ') : say('aucune', 'none');
  const elsewhere = say(
    `Autres pages qui chargent Cytoscape : ${where}.`,
    `Other pages that load Cytoscape: ${where}.`,
  );
  return `${table(head, rows)}\n\n${elsewhere}`;
}

function sayStarts(starts: number[]): string {
  if (starts.length === 0) {
    return say(
      'Démarrage non mesuré : pas demandé, ou un Terreau travaille déjà dans ce dossier de données.',
      'Start not measured: not asked for, or a Terreau is already at work in this data folder.',
    );
  }
  const seconds = (p50(starts) / 1000).toFixed(2);
  return say(
    `Démarrage en production, données présentes (npm start jusqu’à /healthz) : ${seconds} s, visé 3 s.`,
    `Start in production, data present (npm start until /healthz): ${seconds} s, aim 3 s.`,
  );
}

/** npm run bench -- imports: instead of the pages, a large list read, written and undone. */
async function imports(args: string[]): Promise<void> {
  const { values } = readArguments({
    args,
    options: {
      rows: { type: 'string', default: '100000' },
      actors: { type: 'string', default: '100000' },
      database: { type: 'string', default: 'terreau_scale' },
      'no-pages': { type: 'boolean', default: false },
    },
  });
  const rows = readCount('--rows', values.rows, 100, 200_000);
  const actors = readCount('--actors', values.actors, 100, 1_000_000);
  const settings = readSettings();
  const server = settings.databaseServer ? null : await startEmbedded({ dataDir: settings.dataDir, share: true });
  try {
    const admin = server?.connection('postgres') ?? settings.databaseServer;
    if (!admin) throw new Error('No database server');
    const connections = await openAtScale(admin, values.database, actors, settings);
    const served: Settings = { ...settings, demo: false, publicUrl: null, smtpUrl: null, url: 'http://localhost' };
    const { benchImports } = await import('./bench/imports.ts');
    console.log(await benchImports(admin, connections, served, rows, !values['no-pages']));
  } finally {
    await server?.stop();
  }
}

try {
  const [what, ...more] = process.argv.slice(2);
  await (what === 'imports' ? imports(more) : bench(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
