import type { Match } from '#app/duplicates/index-of.ts';
import { compareSubjects } from '#app/duplicates/likeness.ts';
import { type Known, type Subject, toSubject } from '#app/duplicates/subject.ts';
import { plain } from './plain.ts';

/** Of those who share a name, so many are looked at. */
const most = 20;

/**
 * Finds who shares a mail, a telephone or the words of a name; slips of typing and nicknames are not looked for. For lists
 * so long that they would be waited for: the sweep of the directory finds those afterwards.
 */
export class QuickIndex {
  private readonly blocks = new Map<string, Known | Known[]>();

  add(known: Known): void {
    for (const key of keysOf(known)) {
      const block = this.blocks.get(key);
      if (block === undefined) this.blocks.set(key, known);
      else if (!Array.isArray(block)) this.blocks.set(key, [block, known]);
      else if (block.length < most) block.push(known);
    }
  }

  find(record: Known): Match[] {
    let found: Map<string, Match> | null = null;
    let asked: Subject | null = null;
    for (const key of keysOf(record)) {
      const block = this.blocks.get(key);
      if (block === undefined) continue;
      for (const known of Array.isArray(block) ? block : [block]) {
        if (found?.has(known.id)) continue;
        asked ??= toSubject(record);
        const likeness = compareSubjects(asked, toSubject(known));
        if (!likeness) continue;
        found ??= new Map();
        found.set(known.id, { id: known.id, name: known.name, ...likeness });
      }
    }
    return found ? [...found.values()].sort((a, b) => b.score - a.score) : [];
  }
}

/** Who is looked for is mostly added then. */
let last: { known: Known; keys: string[] } | null = null;

function keysOf(known: Known): string[] {
  if (last?.known === known) return last.keys;
  const { kind, name, mails, phones } = known;
  const at = kind === 'person' ? 'p' : 'o';
  const keys = [[at, ...plain(name).split(' ').sort()].join(' ')];
  for (const mail of mails) keys.push(`${at}${mail}`);
  for (const phone of phones) keys.push(`${at}${phone}`);
  last = { known, keys };
  return keys;
}
