import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Batch } from './batch.ts';
import type { ImportOptions } from './import.ts';

type Whose = { importId: string; authorId: string; options: ImportOptions };

/** Somebody changed what was being written in the same moment: the batch is planned anew. */
export class Crossed extends Error {}

/** Writes a batch under the view of its author, one statement for each table: what the policies refuse fails as a whole. */
export async function writeBatch(tx: Tx, batch: Batch, { importId, authorId, options }: Whose): Promise<void> {
  const me = sql`${authorId}::uuid`;
  await insert(
    tx,
    [...batch.actors.values()],
    sql`
    insert into actors (id, kind, name, sort_name, about, territory_code, visibility, community_id, author_id, side)
    select x.id, x.kind, x.name, x."sortName", x.about, x.territory, x.visibility, x."communityId", ${me}, x.side from `,
    sql`(id uuid, kind actor_kind, name text, "sortName" text, about text, territory text, visibility visibility, "communityId" uuid, side side)`,
  );
  const carried = sql.raw('a.visibility, a.communities, a.author_id');
  await insert(
    tx,
    batch.stays,
    sql`
    insert into memberships (id, actor_id, community_id, circle, started_on, moved_by, actor_level, actor_communities, actor_author_id)
    select x.id, x."actorId", x."communityId", x.circle, x."startedOn", ${me}, ${carried} from `,
    sql`(id uuid, "actorId" uuid, "communityId" uuid, circle circle_name, "startedOn" date)`,
    sql`join actors a on a.id = x."actorId" and a.restricted_at is null`,
  );
  await insert(
    tx,
    batch.contacts,
    sql`
    insert into contact_points (id, actor_id, community_id, author_id, side, kind, value, original, origin, basis,
      actor_level, actor_communities, actor_author_id)
    select x.id, x."actorId", x."communityId", ${me}, x.side, x.kind, x.value, case when x.original <> x.value then x.original else '' end,
      ${options.origin}::text, ${options.basis}::contact_basis, ${carried} from `,
    sql`(id uuid, "actorId" uuid, "communityId" uuid, side side, kind contact_kind, value text, original text)`,
    sql`join actors a on a.id = x."actorId" and a.restricted_at is null`,
  );
  await insert(
    tx,
    batch.themes,
    sql`
    insert into actor_themes (actor_id, theme_id, actor_level, actor_communities, actor_author_id)
    select x."actorId", x."themeId", ${carried} from `,
    sql`("actorId" uuid, "themeId" uuid)`,
    sql`join actors a on a.id = x."actorId" and a.restricted_at is null on conflict do nothing`,
    'some',
  );
  await insert(
    tx,
    batch.ties,
    sql`
    insert into ties (id, kind, role, actor_id, other_id, author_id, actor_level, actor_communities, actor_author_id,
      other_level, other_communities, other_author_id)
    select x.id, x.kind, x.role, x."actorId", x."otherId", ${me}, ${carried}, o.visibility, o.communities, o.author_id from `,
    sql`(id uuid, kind tie_kind, role text, "actorId" uuid, "otherId" uuid)`,
    sql`join actors a on a.id = x."actorId" and a.restricted_at is null join actors o on o.id = x."otherId" and o.restricted_at is null on conflict do nothing`,
    'some',
  );
  await change(tx, [...batch.patches.values()]);
  await insert(
    tx,
    batch.effects,
    sql`
    insert into import_effects (import_id, seq, author_id, community_id, line, act, actor_id, first, made, before)
    select ${importId}::uuid, x.seq, ${me}, x."communityId", x.line, x.act, x."actorId", x.first, x.made, x.before from `,
    sql`(seq int, "communityId" uuid, line int, act text, "actorId" uuid, first boolean, made jsonb, before jsonb)`,
  );
  await insert(
    tx,
    batch.refusals,
    sql`
    insert into import_refusals (import_id, seq, author_id, community_id, line, sheet, cells, reason, partly)
    select ${importId}::uuid, x.seq, ${me}, x."communityId", x.line, x.sheet, x.cells, x.reason, x.partly from `,
    sql`(seq int, "communityId" uuid, line int, sheet text, cells jsonb, reason jsonb, partly boolean)`,
  );
}

/**
 * `columns` is how the rows are read from JSON, as x. An end that cannot be read any more, or is restricted meanwhile, would leave its row out: that is
 * told, but for links (`some`), which may be there already.
 */
async function insert(
  tx: Tx,
  rows: unknown[],
  into: SQL,
  columns: SQL,
  ends: SQL = sql``,
  written: 'all' | 'some' = 'all',
): Promise<void> {
  if (rows.length === 0) return;
  const given = sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as x ${columns} ${ends}`;
  const { count } = (await tx.execute(sql`${into} ${given}`)) as unknown as { count: number };
  if (written === 'all' && count !== rows.length) throw new Crossed();
}

/** Fields of known actors, where nobody changed them since they were read. */
async function change(tx: Tx, patches: Batch['patches'] extends Map<string, infer P> ? P[] : never): Promise<void> {
  if (patches.length === 0) return;
  const written = (await tx.execute(sql`
    update actors a set
      name = coalesce(x.fields ->> 'name', a.name),
      sort_name = coalesce(x.fields ->> 'sort_name', a.sort_name),
      about = coalesce(x.fields ->> 'about', a.about),
      territory_code = coalesce(x.fields ->> 'territory_code', a.territory_code)
    from json_to_recordset(${JSON.stringify(patches)}::text::json) as x (id uuid, version int, fields jsonb)
    where a.id = x.id and a.version = x.version`)) as unknown as { count: number };
  if (written.count !== patches.length) throw new Crossed();
}
