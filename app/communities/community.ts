/*
 * A community is people who share an aim in a field of public interest, on a territory. A pair gardens it, one gardener
 * of each side; everybody may read what it is for, who holds it and by what charter.
 */

export const communityStatuses = ['draft', 'open', 'closed'] as const;
export type CommunityStatus = (typeof communityStatuses)[number];

/** A community starts as a draft, opens, and may be closed and opened again; it does not become a draft once more. */
export const nextStatuses: Record<CommunityStatus, readonly CommunityStatus[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};

export const longestSlug = 60;
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
