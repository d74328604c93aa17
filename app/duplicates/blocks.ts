/**
 * Who has which key, in plain arrays of numbers. New ones are chained, twelve bytes each; packed they lie side by side by
 * key, eight bytes each, which is what makes looking through 100,000 records fast: a chain jumps through memory.
 */
export class Blocks {
  private heads = emptyHeads();
  private nexts = new Int32Array(leastRoom);
  private hashes = new Int32Array(leastRoom);
  private holders = new Int32Array(leastRoom);
  private used = 0;
  private packed: Packed | null = null;

  /** Holders come in ascending order. */
  add(key: string, holder: number): void {
    if (this.used === this.nexts.length) this.widen();
    const hash = hashOf(key);
    const slot = hash & (this.heads.length - 1);
    this.nexts[this.used] = this.heads[slot] as number;
    this.hashes[this.used] = hash;
    this.holders[this.used] = holder;
    this.heads[slot] = this.used;
    this.used += 1;
  }

  /**
   * Writes into `met` the latest holders of a key that come after `after`, the latest first, at most as many as there is
   * room for; answers how many. Two keys of one hash are one block: what is compared tells them apart.
   */
  meet(key: string, after: number, met: Int32Array): number {
    const hash = hashOf(key);
    let count = 0;
    let at = this.heads[hash & (this.heads.length - 1)] as number;
    while (at >= 0 && count < met.length) {
      const holder = this.holders[at] as number;
      if (holder <= after) return count;
      if (this.hashes[at] === hash) {
        met[count] = holder;
        count += 1;
      }
      at = this.nexts[at] as number;
    }
    return this.packed ? meetPacked(this.packed, hash, after, met, count) : count;
  }

  /** Once, when most are there; those that are added later are chained as before. */
  pack(): void {
    if (this.packed) return;
    const { used, hashes } = this;
    let slots = leastRoom;
    while (slots < used) slots *= 2;
    const starts = new Int32Array(slots + 1);
    for (let at = 0; at < used; at += 1) {
      const slot = ((hashes[at] as number) & (slots - 1)) + 1;
      starts[slot] = (starts[slot] as number) + 1;
    }
    for (let slot = 1; slot <= slots; slot += 1) starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
    // Each slot filled from its start on; its start has become its end, which is the start of the next, and is set back.
    const byHash = new Int32Array(used);
    const byHolder = new Int32Array(used);
    for (let at = 0; at < used; at += 1) {
      const hash = hashes[at] as number;
      const place = starts[hash & (slots - 1)] as number;
      byHash[place] = hash;
      byHolder[place] = this.holders[at] as number;
      starts[hash & (slots - 1)] = place + 1;
    }
    starts.copyWithin(1, 0, slots);
    starts[0] = 0;
    this.packed = { starts, hashes: byHash, holders: byHolder };
    this.heads = emptyHeads();
    this.nexts = new Int32Array(leastRoom);
    this.hashes = new Int32Array(leastRoom);
    this.holders = new Int32Array(leastRoom);
    this.used = 0;
  }

  private widen(): void {
    const longer = (old: Int32Array) => {
      const wide = new Int32Array(old.length * 2);
      wide.set(old);
      return wide;
    };
    this.nexts = longer(this.nexts);
    this.hashes = longer(this.hashes);
    this.holders = longer(this.holders);
    this.heads = new Int32Array(this.nexts.length).fill(-1);
    for (let at = 0; at < this.used; at += 1) {
      const slot = (this.hashes[at] as number) & (this.heads.length - 1);
      this.nexts[at] = this.heads[slot] as number;
      this.heads[slot] = at;
    }
  }
}

/** Those of slot n stand from starts[n] to starts[n + 1], the earliest first. */
type Packed = { starts: Int32Array; hashes: Int32Array; holders: Int32Array };

const leastRoom = 1 << 16;
const emptyHeads = () => new Int32Array(leastRoom).fill(-1);

function meetPacked(
  { starts, hashes, holders }: Packed,
  hash: number,
  after: number,
  met: Int32Array,
  already: number,
): number {
  const slot = hash & (starts.length - 2);
  const first = starts[slot] as number;
  let count = already;
  for (let at = (starts[slot + 1] as number) - 1; at >= first && count < met.length; at -= 1) {
    const holder = holders[at] as number;
    if (holder <= after) break;
    if (hashes[at] !== hash) continue;
    met[count] = holder;
    count += 1;
  }
  return count;
}

/** FNV-1a, with its bits mixed once more: its low ones choose the slot. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
