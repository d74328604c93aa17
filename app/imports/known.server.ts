import { sql } from 'drizzle-orm';
import type { Rights, Tx } from '#db/client.server.ts';
import { officialCommunes } from '#db/territories.server.ts';
import { type Commune, type Places, placesOf } from './places.ts';
import { plain } from './plain.ts';
import type { Plan } from './planner.ts';
import { contactKey, type Target, themeKey, tieKey } from './target.ts';
import type { Theme } from './themes.ts';

export type Ground = Pick<Plan, 'gardens' | 'communityOf'> & { places: Places; themes: Theme[] };

/** What every row is read against: communes, themes, and the communities the viewer gardens. */
export async function findGround(tx: Tx, rights: Rights): Promise<Ground> {
  const communes = await tx.execute<Commune>(
    sql`select substr(code, 2) as code, name, postcodes from territories where kind = 'commune'`,
  );
  const themes = await tx.execute<{ id: string; fr: string; en: string }>(
    sql`select id, name_fr as fr, name_en as en from themes`,
  );
  const gardened = await tx.execute<{ id: string; slug: string; name: string }>(
    sql`select id, slug, name from communities where id in (select unnest(${`{${rights.gardens.join(',')}}`}::uuid[]))`,
  );
  const side = (id: string) => (rights.gardensCommunity.includes(id) ? 'community' : 'institution');
  const byName = new Map(gardened.flatMap(({ id, slug, name }) => [plain(slug), plain(name)].map((key) => [key, id])));
  return {
    places: placesOf([...communes], formerCommunes()),
    themes: themes.map(({ id, fr, en }) => ({ id, names: [fr, en] })),
    gardens: new Map(gardened.map(({ id, name }) => [id, { name, side: side(id) }])),
    communityOf: (text) => byName.get(plain(text)) ?? null,
  };
}

let former: ReturnType<typeof officialCommunes>['former'] | null = null;

/** Read from the package once for each thread. */
function formerCommunes() {
  former ??= officialCommunes().former;
  return former;
}

type Row = {
  id: string;
  kind: Target['kind'];
  name: string;
  sort_name: string;
  visibility: Target['level'];
  author_id: string;
  communities: string[];
  territory_code: string | null;
  about: string;
  version: number;
  restricted: boolean;
  contacts: [string, 'mail' | 'phone' | 'address' | 'web', string][] | null;
  stays: [string, string | null][] | null;
  themes: string[] | null;
  ties: [string, string, string][] | null;
  acts: string[] | null;
};

/** Known actors as far as the viewer reads them, with what hangs on them and what this import did to them. */
export async function findTargets(tx: Tx, importId: string, ids: string[]): Promise<Target[]> {
  const rows = await tx.execute<Row>(sql`
    select a.id, a.kind, a.name, a.sort_name, a.visibility, a.author_id, a.communities, a.territory_code, a.about, a.version,
      a.restricted_at is not null as restricted,
      (select json_agg(json_build_array(c.community_id, c.kind, c.value)) from contact_points c where c.actor_id = a.id) as contacts,
      (select json_agg(json_build_array(m.community_id, m.ended_on)) from memberships m where m.actor_id = a.id) as stays,
      (select json_agg(t.theme_id) from actor_themes t where t.actor_id = a.id) as themes,
      (select json_agg(json_build_array(t.kind, t.other_id, t.role)) from ties t where t.actor_id = a.id) as ties,
      (select json_agg(e.act) from import_effects e where e.actor_id = a.id and e.import_id = ${importId}) as acts
    from actors a where a.id = any(${`{${ids.join(',')}}`}::uuid[])`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    sortName: row.sort_name,
    level: row.visibility,
    authorId: row.author_id,
    communities: row.communities,
    territory: row.territory_code,
    about: row.about,
    version: row.version,
    restricted: row.restricted,
    marks: [
      ...(row.contacts ?? []).map(([community, kind, value]) => contactKey(community, kind, value)),
      ...(row.themes ?? []).map(themeKey),
      ...(row.ties ?? []).map(([kind, other, role]) => tieKey(kind, other, role)),
    ],
    stays: (row.stays ?? []).map(([communityId, endedOn]) => ({ communityId, endedOn })),
    ours: row.acts?.some((act) => act === 'create' || act === 'affiliation') ?? false,
    touched: (row.acts ?? []).length > 0,
  }));
}
