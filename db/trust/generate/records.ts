import { between, pick } from '../../demo/seeded.ts';
import { LEVELS, widens } from '../levels.ts';
import type { Row } from '../world.ts';
import { makeActor } from './actors.ts';
import type { Cast } from './cast.ts';
import { DAY, type Making } from './making.ts';

/** Whoever may have written: gardeners of each side, in office or not, and those who propose. */
export const AUTHORS = [
  ...['terrA', 'terrA past', 'terrA future', 'instA', 'instA past', 'terrB', 'instB once terrB', 'agent', 'agent past'],
  ...['cultivator', 'engagedA', 'citizenA', 'instDraft and cultivator', 'account only'],
];

/** What a record of each table has besides who shares it how far. */
const BODIES: Record<string, (making: Making, cast: Cast) => Row> = {
  interactions: () => ({ happened_on: DAY, notes: 'notes' }),
  follow_ups: () => ({ what: 'call back', due_on: DAY }),
  needs: ({ random }, cast) => ({ ...of(random, cast), title: 'need', body: '', collected_on: DAY }),
  projects: ({ random }, cast) => ({ ...of(random, cast), title: 'project', purpose: '' }),
  synergies: ({ random }, cast) => ({ ...of(random, cast), title: 'synergy', body: '', proposed_on: DAY }),
};

const of = (random: () => number, cast: Cast) => ({
  directorate_id: between(random, 0, 2) ? null : pick(random, cast.directorates),
});

/** How a reply to the need of a directorate, which belongs to no community, writes so. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

export const RECORDS = [...Object.keys(BODIES), 'actors', 'contact_points', 'replies'];

/** Every level, author and community, `perCell` times over; the communities beside A and B get a twentieth. */
export function makeRecords(making: Making, cast: Cast, perCell: number): void {
  const { random } = making;
  eachCell(cast, perCell, (level, author, community) => {
    const side = pick(random, ['community', 'institution']);
    for (const [table, body] of Object.entries(BODIES)) {
      making.add(table, { visibility: level, author_id: author, side, community_id: community, ...body(making, cast) });
    }
    makeActor(making, { level, community, author, side });
  });
  for (let n = 0; n < perCell * 6; n++) {
    const own = {
      visibility: pick(random, ['institution', 'public']),
      author_id: cast.users.agent,
      side: 'institution',
    };
    making.add('needs', {
      ...own,
      community_id: null,
      directorate_id: pick(random, cast.directorates),
      title: 'n',
      body: '',
      collected_on: DAY,
    });
  }
}

function eachCell(cast: Cast, perCell: number, make: (level: string, author: string, community: string) => void): void {
  for (const [name, community] of Object.entries(cast.communities)) {
    const times = name === 'A' || name === 'B' ? perCell : Math.ceil(perCell / 20);
    for (const level of LEVELS) {
      for (const author of AUTHORS) {
        for (let n = 0; n < times; n++) make(level, cast.users[author] ?? '', community);
      }
    }
  }
}

/** Contact points and replies hang on an actor and a need, of the same cells. */
export function makeChildren(making: Making, cast: Cast, perCell: number): void {
  const { random, world } = making;
  const actors = world.rows('actors');
  const needs = world.rows('needs');
  const needsOf = (community: string) => needs.filter((need) => need.community_id === community);
  const byCommunity = new Map(Object.values(cast.communities).map((home) => [home, needsOf(home)]));
  eachCell(cast, perCell, (level, author, community) => {
    const side = pick(random, ['community', 'institution']);
    const shared = { visibility: level, author_id: author, side, community_id: community };
    const consent = widens('pair', level) ? { consent_level: level, consent_on: DAY, consent_source: 'said so' } : {};
    making.add('contact_points', {
      ...shared,
      ...consent,
      actor_id: pick(random, actors).id,
      kind: 'mail',
      value: 'x@example.org',
    });
    if (level === 'private') return;
    const need = pick(random, byCommunity.get(community) ?? needs);
    making.add('replies', { ...shared, ...of(random, cast), need_id: need.id, words: 'told', told_on: DAY });
  });
  for (const need of needs.filter((row) => row.community_id == null)) {
    const shared = {
      visibility: pick(random, ['institution', 'public']),
      author_id: cast.users.agent,
      side: 'institution',
    };
    making.add('replies', {
      ...shared,
      directorate_id: cast.directorates[0],
      community_id: NOWHERE,
      need_id: need.id,
      words: 'told',
      told_on: DAY,
    });
  }
}
