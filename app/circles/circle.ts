/** The three circles, from the inside out. */
export const circles = ['engaged', 'informed', 'citizen'] as const;
export type Circle = (typeof circles)[number];

/** About twenty people can be in direct touch with one gardener. Beyond, Terreau warns and never forbids. */
export const engagedSeats = 20;

/** The number by which the colours of the circles go: 1 inside, 3 outside. */
export const rank = (circle: Circle): 1 | 2 | 3 => (circles.indexOf(circle) + 1) as 1 | 2 | 3;

/** Somebody (or an organisation) as the picture of the circles shows them. */
export type Dweller = {
  id: string;
  name: string;
  kind: 'person' | 'organization';
  circle: Circle;
  /** Since when in this circle. */
  since: string;
  /** The circle they came from within the period looked at, if they moved. */
  cameFrom: Circle | null;
  /** The sector they stand in: one of their themes, or null for "others". */
  themeId: string | null;
};

export type Sector = { themeId: string | null; count: number };

/** No more sectors than can be told apart; smaller themes stand together under "others". */
const mostSectors = 7;
const fewest = 3;

/**
 * Gives each dweller one theme to stand in. The theme of the community itself says little of its members, so it is only
 * chosen when they have no other; among several, the one that most others share. Small sectors join "others".
 */
export function sectorOf<D extends { id: string; themes: string[] }>(
  people: D[],
  ownTheme: string | null,
): { theme: Map<string, string | null>; sectors: Sector[] } {
  const shared = tally(people.flatMap((one) => one.themes));
  const choose = (one: D) => {
    const further = one.themes.filter((theme) => theme !== ownTheme);
    return most(further.length > 0 ? further : one.themes, shared);
  };
  const theme = new Map(people.map((one) => [one.id, choose(one)]));
  const sizes = tally([...theme.values()].filter((id): id is string => id !== null));
  const least = people.length < 12 ? 1 : fewest;
  const kept = [...sizes]
    .filter(([, count]) => count >= least)
    .sort(bySize)
    .slice(0, mostSectors)
    .map(([themeId, count]) => ({ themeId, count }));
  for (const [id, chosen] of theme) {
    if (!kept.some((sector) => sector.themeId === chosen)) theme.set(id, null);
  }
  const others = people.length - kept.reduce((sum, sector) => sum + sector.count, 0);
  return { theme, sectors: others > 0 ? [...kept, { themeId: null, count: others }] : kept };
}

function tally(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const bySize = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

function most(ids: string[], sizes: Map<string, number>): string | null {
  const sorted = ids.map((id): [string, number] => [id, sizes.get(id) ?? 0]).sort(bySize);
  return sorted[0]?.[0] ?? null;
}
