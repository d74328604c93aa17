import { onlyChanges, type Rules, same } from './acts.ts';
import { gardens, mine, type Viewer } from './viewer.ts';
import type { Row } from './world.ts';

const cultivated: Rules = {
  insert: ({ viewer }) => viewer.cultivator,
  update: ({ viewer }) => viewer.cultivator,
};

/** What a community is: its gardeners keep it, and cultivators. */
const keepsCommunity = (viewer: Viewer, row: Row) => viewer.cultivator || gardens(viewer, row.community_id);
const ofCommunity: Rules = {
  insert: ({ viewer }, row) => keepsCommunity(viewer, row),
  update: ({ viewer }, before, after) => keepsCommunity(viewer, before) && keepsCommunity(viewer, after),
  delete: ({ viewer }, row) => keepsCommunity(viewer, row),
};

/** What cultivators keep, and what gardeners keep of their community. */
export const OFFICE_WRITERS: Record<string, Rules> = {
  communities: {
    insert: ({ viewer }) => viewer.cultivator,
    update: ({ viewer }, before, after) => {
      const gardener = gardens(viewer, before.id);
      if (!same(before, after, ['id']) || (!same(before, after, ['shares_figures']) && !gardener)) return false;
      return viewer.cultivator || (gardener && onlyChanges(before, after, ['purpose', 'charter', 'shares_figures']));
    },
  },
  places: ofCommunity,
  digital_spaces: ofCommunity,
  mandates: {
    insert: ({ viewer }, row) =>
      viewer.cultivator && mine(viewer, row.appointed_by) && row.accepted_at == null && row.declined_at == null,
    update: ({ viewer }, before, after) => {
      const answer = ['accepted_at', 'declined_at'];
      if (!same(before, after, answer)) {
        const answered = before.accepted_at != null || before.declined_at != null;
        if (answered || !mine(viewer, before.user_id)) return false;
      }
      return (
        onlyChanges(before, after, viewer.cultivator ? [...answer, 'ends_on'] : answer) &&
        (viewer.cultivator || mine(viewer, before.user_id))
      );
    },
  },
  institution: cultivated,
  directorates: cultivated,
  directorate_themes: { ...cultivated, delete: ({ viewer }) => viewer.cultivator },
  themes: cultivated,
  territories: cultivated,
  users: {
    insert: ({ viewer }) => viewer.cultivator,
    update: ({ viewer }, before, after) =>
      (mine(viewer, before.id) && onlyChanges(before, after, ['name', 'locale'])) ||
      (viewer.cultivator && onlyChanges(before, after, ['name', 'locale', 'disabled_at'])),
  },
  posts: {
    insert: ({ viewer }, row) => viewer.cultivator && mine(viewer, row.appointed_by),
    update: ({ viewer }) => viewer.cultivator,
  },
};
