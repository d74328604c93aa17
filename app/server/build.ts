import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express } from 'express';
import { projectFolder, type Settings } from '#app/settings.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { Refusal } from '#db/terminal.ts';

/** What app/entry.server.tsx exports besides the handler of Remix: routes and process meet only here. */
type Hooks = {
  /** `folder`: where the project lies; what is built lies elsewhere. */
  open(parts: { connections: Connections; settings: Settings; folder: string }): Promise<void> | void;
  close(): Promise<void> | void;
};

export type Build = { remix: ServerBuild | (() => Promise<ServerBuild>); hooks: Hooks };

/** The built application, and its files under the two lifetimes they may be cached for. */
export async function builtApplication(app: Express): Promise<Build> {
  const build = path.join(projectFolder, 'build');
  const files = { index: false, redirect: false } as const;
  app.use('/assets', express.static(path.join(build, 'client/assets'), { ...files, immutable: true, maxAge: '1y' }));
  app.use(express.static(path.join(build, 'client'), { ...files, maxAge: '1h' }));
  const remix: ServerBuild = await import(pathToFileURL(path.join(build, 'server/index.js')).href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal(
      'L’application n’est pas construite : lancez-la par npm start.',
      'The application is not built: start it with npm start.',
    );
  });
  return { remix, hooks: hooksOf(remix) };
}

/** The sources through Vite, which reloads them as they change. */
export async function sourceApplication(app: Express, server: Server): Promise<Build> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root: projectFolder, server: { middlewareMode: true, hmr: { server } } });
  app.use(vite.middlewares);
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const hooks = hooksOf(await load());
  return {
    remix: load,
    hooks: {
      open: hooks.open,
      async close() {
        await hooks.close();
        await vite.close();
      },
    },
  };
}

function hooksOf(build: ServerBuild): Hooks {
  return build.entry.module as unknown as Hooks;
}
