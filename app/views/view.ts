/** A view: what the directory shows, under a name. One's own, or the pair's of a community. */
export type View = {
  id: string;
  name: string;
  /** The query of the directory's address, without "?". */
  query: string;
  /** The pair it is shared with; null for one's own. */
  communityId: string | null;
  community: string | null;
  locked: boolean;
  lockedByMe: boolean;
  /** Who locked it, where somebody else did. */
  lockedBy: string | null;
  version: number;
};

/** Whether somebody may change it: a locked view is changed by whoever locked it alone. */
export const canChangeView = (view: Pick<View, 'locked' | 'lockedByMe'>): boolean => !view.locked || view.lockedByMe;

/** Where a view is opened: on the page of the community one is on, where it is about that one, else over all. */
export function viewHref(view: Pick<View, 'id' | 'query'>, slug: string | null): string {
  const query = new URLSearchParams(view.query);
  const here = slug !== null && query.get('of') === slug;
  if (here) query.delete('of');
  query.set('view', view.id);
  return `${here ? `/communities/${slug}/actors` : '/actors'}?${query}`;
}
