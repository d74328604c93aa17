import { sql } from 'drizzle-orm';
import { newId } from '#db/ids.ts';
import type { smallWorld } from '#db/testing/builders.ts';

type World = Awaited<ReturnType<typeof smallWorld>>;
/** Two records to be merged, and a third that both know. */
type Trio = { kept: string; merged: string; third: string };

/** How an actor comes to stand in each column that refers to one: the kept one too, where both may say the same. */
export const attach: Record<string, (world: World, trio: Trio) => Promise<unknown>> = {
  'actor_themes.actor_id': (w, { kept, merged }) =>
    w.db.execute(sql`insert into actor_themes (actor_id, theme_id)
      values (${kept}, ${w.theme}), (${merged}, ${w.theme}), (${merged}, ${w.otherTheme})`),
  'contact_points.actor_id': async (w, { kept, merged }) => {
    await w.build.contactPoint(kept, {
      value: 'Ana@Example.org',
      visibility: 'shared',
      consentLevel: 'public',
      consentOn: '2025-01-01',
      consentSource: 'dit',
    });
    await w.build.contactPoint(merged, { value: 'ana@example.org', label: 'le soir', origin: 'forum' });
    await w.build.contactPoint(merged, { kind: 'phone', value: '06 12 34 56 78' });
    await w.build.contactPoint(merged, {
      kind: 'phone',
      value: '06 12 34 56 79',
      visibility: 'private',
      authorId: w.accounts.colleague,
      side: 'institution',
    });
    await w.build.contactPoint(merged, {
      value: 'ana@example.org',
      visibility: 'private',
      authorId: w.accounts.colleague,
      side: 'institution',
    });
  },
  'memberships.actor_id': (w, { kept, merged }) =>
    w.db.execute(sql`insert into memberships (id, actor_id, community_id, circle, started_on, ended_on, moved_by) values
      (${newId()}, ${kept}, ${w.here}, 'citizen', '2024-03-01', '2024-06-01', ${w.accounts.gardener}),
      (${newId()}, ${kept}, ${w.here}, 'informed', '2025-01-01', null, ${w.accounts.gardener}),
      (${newId()}, ${merged}, ${w.here}, 'citizen', '2020-01-01', '2022-01-01', ${w.accounts.colleague}),
      (${newId()}, ${merged}, ${w.here}, 'informed', '2024-01-01', '2025-02-01', ${w.accounts.gardener}),
      (${newId()}, ${merged}, ${w.here}, 'engaged', '2025-02-01', null, ${w.accounts.gardener})`),
  'membership_reasons.actor_id': (w, { merged }) =>
    w.db.execute(sql`insert into membership_reasons (membership_id, community_id, actor_id, reason)
      select id, community_id, actor_id, 'parce que ' || circle from memberships where actor_id = ${merged}`),
  'invitations.actor_id': (w, { merged }) =>
    w.db.execute(sql`insert into invitations (id, actor_id, token_hash, author_id, expires_at)
      values (${newId()}, ${merged}, ${newId()}, ${w.accounts.gardener}, '2030-01-01')`),
  'interaction_participants.actor_id': async (w, { kept, merged, third }) => {
    const both = await w.build.interaction({}, [kept, third]);
    await w.db.execute(
      sql`insert into interaction_participants (interaction_id, actor_id, capacity) values (${both}, ${merged}, 'pour la halle')`,
    );
    await w.build.interaction({ visibility: 'private', authorId: w.accounts.colleague, side: 'institution' }, [merged]);
    await w.build.interaction({ visibility: 'public' }, [merged, third]);
  },
  'follow_up_actors.actor_id': async (w, { merged }) =>
    w.db.execute(
      sql`insert into follow_up_actors (follow_up_id, actor_id) values (${await w.build.followUp()}, ${merged})`,
    ),
  'need_expressers.actor_id': async (w, { kept, merged }) => {
    await w.build.need({}, { expressers: [kept, merged] });
    await w.build.need({ visibility: 'community' }, { expressers: [merged] });
  },
  'reply_addressees.actor_id': async (w, { merged }) => {
    const [need, reply] = [await w.build.need({}, { expressers: [merged] }), newId()];
    await w.db.execute(sql`insert into replies (id, visibility, author_id, side, community_id, need_id, words, told_on)
      values (${reply}, 'pair', ${w.accounts.gardener}, 'community', ${w.here}, ${need}, 'oui', '2026-06-02')`);
    await w.db.execute(
      sql`insert into reply_addressees (reply_id, need_id, actor_id) values (${reply}, ${need}, ${merged})`,
    );
  },
  'synergy_actors.actor_id': async (w, { kept, merged }) => {
    const synergy = await w.build.synergy();
    await w.db.execute(sql`insert into synergy_actors (synergy_id, actor_id, agreed_on)
      values (${synergy}, ${kept}, null), (${synergy}, ${merged}, '2026-05-05'), (${await w.build.synergy()}, ${merged}, null)`);
  },
  'project_participants.actor_id': async (w, { merged }) =>
    w.db.execute(
      sql`insert into project_participants (project_id, actor_id, role) values (${await w.build.project()}, ${merged}, 'prête sa cour')`,
    ),
  'ties.actor_id': (w, { kept, merged, third }) =>
    w.db.execute(sql`insert into ties (id, kind, role, actor_id, other_id, started_on, author_id) values
      (${newId()}, 'affiliation', 'trésorière', ${kept}, ${third}, null, ${w.accounts.gardener}),
      (${newId()}, 'affiliation', 'trésorière', ${merged}, ${third}, '2023-01-01', ${w.accounts.gardener}),
      (${newId()}, 'affiliation', 'élue', ${merged}, ${third}, null, ${w.accounts.gardener}),
      (${newId()}, 'introduced_by', '', ${merged}, ${kept}, null, ${w.accounts.gardener})`),
  'ties.other_id': (w, { kept, merged, third }) =>
    w.db.execute(sql`insert into ties (id, kind, actor_id, other_id, author_id) values
      (${newId()}, 'partner_of', ${third}, ${merged}, ${w.accounts.gardener}),
      (${newId()}, 'mobilised_by', ${kept}, ${merged}, ${w.accounts.gardener})`),
  'merges.kept_id': async (w, { merged }) => {
    const earlier = await w.build.actor({ name: 'Anna Exemple' });
    const { asViewer } = await import('#app/access/as-viewer.server.ts');
    await asViewer(w.viewers.gardener, (tx) =>
      tx.execute(sql`select merge_actors(${newId()}, ${merged}, ${earlier}, '{}')`),
    );
  },
};

const swept = (w: World, one: string, other: string) => {
  const sweep = newId();
  return w.db.execute(sql`with s as (insert into sweeps (id, user_id) values (${sweep}, ${w.accounts.gardener}) returning id)
    insert into duplicate_pairs (sweep_id, user_id, actor_id, other_id, score) select id, ${w.accounts.gardener}, ${one}, ${other}, 0.9 from s`);
};

/** Of the pairs of records: ids come in order, so that the one to be merged stands second to the kept one, first to the third. */
export const attachPairs: typeof attach = {
  'not_same.actor_id': (w, { kept, merged, third }) =>
    w.db.execute(sql`insert into not_same (actor_id, other_id, author_id)
      values (${kept}, ${third}, ${w.accounts.gardener}), (${merged}, ${third}, ${w.accounts.colleague})`),
  'not_same.other_id': (w, { kept, merged }) =>
    w.db.execute(sql`insert into not_same (actor_id, other_id, author_id)
      values (${w.engagedActor}, ${merged}, ${w.accounts.gardener}), (${kept}, ${merged}, ${w.accounts.gardener})`),
  'duplicate_pairs.actor_id': (w, { merged, third }) => swept(w, merged, third),
  'duplicate_pairs.other_id': (w, { kept, merged }) => swept(w, kept, merged),
};

/** Columns in which a record that is merged never stands: whoever has an account keeps their own. */
export const neverMerged = ['account_actors.actor_id'];

/** All that there is, a line per row, but for the trail. */
export async function dump(world: World): Promise<string[]> {
  const tables = await world.db.execute<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'mail') and c.relkind = 'r' and c.relname not in ('audit', 'territories', 'works') order by 1`);
  const lines = tables.map(({ name }) => {
    const standing = name === 'merges' ? 'where undone_at is null' : '';
    return `select '${name} ' || to_jsonb(t)::text as line from ${name} t ${standing}`;
  });
  const rows = await world.db.execute<{ line: string }>(sql.raw(`${lines.join(' union all ')} order by line`));
  return rows.map((row) => row.line);
}
