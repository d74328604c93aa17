import { type Circle, circles, type Dweller, type Sector } from './circle.ts';

/*
 * Where everybody stands in the picture of the circles. Lengths are units of a square of 1000; the centre is 0, 0; angles
 * are radians, from the top, clockwise. Pure and deterministic: the same people always stand at the same places.
 */

export const halfSide = 500;
/** Inside: the mark of the pair. Outside: the names of the sectors, around the outermost ring. */
const hub = 52;
const withNamesOutside = 446;
const withoutNames = 494;
/** Where the names of the sectors run when they stand between two rings. */
const nameBand = 44;
/** Discs at their largest, when there is room. */
const largest: Record<Circle, number> = { engaged: 33, informed: 25, citizen: 19 };
const smallestScale = 0.12;
/** Room between sectors and at the edges of a ring, in disc radii of that ring. */
const between = 1.2;
const edge = 0.7;
/** How room that nobody needs is shared between the rings: most to the first, where one looks first. */
const roomShares = [0.42, 0.31, 0.27];

export type Disc = { id: string; x: number; y: number; r: number; circle: Circle };
export type Ring = { circle: Circle; inner: number; outer: number; radius: number };
export type Wedge = { themeId: string | null; count: number; from: number; to: number };
/** Where somebody stood before, and the way from there to their disc. */
type Move = { id: string; trace: Disc; path: string };
/**
 * `wedges` divide the first `divided` rings; beyond, a ring whose people nearly all share one theme is whole. `namesAt`:
 * how far from the centre the names of the sectors run.
 */
export type Layout = { discs: Disc[]; rings: Ring[]; wedges: Wedge[]; divided: number; namesAt: number; moves: Move[] };

type Plan = { scale: number; wedges: Wedge[]; rings: (Ring & { rows: number[] })[] };
/** How many places each ring needs by wedge, and what bounds the picture. */
type Wanted = { counts: number[][]; sectors: Sector[]; divided: number; outermost: number };
const whole: Wedge = { themeId: null, count: 0, from: 0, to: 2 * Math.PI };
type Slot = { angle: number; at: number; row: number };

export function layOut(people: Dweller[], sectors: Sector[]): Layout {
  const divided = dividedRings(people, sectors);
  const names = divided > 0 && divided < circles.length;
  const outermost = divided === circles.length ? withNamesOutside : withoutNames;
  const counts = countSlots(people, sectors, divided);
  const plan = bestPlan({ counts, sectors, divided, outermost });
  const traces = new Map<string, Disc>();
  const places = new Map<string, Disc>();

  for (const [c, ring] of plan.rings.entries()) {
    for (const [s, wedge] of wedgesOf(c, plan.wedges, divided).entries()) {
      const here = (one: Dweller) => c >= divided || one.themeId === wedge.themeId;
      const slots = slotsIn(ring, wedge, counts[c]?.[s] ?? 0);
      const take = (one: Dweller, other: Circle | null, kept: Map<string, Disc>) => {
        const slot = nearest(slots, ring, other, places.get(one.id) ?? traces.get(one.id));
        if (slot) kept.set(one.id, { id: one.id, circle: ring.circle, r: ring.radius, ...point(slot.angle, slot.at) });
      };
      const staying = people.filter((one) => one.circle === ring.circle && here(one));
      for (const one of staying.filter((person) => person.cameFrom)) take(one, one.cameFrom, places);
      for (const one of people) if (one.cameFrom === ring.circle && here(one)) take(one, one.circle, traces);
      for (const one of staying.filter((person) => !person.cameFrom)) take(one, null, places);
    }
  }
  const discs = people.flatMap((one) => places.get(one.id) ?? []);
  const moves = discs.flatMap((disc) => {
    const trace = traces.get(disc.id);
    return trace ? [{ id: disc.id, trace, path: arrow(trace, disc) }] : [];
  });
  const edgeOfNames = plan.rings[divided - 1]?.outer ?? 0;
  return {
    discs,
    moves,
    wedges: divided > 0 ? plan.wedges : [],
    divided,
    namesAt: edgeOfNames + (names ? nameBand / 2 : 27),
    rings: plan.rings.map(({ rows: _, ...ring }) => ring),
  };
}

/**
 * How many rings, from the inside, are divided into sectors: as far as no single theme holds nearly everybody. The public
 * at large often comes for the theme of the community itself; a ring of them is not squeezed into one sector.
 */
function dividedRings(people: Dweller[], sectors: Sector[]): number {
  if (sectors.length < 2) return 0;
  const at = circles.findIndex((circle) => {
    const here = people.filter((one) => one.circle === circle);
    const fullest = Math.max(...sectors.map(({ themeId }) => here.filter((one) => one.themeId === themeId).length));
    return here.length > 8 && fullest > 0.55 * here.length;
  });
  return at === -1 ? circles.length : at;
}

const wedgesOf = (ring: number, wedges: Wedge[], divided: number): Wedge[] => (ring < divided ? wedges : [whole]);

/** By ring and wedge: those who stand there, and the traces of those who left. */
function countSlots(people: Dweller[], sectors: Sector[], divided: number): number[][] {
  return circles.map((circle, c) => {
    const here = people.flatMap((one) => [
      ...(one.circle === circle ? [one.themeId] : []),
      ...(one.cameFrom === circle ? [one.themeId] : []),
    ]);
    if (c >= divided) return [here.length];
    return sectors.map(({ themeId }) => here.filter((theme) => theme === themeId).length);
  });
}

/** Sectors are as wide as their people ask for; of a few ways to weigh the circles, the one that lets discs be largest. */
function bestPlan(wanted: Wanted): Plan {
  const weighings: [number, number, number][] = [
    [1, 1, 1],
    [2, 1, 1],
    [1, 2, 1],
    [1, 1, 2],
    [3, 1, 1],
    [1, 3, 1],
    [1, 1, 3],
    [1, 2, 3],
    [0.5, 1, 4],
    [1, 3, 3],
    [0, 1, 1],
    [0, 1, 3],
  ];
  let best: Plan | null = null;
  for (const weighing of weighings) {
    const plan = largestPlan(wanted, wedgesFor(wanted, weighing));
    if (!best || plan.scale > best.scale) best = plan;
  }
  return best as Plan;
}

function wedgesFor({ counts: all, sectors, divided }: Wanted, weighing: number[]): Wedge[] {
  const counts = all.slice(0, divided);
  const totals = counts.map((row) => Math.max(1, sum(row)));
  const shares = sectors.map((_, s) =>
    sum(counts.map((row, c) => ((weighing[c] ?? 1) * (row[s] ?? 0)) / (totals[c] ?? 1))),
  );
  const total = sum(shares) || 1;
  const least = 0.16;
  const widths = shares.map((share) => Math.max(least, share / total));
  const turn = (2 * Math.PI) / (sum(widths) || 1);
  let from = 0;
  return sectors.map((sector, s) => {
    const wedge = { ...sector, from, to: from + (widths[s] ?? 0) * turn };
    from = wedge.to;
    return wedge;
  });
}

function largestPlan(wanted: Wanted, wedges: Wedge[]): Plan {
  const band = wanted.divided > 0 && wanted.divided < circles.length ? nameBand : 0;
  for (let scale = 1; ; scale *= 0.97) {
    const rows = rowsAt(scale, wanted, wedges);
    const needed = hub + band + sum(rows.map((count, c) => thickness(count, largest[circles[c] as Circle] * scale)));
    // At the smallest scale the picture is full: its caller draws no more people than that.
    if (needed <= wanted.outermost || scale < smallestScale) {
      return { scale, wedges, rings: spread(rows, scale, Math.max(0, wanted.outermost - needed), wanted, wedges) };
    }
  }
}

/** Where the ring after this one begins. */
const after = (ring: number, outer: number, divided: number) =>
  outer + (ring === divided - 1 && divided < circles.length ? nameBand : 0);

const pitch = (radius: number) => radius * 2.22;
const thickness = (rows: number, radius: number) => (Math.max(1, rows) - 1) * pitch(radius) + 2 * radius * (1 + edge);

/** How many rows each ring needs for all of its sectors, the rings as tight as they can be. */
function rowsAt(scale: number, { counts, divided }: Wanted, wedges: Wedge[]): number[] {
  let inner = hub;
  return circles.map((circle, c) => {
    const radius = largest[circle] * scale;
    const rows = rowsFrom(inner, radius, counts[c] ?? [], wedgesOf(c, wedges, divided));
    inner = after(c, inner + thickness(rows, radius), divided);
    return rows;
  });
}

/** How many tight rows of discs, from a distance of the centre on, hold so many by sector; at least one. */
function rowsFrom(inner: number, radius: number, counts: number[], wedges: Wedge[]): number {
  const left = [...counts];
  let rows = 0;
  while (left.some((count) => count > 0) && rows < 60) {
    const at = inner + radius * (1 + edge) + rows * pitch(radius);
    wedges.forEach((wedge, s) => {
      left[s] = (left[s] ?? 0) - capacity(wedge, at, radius);
    });
    rows += 1;
  }
  return Math.max(1, rows);
}

/**
 * What room is left goes to the rings: none looks empty beside another, and the outermost always ends at the edge. Then
 * each ring lets its discs grow into what it was given, never larger than those further inside.
 */
function spread(rows: number[], scale: number, room: number, wanted: Wanted, wedges: Wedge[]): Plan['rings'] {
  const { counts, divided } = wanted;
  const tight = circles.map((circle, c) => thickness(rows[c] ?? 1, largest[circle] * scale));
  let inner = hub;
  let within = Number.POSITIVE_INFINITY;
  return circles.map((circle, c) => {
    const outer = inner + (tight[c] ?? 0) + room * (roomShares[c] ?? 0);
    const most = Math.min(largest[circle], within * 0.92);
    let [radius, count] = [largest[circle] * scale, rows[c] ?? 1];
    for (let larger = radius * 1.02; larger <= most; larger *= 1.02) {
      const needed = rowsFrom(inner, larger, counts[c] ?? [], wedgesOf(c, wedges, divided));
      if (thickness(needed, larger) > outer - inner) break;
      [radius, count] = [larger, needed];
    }
    const ring = { circle, inner, outer, radius, rows: rowsWithin(inner, outer, radius, count) };
    inner = after(c, outer, divided);
    within = radius;
    return ring;
  });
}

/** Rows spread over a ring, never tighter than discs allow. */
function rowsWithin(inner: number, outer: number, radius: number, count: number): number[] {
  const free = outer - inner - 2 * radius;
  const step = Math.max(pitch(radius), free / (count + 1));
  const margin = (free - (count - 1) * step) / 2;
  return Array.from({ length: count }, (_, k) => inner + margin + radius + k * step);
}

/** The angle that two neighbours of one row are apart at least. */
const apart = (at: number, radius: number) => 2 * Math.asin(Math.min(1, pitch(radius) / (2 * at)));

function capacity(wedge: Wedge, at: number, radius: number): number {
  return Math.max(0, Math.floor(room(wedge, at, radius) / apart(at, radius) + 1e-9));
}

const room = (wedge: Wedge, at: number, radius: number) =>
  wedge.to - wedge.from - (wedge === whole ? 0 : (between * radius) / at);

/** Places for so many in one sector of a ring: rows filled in proportion to what they hold, each spread evenly. */
function slotsIn(ring: Ring & { rows: number[] }, wedge: Wedge, count: number): Slot[] {
  const holds = ring.rows.map((at) => capacity(wedge, at, ring.radius));
  const taken = inProportion(count, holds);
  const middle = (wedge.from + wedge.to) / 2;
  return ring.rows.flatMap((at, row) => {
    const here = taken[row] ?? 0;
    const wide = room(wedge, at, ring.radius);
    // Rows are shifted against each other, so that they do not stand in file.
    const shift = holds.length > 1 ? (row % 2 === 0 ? 0.2 : -0.2) : 0;
    return Array.from({ length: here }, (_, i) => ({
      row,
      at,
      angle: middle + ((i + 0.5 + shift) / here - 0.5) * wide,
    }));
  });
}

/** Shares a number out by weight, never more to a place than it holds; what is left over goes to the outer rows. */
function inProportion(count: number, holds: number[]): number[] {
  const whole = sum(holds);
  if (whole === 0) return holds.map(() => 0);
  const shares = holds.map((hold) => Math.min(hold, Math.floor((count * hold) / whole)));
  let left = count - sum(shares);
  while (left > 0) {
    const before = left;
    for (let row = holds.length - 1; row >= 0 && left > 0; row -= 1) {
      if ((shares[row] ?? 0) < (holds[row] ?? 0)) {
        shares[row] = (shares[row] ?? 0) + 1;
        left -= 1;
      }
    }
    if (left === before) break;
  }
  return shares;
}

/** The free place nearest to the other ring of a move (and to where it starts or ends); else the next by angle. */
function nearest(slots: Slot[], ring: Ring, other: Circle | null, anchor: Disc | undefined): Slot | undefined {
  if (slots.length === 0) return undefined;
  let best = 0;
  if (other) {
    const outwards = circles.indexOf(other) > circles.indexOf(ring.circle);
    const cost = (slot: Slot) => {
      const aside = anchor ? turnBetween(slot.angle, angleOf(anchor)) * slot.at : Math.abs(slot.angle) * 0.001;
      return aside + (outwards ? -slot.at : slot.at) * 2;
    };
    slots.forEach((slot, i) => {
      if (cost(slot) < cost(slots[best] as Slot) - 1e-9) best = i;
    });
  } else {
    slots.forEach((slot, i) => {
      const chosen = slots[best] as Slot;
      if (slot.angle < chosen.angle - 1e-9 || (Math.abs(slot.angle - chosen.angle) <= 1e-9 && slot.at < chosen.at))
        best = i;
    });
  }
  return slots.splice(best, 1)[0];
}

/** From the edge of the trace to the edge of the disc, a little bent. */
function arrow(trace: Disc, disc: Disc): string {
  const [dx, dy] = [disc.x - trace.x, disc.y - trace.y];
  const far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far];
  const bend = Math.min(26, far * 0.16);
  const [mx, my] = [(trace.x + disc.x) / 2 - uy * bend, (trace.y + disc.y) / 2 + ux * bend];
  const start = edgeTowards(trace, mx, my, trace.r + 1);
  const end = edgeTowards(disc, mx, my, disc.r + 5);
  return `M${start} Q${two(mx)} ${two(my)} ${end}`;
}

function edgeTowards(disc: Disc, x: number, y: number, away: number): string {
  const far = Math.hypot(x - disc.x, y - disc.y) || 1;
  return `${two(disc.x + ((x - disc.x) / far) * away)} ${two(disc.y + ((y - disc.y) / far) * away)}`;
}

export function point(angle: number, at: number): { x: number; y: number } {
  return { x: two(Math.sin(angle) * at), y: two(-Math.cos(angle) * at) };
}

const angleOf = ({ x, y }: { x: number; y: number }) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}
const two = (value: number) => Math.round(value * 100) / 100;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
