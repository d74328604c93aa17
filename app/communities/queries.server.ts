import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { notFound } from '#app/http/answers.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { Side } from '#app/visibility/visibility.ts';
import type { CommunityStatus } from './community.ts';

export type Community = {
  id: string;
  slug: string;
  name: string;
  status: CommunityStatus;
  theme: { id: string; name: string };
  territory: { code: string; name: string };
  purpose: string;
  charter: string;
  foundedOn: string | null;
  sharesFigures: boolean;
  version: number;
};

const themeName = (locale: Locale) => sql.raw(locale === 'en' ? 't.name_en' : 't.name_fr');

/** The community of a page's address, or not found: also a draft that the viewer does not read. */
export async function findCommunity(tx: Tx, slug: string | undefined, locale: Locale): Promise<Community> {
  const [community] = await tx.execute<Community>(sql`
    select c.id, c.slug, c.name, c.status, c.purpose, c.charter, c.founded_on::text as "foundedOn",
      c.shares_figures as "sharesFigures", c.version, json_build_object('id', t.id, 'name', ${themeName(locale)}) as theme,
      json_build_object('code', p.code, 'name', p.name) as territory
    from communities c join themes t on t.id = c.theme_id join territories p on p.code = c.territory_code
    where c.slug = ${slug ?? ''}`);
  if (!community) throw notFound();
  return community;
}

/** Who sits on one side of the pair now, and since when; nobody when the seat is vacant. */
export type Seat = { side: Side; name: string | null; since: string | null; directorate: string | null };
export type Place = { id: string; name: string; address: string; note: string };
export type Space = { id: string; name: string; url: string };
export type Surroundings = { pair: [Seat, Seat]; places: Place[]; spaces: Space[] };

const seats = (today: string) => sql`
  (select coalesce(json_agg(json_build_object('side', m.side, 'name', u.name, 'since', m.starts_on::text,
      'directorate', d.short_name) order by m.side), '[]')
    from mandates m join users u on u.id = m.user_id left join directorates d on d.id = m.directorate_id
    where m.community_id = c.id and m.accepted_at is not null and m.starts_on <= ${today}::date
      and (m.ends_on is null or m.ends_on > ${today}::date))`;

const seat = (pair: Seat[], side: Side): Seat =>
  pair.find((one) => one.side === side) ?? { side, name: null, since: null, directorate: null };

const bothSeats = (pair: Seat[]): [Seat, Seat] => [seat(pair, 'community'), seat(pair, 'institution')];

/** The pair, the places and the digital spaces: public, as the community is. */
export async function findSurroundings(tx: Tx, viewer: Viewer, communityId: string): Promise<Surroundings> {
  const [row] = await tx.execute<{ pair: Seat[]; places: Place[]; spaces: Space[] }>(sql`
    select ${seats(viewer.today)} as pair,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'address', p.address, 'note', p.note)
        order by p.name collate french), '[]') from places p where p.community_id = c.id) as places,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'url', s.url)
        order by s.name collate french), '[]') from digital_spaces s where s.community_id = c.id) as spaces
    from communities c where c.id = ${communityId}`);
  return { pair: bothSeats(row?.pair ?? []), places: row?.places ?? [], spaces: row?.spaces ?? [] };
}

export type CommunityLine = {
  id: string;
  slug: string;
  name: string;
  status: CommunityStatus;
  theme: string;
  territory: string;
  /** The purpose, shortened. */
  purpose: string;
  pair: [Seat, Seat];
};
export type Counted = { needsOpen: number; synergies: number; projects: number };

type ListOptions = { locale: Locale; only?: CommunityStatus };

/** The communities one may know of, open ones first; drafts are there for cultivators and those asked to garden them. */
export async function listCommunities(tx: Tx, viewer: Viewer, { locale, only }: ListOptions): Promise<CommunityLine[]> {
  const rows = await tx.execute<CommunityLine & { pair: Seat[] }>(sql`
    select c.id, c.slug, c.name, c.status, ${themeName(locale)} as theme, p.name as territory, left(c.purpose, 400) as purpose,
      ${seats(viewer.today)} as pair
    from communities c join themes t on t.id = c.theme_id join territories p on p.code = c.territory_code
    where ${only ? sql`c.status = ${only}` : sql`true`}
    order by array_position('{open,draft,closed}'::community_status[], c.status), c.name collate french`);
  return rows.map((row) => ({ ...row, pair: bothSeats(row.pair) }));
}

/**
 * What each community holds, counted over the rows the viewer reads, and as its page lists it: needs still open; synergies
 * that were not set aside, in each community they concern; projects that were not abandoned.
 */
export async function countByCommunity(tx: Tx): Promise<Map<string, Counted>> {
  const rows = await tx.execute<{ id: string; what: keyof Counted; count: number }>(sql`
    select community_id as id, 'needsOpen' as what, count(*)::int as count from needs
      where community_id is not null and state not in ('answered', 'closed') group by community_id
    union all
    select one.id, 'synergies', count(*)::int from synergies, unnest(communities) as one (id)
      where state <> 'set_aside' group by one.id
    union all
    select community_id, 'projects', count(*)::int from projects where state <> 'abandoned' group by community_id`);
  const counts = new Map<string, Counted>();
  for (const { id, what, count } of rows) {
    const counted = counts.get(id) ?? { needsOpen: 0, synergies: 0, projects: 0 };
    counts.set(id, { ...counted, [what]: count });
  }
  return counts;
}

export type Choice = { id: string; name: string };

export async function listThemes(tx: Tx, locale: Locale): Promise<Choice[]> {
  return tx.execute<Choice>(
    sql`select t.id, ${themeName(locale)} as name from themes t order by ${themeName(locale)} collate french`,
  );
}

/** What a real instance has of what a first community needs. */
export async function findBeginnings(tx: Tx) {
  const [row] = await tx.execute<{
    directorates: boolean;
    themes: boolean;
    communities: boolean;
    mandates: boolean;
  }>(sql`
    select exists (select 1 from directorates) as directorates, exists (select 1 from themes) as themes,
      exists (select 1 from communities) as communities, exists (select 1 from mandates) as mandates`);
  return row ?? { directorates: false, themes: false, communities: false, mandates: false };
}
