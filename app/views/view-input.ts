import { z } from 'zod';
import { checked, id, line, optionalId, optionalLine, version } from '#app/http/parse-form.ts';

/** A query as an address holds it; nothing but names and values of the directory comes through. */
const query = () =>
  z
    .string()
    .transform((text) => new URLSearchParams(text.replaceAll('\0', '').replace(/^\?/, '')).toString())
    .pipe(z.string().max(2000));

export const newView = z.object({
  id: id(),
  name: line(80),
  query: query().default(''),
  communityId: optionalId(),
  locked: checked(),
  to: optionalLine(2000),
});

/** A new name, and what it shows when the form brings a query. */
export const viewChange = z.object({
  version: version(),
  name: line(80),
  query: query().optional(),
  to: optionalLine(2000),
});

export type NewView = z.output<typeof newView>;
