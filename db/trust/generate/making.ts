import { seeded } from '../../demo/seeded.ts';
import { type Row, World } from '../world.ts';

/** The day of the generated world, early afternoon in its time zone, and the two sides of the midnight that ends it. */
export const DAY = '2026-11-20';
export const NOW = new Date('2026-11-20T10:00:00Z');
export const BEFORE_MIDNIGHT = new Date('2026-11-20T19:30:00Z');
export const AFTER_MIDNIGHT = new Date('2026-11-20T20:30:00Z');
/** Four hours ahead of UTC: neither the server's day nor that of the tests. */
export const ZONE = 'Indian/Reunion';
export const TOMORROW = '2026-11-21';

/** A world being filled: rows get ids in order, so that the same seed makes the same world. */
export class Making {
  readonly world = new World(DAY);
  random: () => number;
  private count = 0;

  constructor(random: () => number) {
    this.random = random;
  }

  /** What comes next no longer depends on how much was made before: a table more leaves the others as they were. */
  beginAnew(seed: string): void {
    this.random = seeded(seed);
  }

  id(): string {
    this.count += 1;
    return `00000000-0000-7000-8000-${this.count.toString(16).padStart(12, '0')}`;
  }

  /** Adds a row and answers its id. */
  add(table: string, row: Row): string {
    const id = this.id();
    this.world.add(table, { id, ...row });
    return id;
  }
}
