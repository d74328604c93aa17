import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { MergeNews } from './merged-lines.tsx';
import type { MergeLine } from './queries.server.ts';

const uuid = /^[0-9a-f-]{36}$/i;

/** What the address says was just done; only what is so, and what the viewer reads, is told. */
export async function findMergeNews(tx: Tx, merges: MergeLine[], search: URLSearchParams): Promise<MergeNews> {
  const done = merges.find((merge) => merge.id === search.get('merged')) ?? null;
  const asked = search.get('separated') ?? '';
  if (asked === 'later' || asked === 'forgotten' || asked === 'restricted')
    return { done, separated: { problem: asked, otherId: null, stayed: [], lost: 0 } };
  if (!uuid.test(asked)) return { done, separated: null };
  const [other] = await tx.execute<{ id: string }>(sql`select id from actors where id = ${asked}`);
  if (!other) return { done, separated: null };
  const stayed = (search.get('stayed') ?? '').split(' ').filter((column) => /^[a-z_]{1,30}$/.test(column));
  const lost = Math.min(Number.parseInt(search.get('lost') ?? '0', 10) || 0, 100_000);
  return { done, separated: { problem: null, otherId: other.id, stayed, lost } };
}
