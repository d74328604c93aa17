import type { Among } from './among.ts';
import { keysOf, keysToAsk } from './keys.ts';
import { compareSubjects, type Likeness } from './likeness.ts';
import type { Part } from './part.ts';
import { type Known, type Subject, toSubject } from './subject.ts';

export type Match = Likeness & { id: string; name: string };

/** How far a block of those who share a key is looked through: 5,000 Martin are not compared two by two. */
const mostOfABlock = 120;

/**
 * Those who are known, in memory, so that whoever resembles somebody is found without comparing all with all. Also counts
 * how common each name, place and address is, which says how much it tells.
 */
export class LikenessIndex {
  private readonly subjects: Subject[] = [];
  private readonly blocks = new Blocks();
  private readonly counts = new Counts();
  private readonly apart = new Set<string>();
  private stamps = new Int32Array(1024);
  private stamp = 0;

  get size(): number {
    return this.subjects.length;
  }

  add(known: Known): void {
    const subject = toSubject(known);
    const at = this.subjects.push(subject) - 1;
    this.counts.add(subject);
    for (const key of keysOf(subject)) this.blocks.add(key, at);
  }

  /** Somebody has looked, and they are two: never matched again. */
  keepApart(id: string, other: string): void {
    this.apart.add(pairKey(id, other));
  }

  /** Those who may be the same as `record`, best first. One that is known under the same id is not its own double. */
  find(record: Known): Match[] {
    const found: Match[] = [];
    const subject = toSubject(record);
    this.look(subject, -1, (other, likeness) => found.push({ id: other.id, name: other.name, ...likeness }));
    return found.sort((a, b) => b.score - a.score);
  }

  /** Every pair among those known, each once; of those who are kept by the viewer on at least one side. */
  *pairs(): Generator<{ id: string; other: string } & Likeness> {
    for (const [at, subject] of this.subjects.entries()) {
      const found: ({ id: string; other: string } & Likeness)[] = [];
      this.look(subject, at, (other, likeness) => {
        found.push({ id: subject.id, other: other.id, ...likeness });
      });
      yield* found;
    }
  }

  /**
   * `from`: the place of the record among the subjects, who looks for doubles further on; -1 for one that is not among them.
   * Blocks show their latest first, so whoever would be met looking back has met this one looking on.
   */
  private look(subject: Subject, from: number, onFound: (other: Subject, likeness: Likeness) => void): void {
    this.nextStamp();
    for (const key of keysToAsk(subject)) {
      this.blocks.visit(key, mostOfABlock, (at) => {
        if (at <= from || this.stamps[at] === this.stamp) return;
        this.stamps[at] = this.stamp;
        const other = this.subjects[at] as Subject;
        if (other.id === subject.id || (from >= 0 && !subject.kept && !other.kept)) return;
        const likeness = compareSubjects(subject, other, this.counts);
        if (!likeness || (this.apart.size > 0 && this.apart.has(pairKey(subject.id, other.id)))) return;
        onFound(other, likeness);
      });
    }
  }

  private nextStamp(): void {
    if (this.stamps.length < this.subjects.length) {
      const wider = new Int32Array(this.subjects.length * 2);
      wider.set(this.stamps);
      this.stamps = wider;
    }
    this.stamp += 1;
  }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Who has which key: chains within three plain arrays of numbers, twelve bytes for each key of each record. */
class Blocks {
  private heads = new Int32Array(1 << 16).fill(-1);
  private nexts = new Int32Array(1 << 16);
  private hashes = new Int32Array(1 << 16);
  private holders = new Int32Array(1 << 16);
  private used = 0;

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

  /** The latest first, at most so many. Two keys of one hash are one block: what is compared tells them apart. */
  visit(key: string, most: number, onHolder: (holder: number) => void): void {
    const hash = hashOf(key);
    let left = most;
    let at = this.heads[hash & (this.heads.length - 1)] as number;
    while (at >= 0 && left > 0) {
      if (this.hashes[at] === hash) {
        onHolder(this.holders[at] as number);
        left -= 1;
      }
      at = this.nexts[at] as number;
    }
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

/** FNV-1a, with its bits mixed once more: its low ones choose the chain. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

class Counts implements Among {
  people = 0;
  organizations = 0;
  private readonly givens = new Map<string, number>();
  private readonly families = new Map<string, number>();
  private readonly places = new Map<string, number>();
  private readonly addresses = new Map<string, number>();
  private readonly employers = new Map<string, number>();
  private readonly cores = new Map<string, number>();
  private readonly words = new Map<string, number>();

  add(subject: Subject): void {
    if (subject.isOrganization) {
      this.organizations += 1;
      count(this.cores, subject.core);
      for (const word of subject.words) count(this.words, word);
    } else {
      this.people += 1;
      count(this.givens, subject.given.joined);
      count(this.families, subject.family.core);
      for (const name of subject.organizations) count(this.employers, name);
    }
    if (subject.territory) count(this.places, placeKey(subject.territory, subject.isOrganization));
    for (const address of [...subject.mails, ...subject.phones]) count(this.addresses, address);
  }

  given = (part: Part) => this.givens.get(part.joined) ?? 0;
  family = (part: Part) => this.families.get(part.core) ?? 0;
  isGiven = (part: Part) => (this.givens.get(part.joined) ?? 0) > 3;
  territory = (code: string, isOrganization: boolean) => this.places.get(placeKey(code, isOrganization)) ?? 0;
  mail = (mail: string) => this.addresses.get(mail) ?? 0;
  phone = (phone: string) => this.addresses.get(phone) ?? 0;
  employer = (name: string) => this.employers.get(name) ?? 0;
  core = (core: string) => this.cores.get(core) ?? 0;
  word = (word: string) => this.words.get(word) ?? 0;
}

const placeKey = (code: string, isOrganization: boolean) => (isOrganization ? `o${code}` : code);
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
