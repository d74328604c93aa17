import { Transform } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { Nonce, RequestNumber } from './nonce.ts';

export { close, open } from './lifecycle.server.ts';

const patience = 5_000;

/** Streams the page; to machines that cannot wait for the rest, whole. The nonce lets our scripts through the policy. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={context.nonce}>
        <RequestNumber.Provider value={context.requestId}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} abortDelay={patience} />
        </RequestNumber.Provider>
      </Nonce.Provider>,
      {
        nonce: context.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          sent = true;
          const body = inLargePieces();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          // Pages hold what one person may read: no cache but their own, and asked anew each time.
          headers.set('Cache-Control', 'private, no-cache');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          if (sent) logOnce(error, context.requestId);
        },
      },
    );
    setTimeout(abort, patience + 1_000).unref();
  });
}

/** React hands its page out in hundreds of pieces of two kilobytes; each would pass the whole way to the socket alone. */
function inLargePieces(): Transform {
  let pieces: Buffer[] = [];
  const passOn = () => {
    if (pieces.length > 0) body.push(Buffer.concat(pieces));
    pieces = [];
  };
  const body = new Transform({
    transform(piece, _encoding, done) {
      // What React has ready it hands out at once: the page, then whatever it still waits for.
      if (pieces.length === 0) setImmediate(passOn);
      pieces.push(piece);
      done();
    },
    flush(done) {
      passOn();
      done();
    },
  });
  return body;
}

export function handleDataRequest(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** Unexpected errors are logged once, with the request's id and without its words. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  // A page that is not there is an answer, not an error.
  if (!request.signal.aborted && !isRouteErrorResponse(error)) logOnce(error, context.requestId);
}

function logOnce(error: unknown, requestId: string): void {
  const known = error instanceof Error ? error : new Error('unknown');
  // The message of a database error holds the query's values: people's words. Its name, code and stack lines do not.
  const cause = known.cause as { code?: string; constraint_name?: string; table_name?: string } | undefined;
  const where = (known.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  const message = cause?.code
    ? `${cause.code} ${cause.table_name ?? ''} ${cause.constraint_name ?? ''}`
    : known.name === 'DrizzleQueryError'
      ? ''
      : known.message.slice(0, 200);
  console.error(JSON.stringify({ level: 'error', id: requestId, name: known.name, message, where }));
}
