import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import { openDatabase } from '#db/open.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { builtApplication, sourceApplication } from './server/build.ts';
import { greeting } from './server/greeting.ts';
import { guard } from './server/guards.ts';
import { everyAnswer } from './server/headers.ts';
import { answerHealth, healthCheck } from './server/health.ts';
import { answerErrors, describeError, logRequests } from './server/log.ts';
import { closeServer, orderlyStop } from './server/stop.ts';
import { projectFolder, readSettings, type Settings } from './settings.server.ts';

const development = process.env.NODE_ENV !== 'production';
const ending = orderlyStop();
process.on('unhandledRejection', (error) => console.error(describeError(error)));
process.on('uncaughtException', (error) => fail(error));

try {
  const settings = readSettings();
  const connections = await openData(settings);
  await openDoors(settings, connections);
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  if (ending.stopping) return;
  console.error(error instanceof Refusal ? error.message : describeError(error));
  void ending.stop(1);
}

async function openData(settings: Settings): Promise<Connections> {
  step(
    settings.databaseServer
      ? say('Connexion à PostgreSQL…', 'Connecting to PostgreSQL…')
      : say('Démarrage de la base de données…', 'Starting the database…'),
  );
  if (settings.dataDir.startsWith('/var/lib/') && !process.env.TERREAU_DATA) {
    step(
      say(
        `root lance Terreau d’un dossier fermé au compte de PostgreSQL : les données vont dans ${settings.dataDir}.`,
        `root runs Terreau from a folder closed to the account of PostgreSQL: the data goes to ${settings.dataDir}.`,
      ),
    );
  }
  const opening = openDatabase(settings);
  // A stop that comes while the server starts waits for it, so as not to leave it behind.
  ending.onStop(() => opening.then((database) => database.close()).catch(() => {}));
  const database = await opening;
  if (database.adopted) {
    step(
      say(
        'Terreau n’avait pas été arrêté en ordre : sa base de données tournait encore, elle est reprise.',
        'Terreau had not been stopped in order: its database was still running, and is taken over.',
      ),
    );
  }
  const { owner } = database.connections;
  if (settings.demo) {
    const { loadDemo } = await import('#db/demo/load.ts');
    await loadDemo({ owner, log: step });
  } else {
    const { loadTerritories } = await import('#db/territories.server.ts');
    await loadTerritories(owner);
  }
  return database.connections;
}

async function openDoors(settings: Settings, connections: Connections): Promise<void> {
  step(say('Ouverture de l’application…', 'Opening the application…'));
  const app = express();
  const server = createServer(app);
  // Longer than a proxy keeps a connection (60 s as a rule): else it posts on one that was just closed here.
  server.keepAliveTimeout = 65_000;
  app.disable('x-powered-by');
  app.set('trust proxy', settings.demo ? false : 'loopback, linklocal, uniquelocal');
  const https = settings.url.startsWith('https:');
  app.use(everyAnswer({ development, https, issuer: settings.oidc?.issuer }));
  app.use(logRequests);
  app.use(guard(settings));
  app.use(compression());

  const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const health = healthCheck(connections.app, version);
  ending.onStop(health.close);
  app.get('/healthz', answerHealth(health.check));

  const build = await (development ? sourceApplication(app, server) : builtApplication(app));
  await build.hooks.open({ connections, settings, folder: projectFolder });
  ending.onStop(() => build.hooks.close());
  app.use(
    createRequestHandler({
      build: build.remix,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        clientIp: request.ip ?? '',
      }),
    }),
  );
  app.use(answerErrors);

  // Vite's reloading shares the port while developing.
  if (!development) server.on('upgrade', (_request, socket) => socket.destroy());
  await listen(server, settings);
  ending.onStop(() => closeServer(server));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  console.log(greeting(settings, settings.publicUrl ?? settings.url.replace(/:\d+$/, `:${port}`)));
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const sentences: Record<string, [string, string]> = {
    EADDRINUSE: [
      `Le port ${port} est déjà pris sur ${host}. Arrêtez ce qui l’occupe, ou choisissez-en un autre : PORT=${port + 1} npm start`,
      `Port ${port} is already taken on ${host}. Stop what occupies it, or choose another: PORT=${port + 1} npm start`,
    ],
    EACCES: [
      `Ce compte n’a pas le droit d’écouter sur le port ${port}. Prenez un PORT au-dessus de 1024.`,
      `This account may not listen on port ${port}. Take a PORT above 1024.`,
    ],
    EADDRNOTAVAIL: [`Cette machine n’a pas l’adresse HOST=${host}.`, `This machine has no address HOST=${host}.`],
    ENOTFOUND: [`Cette machine n’a pas l’adresse HOST=${host}.`, `This machine has no address HOST=${host}.`],
  };
  const found = sentences[error.code ?? ''];
  return found ? new Refusal(...found) : error;
}

function step(sentence: string): void {
  console.log(sentence);
}
