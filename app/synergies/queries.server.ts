import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import type { Party, SynergyState } from './synergy.ts';

export type Synergy = {
  id: string;
  title: string;
  body: string;
  state: SynergyState;
  outcome: string;
  proposedOn: string;
  stateSince: string;
  visibility: Level;
  side: Side;
  authorId: string;
  author: string | null;
  version: number;
  communityId: string;
  communities: string[];
  places: { slug: string; name: string }[];
  parties: Party[];
  exchanges: { id: string; kind: InteractionKind; happenedOn: string; notes: string; visibility: Level }[];
};

/** A synergy with all of its parties that the viewer reads, or null. */
export async function findSynergy(tx: Tx, id: string, locale: Locale): Promise<Synergy | null> {
  const name = locale === 'fr' ? sql`t.name_fr` : sql`t.name_en`;
  const [row] = await tx.execute<Synergy>(sql`
    select s.id, s.title, s.body, s.state, s.outcome, s.proposed_on as "proposedOn", s.state_since as "stateSince", s.visibility, s.side,
      s.author_id as "authorId", (select u.name from users u where u.id = s.author_id) as author, s.version,
      s.community_id as "communityId", to_json(s.communities) as communities,
      (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name) order by c.id <> s.community_id), '[]')
        from communities c where c.id = any(s.communities)) as places,
      (select coalesce(json_agg(p order by p.place, p.name collate french), '[]') from (
        select 1 as place, 'actor' as kind, a.id, a.name, l.agreed_on as "agreedOn"
          from synergy_actors l join actors a on a.id = l.actor_id where l.synergy_id = s.id
        union all select 2, 'project', p.id, p.title, l.agreed_on
          from synergy_projects l join projects p on p.id = l.project_id where l.synergy_id = s.id
        union all select 3, 'need', n.id, n.title, null
          from synergy_needs l join needs n on n.id = l.need_id where l.synergy_id = s.id
        union all select 4, 'theme', t.id, ${name}, null
          from synergy_themes l join themes t on t.id = l.theme_id where l.synergy_id = s.id) p) as parties,
      (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'happenedOn', i.happened_on, 'notes', left(i.notes, 160),
          'visibility', i.visibility) order by i.happened_on desc), '[]')
        from interaction_synergies l join interactions i on i.id = l.interaction_id where l.synergy_id = s.id) as exchanges
    from synergies s where s.id = ${id}`);
  return row ?? null;
}

export type Option = { value: string; label: string };

/** What a synergy of a community may link beside actors: its open needs and its projects. */
export async function listLinkable(tx: Tx, communityId: string): Promise<{ needs: Option[]; projects: Option[] }> {
  const [row] = await tx.execute<{ needs: Option[]; projects: Option[] }>(sql`
    with open_needs as materialized (
      select n.id, n.title from needs n where n.community_id = ${communityId} and n.state <> 'closed'
      order by n.collected_on desc limit 400
    ), live_projects as materialized (
      select p.id, p.title from projects p where p.community_id = ${communityId} and p.state <> 'abandoned' order by p.id desc limit 200
    )
    select (select coalesce(json_agg(json_build_object('value', id, 'label', title)), '[]') from open_needs) as needs,
      (select coalesce(json_agg(json_build_object('value', id, 'label', title)), '[]') from live_projects) as projects`);
  return row ?? { needs: [], projects: [] };
}

/** Names of things that a form was opened with ("?actor=", "?need=", "?project="), as far as the viewer reads them. */
export async function findNamed(tx: Tx, table: 'actors' | 'needs' | 'projects', id: string | null): Promise<Option[]> {
  if (!id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return [];
  const label = table === 'actors' ? sql`name` : sql`title`;
  return tx.execute<Option>(sql`select id as value, ${label} as label from ${sql.identifier(table)} where id = ${id}`);
}
