/*
 * Where one can go from everywhere, given who one is. On the phone the bar holds at most four places, two on each side of
 * the first act; all of them are in the menu.
 */

type Named = { slug: string; name: string };
export type Landmarks = {
  signedIn: boolean;
  inside: boolean;
  agent: boolean;
  cultivator: boolean;
  gardened: Named[];
  memberOf: Named[];
  lens: { community: Named | null } | null;
};

export type PlaceName =
  | 'today'
  | 'home'
  | 'communities'
  | 'community'
  | 'table'
  | 'actors'
  | 'projects'
  | 'network'
  | 'journal'
  | 'offices'
  | 'signIn';
export type Place = { name: PlaceName; to: string };
const place = (name: PlaceName, to = `/${name}`): Place => ({ name, to });

const start = ({ signedIn }: Landmarks): Place => (signedIn ? place('today') : place('home', '/'));

/** What is there over all communities. */
export function wholeOf({ inside, gardened, cultivator }: Landmarks): Place[] {
  const reads = inside || gardened.length > 0;
  return [
    place('communities'),
    ...(reads ? [place('table')] : []),
    place('projects'),
    ...(reads ? [place('actors'), place('network')] : []),
    ...(cultivator ? [place('offices')] : []),
  ];
}

/** The bar of the phone. Gardeners live in their journal, members in their community, the institution over all of them. */
export function barOf(who: Landmarks): Place[] {
  const { gardened, memberOf, lens } = who;
  if (!who.signedIn) return [start(who), place('communities'), place('projects'), place('signIn', '/sign-in')];
  const only = gardened.length > 1 || (gardened.length === 0 && who.inside) ? null : (gardened[0] ?? memberOf[0]);
  const one = only ?? (who.inside ? null : (lens?.community ?? null));
  const over = one || who.inside || gardened.length > 0;
  const last =
    gardened.length > 0
      ? place('journal')
      : one && memberOf.length === 1
        ? place('community', `/communities/${one.slug}`)
        : place('communities');
  return [
    start(who),
    ...(over ? [place('table', one ? `/communities/${one.slug}/table` : '/table')] : [place('projects')]),
    ...(over ? [place('network', one ? `/communities/${one.slug}/network` : '/network')] : []),
    last,
  ];
}

/** The first act: gardeners log, agents and members express a need. Through a lens there is none. */
export function firstAct({
  gardened,
  memberOf,
  agent,
  lens,
}: Landmarks): { name: 'log' | 'express'; to: string } | null {
  if (lens) return null;
  if (gardened.length > 0) return { name: 'log', to: '/log' };
  const only = memberOf.length === 1 && !agent ? memberOf[0] : undefined;
  if (only) return { name: 'express', to: `/needs/new?community=${only.slug}` };
  return agent || memberOf.length > 0 ? { name: 'express', to: '/needs/new' } : null;
}

/** Which of these links leads here, or to the nearest page above: at most one of them. */
export function nearest(links: string[], pathname: string): { to: string; here: boolean } | null {
  const above = links.filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  const to = above.sort((a, b) => b.length - a.length)[0];
  return to === undefined ? null : { to, here: to === pathname };
}
