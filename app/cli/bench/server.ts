import { createServer } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createRequestHandler } from '@remix-run/express';
import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import { sql } from 'drizzle-orm';
import express from 'express';
import { builtApplication } from '#app/server/build.ts';
import { guard } from '#app/server/guards.ts';
import { everyAnswer } from '#app/server/headers.ts';
import { logRequests } from '#app/server/log.ts';
import { projectFolder } from '#app/settings.server.ts';
import { asViewer, connect } from '#db/client.server.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { FromServer, Sent, ToServer } from './messages.ts';

/*
 * The built application behind the same doors as in app/server.ts, in a process of its own, with two things that only
 * measuring needs: the frame of a page around nothing, and a note of each statement sent while asked to take one.
 */

let sent: Sent[] | null = null;

process.on('message', (message: ToServer) => {
  if ('open' in message) return void open(message.open);
  const recorded = sent ?? [];
  sent = message.record ? [] : null;
  say(message.record ? { recording: true } : { recorded });
});
process.on('disconnect', () => process.exit());

function say(message: FromServer): void {
  process.send?.(message);
}

async function open({ connections, settings }: Extract<ToServer, { open: unknown }>['open']): Promise<void> {
  const app = express();
  app.disable('x-powered-by');
  app.use(everyAnswer({ development: false, https: false }), logRequests, guard(settings), compression());
  const { remix, hooks } = await builtApplication(app);
  takeNotes(connections.app);
  await hooks.open({ connections, settings, folder: projectFolder });
  const build = withFrame(remix as ServerBuild);
  app.use(
    createRequestHandler({
      build,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        clientIp: request.ip ?? '',
      }),
    }),
  );
  const server = createServer(app);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') say({ port: address.port });
  });
}

/** Opens the pool before the application does, as it would, but listening. */
function takeNotes(connection: Parameters<typeof connect>[0]): void {
  const note = (connection: number, text: string, values: unknown[]) =>
    sent?.push({ connection, text, values: [...values] });
  const kept = globalThis as { terreauDatabase?: ReturnType<typeof connect> };
  kept.terreauDatabase = connect({ ...connection, debug: note } as typeof connection, 10);
}

/** The yardstick: a signed-in page with its frame, whose own loader asks the database for nothing but an answer. */
function withFrame(build: ServerBuild): ServerBuild {
  const like = build.assets.routes['account/account.route'];
  if (!like) throw new Error('No account page in the build');
  const place = { id: 'bench/frame', parentId: 'root', path: 'bench/frame' };
  const loader = async ({ context }: LoaderFunctionArgs) => {
    // The loader of the root, which starts in the same turn, looks up who asks.
    await nextTurn();
    const viewer = await (context as { viewer?: Promise<Viewer> }).viewer;
    if (!viewer?.userId) throw new Error('The frame is for somebody signed in');
    await asViewer(viewer, (tx) => tx.execute(sql`select 1`));
    return null;
  };
  return {
    ...build,
    routes: { ...build.routes, [place.id]: { ...place, module: { loader, default: () => null } } },
    assets: { ...build.assets, routes: { ...build.assets.routes, [place.id]: { ...like, ...place } } },
  };
}
