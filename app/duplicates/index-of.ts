import type { Among } from './among.ts';
import { Blocks } from './blocks.ts';
import { keysOf, keysToAsk } from './keys.ts';
import { compareSubjects, type Likeness } from './likeness.ts';
import type { Part } from './part.ts';
import { type Known, type Subject, toSubject } from './subject.ts';

export type Match = Likeness & { id: string; name: string };

export type Pair = Likeness & { id: string; other: string };

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
  private readonly met = new Int32Array(mostOfABlock);
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

  /** All were added, or nearly: what follows is faster. */
  pack(): void {
    this.blocks.pack();
  }

  /** Those who may be the same as `record`, best first. One that is known under the same id is not its own double. */
  find(record: Known): Match[] {
    const found: Match[] = [];
    const subject = toSubject(record);
    this.look(subject, -1, (other, likeness) => found.push({ id: other.id, name: other.name, ...likeness }));
    return found.sort((a, b) => b.score - a.score);
  }

  /**
   * The pairs of those at places [from, to) with whoever stands further on: all places together give every pair once. Only
   * pairs of which the viewer keeps one.
   */
  *pairs(from = 0, to = this.size): Generator<Pair> {
    for (let at = from; at < Math.min(to, this.size); at += 1) {
      const subject = this.subjects[at] as Subject;
      const found: Pair[] = [];
      this.look(subject, at, (other, likeness) => found.push({ id: subject.id, other: other.id, ...likeness }));
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
      const count = this.blocks.meet(key, from, this.met);
      for (let i = 0; i < count; i += 1) {
        const at = this.met[i] as number;
        if (this.stamps[at] === this.stamp) continue;
        this.stamps[at] = this.stamp;
        const other = this.subjects[at] as Subject;
        if (other.id === subject.id || (from >= 0 && !subject.kept && !other.kept)) continue;
        const likeness = compareSubjects(subject, other, this.counts);
        if (!likeness || (this.apart.size > 0 && this.apart.has(pairKey(subject.id, other.id)))) continue;
        onFound(other, likeness);
      }
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
    if (subject.organization) {
      this.organizations += 1;
      count(this.cores, subject.organization.core);
      for (const word of subject.organization.words) count(this.words, word);
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
