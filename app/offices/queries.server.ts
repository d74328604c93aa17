import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Option } from '#app/ui/suggestions.ts';
import type { Side } from '#app/visibility/visibility.ts';
import type { PeopleView, PostKind } from './office.ts';

export type HeldPost = {
  id: string;
  kind: PostKind;
  directorate: string | null;
  startsOn: string;
  endsOn: string | null;
};
type HeldMandate = { id: string; side: Side; community: string; slug: string; accepted: boolean };
export type OfficePerson = {
  id: string;
  name: string;
  mail: string | null;
  disabled: boolean;
  posts: HeldPost[];
  mandates: HeldMandate[];
};

export const peoplePerPage = 50;

const present = (viewer: Viewer, row: 'p' | 'm') =>
  sql`(${sql.raw(row)}.ends_on is null or ${sql.raw(row)}.ends_on > ${viewer.today}::date)`;

const found = (q: string) =>
  q === ''
    ? sql`true`
    : sql`((normalize_name(${q}) <> '' and strpos(normalize_name(u.name), normalize_name(${q})) > 0) or strpos(account_mail(u.id), lower(${q})) > 0)`;

/** People with an account, by name, with what they hold now or are offered. */
export async function listPeople(tx: Tx, viewer: Viewer, view: PeopleView) {
  const holds = sql`(exists (select 1 from posts p where p.user_id = u.id and ${present(viewer, 'p')})
    or exists (select 1 from mandates m where m.user_id = u.id and m.declined_at is null and ${present(viewer, 'm')}))`;
  const shown = {
    office: sql`u.disabled_at is null and ${holds}`,
    all: sql`u.disabled_at is null`,
    closed: sql`u.disabled_at is not null`,
  };
  const rows = await tx.execute<OfficePerson & { total: number }>(sql`
    with chosen as materialized (
      select u.id, u.name, u.disabled_at is not null as disabled, count(*) over ()::int as total from users u
      where ${shown[view.show]} and ${found(view.q)}
      order by u.name collate french, u.id limit ${peoplePerPage} offset ${(view.page - 1) * peoplePerPage}
    )
    select c.*, account_mail(c.id) as mail,
      (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'directorate', d.short_name,
          'startsOn', p.starts_on::text, 'endsOn', p.ends_on::text) order by p.starts_on), '[]')
        from posts p left join directorates d on d.id = p.directorate_id
        where p.user_id = c.id and ${present(viewer, 'p')}) as posts,
      (select coalesce(json_agg(json_build_object('id', m.id, 'side', m.side, 'community', k.name, 'slug', k.slug,
          'accepted', m.accepted_at is not null) order by k.name), '[]')
        from mandates m join communities k on k.id = m.community_id
        where m.user_id = c.id and m.declined_at is null and ${present(viewer, 'm')}) as mandates
    from chosen c order by c.name collate french, c.id`);
  const people: OfficePerson[] = rows.map(({ total: _, ...person }) => person);
  return { people, total: rows[0]?.total ?? 0 };
}

/** Open accounts by name or address, as options for a field that picks one. */
export async function searchPeople(tx: Tx, q: string): Promise<Option[]> {
  const word = q.replaceAll('\0', '').trim().slice(0, 80);
  if (word === '') return [];
  const rows = await tx.execute<Option>(sql`
    select u.id as value, u.name as label, account_mail(u.id) as hint from users u
    where u.disabled_at is null and ${found(word)} order by u.name collate french, u.id limit 12`);
  return [...rows];
}

export async function findPerson(tx: Tx, id: string) {
  const [row] = await tx.execute<{ id: string; name: string; mail: string | null; disabled: boolean }>(sql`
    select id, name, account_mail(id) as mail, disabled_at is not null as disabled from users where id = ${id}`);
  return row ?? null;
}

export type Directorate = { id: string; name: string; shortName: string; themes: string[] };
export type Theme = { id: string; nameFr: string; nameEn: string };

/** What people's offices and needs refer to: directorates with their themes, and the themes. */
export async function listReference(tx: Tx): Promise<{ directorates: Directorate[]; themes: Theme[] }> {
  const directorates = await tx.execute<Directorate>(sql`
    select d.id, d.name, d.short_name as "shortName",
      coalesce((select json_agg(l.theme_id) from directorate_themes l where l.directorate_id = d.id), '[]') as themes
    from directorates d order by d.name collate french`);
  const themes = await tx.execute<Theme>(
    sql`select id, name_fr as "nameFr", name_en as "nameEn" from themes order by name_fr collate french`,
  );
  return { directorates: [...directorates], themes: [...themes] };
}
