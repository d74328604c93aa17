import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { NeedState } from '#app/needs/need.ts';
import type { SynergyState } from '#app/synergies/synergy.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import type { Participant, ProjectState } from './project.ts';

type Named = { id: string; name: string };

export type Project = {
  id: string;
  title: string;
  purpose: string;
  state: ProjectState;
  startedOn: string | null;
  endedOn: string | null;
  visibility: Level;
  side: Side;
  authorId: string;
  author: string | null;
  version: number;
  communityId: string;
  community: { id: string; slug: string; name: string };
  /** The directorate in whose name an agent proposed it. */
  directorate: string | null;
  territory: { code: string; name: string } | null;
  participants: Participant[];
  needs: { id: string; title: string; state: NeedState; visibility: Level }[];
  synergies: { id: string; title: string; state: SynergyState; visibility: Level }[];
  themes: Named[];
};

/** A project that the viewer reads, with all that hangs on it as far as they read that too; or null. */
export async function findProject(tx: Tx, id: string, locale: Locale): Promise<Project | null> {
  const theme = locale === 'fr' ? sql`t.name_fr` : sql`t.name_en`;
  const [row] = await tx.execute<Project>(sql`
    select p.id, p.title, p.purpose, p.state, p.started_on::text as "startedOn", p.ended_on::text as "endedOn",
      p.visibility, p.side, p.author_id as "authorId", p.version, p.community_id as "communityId",
      (select u.name from users u where u.id = p.author_id) as author,
      json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) as community,
      (select d.name from directorates d where d.id = p.directorate_id) as directorate,
      (select json_build_object('code', t.code, 'name', t.name) from territories t where t.code = p.territory_code)
        as territory,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'role', l.role,
          'capacity', l.capacity, 'startedOn', l.started_on, 'endedOn', l.ended_on)
          order by l.ended_on is not null, a.sort_name collate french, a.id)
        from project_participants l join actors a on a.id = l.actor_id where l.project_id = p.id), '[]') as participants,
      coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'state', n.state,
          'visibility', n.visibility) order by n.collected_on, n.id)
        from project_needs l join needs n on n.id = l.need_id where l.project_id = p.id), '[]') as needs,
      coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'state', s.state,
          'visibility', s.visibility) order by s.proposed_on, s.id)
        from synergy_projects l join synergies s on s.id = l.synergy_id where l.project_id = p.id), '[]') as synergies,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', ${theme}) order by ${theme} collate french)
        from project_themes l join themes t on t.id = l.theme_id where l.project_id = p.id), '[]') as themes
    from projects p join communities c on c.id = p.community_id where p.id = ${id}`);
  return row ?? null;
}
