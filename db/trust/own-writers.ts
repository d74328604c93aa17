import type { Rules } from './acts.ts';
import { mine } from './viewer.ts';

/** What is somebody's own. */
export const OWN_WRITERS: Record<string, Rules> = {
  // Asked for in one's own name; how far it is, and how it ended, is the jobs' to say.
  works: {
    insert: ({ viewer }, row) => mine(viewer, row.user_id) && row.state === 'waiting' && !row.stop_asked,
  },
  // Whoever takes says so in their own name, and nobody unsays it.
  exports: { insert: ({ viewer }, row) => mine(viewer, row.author_id) },
  // The file of one's own export.
  export_files: {
    insert: ({ viewer, world }, row) =>
      mine(viewer, row.user_id) && world.one('exports', row.export_id)?.author_id === row.user_id,
  },
  export_parts: {
    insert: ({ viewer, world }, row) =>
      mine(viewer, row.user_id) && world.by('export_files', 'export_id', row.export_id)[0]?.user_id === row.user_id,
  },
};
