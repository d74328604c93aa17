import { data } from '@remix-run/node';

/** Invisible and absent are the same answer. */
export const notFound = () => data(null, { status: 404 });
/** Seen, but not theirs to do. */
export const forbidden = () => data(null, { status: 403 });

/** What was sent does not fit, and the form that sent it has no page of its own: a page says so, for `request` is no script's. */
export function refuseWithoutScript(request: Request): void {
  if (request.headers.get('sec-fetch-mode') === 'navigate') throw data(null, { status: 422 });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in a URL. What is not an id is not found. */
export function idParam(value: string | undefined): string {
  if (!value || !uuid.test(value)) throw notFound();
  return value.toLowerCase();
}
