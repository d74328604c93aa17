import { describe, expect, test } from 'vitest';
import { type Circle, circles, type Dweller, type Sector } from './circle.ts';
import { type Layout, layOut } from './layout.ts';

/** People whose sector, circle and moves follow from their number alone. */
function crowd(sizes: [number, number, number], sectorCount: number, movesEvery = 0): [Dweller[], Sector[]] {
  const themes = Array.from({ length: sectorCount }, (_, i) => (i === sectorCount - 1 && i > 0 ? null : `theme-${i}`));
  const people: Dweller[] = [];
  circles.forEach((circle, c) => {
    for (let i = 0; i < (sizes[c] ?? 0); i += 1) {
      const moved = movesEvery > 0 && i % movesEvery === 1;
      people.push({
        id: `${circle}-${i}`,
        name: `Ana ${i}`,
        kind: i % 9 === 0 ? 'organization' : 'person',
        circle,
        since: '2026-01-01',
        cameFrom: moved ? (circles[(c + 1) % 3] as Circle) : null,
        themeId: themes[i % 3 === 0 ? 0 : (i * 7 + c * 3) % themes.length] ?? null,
      });
    }
  });
  const sectors = themes
    .map((themeId) => ({ themeId, count: people.filter((one) => one.themeId === themeId).length }))
    .filter((sector) => sector.count > 0);
  return [people, sectors];
}

function overlaps(layout: Layout): string[] {
  const all = [
    ...layout.discs.map((d) => ({ ...d, what: d.id })),
    ...layout.moves.map((m) => ({ ...m.trace, what: `trace ${m.id}` })),
  ];
  const found: string[] = [];
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r + 0.05) found.push(`${a.what} and ${b.what}`);
    }
  }
  return found;
}

const worlds: [string, ...Parameters<typeof crowd>][] = [
  ['nobody', [0, 0, 0], 1],
  ['one person', [1, 0, 0], 1],
  ['five people', [2, 2, 1], 2],
  ['a first circle alone', [20, 0, 0], 5],
  ['a community of the demonstration', [20, 60, 150], 7, 11],
  ['everybody moves', [20, 60, 150], 6, 2],
  ['five hundred', [24, 136, 340], 8, 17],
  ['eight hundred', [60, 240, 500], 8, 23],
  ['one theme for all', [20, 60, 150], 1, 9],
  ['a first circle far too large', [120, 40, 10], 7, 5],
];

describe.each(worlds)('%s', (_, ...given) => {
  const [people, sectors] = crowd(...given);
  const layout = layOut(people, sectors);

  test('everybody has a disc, once', () => {
    expect(layout.discs.map((disc) => disc.id).sort()).toEqual(people.map((one) => one.id).sort());
    expect(layout.moves).toHaveLength(people.filter((one) => one.cameFrom).length);
  });

  test('no two discs touch, traces included', () => {
    expect(overlaps(layout)).toEqual([]);
  });

  test('each disc lies inside the ring of its circle, and in its sector', () => {
    for (const disc of [...layout.discs, ...layout.moves.map((move) => move.trace)]) {
      const ring = layout.rings.find((one) => one.circle === disc.circle);
      const far = Math.hypot(disc.x, disc.y);
      expect(far - disc.r).toBeGreaterThanOrEqual((ring?.inner ?? 999) - 0.05);
      expect(far + disc.r).toBeLessThanOrEqual((ring?.outer ?? 0) + 0.05);
      if (circles.indexOf(disc.circle) >= layout.divided) continue;
      const themeId = people.find((one) => one.id === disc.id)?.themeId;
      const wedge = layout.wedges.find((one) => one.themeId === themeId);
      const angle = (Math.atan2(disc.x, -disc.y) + 2 * Math.PI) % (2 * Math.PI);
      expect(angle).toBeGreaterThanOrEqual((wedge?.from ?? 9) - 0.01);
      expect(angle).toBeLessThanOrEqual((wedge?.to ?? 0) + 0.01);
    }
  });

  test('the rings follow each other and end at the edge, with room for the names of sectors', () => {
    const [first, second, third] = layout.rings;
    expect(second?.inner).toBeGreaterThanOrEqual(first?.outer ?? 999);
    expect(third?.inner).toBeGreaterThanOrEqual(second?.outer ?? 999);
    expect(third?.outer).toBeCloseTo(layout.divided === 3 ? 446 : 494);
  });

  test('the same people stand at the same places', () => {
    expect(layOut(...crowd(...given))).toEqual(layout);
  });
});

test('a ring whose people nearly all share one theme is not squeezed into one sector', () => {
  const [people, sectors] = crowd([20, 60, 150], 6, 12);
  const shared = people.map((one, i) => (one.circle === 'citizen' && i % 9 > 0 ? { ...one, themeId: 'theme-0' } : one));
  const layout = layOut(shared, sectors);
  expect(layout.divided).toBe(2);
  expect(overlaps(layout)).toEqual([]);
  expect(layout.namesAt).toBeGreaterThan(layout.rings[1]?.outer ?? 999);
  expect(layout.namesAt).toBeLessThan(layout.rings[2]?.inner ?? 0);
  expect(layout.rings[2]?.radius).toBeGreaterThan(10);
});

test('discs stay large enough to read with five hundred people', () => {
  const layout = layOut(...crowd([24, 136, 340], 8));
  const [engaged = 0, informed = 0, citizen = 0] = layout.rings.map((ring) => ring.radius);
  expect(engaged).toBeGreaterThan(14);
  expect(informed).toBeGreaterThan(9.5);
  expect(citizen).toBeGreaterThan(7);
});

test('who moves stands near the circle they came from', () => {
  const [people, sectors] = crowd([20, 60, 150], 5, 13);
  const { moves, discs } = layOut(people, sectors);
  for (const move of moves.filter((one) => one.id.startsWith('engaged'))) {
    const disc = discs.find((one) => one.id === move.id);
    expect(Math.hypot(move.trace.x - (disc?.x ?? 0), move.trace.y - (disc?.y ?? 0))).toBeLessThan(240);
  }
});
