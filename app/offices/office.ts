import { z } from 'zod';
import { day, id, ids, line, optionalDay, optionalId, optionalLine } from '#app/http/parse-form.ts';

/*
 * An office is what an account may act by within the institution: a post (agent of a directorate, cultivator) or a
 * mandate. The account itself gives no right.
 */

const postKinds = ['agent', 'cultivator'] as const;
export type PostKind = (typeof postKinds)[number];

const mail = () =>
  z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.email().max(254));

export const invitedPerson = z.object({ id: id(), name: line(120), mail: mail() });
export type InvitedPerson = z.output<typeof invitedPerson>;

export const openedPost = z.object({
  id: id(),
  person: z.uuid(),
  kind: z.enum(postKinds),
  directorate: optionalId(),
  startsOn: day(),
  endsOn: optionalDay(),
});
export type OpenedPost = z.output<typeof openedPost>;

export const changedAccess = z.object({ open: z.enum(['yes', 'no']), to: optionalLine(500) });

export const keptDirectorate = z.object({ name: line(160), shortName: line(40), themes: ids(100) });
export type KeptDirectorate = z.output<typeof keptDirectorate>;

export const keptTheme = z.object({ nameFr: line(80), nameEn: line(80) });
export type KeptTheme = z.output<typeof keptTheme>;

/** Whom the list shows. */
const shownPeople = ['office', 'all', 'closed'] as const;
type ShownPeople = (typeof shownPeople)[number];

export type PeopleView = { show: ShownPeople; q: string; page: number };

/** What the address asks for; what it cannot ask for falls back. */
export function peopleView(query: URLSearchParams): PeopleView {
  const show = shownPeople.find((one) => one === query.get('show')) ?? 'office';
  const page = Number(query.get('page'));
  const q = (query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 80);
  return { show, q, page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1 };
}
