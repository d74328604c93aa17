import { gardenerRecords, ORIGIN, type Rules, same } from './acts.ts';
import type { Eyes } from './readers.ts';
import { gardens, mine } from './viewer.ts';
import type { Row } from './world.ts';

/** In one's own name, where one gardens, for an import of one's own; `whole`: of the same community. */
const ownPart = (eyes: Eyes, row: Row, whole: boolean) => {
  const one = eyes.world.one('imports', row.import_id);
  const theirs = one !== null && same(one, row, whole ? ['author_id', 'community_id'] : ['author_id']);
  return theirs && mine(eyes.viewer, row.author_id) && gardens(eyes.viewer, row.community_id);
};

/** Lists that gardeners bring: either of the pair takes note of how far they are, the author alone forgets one that was not run. */
export const IMPORT_WRITERS: Record<string, Rules> = {
  imports: {
    insert: (eyes, row) => gardenerRecords(eyes, row) && row.state === 'reading',
    update: ({ viewer }, before, after) => gardens(viewer, before.community_id) && same(before, after, ORIGIN),
    delete: ({ viewer }, row) =>
      mine(viewer, row.author_id) &&
      gardens(viewer, row.community_id) &&
      ['reading', 'ready', 'failed'].includes(String(row.state)),
  },
  import_files: {
    insert: (eyes, row) => ownPart(eyes, row, true),
    update: (eyes, before, after) =>
      ownPart(eyes, before, true) && same(before, after, ['import_id', 'author_id', 'community_id']),
  },
  import_effects: { insert: (eyes, row) => ownPart(eyes, row, false) },
  import_refusals: { insert: (eyes, row) => ownPart(eyes, row, false) },
  import_mappings: {
    insert: ({ viewer }, row) => mine(viewer, row.author_id) && gardens(viewer, row.community_id),
    update: ({ viewer }, before, after) =>
      gardens(viewer, before.community_id) && same(before, after, ['id', 'author_id', 'community_id']),
    delete: ({ viewer }, row) => gardens(viewer, row.community_id),
  },
};
