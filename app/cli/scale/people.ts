import type { Plan } from './functions.ts';
import { actorAuthor, agents, carried, dated, fill, id, once, pick, type Step } from './rows.ts';
import {
  familyNames,
  gifts,
  givenNames,
  organizationKinds,
  organizationNames,
  places,
  purposes,
  trades,
} from './words.ts';

/** `themes` and `directorates` are tables (n, id) from 0, `communes` from 0 (n, code): made by fill.ts. */
export function people({ communities, actors, today }: Plan): Step[] {
  const everyCommunity = `generate_series(1, ${communities}) as c`;
  const everyActor = `generate_series(1, ${communities}) as c,
    lateral generate_series(scale.first_actor(c), scale.first_actor(c) + scale.actors_in(c) - 1) as a`;
  // Inner circles are the first of their community, organizations the last.
  const rank = '(a - scale.first_actor(c))';
  const isOrganization = `(${rank} >= scale.actors_in(c) * 0.88)`;
  const circle = `case when ${rank} < 20 then 'engaged'::circle_name when ${rank} < 90 then 'informed' else 'citizen' end`;
  const name = `${pick(givenNames, 'n', 40)} || ' ' || ${pick(familyNames, 'n', 41)}`;
  const known = `(date '${today}' - 30 - scale.roll(a, 44, 360))`;
  const shuffled = 'order by hashint8extended(a, 9)';
  const account = (n: string, named: string, from: string): Step[] => [
    fill('users', { id: n, name: named, office_holder: 'true' }, from),
    fill('auth."user"', { id: n, name: named, email: `${n} || '@example.org'`, email_verified: 'true' }, from),
  ];
  const gardeners = `${everyCommunity}, unnest(enum_range(null::side)) as s,
    ${once('n', `c * 2 + case s when 'community' then 0 else 1 end`)}`;
  const officials = `generate_series(${agents.first}, ${agents.first + agents.directorates * agents.perDirectorate - 1}) as n`;
  const invited = `${everyCommunity}, unnest(array[0, 1, 30, 31]) as o, ${once('a', 'scale.first_actor(c) + o')},
    ${once('n', '10000 + a')}`;
  const person = `${pick(givenNames, 'a', 40)} || ' ' || surname`;
  const lastTenth = 'scale.first_actor(c) + scale.actors_in(c) - 1 - scale.roll(a, 59, scale.actors_in(c) / 9)';
  const other = `case introduced when 0 then ${lastTenth} else scale.some_actor(c, a, 60) end`;
  const surname = once(
    'surname',
    `${pick(familyNames, 'a', 41)} || case when scale.roll(a, 42, 3) = 0 then '-' || ${pick(familyNames, 'a', 43)} else '' end`,
  );
  const organization = `${pick(organizationKinds, 'a', 45)} || ' ' || ${pick(organizationNames, 'a', 46)}`;

  return [
    ...account(id('user', 'n'), name, 'generate_series(1, 1) as n'),
    ...account(id('user', 'n'), name, gardeners),
    ...account(id('user', 'n'), name, officials),
    ...account(id('user', 'n'), name.replaceAll('n,', 'a,'), invited),
    fill(
      'posts',
      {
        id: id('post', 'n'),
        user_id: id('user', 'n'),
        kind: `case n when 1 then 'cultivator'::post_kind else 'agent' end`,
        directorate_id: `(select id from directorate d where d.number = (posted.n - ${agents.first}) / ${agents.perDirectorate})`,
        starts_on: `date '${today}' - 700`,
      },
      `(select 1 as n union all select n from ${officials}) as posted`,
    ),
    fill(
      'communities',
      {
        id: 'scale.home(c)',
        slug: `'communaute-' || c`,
        name: `'Communauté ' || c || ', ' || ${pick(purposes, 'c', 30)} || ' ' || ${pick(places, 'c', 31)}`,
        status: `'open'`,
        theme_id: `(select id from theme where number = c % 12)`,
        territory_code: `(select code from commune where number = scale.roll(c, 32, 4000))`,
        purpose: `'Faire vivre ' || ${pick(purposes, 'c', 33)} || ' ' || ${pick(places, 'c', 34)} || '.'`,
        charter: `'On vient en son nom.'`,
        founded_on: `date '${today}' - 410`,
        shares_figures: 'c % 2 = 0',
      },
      everyCommunity,
    ),
    fill(
      'mandates',
      {
        id: id('mandate', 'n'),
        community_id: 'scale.home(c)',
        side: 's',
        user_id: id('user', 'n'),
        directorate_id: `case s when 'institution' then (select id from directorate d where d.number = c % ${agents.directorates}) end`,
        starts_on: `date '${today}' - 405`,
        appointed_by: id('user', '1'),
        accepted_at: `timestamptz '${today}' - interval '406 days'`,
      },
      gardeners,
    ),
    fill(
      'actors',
      {
        id: id('actor', 'a'),
        visibility: 'scale.actor_level(a)',
        author_id: actorAuthor('a', 'c'),
        side: 'scale.actor_side(a)',
        ...dated(known, 'a'),
        kind: `case when ${isOrganization} then 'organization'::actor_kind else 'person' end`,
        name: `case when ${isOrganization} then ${organization} else ${person} end`,
        sort_name: `case when ${isOrganization} then ${organization} else surname || ' ' || ${pick(givenNames, 'a', 40)} end`,
        about: `case when ${isOrganization} then ${pick(purposes, 'a', 47)} || ' ' || ${pick(places, 'a', 48)} else ${pick(trades, 'a', 47)} end`,
        brings: `case when scale.roll(a, 49, 3) = 0 then ${pick(gifts, 'a', 50)} else '' end`,
        territory_code: 'commune.code',
        is_relay: 'scale.roll(a, 51, 40) = 0',
        is_pioneer: 'scale.roll(a, 52, 60) = 0',
        community_id: 'scale.home(c)',
        communities: 'scale.homes(c, a)',
      },
      `${everyActor}, ${surname}, commune where commune.number = scale.roll(a, 53, 4000) ${shuffled}`,
    ),
    fill(
      'account_actors',
      {
        user_id: id('user', 'n'),
        ...carried.actor('a', 'c'),
        accepted_at: `timestamptz '${today}' - interval '20 days'`,
      },
      invited,
    ),
    fill(
      'actor_themes',
      { ...carried.actor('a', 'c'), theme_id: 'theme.id' },
      `${everyActor}, theme where theme.number = scale.roll(a, 54, 12) ${shuffled}`,
    ),
    fill(
      'memberships',
      {
        id: id('membership', `a + stay * ${actors}`),
        ...carried.actor('a', 'c'),
        community_id: `scale.home(case stay when 1 then scale.second_home(c, a) else c end)`,
        // 0: where they are now; 1: the second community of some; 2: where some were before.
        circle: `case stay when 0 then ${circle} when 1 then 'citizen' else (case when ${rank} < 20 then 'informed'::circle_name else 'citizen' end) end`,
        started_on: `${known} - case stay when 2 then 100 else 0 end`,
        ended_on: `case stay when 2 then ${known} end`,
        moved_by: actorAuthor('a', 'c'),
        ...{ created_at: `scale.at(${known}, a)` },
      },
      `${everyActor}, generate_series(0, 2) as stay
        where stay = 0 or (stay = 1 and scale.second_home(c, a) is not null) or (stay = 2 and ${rank} < 90 and scale.roll(a, 55, 3) = 0)
        ${shuffled}`,
    ),
    fill(
      'membership_reasons',
      {
        membership_id: id('membership', 'a'),
        ...carried.actor('a', 'c'),
        community_id: 'scale.home(c)',
        reason: `'Rencontré ' || ${pick(places, 'a', 56)} || '.'`,
      },
      `${everyActor} ${shuffled}`,
    ),
    fill(
      'contact_points',
      {
        id: id('contact', `a + point * ${actors}`),
        ...carried.actor('a', 'c'),
        visibility: 'level',
        author_id: actorAuthor('a', 'c'),
        side: 'scale.actor_side(a)',
        ...dated(known, 'a'),
        community_id: 'scale.home(c)',
        kind: `case point when 0 then 'mail'::contact_kind else 'phone' end`,
        value: `case point when 0 then 'personne' || a || '@example.org' else '06 39 98 ' || lpad((a / 100 % 100)::text, 2, '0') || ' ' || lpad((a % 100)::text, 2, '0') end`,
        consent_level: `case when level <> 'pair' then level end`,
        consent_on: `case when level <> 'pair' then ${known} end`,
        consent_source: `case when level <> 'pair' then 'Dit au téléphone' else '' end`,
      },
      `${everyActor}, generate_series(0, 1) as point,
        ${once('level', `('{pair,pair,pair,pair,pair,pair,community,community,shared,institution}'::visibility[])[1 + scale.roll(a + point, 57, 10)]`)}
        where scale.roll(a, 58, 10) < case point when 0 then 9 else 5 end ${shuffled}`,
    ),
    fill(
      'ties',
      {
        id: id('tie', `a + introduced * ${actors}`),
        kind: `case introduced when 0 then 'affiliation'::tie_kind else 'introduced_by' end`,
        role: `case introduced when 0 then 'membre' else '' end`,
        ...carried.actor('a', 'c'),
        ...carried.actor('other', 'c', 'other'),
        started_on: known,
        author_id: actorAuthor('a', 'c'),
      },
      `${everyActor}, generate_series(0, 1) as introduced,
        ${once('other', other)}
        where other <> a and scale.roll(a + introduced, 61, 6) = 0 ${shuffled}`,
    ),
  ];
}
