import { between, pick } from '../../demo/seeded.ts';
import { LEVELS } from '../levels.ts';
import type { Row } from '../world.ts';
import type { Cast } from './cast.ts';
import { DAY, type Making, TOMORROW } from './making.ts';

/** Who is tied to an actor, and in which circle of which community that actor stays, from when to when. */
const STAYS: [user: string, community: 'A' | 'B' | 'draft' | null, circle: string, from: string, to: string | null][] =
  [
    ['engagedA', 'A', 'engaged', '2024-01-01', null],
    ['informedA', 'A', 'informed', '2024-01-01', null],
    ['citizenA', 'A', 'citizen', '2024-01-01', null],
    ['engagedA past', 'A', 'engaged', '2024-01-01', '2025-01-01'],
    ['engagedA until today', 'A', 'engaged', '2024-01-01', DAY],
    ['engagedA from tomorrow', 'A', 'engaged', TOMORROW, null],
    ['moved outA', 'A', 'engaged', '2024-01-01', DAY],
    ['moved outA', 'A', 'citizen', DAY, null],
    ['engagedB', 'B', 'engaged', '2024-01-01', TOMORROW],
    ['engagedA and B', 'A', 'engaged', '2024-01-01', null],
    ['engagedA and B', 'B', 'informed', '2024-01-01', null],
    ['engagedDraft', 'draft', 'engaged', '2024-01-01', null],
    ['engagedA disabled', 'A', 'engaged', '2024-01-01', null],
    ['agent and member', 'A', 'informed', '2024-01-01', null],
    ['terrA past', 'A', 'informed', '2025-06-01', null],
    ['instA', 'B', 'engaged', '2024-01-01', null],
    ['tied to nobody known', null, '', '', null],
  ];

type Known = { level: string; community: string; author: string; side: string };

export function makeActor(making: Making, { level, community, author, side }: Known): string {
  return making.add('actors', {
    visibility: level,
    author_id: author,
    side,
    kind: 'person',
    name: `Person ${between(making.random, 1, 1e6)}`,
    sort_name: 'person',
    about: '',
    brings: '',
    community_id: community,
    ...restricted(making, level),
  });
}

/** Some of those that the pair alone reads are restricted. */
function restricted({ random }: Making, level: string): Row {
  if (level !== 'pair' || between(random, 0, 3) > 0) return {};
  return { restricted_at: `${DAY}T06:00:00Z`, restricted_from: 'shared' };
}

function makeMembership(making: Making, actor: string, community: string, row: Record<string, string | null>): string {
  return making.add('memberships', {
    actor_id: actor,
    community_id: community,
    moved_by: making.id(),
    ended_on: null,
    ...row,
  });
}

/** The actors behind accounts: `pair` and `private` ones too, since one reads one's own. */
export function makePeople(making: Making, cast: Cast): string[] {
  const made = new Map<string, string>();
  STAYS.forEach(([name, home, circle, from, to], index) => {
    const user = cast.users[name] ?? '';
    let actor = made.get(user);
    if (!actor) {
      const level = LEVELS[index % LEVELS.length] ?? 'pair';
      const community = home === null ? cast.communities.A : cast.communities[home];
      actor = makeActor(making, { level, community, author: cast.users.terrA ?? '', side: 'community' });
      made.set(user, actor);
      making.world.add('account_actors', { user_id: user, actor_id: actor });
    }
    if (home !== null)
      makeMembership(making, actor, cast.communities[home], { circle, started_on: from, ended_on: to });
  });
  return [...made.values()];
}

/** Some actors stay where they were created, some have moved, some concern two communities, some left all. */
export function makeStays(making: Making, cast: Cast, actors: string[]): void {
  const { random } = making;
  const homes = Object.values(cast.communities);
  for (const actor of actors) {
    const kind = between(random, 0, 5);
    const circle = pick(random, ['engaged', 'informed', 'citizen']);
    const stay = (ended: string | null, home = pick(random, homes)) => {
      const id = makeMembership(making, actor, home, { circle, started_on: '2024-01-01', ended_on: ended });
      if (between(random, 0, 1)) {
        making.world.add('membership_reasons', {
          membership_id: id,
          community_id: home,
          actor_id: actor,
          reason: 'why',
        });
      }
      return home;
    };
    if (kind === 1) stay('2025-01-01');
    if (kind >= 2) {
      const first = stay(kind === 2 ? '2027-01-01' : null);
      if (kind === 5)
        stay(
          null,
          pick(
            random,
            homes.filter((home) => home !== first),
          ),
        );
    }
  }
}
