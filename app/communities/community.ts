import { z } from 'zod';
import { id, line, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';

/*
 * A community is people who share an aim in a field of public interest, on a territory. A pair gardens it, one gardener
 * of each side; everybody may read what it is for, who holds it and by what charter.
 */

const communityStatuses = ['draft', 'open', 'closed'] as const;
export type CommunityStatus = (typeof communityStatuses)[number];

/** A community starts as a draft, opens, and may be closed and opened again; it does not become a draft once more. */
export const nextStatuses: Record<CommunityStatus, readonly CommunityStatus[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};

const longestSlug = 60;
/** Pages of /communities that are no community. */
const taken = ['new'];

/** "La Table des terres" gives "la-table-des-terres": what stands in the address of its page. */
export function proposeSlug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-');
  return plain
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '')
    .replace(new RegExp(`^(${taken.join('|')})$`), 'communaute-$1');
}

export const isSlug = (slug: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= longestSlug && !taken.includes(slug);

const texts = { purpose: optionalProse(5_000), charter: optionalProse(20_000) };
/** `territory`: the code of one, or its name as typed where the script did not arrive. */
const frame = { name: line(120), theme: z.uuid(), territory: line(120) };

export const newCommunity = z.object({ id: id(), ...frame, slug: optionalLine(longestSlug), ...texts });
export type NewCommunity = z.output<typeof newCommunity>;

export const editedTexts = z.object({ version: version(), ...texts });
export const editedCommunity = z.object({ version: version(), ...frame, ...texts });
export type EditedCommunity = z.output<typeof editedTexts> & Partial<z.output<typeof editedCommunity>>;

export const changedStatus = z.object({ status: z.enum(communityStatuses) });

/** A place where the community meets. */
export const placeForm = z.object({ name: line(120), address: optionalLine(300), note: optionalLine(500) });

/** Where it meets on line. */
export const spaceForm = z.object({ name: line(120), url: z.url({ protocol: /^https?$/ }).max(500) });
