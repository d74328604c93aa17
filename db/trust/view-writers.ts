import { onlyChanges, type Rules } from './acts.ts';
import type { Eyes } from './readers.ts';
import { mine } from './viewer.ts';
import type { Row } from './world.ts';

/** A locked view is changed by whoever locked it alone. */
const open = ({ viewer }: Eyes, row: Row) => row.locked_by == null || mine(viewer, row.locked_by);

/** Views of the directory, and acts on many: of whoever made them, or of a pair. */
export const VIEW_WRITERS: Record<string, Rules> = {
  views: {
    insert: (eyes, row) => mine(eyes.viewer, row.user_id) && eyes.reads('views', row) && open(eyes, row),
    update: (eyes, before, after) =>
      open(eyes, before) && open(eyes, after) && onlyChanges(before, after, ['name', 'query', 'locked_by']),
    delete: open,
  },
  bulk_acts: {
    insert: ({ viewer }, row) => mine(viewer, row.user_id) && row.acted === 0 && row.undo_asked !== true,
    update: (_, before, after) =>
      onlyChanges(before, after, [
        ...['acted', 'made', 'ended', 'already', 'not_theirs', 'absent', 'undo_asked', 'undone', 'changed_since'],
      ]),
  },
};
