/** The pages of a community, in their order; their names are those of their addresses. */
const pages = ['overview', 'table', 'circles', 'actors', 'journal', 'projects', 'network'] as const;
export type CommunityPage = (typeof pages)[number];

type Reader = { readMore?: boolean; circles?: boolean };

/** Those that a reader finds something on, and the one they are on, which must not be missing from its own list. */
export function openPages(reader: Reader, isHere: (page: CommunityPage) => boolean): CommunityPage[] {
  return pages.filter((page) => {
    if (reader.readMore || isHere(page)) return true;
    return page === 'circles' ? reader.circles === true : page !== 'actors' && page !== 'journal';
  });
}
