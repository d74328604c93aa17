import type { ErrorRequestHandler, RequestHandler } from 'express';
import { sendSentence } from './sentence.ts';

/** One line per request. The query is left out: it holds what people searched for. */
export const logRequests: RequestHandler = (request, response, next) => {
  const started = performance.now();
  const [path] = request.originalUrl.split('?');
  response.on('close', () => {
    const status = response.writableFinished ? response.statusCode : 499;
    const level = status >= 500 ? 'error' : 'info';
    const took = `${Math.round(performance.now() - started)}ms`;
    console.log(new Date().toISOString(), level, request.method, path, status, took, response.locals.requestId);
  });
  next();
};

/** What nobody foresaw: logged once with the name of the request, and answered calmly. */
export const answerErrors: ErrorRequestHandler = (error, request, response, next) => {
  console.error(new Date().toISOString(), 'error', response.locals.requestId, error);
  if (response.headersSent) return next(error);
  const requestId = response.locals.requestId;
  sendSentence(request, response, {
    status: 500,
    french: `Quelque chose s’est mal passé de notre côté. Réessayez ; si cela dure, donnez ce numéro : ${requestId}`,
    english: `Something went wrong on our side. Try again; if it lasts, give this number: ${requestId}`,
  });
};
