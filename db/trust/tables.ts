import { LINKS } from './readers.ts';
import type { Row } from './world.ts';

/** What tells the rows of a table apart; `id` where nothing else is said. */
const KEYS: Record<string, readonly string[]> = {
  ...Object.fromEntries(Object.entries(LINKS).map(([table, ends]) => [table, ends.map(([, column]) => column)])),
  memberships: ['id'],
  ties: ['id'],
  membership_reasons: ['membership_id'],
  interaction_seen: ['user_id', 'interaction_id'],
  account_actors: ['user_id'],
  directorate_themes: ['directorate_id', 'theme_id'],
  territories: ['code'],
  export_files: ['export_id'],
  export_parts: ['export_id', 'part'],
  duplicate_pairs: ['sweep_id', 'actor_id', 'other_id'],
  not_same: ['actor_id', 'other_id'],
  import_files: ['import_id'],
  import_effects: ['import_id', 'seq'],
  import_refusals: ['import_id', 'seq'],
};

export const keyOf = (table: string): readonly string[] => KEYS[table] ?? ['id'];
export const keyText = (table: string, row: Row): string =>
  keyOf(table)
    .map((column) => String(row[column]))
    .join(' ');
export const keySql = (table: string): string =>
  keyOf(table)
    .map((column) => `"${column}"::text`)
    .join(` || ' ' || `);

/** Tables of which no role but the owner has anything: what undoing a merge needs. */
export const CLOSED: readonly string[] = ['merge_remains'];

/** Parents before children. */
export const LOAD_ORDER = [
  ...[
    'institution',
    'directorates',
    'themes',
    'directorate_themes',
    'territories',
    'users',
    'communities',
    'mandates',
    'posts',
  ],
  ...[
    'places',
    'digital_spaces',
    'actors',
    'memberships',
    'membership_reasons',
    'account_actors',
    'invitations',
    'actor_themes',
    'merges',
  ],
  ...[
    'ties',
    'contact_points',
    'interactions',
    'follow_ups',
    'needs',
    'projects',
    'synergies',
    'synergy_communities',
    'replies',
  ],
  ...[
    'follow_up_actors',
    'interaction_follow_ups',
    'interaction_participants',
    'interaction_seen',
    'interaction_needs',
  ],
  ...[
    'interaction_replies',
    'interaction_synergies',
    'need_directorates',
    'need_expressers',
    'need_themes',
    'need_remarks',
  ],
  ...['reply_addressees', 'project_needs', 'project_participants', 'project_themes', 'synergy_actors', 'synergy_needs'],
  ...['synergy_projects', 'synergy_themes', 'widening_requests', 'works', 'views', 'bulk_acts'],
  ...['copies', 'copy_parts', 'erasure_requests', 'erasures', 'retention_decisions'],
  ...['exports', 'export_files', 'export_parts'],
  ...['sweeps', 'duplicate_pairs', 'not_same'],
  ...['imports', 'import_files', 'import_effects', 'import_refusals', 'import_mappings'],
];
