import type { Plan } from './functions.ts';
import {
  answering,
  authorOf,
  carried,
  dated,
  fill,
  homeOf,
  id,
  once,
  origin,
  pick,
  replyAuthor,
  replySide,
  type Step,
} from './rows.ts';
import { answers, details, lacks, matters, meetings, openings, places, purposes } from './words.ts';

const held = (k: string) => once('c', `scale.community_of(${k})`);
const story = (n: string, seed: number) =>
  `${pick(openings, n, seed)} || ' ' || ${pick(matters, n, seed + 1)} || '. ' || ${pick(details, n, seed + 2)} || '.'`;
const directorate = (n: string) => `(select id from directorate d where d.number = ${n})`;

export function needs({ actors }: Plan): Step[] {
  const every = `generate_series(1, ${Math.floor((actors * 3) / 5)}) as n`;
  const k = origin.need('n');
  const day = `scale.day_of(${k})`;
  const byDirectorate = 'scale.roll(n, 110, 20) = 0';
  const told = `scale.need_level(n) <> 'private'
    and (scale.need_state(n) = 'answered' or (scale.need_state(n) in ('taken_up', 'closed') and scale.roll(n, 111, 2) = 0))`;
  const expressers = `${every}, ${held(k)}, generate_series(0, 1) as seat, ${once('a', `scale.some_actor(c, ${k}, 100 + seat)`)}
    where not ${byDirectorate} and (seat = 0 or scale.roll(n, 112, 8) = 0)`;
  return [
    fill(
      'needs',
      {
        id: id('need', 'n'),
        visibility: 'scale.need_level(n)',
        author_id: authorOf(k),
        side: `scale.side_of(${k})`,
        ...dated(day, 'n'),
        community_id: homeOf(k),
        directorate_id: `case when ${byDirectorate} then ${directorate('scale.roll(n, 113, 7)')} end`,
        title: `${pick(lacks, 'n', 114)} || ' ' || ${pick(purposes, 'n', 115)} || ' ' || ${pick(places, 'n', 116)}`,
        body: story('n', 117),
        urgency: `('{low,normal,normal,normal,high}'::urgency[])[1 + scale.roll(n, 120, 5)]`,
        territory_code: 'commune.code',
        state: 'scale.need_state(n)',
        closed_reason: `case scale.need_state(n) when 'closed' then 'Ne se pose plus.' else '' end`,
        collected_on: day,
        state_since: `case scale.need_state(n) when 'collected' then ${day} else scale.some_time_after(${day}, n) end`,
      },
      `${every}, commune where commune.number = scale.roll(n, 121, 4000) order by n`,
    ),
    fill(
      'need_expressers',
      { ...carried.need('n'), ...carried.actor('a', 'c') },
      `${expressers} on conflict do nothing`,
    ),
    fill(
      'need_themes',
      { ...carried.need('n'), theme_id: 'theme.id' },
      `${every}, generate_series(0, 1) as second, theme
        where theme.number = scale.roll(n, 122 + second, 12) and (second = 0 or scale.roll(n, 124, 3) = 0) on conflict do nothing`,
    ),
    fill(
      'need_directorates',
      { ...carried.need('n'), directorate_id: 'd.id' },
      `${every}, generate_series(0, 1) as second, directorate d
        where d.number = scale.roll(n, 125 + second, 7) and (second = 0 or scale.roll(n, 127, 3) = 0) on conflict do nothing`,
    ),
    fill('interaction_needs', { ...carried.interaction(k), ...carried.need('n') }, every),
    fill(
      'need_remarks',
      {
        id: id('remark', 'n'),
        ...carried.need('n'),
        author_id: authorOf(k),
        words: `${pick(details, 'n', 128)} || '.'`,
        created_at: `scale.at(${day}, n)`,
      },
      `${every} where scale.roll(n, 129, 10) = 0`,
    ),
    fill(
      'replies',
      {
        id: id('reply', 'n'),
        visibility: 'scale.need_level(n)',
        author_id: replyAuthor('n'),
        side: replySide('n'),
        ...dated(`scale.some_time_after(${day}, n)`, 'n'),
        ...carried.need('n'),
        community_id: homeOf(k),
        directorate_id: directorate(answering('n')),
        words: `${pick(answers, 'n', 130)} || '. ' || ${pick(details, 'n', 131)} || '.'`,
        told_on: `scale.some_time_after(${day}, n)`,
      },
      `${every} where ${told}`,
    ),
    fill(
      'reply_addressees',
      { ...carried.reply('n'), ...carried.need('n'), ...carried.actor('a', 'c') },
      `${expressers} and ${told} on conflict do nothing`,
    ),
  ];
}

export function synergies({ actors, today }: Plan): Step[] {
  const every = `generate_series(1, ${Math.floor((actors * 3) / 15)}) as n`;
  const k = origin.synergy('n');
  const day = `scale.day_of(${k})`;
  return [
    fill(
      'synergies',
      {
        id: id('synergy', 'n'),
        visibility: 'scale.synergy_level(n)',
        author_id: authorOf(k),
        side: `scale.side_of(${k})`,
        ...dated(day, 'n'),
        community_id: homeOf(k),
        communities: `array[${homeOf(k)}]`,
        title: `${pick(meetings, 'n', 140)} || ' : ' || ${pick(purposes, 'n', 141)} || ' ' || ${pick(places, 'n', 142)}`,
        body: story('n', 143),
        state: `('{proposed,proposed,proposed,agreed,agreed,under_way,under_way,realised,realised,set_aside}'::synergy_state[])[1 + scale.roll(n, 146, 10)]`,
        outcome: `case when scale.roll(n, 146, 10) > 6 then ${pick(details, 'n', 147)} || '.' else '' end`,
        proposed_on: day,
        state_since: `scale.some_time_after(${day}, n)`,
      },
      every,
    ),
    fill(
      'synergy_actors',
      {
        ...carried.synergy('n'),
        ...carried.actor('a', 'c'),
        agreed_on: `case when scale.roll(n + seat, 148, 2) = 0 then scale.some_time_after(${day}, n) end`,
      },
      `${every}, ${held(k)}, generate_series(0, 3) as seat, ${once('a', `scale.some_actor(c, n, 150 + seat)`)}
        where seat < 2 + scale.roll(n, 149, 3) on conflict do nothing`,
    ),
    fill(
      'synergy_needs',
      { ...carried.synergy('n'), ...carried.need('(n * 3)') },
      `${every} where scale.roll(n, 154, 5) < 3`,
    ),
    fill(
      'synergy_projects',
      { ...carried.synergy('(p * 5)'), ...carried.project('p') },
      `generate_series(1, ${Math.floor((actors * 3) / 75)}) as p`,
    ),
    fill(
      'synergy_themes',
      { ...carried.synergy('n'), theme_id: 'theme.id' },
      `${every}, theme where theme.number = scale.roll(n, 155, 12)`,
    ),
    fill('interaction_synergies', { ...carried.interaction(k), ...carried.synergy('n') }, every),
    fill(
      'widening_requests',
      {
        id: id('remark', 'n + 10000000'),
        community_id: homeOf(k),
        record: `'synergies'`,
        record_id: id('synergy', 'n'),
        level: `'shared'`,
        words: `'À ouvrir aux autres ?'`,
        asked_by: `scale.gardener(scale.community_of(${k}), scale.other_side(scale.side_of(${k})))`,
        asked_at: `scale.at(${day}, n)`,
      },
      `${every} where scale.synergy_level(n) = 'pair' and ${day} > date '${today}' - 60`,
    ),
  ];
}

export function projects({ actors, today }: Plan): Step[] {
  const every = `generate_series(1, ${Math.floor((actors * 3) / 75)}) as n`;
  const k = origin.project('n');
  const day = `scale.day_of(${k})`;
  return [
    fill(
      'projects',
      {
        id: id('project', 'n'),
        visibility: 'scale.project_level(n)',
        author_id: authorOf(k),
        side: `scale.side_of(${k})`,
        ...dated(day, 'n'),
        community_id: homeOf(k),
        title: `initcap(left(${pick(purposes, 'n', 160)}, 1)) || substr(${pick(purposes, 'n', 160)}, 2) || ' ' || ${pick(places, 'n', 161)}`,
        purpose: story('n', 162),
        state: `('{idea,preparing,running,running,done,abandoned}'::project_state[])[1 + scale.roll(n, 165, 6)]`,
        territory_code: 'commune.code',
        started_on: `case when scale.roll(n, 165, 6) > 1 then ${day} end`,
        ended_on: `case when scale.roll(n, 165, 6) > 3 then least(date '${today}', ${day} + 60) end`,
      },
      `${every}, commune where commune.number = scale.roll(n, 166, 4000) order by n`,
    ),
    fill(
      'project_participants',
      {
        ...carried.project('n'),
        ...carried.actor('a', 'c'),
        role: `(array['porte le projet', 'participe', 'conseille', 'prête un lieu'])[1 + least(seat, 3)]`,
      },
      `${every}, ${held(k)}, generate_series(0, 7) as seat, ${once('a', `scale.some_actor(c, n, 170 + seat)`)}
        where seat < 2 + scale.roll(n, 167, 7) on conflict do nothing`,
    ),
    fill(
      'project_needs',
      { ...carried.project('n'), ...carried.need('(n * 15)') },
      `${every} where scale.roll(n, 168, 3) > 0`,
    ),
    fill(
      'project_themes',
      { ...carried.project('n'), theme_id: 'theme.id' },
      `${every}, theme where theme.number = scale.roll(n, 169, 12)`,
    ),
  ];
}
