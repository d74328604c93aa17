import type { Value, World } from './world.ts';

/** The rights that mandates, posts and memberships add up to, at one moment ("Who is who" in trust.md). */
export type Viewer = {
  userId: Value;
  actorId: Value;
  /** Communities by the side gardened. */
  gardens: { community: Set<Value>; institution: Set<Value> };
  inside: boolean;
  directorates: Set<Value>;
  cultivator: boolean;
  memberOf: Set<Value>;
  /** Communities in which a mandate was offered to this person and not declined. */
  offered: Set<Value>;
};

/** The day it is somewhere, as YYYY-MM-DD: days begin and end in the institution's time zone. */
function dayIn(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(at);
}

function visitor(): Viewer {
  return {
    userId: null,
    actorId: null,
    gardens: { community: new Set(), institution: new Set() },
    inside: false,
    directorates: new Set(),
    cultivator: false,
    memberOf: new Set(),
    offered: new Set(),
  };
}

/** From–to: the end is the first day without rights, so that what ends today closes at once. */
const during = (day: string, from: Value, to: Value) => String(from) <= day && (to == null || day < String(to));

export function viewerAt(world: World, userId: string | null, at: Date): Viewer {
  const viewer = visitor();
  const user = userId === null ? null : world.one('users', userId);
  if (!user || user.disabled_at != null) return viewer;
  viewer.userId = userId;
  const day = dayIn(String(world.rows('institution')[0]?.time_zone), at);

  for (const mandate of world.by('mandates', 'user_id', userId)) {
    if (mandate.declined_at != null) continue;
    viewer.offered.add(mandate.community_id);
    const accepted = mandate.accepted_at != null && Date.parse(String(mandate.accepted_at)) <= at.getTime();
    if (!accepted || !during(day, mandate.starts_on, mandate.ends_on)) continue;
    viewer.gardens[mandate.side === 'community' ? 'community' : 'institution'].add(mandate.community_id);
  }
  for (const post of world.by('posts', 'user_id', userId)) {
    if (!during(day, post.starts_on, post.ends_on)) continue;
    if (post.kind === 'cultivator') viewer.cultivator = true;
    else viewer.directorates.add(post.directorate_id);
  }
  viewer.inside = viewer.cultivator || viewer.directorates.size > 0 || viewer.gardens.institution.size > 0;

  viewer.actorId = world.by('account_actors', 'user_id', userId)[0]?.actor_id ?? null;
  if (viewer.actorId !== null) {
    for (const membership of world.by('memberships', 'actor_id', viewer.actorId)) {
      if (membership.circle === 'citizen') continue;
      if (during(day, membership.started_on, membership.ended_on)) viewer.memberOf.add(membership.community_id);
    }
  }
  return viewer;
}

export const gardens = (viewer: Viewer, community: Value): boolean =>
  viewer.gardens.community.has(community) || viewer.gardens.institution.has(community);

/** Is it their account, their actor? Of a visitor nothing is. */
export const mine = (viewer: Viewer, user: Value): boolean => viewer.userId !== null && user === viewer.userId;
export const isMe = (viewer: Viewer, actor: Value): boolean => viewer.actorId !== null && viewer.actorId === actor;
