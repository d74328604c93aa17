import { type SQL, sql } from 'drizzle-orm';
import { addDays } from '#app/i18n/dates.ts';
import { needStates } from './need.ts';
import { synergyStates, type TableView } from './table-view.ts';

/** Where the table looks, besides its filters: one community or all, and whose directorates come first. */
export type Scope = {
  communityId: string | null;
  themeId: string | null;
  directorateId: string | null;
  mineFirst: string[] | null;
  today: string;
};

/**
 * The filters of a view as conditions on `needs n` and `synergies s`. Within one community what hangs on a row is looked
 * up row by row; over everything it is gathered once, which is many times faster there.
 */
export function filtersOf(view: TableView, scope: Scope) {
  const needs: SQL[] = [];
  const synergies: SQL[] = [];
  const never = sql`false`;

  if (scope.communityId) {
    needs.push(sql`n.community_id = ${scope.communityId}`);
    synergies.push(sql`(s.community_id = ${scope.communityId} or s.id = any(array(
      select l.synergy_id from synergy_communities l where l.community_id = ${scope.communityId})))`);
  }
  if (view.state === 'open' || view.state === 'done') {
    const not = sql.raw(view.state === 'open' ? 'not' : '');
    needs.push(sql`n.state ${not} in ('answered', 'closed')`);
    synergies.push(sql`s.state ${not} in ('realised', 'set_aside')`);
  } else if (view.state !== 'any') {
    needs.push(needStates.some((state) => state === view.state) ? sql`n.state = ${view.state}` : never);
    synergies.push(synergyStates.some((state) => state === view.state) ? sql`s.state = ${view.state}` : never);
  }
  if (view.urgency) {
    needs.push(sql`n.urgency = ${view.urgency}`);
    synergies.push(never);
  }
  if (view.level) {
    needs.push(sql`n.visibility = ${view.level}`);
    synergies.push(sql`s.visibility = ${view.level}`);
  }
  if (scope.themeId) {
    needs.push(sql`n.id in (select need_id from need_themes where theme_id = ${scope.themeId})`);
    synergies.push(sql`s.id in (select synergy_id from synergy_themes where theme_id = ${scope.themeId})`);
  }
  if (scope.directorateId) {
    needs.push(ofNeeds([scope.directorateId]));
    synergies.push(ofSynergies([scope.directorateId]));
  }
  if (view.crossing) {
    needs.push(scope.communityId ? crossingHere.need : crossingOverall.need);
    synergies.push(scope.communityId ? crossingHere.synergy : crossingOverall.synergy);
  }
  if (view.silence > 0) {
    needs.push(silentSince(addDays(scope.today, -view.silence)));
    synergies.push(never);
  }
  if (/[\p{L}\p{N}]/u.test(view.text)) {
    needs.push(saying(view.text).need);
    synergies.push(saying(view.text).synergy);
  }
  return { needs, synergies, ofNeeds, ofSynergies };
}

const list = (ids: string[]) => sql`${sql.param(ids)}::uuid[]`;

const ofNeeds = (directorates: string[]) =>
  sql`(n.id in (select need_id from need_directorates where directorate_id = any(${list(directorates)}))
    or coalesce(n.directorate_id = any(${list(directorates)}), false))`;

const ofSynergies = (directorates: string[]) =>
  sql`(s.id in (select l.synergy_id from synergy_needs l join need_directorates d on d.need_id = l.need_id
      where d.directorate_id = any(${list(directorates)}))
    or coalesce(s.directorate_id = any(${list(directorates)}), false))`;

const crossingHere = {
  need: sql`(select count(*) from need_directorates d where d.need_id = n.id) >= 2`,
  synergy: sql`(select count(*) from (
    select d.directorate_id from synergy_needs l join need_directorates d on d.need_id = l.need_id where l.synergy_id = s.id
    union select s.directorate_id where s.directorate_id is not null) d) >= 2`,
};

const crossingOverall = {
  need: sql`n.id in (select need_id from need_directorates group by need_id having count(*) >= 2)`,
  synergy: sql`s.id in (select d.synergy_id from (
      select l.synergy_id, d.directorate_id from synergy_needs l join need_directorates d on d.need_id = l.need_id
      union select id, directorate_id from synergies where directorate_id is not null
    ) d group by d.synergy_id having count(*) >= 2)`,
};

/** Those whose authors have waited to be told something since that day or longer: waitingSince() of need.ts, in SQL. */
const silentSince = (day: string) => sql`n.collected_on <= ${day}
  and not exists (select 1 from replies r where r.need_id = n.id and r.told_on > ${day})
  and (n.state not in ('answered', 'closed') or not exists (select 1 from replies r where r.need_id = n.id))`;

/**
 * Words in the title, the text or the outcome, or in the name of somebody concerned whom the viewer reads. Accents and
 * capitals do not count; normalize_name() would forgive hyphens too, at ten times the cost over long texts.
 */
function saying(text: string): { need: SQL; synergy: SQL } {
  const pattern = sql`unaccent(${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`;
  const people = sql`select a.id from actors a where a.id in (select actor_candidates(${text}))`;
  return {
    need: sql`(unaccent(n.title || ' ' || n.body) ilike ${pattern}
      or n.id in (select e.need_id from need_expressers e where e.actor_id in (${people})))`,
    synergy: sql`(unaccent(s.title || ' ' || s.body || ' ' || s.outcome) ilike ${pattern}
      or s.id in (select l.synergy_id from synergy_actors l where l.actor_id in (${people})))`,
  };
}
