import { pick } from '../../demo/seeded.ts';
import { DAY } from '../generate/making.ts';
import type { Generated } from '../generate/world.ts';
import { LEVELS } from '../levels.ts';
import type { Row } from '../world.ts';

type Patch = (made: Generated, row: Row) => Row;

const text =
  (column: string): Patch =>
  ({ making }) => ({ [column]: `changed ${making.id().slice(-4)}` });
const date =
  (column: string): Patch =>
  () => ({ [column]: DAY });
const level: Patch = ({ making }) => ({ visibility: pick(making.random, LEVELS) });
const author: Patch = ({ making, cast }) => ({ author_id: pick(making.random, Object.values(cast.users)) });
const community: Patch = ({ making, cast }) => ({ community_id: pick(making.random, Object.values(cast.communities)) });
const side: Patch = (_, row) => ({ side: row.side === 'community' ? 'institution' : 'community' });
const one =
  (table: string, column: string): Patch =>
  ({ making, world }) => ({ [column]: pick(making.random, world.rows(table)).id });

/** An end that no other stay or mandate is in the way of. */
const endedAtOnce: Patch = (_, row) => ({ ended_on: row.started_on });

/** Texts and levels are what gardeners change all day, the rest is what they must not. */
const record = (words: string): Patch[] => [text(words), text(words), level, level, level, author, community, side];

/** What an update tries to change, by table. Tables of two ids alone have nothing to change but their ends. */
const PATCHES: Record<string, Patch[]> = {
  interactions: record('notes'),
  follow_ups: [...record('what'), ({ cast }) => ({ done_at: `${DAY}T08:00:00Z`, done_by: cast.users.terrA })],
  needs: [...record('title'), () => ({ state: 'taken_up' }), one('directorates', 'directorate_id')],
  projects: [...record('title'), () => ({ state: 'running' }), one('directorates', 'directorate_id')],
  synergies: [...record('title'), () => ({ state: 'agreed' }), one('directorates', 'directorate_id')],
  replies: [...record('words'), one('needs', 'need_id'), one('directorates', 'directorate_id')],
  actors: [
    ...record('about'),
    ...[text('name'), text('brings'), () => ({ is_relay: true })],
    () => ({ restricted_at: `${DAY}T08:00:00Z`, restricted_from: 'pair', visibility: 'pair' }),
    () => ({ restricted_at: null, restricted_by: null, restricted_from: null }),
  ],
  contact_points: [
    ...record('value'),
    ...[text('label'), one('actors', 'actor_id')],
    ...[consent, consent, consent, consent],
  ],
  memberships: [endedAtOnce, endedAtOnce, () => ({ circle: 'citizen' }), community],
  membership_reasons: [text('reason'), one('actors', 'actor_id')],
  ties: [text('role'), author, one('actors', 'other_id')],
  interaction_participants: [text('capacity'), text('capacity'), one('actors', 'actor_id')],
  interaction_seen: [() => ({ seen_at: `${DAY}T08:00:00Z` })],
  project_participants: [text('role'), text('capacity'), one('actors', 'actor_id')],
  synergy_actors: [date('agreed_on'), date('agreed_on'), one('actors', 'actor_id')],
  synergy_projects: [date('agreed_on'), date('agreed_on'), one('projects', 'project_id')],
  synergy_communities: [one('communities', 'community_id')],
  need_remarks: [text('words'), text('words'), author, one('needs', 'need_id')],
  account_actors: [one('actors', 'actor_id')],
  invitations: [() => ({ accepted_at: `${DAY}T08:00:00Z` }), author],
  communities: [
    text('purpose'),
    text('charter'),
    text('name'),
    () => ({ status: 'open' }),
    (_, row) => ({ shares_figures: !row.shares_figures }),
  ],
  places: [text('name'), community],
  digital_spaces: [text('name'), community],
  mandates: [
    (_, row) => ({ ends_on: row.starts_on }),
    answer('accepted_at'),
    answer('declined_at'),
    () => ({ starts_on: '2020-01-01' }),
    one('users', 'user_id'),
  ],
  posts: [() => ({ ends_on: '2027-01-01' }), () => ({ kind: 'cultivator' })],
  users: [
    text('name'),
    text('name'),
    () => ({ locale: 'en' }),
    () => ({ disabled_at: `${DAY}T08:00:00Z` }),
    () => ({ office_holder: true }),
  ],
  merges: [() => ({ undone_at: `${DAY}T09:00:00Z` }), one('actors', 'merged_id')],
  copies: [text('also_masked')],
  copy_parts: [() => ({ done_at: `${DAY}T08:00:00Z` }), () => ({ notes: 9 })],
  erasure_requests: [one('actors', 'actor_id')],
  erasures: [() => ({ why: 'mistake' })],
  retention_decisions: [text('reason'), date('until')],
  sweeps: [() => ({ found: 7 }), () => ({ compared: 7 }), () => ({ started_at: `${DAY}T08:00:00Z` })],
  widening_requests: [decision, decision, decision, text('words'), () => ({ level: 'public' })],
  institution: [text('description'), () => ({ time_zone: 'Europe/Paris' })],
  directorates: [text('name')],
  themes: [text('name_fr')],
  territories: [text('name')],
  imports: [() => ({ state: 'stopped' }), () => ({ rows: 7 }), author, community, side],
  import_files: [() => ({ options: '{"level": "pair"}' }), author, community],
  import_effects: [text('kept'), author],
  import_refusals: [() => ({ partly: true }), author],
  import_mappings: [() => ({ mapping: '{"a": null}' }), text('name'), author, community],
  views: [
    text('name'),
    text('query'),
    ({ making, cast }, row) => ({
      locked_by: row.community_id ? pick(making.random, Object.values(cast.users)) : null,
    }),
    () => ({ locked_by: null }),
    ({ making }) => ({ user_id: making.id() }),
    ({ cast }) => ({ community_id: cast.communities.closed }),
  ],
  bulk_acts: [
    () => ({ acted: 1 }),
    () => ({ undo_asked: true }),
    ({ making }) => ({ user_id: making.id() }),
    () => ({ kind: 'circle' }),
  ],
  works: [() => ({ state: 'done' }), () => ({ stop_asked: true })],
  exports: [() => ({ rows: 0, ended_at: `${DAY}T08:00:00Z` }), author, () => ({ communities: '{}' })],
  export_files: [text('name'), one('users', 'user_id')],
  export_parts: [() => ({ data: '\\x01' }), one('users', 'user_id')],
  audit: [text('record')],
};

function consent({ making }: Generated): Row {
  const [visibility, consentLevel] = [pick(making.random, LEVELS), pick(making.random, LEVELS)];
  return { visibility, consent_level: consentLevel, consent_on: DAY, consent_source: 'said so' };
}

function answer(column: string): Patch {
  return (_, row) => ({ [column]: row[column] == null ? `${DAY}T08:00:00Z` : null });
}

function decision({ making, cast }: Generated): Row {
  const decidedBy = pick(making.random, [cast.users.terrA, cast.users.instA, cast.users.terrB, null]);
  return { decided_by: decidedBy, decided_at: `${DAY}T09:00:00Z`, granted: false };
}

/** A change that the table might allow to somebody. */
export function patchFor(made: Generated, table: string, row: Row): Row {
  const patches = PATCHES[table] ?? [endsOnly];
  return pick(made.making.random, patches)(made, row);
}

const ENDS: Record<string, string> = {
  theme_id: 'themes',
  directorate_id: 'directorates',
  actor_id: 'actors',
  need_id: 'needs',
};

function endsOnly({ making, world }: Generated, row: Row): Row {
  const column =
    Object.keys(row)
      .reverse()
      .find((name) => name in ENDS) ??
    Object.keys(row)[0] ??
    '';
  const table = ENDS[column] ?? 'interactions';
  return { [column]: pick(making.random, world.rows(table)).id };
}

/** An update of every row in sight and out of it: a constant, so that no right to read is asked for. */
export const EVERY_ROW: Record<string, Row> = {
  interactions: { notes: 'x' },
  follow_ups: { what: 'x' },
  needs: { title: 'x' },
  projects: { title: 'x' },
  synergies: { title: 'x' },
  replies: { words: 'x' },
  actors: { about: 'x' },
  contact_points: { label: 'x' },
  membership_reasons: { reason: 'x' },
  ties: { role: 'x' },
  interaction_participants: { capacity: 'x' },
  interaction_seen: { seen_at: `${DAY}T08:00:00Z` },
  project_participants: { role: 'x' },
  synergy_actors: { agreed_on: DAY },
  synergy_projects: { agreed_on: DAY },
  need_remarks: { words: 'x' },
  account_actors: { accepted_at: `${DAY}T08:00:00Z` },
  invitations: { expires_at: '2027-01-01T00:00:00Z' },
  communities: { charter: 'x' },
  places: { note: 'x' },
  digital_spaces: { name: 'x' },
  mandates: { version: 1 },
  posts: { version: 1 },
  users: { locale: 'fr' },
  merges: { undone_at: null },
  copies: { also_masked: 'x' },
  copy_parts: { notes: 9 },
  erasures: { why: 'mistake' },
  retention_decisions: { reason: 'x' },
  sweeps: { found: 3 },
  widening_requests: { granted: null },
  institution: { description: 'x' },
  directorates: { name: 'x' },
  themes: { name_en: 'x' },
  territories: { name: 'x' },
  imports: { rows: 1 },
  import_files: { options: '{}' },
  import_effects: { kept: 'x' },
  import_refusals: { line: 1 },
  import_mappings: { mapping: '{}' },
  views: { name: 'x' },
  bulk_acts: { acted: 0 },
  works: { failure: 'x' },
  exports: { filters: '{}' },
  export_files: { name: 'x' },
  export_parts: { data: '\\x01' },
};
