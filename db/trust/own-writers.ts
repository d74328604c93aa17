import type { Rules } from './acts.ts';
import { mine } from './viewer.ts';

/** What is somebody's own. */
export const OWN_WRITERS: Record<string, Rules> = {
  // Asked for in one's own name; how far it is, and how it ended, is the jobs' to say.
  works: {
    insert: ({ viewer }, row) => mine(viewer, row.user_id) && row.state === 'waiting' && !row.stop_asked,
  },
};
