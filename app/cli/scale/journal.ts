import type { Plan } from './functions.ts';
import { authorOf, carried, dated, fill, followUpLevel, homeOf, id, once, pick, type Step } from './rows.ts';
import { capacities, details, matters, openings, purposes } from './words.ts';

/** Interaction k; the larger the number, the nearer to today. */
export function journal({ actors, today }: Plan): Step[] {
  const every = `generate_series(1, ${actors * 3}) as k`;
  const sentence = (seed: number) =>
    `${pick(openings, 'k', seed)} || ' ' || ${pick(matters, 'k', seed + 1)} || '. ' || ${pick(details, 'k', seed + 2)} || '.'`;
  const due = 'scale.day_of(k) + 7 + scale.roll(k, 90, 30)';
  const promised = `${every} where k % 10 = 0`;
  return [
    fill(
      'interactions',
      {
        id: id('interaction', 'k'),
        visibility: 'scale.interaction_level(k)',
        author_id: authorOf('k'),
        side: 'scale.side_of(k)',
        ...dated('scale.day_of(k)', 'k'),
        community_id: homeOf('k'),
        kind: `('{call,call,call,call,call,mail,mail,meeting,meeting,group_meeting,event,form}'::interaction_kind[])[1 + scale.roll(k, 80, 12)]`,
        happened_on: 'scale.day_of(k)',
        happened_at: `time '08:00' + make_interval(mins => 5 * scale.roll(k, 81, 120))`,
        notes: `${sentence(82)} || case when scale.roll(k, 85, 5) < 2 then ' ' || ${sentence(86)} else '' end`,
        unidentified: 'case when scale.roll(k, 89, 12) = 0 then 1 + scale.roll(k, 91, 4) else 0 end',
      },
      every,
    ),
    fill(
      'interaction_participants',
      { ...carried.interaction('k'), ...carried.actor('a', 'c'), capacity: pick(capacities, 'k', 92) },
      `${every}, generate_series(0, 2) as seat, ${once('c', 'scale.community_of(k)')},
        ${once('a', `scale.some_actor(c, k, 100 + seat)`)}
        where scale.roll(k, 93, 100) < (array[100, 35, 12])[seat + 1] on conflict do nothing`,
    ),
    fill(
      'interaction_seen',
      {
        user_id: 'scale.gardener(scale.community_of(k), scale.other_side(scale.side_of(k)))',
        ...carried.interaction('k'),
        seen_at: `least(scale.at(scale.day_of(k), k) + interval '2 days', timestamptz '${today}')`,
      },
      `${every} where scale.interaction_level(k) <> 'private' and scale.roll(k, 94, 20) > 0 and scale.day_of(k) < date '${today}' - 5`,
    ),
    fill(
      'follow_ups',
      {
        id: id('followUp', 'k'),
        visibility: followUpLevel('k'),
        author_id: authorOf('k'),
        side: 'scale.side_of(k)',
        ...dated('scale.day_of(k)', 'k'),
        community_id: homeOf('k'),
        what: `'Rappeler au sujet de ' || ${pick(purposes, 'k', 95)}`,
        due_on: due,
        done_at: `case when ${due} < date '${today}' - 10 and scale.roll(k, 96, 12) > 0 then scale.at(${due}, k) end`,
        done_by: `case when ${due} < date '${today}' - 10 and scale.roll(k, 96, 12) > 0 then ${authorOf('k')} end`,
      },
      promised,
    ),
    fill('interaction_follow_ups', { ...carried.interaction('k'), ...carried.followUp('k') }, promised),
    fill(
      'follow_up_actors',
      { ...carried.followUp('k'), ...carried.actor('a', 'c') },
      `${every}, ${once('c', 'scale.community_of(k)')}, ${once('a', 'scale.some_actor(c, k, 100)')} where k % 10 = 0`,
    ),
  ];
}
