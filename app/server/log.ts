import type { ErrorRequestHandler, RequestHandler } from 'express';
import { sendSentence } from './sentence.ts';

/** One line per request. The query is left out: it holds what people searched for. */
export const logRequests: RequestHandler = (request, response, next) => {
  const started = performance.now();
  const path = withoutTokens(request.originalUrl);
  response.on('close', () => {
    const status = response.writableFinished ? response.statusCode : 499;
    const level = status >= 500 ? 'error' : 'info';
    const took = `${Math.round(performance.now() - started)}ms`;
    console.log(new Date().toISOString(), level, request.method, path, status, took, response.locals.requestId);
  });
  next();
};

function withoutTokens(url: string): string {
  const [path = ''] = url.split('?');
  return path.slice(0, 200).replace(/^(\/invitations\/)[^/]+/, '$1…');
}

/** An error as the log may hold it: the messages of database errors quote what people wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const fromDatabase = 'query' in error || 'severity' in error;
  const what = fromDatabase ? (cause?.code ?? code ?? '') : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${what}`, ...frames.slice(0, 8)].join('\n');
}

/** What nobody foresaw: logged once with the name of the request, and answered calmly. */
export const answerErrors: ErrorRequestHandler = (error, request, response, next) => {
  console.error(new Date().toISOString(), 'error', response.locals.requestId, describeError(error));
  if (response.headersSent) return next(error);
  const requestId = response.locals.requestId;
  sendSentence(request, response, {
    status: 500,
    french: `Quelque chose s’est mal passé de notre côté. Réessayez ; si cela dure, donnez ce numéro : ${requestId}`,
    english: `Something went wrong on our side. Try again; if it lasts, give this number: ${requestId}`,
  });
};
