/** Chance that comes out the same each time. */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** Within [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  is(probability: number): boolean {
    return this.next() < probability;
  }
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  /** As words and names are spread: the first are common, and there is a long tail. `flat` from 0 to 1: how even. */
  ranked<T>(list: readonly T[], flat = 0.5): T {
    const power = 1 + (1 - flat) * 2;
    return list[Math.floor(list.length * this.next() ** power)] as T;
  }
}
