/*
 * Where personal data stand: every column of every table of public, auth and mail, said once. A copy of what is kept about
 * somebody is drawn from it, and the erasure goes by the same lines (person_words(), person_rows(), person_accounts() and
 * person_records() of the migration, held against this file by columns.test.ts).
 *
 * A new table: one line `table(...)` below, with
 * - `way`: how a row leads to a person. `actor`: columns with their id, the row is theirs and goes with them; `through`: a link
 *   table and its column, a record people take part in; `account`: a column with an account's id; `mail`: a column with an
 *   address; `heap`: holds many people and goes as a whole; null: leads to nobody.
 * - `own`: what it says of its person; `words`: free text that may name anybody; `account`: what sign-in keeps;
 *   `again`: what another column tells, once more for a process, so no copy tells it twice and the erasure takes it all the
 *   same (say which, and where it is told); `ids`: ids, dates of keeping, what triggers and processes need; `none`: nothing
 *   about anybody. Names separated by blanks.
 */
type Way =
  | { actor: string[] }
  | { through: [link: string, column: string, key: string]; also?: [link: string, column: string, key: string] }
  | { account: string }
  | { mail: string }
  | { heap: true }
  | { audit: true };

export type Use = 'own' | 'words' | 'account' | 'again' | 'ids' | 'none';
type Columns = Partial<Record<Use, string>>;
export type Declared = { table: string; way: Way | null; columns: Map<string, Use> };

const carried = (prefix: string, many = false): string =>
  `${prefix}_level ${prefix}_${many ? 'communities' : 'community_id'} ${prefix}_author_id`;
const actorEnd = `actor_id ${carried('actor', true)}`;
const kept = 'version created_at updated_at';
const recorded = `id visibility author_id side ${kept}`;

function table(name: string, way: Way | null, uses: Columns): Declared {
  const columns = new Map<string, Use>();
  for (const [use, names] of Object.entries(uses) as [Use, string][]) {
    for (const column of names.split(' ').filter(Boolean)) {
      if (columns.has(column)) throw new Error(`${name}.${column} is declared twice`);
      columns.set(column, use);
    }
  }
  return { table: name, way, columns };
}

const theirs: Way = { actor: ['actor_id'] };

export const declared: Declared[] = [
  table(
    'public.actors',
    { actor: ['id'] },
    {
      own: 'kind name sort_name name_norm territory_code is_relay is_pioneer touch_every_days restricted_at restricted_from',
      words: 'about brings skills',
      ids: `${recorded} community_id communities restricted_by`,
    },
  ),
  table('public.contact_points', theirs, {
    own: 'kind value value_norm original basis consent_level consent_on',
    words: 'label origin consent_source',
    ids: `${recorded} ${actorEnd} community_id`,
  }),
  table('public.memberships', theirs, {
    own: 'circle started_on ended_on',
    ids: `id ${actorEnd} community_id moved_by created_at`,
  }),
  table('public.membership_reasons', theirs, { words: 'reason', ids: `membership_id community_id ${actorEnd}` }),
  table('public.actor_themes', theirs, { ids: actorEnd, own: 'theme_id' }),
  table(
    'public.ties',
    { actor: ['actor_id', 'other_id'] },
    {
      own: 'kind started_on ended_on',
      words: 'role',
      ids: `id ${actorEnd} other_id ${carried('other', true)} author_id created_at`,
    },
  ),
  table('public.account_actors', theirs, { own: 'accepted_at', ids: `user_id ${actorEnd}` }),
  table('public.invitations', theirs, {
    own: 'created_at expires_at accepted_at',
    ids: `id ${actorEnd} token_hash author_id`,
  }),

  table(
    'public.interactions',
    { through: ['interaction_participants', 'interaction_id', 'id'] },
    {
      own: 'kind happened_on happened_at unidentified',
      words: 'notes',
      ids: `${recorded} community_id`,
    },
  ),
  table('public.interaction_participants', theirs, {
    words: 'capacity',
    ids: `interaction_id ${carried('interaction')} ${actorEnd}`,
  }),
  table(
    'public.interaction_seen',
    { account: 'user_id' },
    { account: 'seen_at', ids: `user_id interaction_id ${carried('interaction')}` },
  ),
  table(
    'public.follow_ups',
    { through: ['follow_up_actors', 'follow_up_id', 'id'] },
    {
      own: 'due_on done_at',
      words: 'what',
      ids: `${recorded} community_id done_by`,
    },
  ),
  table('public.follow_up_actors', theirs, { ids: `follow_up_id ${carried('follow_up')} ${actorEnd}` }),
  table('public.interaction_follow_ups', null, {
    ids: `interaction_id ${carried('interaction')} follow_up_id ${carried('follow_up')}`,
  }),

  table(
    'public.needs',
    { through: ['need_expressers', 'need_id', 'id'] },
    {
      own: 'urgency territory_code state collected_on state_since',
      words: 'title body closed_reason',
      ids: `${recorded} community_id home_id directorate_id`,
    },
  ),
  table('public.need_expressers', theirs, { ids: `need_id ${carried('need')} ${actorEnd}` }),
  table('public.need_themes', null, { ids: `need_id ${carried('need')} theme_id` }),
  table('public.need_directorates', null, { ids: `need_id ${carried('need')} directorate_id` }),
  table(
    'public.need_remarks',
    { through: ['need_expressers', 'need_id', 'need_id'] },
    {
      own: 'created_at',
      words: 'words',
      ids: `id need_id ${carried('need')} author_id`,
    },
  ),
  table('public.interaction_needs', null, {
    ids: `interaction_id ${carried('interaction')} need_id ${carried('need')}`,
  }),
  table(
    'public.replies',
    { through: ['reply_addressees', 'reply_id', 'id'], also: ['need_expressers', 'need_id', 'need_id'] },
    {
      own: 'told_on',
      words: 'words',
      ids: `${recorded} need_id ${carried('need')} community_id directorate_id`,
    },
  ),
  table('public.reply_addressees', theirs, {
    ids: `reply_id ${carried('reply')} need_id ${carried('need')} ${actorEnd}`,
  }),
  table('public.interaction_replies', null, {
    ids: `interaction_id ${carried('interaction')} reply_id ${carried('reply')} need_id ${carried('need')}`,
  }),

  table(
    'public.synergies',
    { through: ['synergy_actors', 'synergy_id', 'id'] },
    {
      own: 'state proposed_on state_since',
      words: 'title body outcome',
      ids: `${recorded} community_id communities directorate_id`,
    },
  ),
  table('public.synergy_actors', theirs, {
    own: 'agreed_on',
    ids: `synergy_id ${carried('synergy', true)} ${actorEnd}`,
  }),
  table('public.synergy_communities', null, { ids: `synergy_id ${carried('synergy', true)} community_id` }),
  table('public.synergy_projects', null, {
    ids: `synergy_id ${carried('synergy', true)} project_id ${carried('project')}`,
    none: 'agreed_on',
  }),
  table('public.synergy_needs', null, { ids: `synergy_id ${carried('synergy', true)} need_id ${carried('need')}` }),
  table('public.synergy_themes', null, { ids: `synergy_id ${carried('synergy', true)} theme_id` }),
  table('public.interaction_synergies', null, {
    ids: `interaction_id ${carried('interaction')} synergy_id ${carried('synergy', true)}`,
  }),
  table(
    'public.projects',
    { through: ['project_participants', 'project_id', 'id'] },
    {
      own: 'state territory_code started_on ended_on',
      words: 'title purpose',
      ids: `${recorded} community_id directorate_id`,
    },
  ),
  table('public.project_participants', theirs, {
    own: 'started_on ended_on',
    words: 'role capacity',
    ids: `project_id ${carried('project')} ${actorEnd}`,
  }),
  table('public.project_needs', null, { ids: `project_id ${carried('project')} need_id ${carried('need')}` }),
  table('public.project_themes', null, { ids: `project_id ${carried('project')} theme_id` }),

  table(
    'public.widening_requests',
    { actor: ['record_id'] },
    {
      own: 'level asked_at decided_at granted',
      words: 'words',
      ids: 'id community_id record record_id asked_by decided_by',
    },
  ),
  table('public.copies', theirs, { own: 'asked_at', words: 'also_masked', ids: `id ${actorEnd} asked_by` }),
  table('public.copy_parts', theirs, { own: 'notes asked_at done_at', ids: `id copy_id ${actorEnd} user_id` }),
  table('public.erasure_requests', theirs, { own: 'asked_at', ids: `id ${actorEnd}` }),
  table('public.retention_decisions', theirs, {
    own: 'act decided_at until',
    words: 'reason',
    ids: `id community_id ${actorEnd} decided_by`,
  }),
  // Ids of nobody any more, and dates: what a backup that is put back must forget again.
  table('public.erasures', null, { ids: 'id actor_id user_id erased_at erased_by why' }),
  table(
    'public.audit',
    { audit: true },
    { own: 'at act', words: 'before after', ids: 'id record record_id user_id ends' },
  ),

  table('public.users', { account: 'id' }, { account: 'name locale office_holder disabled_at', ids: `id ${kept}` }),
  table(
    'public.posts',
    { account: 'user_id' },
    {
      account: 'kind directorate_id starts_on ends_on',
      ids: `id user_id appointed_by ${kept}`,
    },
  ),
  table('public.mandates', null, {
    // Public, and of an office: it stays as the community's history. Holders of offices are no anonymous people.
    none: 'side starts_on ends_on accepted_at declined_at',
    ids: `id community_id user_id directorate_id appointed_by ${kept}`,
  }),
  table(
    'public.works',
    { account: 'user_id' },
    {
      account: 'kind state done total stop_asked failure asked_at ended_at',
      ids: 'id subject_id user_id runner beat_at',
    },
  ),
  table('public.imports', null, {
    words: 'file_name failure',
    none: 'side file_bytes state rows position created updated joined left_as_is refused links kept started_at ended_at',
    ids: `id community_id author_id ${kept}`,
  }),
  // The packed file, and what was made of it, tell again what `said` does.
  table(
    'public.import_files',
    { heap: true },
    { own: 'said', again: 'gz options summary', ids: 'import_id community_id author_id' },
  ),
  table('public.import_effects', theirs, {
    own: 'made before',
    ids: 'import_id seq author_id community_id line act actor_id first undone_at kept',
  }),
  table(
    'public.import_refusals',
    { heap: true },
    { own: 'cells', none: 'sheet reason partly', ids: 'import_id seq author_id community_id line' },
  ),
  table('public.import_mappings', null, { none: 'name mapping created_at', ids: 'id community_id author_id' }),
  table('public.exports', null, {
    none: 'list format filters by_words asked_at ended_at rows',
    ids: 'id author_id community_id communities',
  }),
  table(
    'public.export_files',
    { account: 'user_id' },
    { account: 'query name locale bytes expires_at', ids: 'export_id user_id' },
  ),
  table('public.export_parts', { heap: true }, { own: 'data', ids: 'export_id user_id part' }),
  table('public.sweeps', { account: 'user_id' }, { account: 'started_at ended_at compared found', ids: 'id user_id' }),
  table(
    'public.duplicate_pairs',
    { actor: ['actor_id', 'other_id'] },
    { ids: `sweep_id user_id ${actorEnd} other_id ${carried('other', true)} score` },
  ),
  table(
    'public.not_same',
    { actor: ['actor_id', 'other_id'] },
    { ids: `${actorEnd} other_id ${carried('other', true)} author_id created_at` },
  ),
  table('public.merges', null, {
    ids: 'id position kept_id kept_level kept_communities kept_author_id merged_id merged_by merged_at undone_by undone_at forgotten_at',
  }),
  // Rows as they were before a merge, to undo it: the trail tells them, and the copy tells the trail.
  table('public.merge_remains', { heap: true }, { again: 'before after', ids: 'id merge_id record act col key' }),
  table(
    'public.views',
    { account: 'user_id' },
    { words: 'name query', ids: `id user_id community_id locked_by ${kept}` },
  ),
  table(
    'public.bulk_acts',
    { account: 'user_id' },
    {
      account: 'kind circle on_day acted already not_theirs absent undo_asked undone changed_since created_at',
      ids: 'id user_id community_id theme_id actor_ids made ended',
    },
  ),
  table('public.communities', null, {
    words: 'purpose charter',
    none: 'slug name status theme_id territory_code founded_on shares_figures retention_months',
    ids: `id ${kept}`,
  }),
  table('public.places', null, { words: 'note', none: 'name address territory_code', ids: 'id community_id' }),
  table('public.digital_spaces', null, { none: 'name url', ids: 'id community_id' }),
  table('public.institution', null, { none: 'id name time_zone description' }),
  table('public.directorates', null, { none: 'slug name short_name', ids: 'id' }),
  table('public.themes', null, { none: 'slug name_fr name_en', ids: 'id' }),
  table('public.directorate_themes', null, { ids: 'directorate_id theme_id' }),
  table('public.territories', null, {
    none: 'code kind name parent_code epci_code postcodes population name_norm',
  }),

  table(
    'auth.user',
    { account: 'id' },
    { account: 'name email email_verified image', ids: 'id created_at updated_at' },
  ),
  table(
    'auth.session',
    { account: 'user_id' },
    {
      account: 'ip_address user_agent expires_at created_at',
      ids: 'id user_id token updated_at',
    },
  ),
  table(
    'auth.account',
    { account: 'user_id' },
    {
      account: 'account_id provider_id scope created_at',
      // Keys: they open a door and say nothing. They go with the account, and no copy shows them.
      ids: 'id user_id access_token refresh_token id_token access_token_expires_at refresh_token_expires_at password updated_at',
    },
  ),
  table(
    'auth.passkey',
    { account: 'user_id' },
    {
      account: 'name created_at',
      ids: 'id user_id public_key credential_id counter device_type backed_up transports aaguid',
    },
  ),
  table(
    'auth.verification',
    { mail: 'identifier' },
    { account: 'identifier value', ids: 'id expires_at created_at updated_at' },
  ),
  // By address of the network, for minutes, and joined to no account.
  table('auth.rate_limit', null, { none: 'key count last_request', ids: 'id' }),
  table(
    'mail.messages',
    { mail: 'recipient' },
    {
      account: 'recipient',
      words: 'subject html text',
      ids: 'id created_at sent_at attempts last_error',
    },
  ),
];

export const columnsOf = ({ columns }: Declared, ...uses: Use[]): string[] =>
  [...columns].filter(([, use]) => uses.includes(use)).map(([column]) => column);
