import type { ActorKind } from '#app/actors/actor.ts';
import { plain } from './plain.ts';

/** Somebody as likeness is looked for: app/duplicates/subject.ts says what each field is. */
export type Known = {
  id: string;
  kind: ActorKind;
  name: string;
  sortName?: string;
  mails: string[];
  phones: string[];
  territory: string | null;
  organizations: string[];
};
export type Match = { id: string; name: string; certainty: 'same' | 'likely'; reasons: string[] };
export type Alike = { find(record: Known): Match[]; add(record: Known): void };

/** The same way to reach them, or the same name: no more than that. */
export class ExactIndex implements Alike {
  private readonly blocks = new Map<string, Known[]>();

  add(known: Known): void {
    for (const key of keysOf(known)) {
      const block = this.blocks.get(key);
      if (!block) this.blocks.set(key, [known]);
      else if (block.length < 50) block.push(known);
    }
  }

  find(record: Known): Match[] {
    const found = new Map<string, Match & { reached: boolean; named: boolean }>();
    for (const key of keysOf(record)) {
      for (const { id, name } of this.blocks.get(key) ?? []) {
        const match = found.get(id) ?? { id, name, certainty: 'likely', reasons: [], reached: false, named: false };
        const why = key.slice(key.indexOf(' ') + 1, key.indexOf(':'));
        match.reasons.push(why);
        if (why === 'name') match.named = true;
        else match.reached = true;
        if (match.named && match.reached) match.certainty = 'same';
        if (match.named && record.kind === 'organization') match.certainty = 'same';
        found.set(id, match);
      }
    }
    return [...found.values()].sort((a, b) => Number(b.certainty === 'same') - Number(a.certainty === 'same'));
  }
}

const keysOf = ({ kind, name, mails, phones }: Known): string[] => [
  `${kind} name:${plain(name).split(' ').sort().join(' ')}`,
  ...mails.map((mail) => `${kind} mail:${mail}`),
  ...phones.map((phone) => `${kind} phone:${phone}`),
];
