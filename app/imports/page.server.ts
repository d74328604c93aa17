import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { notFound } from '#app/http/answers.ts';
import { canChange, canDelete, canResume, canStart, canStop, canUndo } from './abilities.ts';
import type { ImportOptions, ImportSummary, RowPreview } from './import.ts';
import { findImport, type ImportView, keptAtUndo, listMappings } from './queries.server.ts';

/** What the page of an import shows, whatever its state. */
export async function findPage(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const found = await findImport(tx, id);
    if (!found) throw notFound();
    const { createdAt, startedAt, endedAt, ...one } = found;
    const [community] = await listCommunities(tx, [found.communityId]);
    const asks = found.state === 'ready' && found.summary !== null;
    return {
      one: { ...one, day: dayIn(viewer, startedAt ?? createdAt), daysLeft: daysLeft(createdAt) },
      community: { slug: community?.slug ?? '', name: community?.name ?? '' },
      mappings: asks ? (await listMappings(tx, found.communityId)).map(({ id: key, name }) => ({ id: key, name })) : [],
      known: asks ? await findKnown(tx, found.summary, found.options) : {},
      places: asks ? await findPlaces(tx, found) : {},
      returned: found.endedAt === null ? { rows: 0, partly: 0 } : await countReturned(tx, id),
      kept: found.state === 'undone' && found.kept > 0 ? await keptAtUndo(tx, id) : null,
      isMine: found.authorId === viewer.userId,
      today: viewer.today,
      locale: viewer.locale,
      can: {
        change: canChange(viewer, found),
        start: canStart(viewer, found),
        stop: canStop(viewer, found),
        resume: canResume(viewer, found) && found.hasFile,
        undo: canUndo(viewer, found) && found.state !== 'undone',
        remove: canDelete(viewer, found),
      },
    };
  });
}

export type ImportPage = Awaited<ReturnType<typeof findPage>>;

/** A moment's day where the institution is. */
export const dayIn = (viewer: Viewer, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: viewer.timeZone, dateStyle: 'short' }).format(at);

/** A file that nobody imports is erased after a week. */
const daysLeft = (createdAt: Date): number =>
  Math.max(1, 7 - Math.floor((Date.now() - createdAt.getTime()) / 86_400_000));

export type KnownActor = { name: string; where: string; reach: RowPreview['contacts']; circle: string | null };

/** What tells those apart whom rows are like, of what the viewer reads. */
async function findKnown(
  tx: Tx,
  summary: ImportSummary | null,
  options: ImportOptions | null,
): Promise<Record<string, KnownActor>> {
  const asked = summary?.likely.first.flatMap(({ candidates }) => candidates.map((one) => one.actorId)) ?? [];
  const decided = Object.values(options?.decisions ?? {}).flatMap((one) => (typeof one === 'object' ? one.join : []));
  const ids = [...new Set([...asked, ...decided])];
  if (ids.length === 0) return {};
  const rows = await tx.execute<KnownActor & { id: string }>(sql`
    with asked as materialized (select a.id, a.name, a.territory_code from actors a where a.id in ${ids})
    select a.id, a.name, coalesce(t.name, '') as "where",
      coalesce((select json_agg(json_build_object('kind', p.kind, 'value', p.value) order by p.kind, p.value)
        from contact_points p where p.actor_id = a.id and p.kind in ('mail', 'phone')), '[]') as reach,
      (select m.circle::text from memberships m where m.actor_id = a.id and m.ended_on is null limit 1) as circle
    from asked a left join territories t on t.code = a.territory_code`);
  return Object.fromEntries(rows.map(({ id, ...one }) => [id, one]));
}

/** Rows in the file of those refused: not taken, or not whole. */
async function countReturned(tx: Tx, id: string): Promise<{ rows: number; partly: number }> {
  const [row] = await tx.execute<{ rows: number; partly: number }>(sql`
    select count(*)::int as rows, (count(*) filter (where partly))::int as partly
    from import_refusals where import_id = ${id}`);
  return row ?? { rows: 0, partly: 0 };
}

/** The names of the territories that the page mentions by code. */
async function findPlaces(tx: Tx, { summary, options }: ImportView): Promise<Record<string, string>> {
  const codes = new Set([
    ...[...(summary?.first ?? []), ...(summary?.likely.first ?? [])].flatMap(({ territory }) => territory ?? []),
    ...Object.values(options?.answers ?? {}).filter((code) => code !== null),
  ]);
  if (codes.size === 0) return {};
  const rows = await tx.execute<{ code: string; name: string }>(
    sql`select code, name from territories where code in ${[...codes]}`,
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
