import { sql } from 'drizzle-orm';
import type { Viewer } from '#app/access/viewer.ts';
import { type ActorKind, partsOf, type TieKind } from '#app/actors/actor.ts';
import type { ContactKind } from '#app/actors/contact-point.ts';
import { actorWords } from '#app/actors/words.ts';
import type { Circle } from '#app/circles/circle.ts';
import { type Level, visibilityWords } from '#app/visibility/visibility.ts';
import { exportWords } from '../words.ts';
import { between, type Card, type Column, type Row } from '../write/file.ts';
import type { Source } from './source.ts';

/** The headers are those that the import knows again (app/imports/header-words.ts). */
export const actorColumns: Column[] = [
  { fr: 'Nom complet', en: 'Full name' },
  { fr: 'Prénom', en: 'First name' },
  { fr: 'Nom de famille', en: 'Last name' },
  { fr: 'Nature', en: 'Kind' },
  { fr: 'Organisation', en: 'Organisation' },
  { fr: 'Fonction', en: 'Role' },
  { fr: 'Courriel', en: 'Email' },
  { fr: 'Téléphone', en: 'Phone' },
  { fr: 'Adresse complète', en: 'Full address' },
  { fr: 'Site web', en: 'Website' },
  { fr: 'Commune', en: 'Commune' },
  { fr: 'Code INSEE', en: 'INSEE code' },
  { fr: 'Autre territoire', en: 'Other territory' },
  { fr: 'Thématiques', en: 'Themes' },
  { fr: 'Communauté', en: 'Community' },
  { fr: 'Cercle', en: 'Circle' },
  { fr: 'Dans le cercle depuis', en: 'In the circle since', holds: 'day' },
  { fr: 'Autres communautés', en: 'Other communities' },
  { fr: 'Présentation', en: 'About' },
  { fr: 'Apporte', en: 'Brings' },
  { fr: 'Savoir-faire', en: 'Skills' },
  { fr: 'Relais', en: 'Relay' },
  { fr: 'Liens avec d’autres', en: 'Ties to others' },
  { fr: 'Garder le lien (jours)', en: 'Keep in touch (days)', holds: 'number' },
  { fr: 'Dernier échange', en: 'Last exchange', holds: 'day' },
  { fr: 'Lu par', en: 'Read by' },
  { fr: 'Identifiant', en: 'Id' },
];

type Stay = [communityId: string, community: string, circle: Circle, since: string];
type Tie = [kind: TieKind, direction: 'from' | 'to', other: string, role: string, ended: boolean];
/** One actor as the query tells it: arrays, which are parsed in a quarter of the time that objects take. */
type Told = [
  id: string,
  kind: ActorKind,
  name: string,
  sortName: string,
  about: string,
  brings: string,
  skills: string,
  isRelay: boolean,
  isPioneer: boolean,
  touch: number | null,
  level: Level,
  communities: string[],
  territory: [kind: string, code: string, name: string, postcodes: string[]] | null,
  contacts: [kind: ContactKind, value: string][] | null,
  themes: string[] | null,
  stays: Stay[] | null,
  ties: Tie[] | null,
  lastOn: string | null,
];

/** What hangs on the actors is gathered for all of them at once: row by row it takes several times longer. */
export function tellActors(viewer: Viewer, scope: string[] | null): Source['tell'] {
  const here = scope === null ? sql`` : sql`and i.community_id = any(${sql.param(scope)}::uuid[])`;
  const theme = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  return ({ page, among }) => sql`
    with page as materialized (${page}),
    reached as materialized (
      select c.actor_id, json_agg(json_build_array(c.kind, c.value) order by c.created_at, c.id) as many
      from contact_points c where c.actor_id ${among} group by 1),
    themed as materialized (
      select l.actor_id, json_agg(${theme} order by ${theme}) as many
      from actor_themes l join themes t on t.id = l.theme_id where l.actor_id ${among} group by 1),
    stood as materialized (
      select m.actor_id, json_agg(json_build_array(c.id, c.name, m.circle, m.started_on) order by m.circle, c.name) as many
      from memberships m join communities c on c.id = m.community_id
      where m.actor_id ${among} and m.ended_on is null group by 1),
    tied as materialized (
      select one.id, json_agg(json_build_array(one.kind, one.direction, a.name, one.role,
          coalesce(one.ended_on <= ${viewer.today}::date, false)) order by one.started_on desc nulls last, a.name) as many
      from (
        select l.actor_id as id, l.other_id, l.kind, l.role, l.started_on, l.ended_on, 'from' as direction
          from ties l where l.actor_id ${among}
        union all
        select l.other_id, l.actor_id, l.kind, l.role, l.started_on, l.ended_on, 'to' from ties l where l.other_id ${among}
      ) one join actors a on a.id = one.other_id and a.restricted_at is null group by 1),
    heard as materialized (
      select p.actor_id, max(i.happened_on) as last_on
      from interaction_participants p join interactions i on i.id = p.interaction_id
      where p.actor_id ${among} ${here} group by 1)
    select json_build_array(a.id, a.kind, a.name, a.sort_name, a.about, a.brings, a.skills, a.is_relay, a.is_pioneer,
      a.touch_every_days, a.visibility, a.communities,
      case when w.code is not null then json_build_array(w.kind, w.code, w.name, w.postcodes) end,
      reached.many, themed.many, stood.many, tied.many, heard.last_on) as told
    from page p join actors a on a.id = p.id left join territories w on w.code = a.territory_code
    left join reached on reached.actor_id = a.id left join themed on themed.actor_id = a.id
    left join stood on stood.actor_id = a.id left join tied on tied.id = a.id left join heard on heard.actor_id = a.id
    order by p.place`;
}

export const actorRow =
  (viewer: Viewer, scope: string[] | null): Source['row'] =>
  (told) => ({ row: rowOf(viewer, scope, told as Told), communities: (told as Told)[11] });

function rowOf(viewer: Viewer, scope: string[] | null, told: Told): Row {
  const [id, kind, name, sortName, about, brings, skills, isRelay, isPioneer, touch, level] = told;
  const [territory, contacts, themes, stays, ties, lastOn] = [
    told[12],
    told[13],
    told[14],
    told[15],
    told[16],
    told[17],
  ];
  const w = exportWords[viewer.locale];
  const a = actorWords[viewer.locale];
  const person = kind === 'person';
  const { given, family } = person ? partsOf(name, sortName) : { given: '', family: '' };
  const of = (wanted: ContactKind) => [
    ...new Set((contacts ?? []).filter(([one]) => one === wanted).map(([, value]) => value)),
  ];
  const [mails, phones, addresses, webs] = [of('mail'), of('phone'), of('address'), of('web')];
  // The import makes of a person's organisation an affiliation; of another organisation's it would make its name.
  const home = person
    ? ties?.find(([one, way, , , ended]) => one === 'affiliation' && way === 'from' && !ended)
    : undefined;
  const others = (ties ?? []).filter((tie) => tie !== home).map((tie) => tieText(a, w, tie));
  const ofScope = stays?.find(([community]) => scope?.includes(community)) ?? stays?.[0];
  const elsewhere = (stays ?? []).filter((stay) => stay !== ofScope).map(([, at, circle]) => `${at} (${w[circle]})`);
  const commune = territory?.[0] === 'commune' ? territory : null;
  const note = [about, brings, skills].filter(Boolean).join('\n');
  const card: Card = {
    ...{ id, kind, name, given, family, mails, phones, addresses, webs, note },
    organization: home?.[2] ?? '',
    role: home?.[3] ?? '',
    commune: commune?.[2] ?? '',
    postcode: commune && commune[3].length === 1 ? (commune[3][0] ?? '') : '',
    themes: themes ?? [],
  };
  const cells = [
    name,
    given,
    family,
    w[kind],
    card.organization,
    card.role,
    ...[mails, phones, addresses, webs.map((web) => web.replaceAll('|', '%7C'))].map((all) => all.join(between)),
    card.commune,
    commune?.[1].slice(1) ?? '',
    territory && !commune ? territory[2] : '',
    (themes ?? []).join(between),
    ofScope?.[1] ?? '',
    ofScope ? w[ofScope[2]] : '',
    ofScope?.[3] ?? '',
    elsewhere.join(between),
    about,
    brings,
    skills,
    [isRelay && a.relay, isPioneer && a.pioneer].filter(Boolean).join(', '),
    others.join(between),
    touch,
    lastOn,
    visibilityWords[viewer.locale][level],
    id,
  ];
  return { cells, card };
}

type Words = (typeof exportWords)['fr'];

/** "a été présenté·e par Nadège Roumieu", "fait partie de Terres vives (trésorière, terminé)". */
function tieText(a: (typeof actorWords)['fr'], w: Words, [kind, way, other, role, ended]: Tie): string {
  const about = [role, ended ? w.ended : ''].filter(Boolean).join(', ');
  const verb = a[`${way}_${kind}`] ?? '';
  return `${verb} ${other}${about ? ` (${about})` : ''}`;
}
