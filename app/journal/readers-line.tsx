import { useWords } from '#app/i18n/words.ts';
import type { Values } from '#app/ui/field.tsx';
import { type Level, levels, visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { partNumbers } from './draft.ts';
import { logWords } from './log-words.ts';

/** How far something that is about to be saved will be shared. */
export type Shared = { kind: 'exchange' | 'needs' | 'synergies' | 'followUps'; level: Level; count: number };

const tells = { needs: 'title', synergies: 'title', followUps: 'what' } as const;

/** What the form would save, and how far each is shared. */
export function sharedBy(given: Values | FormData): Shared[] {
  const values = given instanceof FormData ? Object.fromEntries(given) : given;
  const level = (name: string): Level => levels.find((one) => one === values[name]) ?? 'pair';
  const shared: Shared[] = [{ kind: 'exchange', level: level('visibility'), count: 1 }];
  for (const [kind, field] of Object.entries(tells) as [keyof typeof tells, string][]) {
    for (const number of partNumbers(values as Values, kind)) {
      if (!String(values[`${kind}[${number}].${field}`] ?? '').trim()) continue;
      const at = level(`${kind}[${number}].visibility`);
      const same = shared.find((one) => one.kind === kind && one.level === at);
      if (same) same.count += 1;
      else shared.push({ kind, level: at, count: 1 });
    }
  }
  return shared;
}

/** The sentence at the moment of saving: who will read what. */
export function ReadersLine({ shared }: { shared: Shared[] }) {
  const w = useWords(logWords);
  const reads = useWords(visibilityWords);
  const levelsUsed = new Set(shared.map((one) => one.level));
  const [first] = shared;
  if (first && levelsUsed.size === 1) {
    const sentence = reads[`${first.level}Read`];
    return (
      <p className="readers-line flex items-center gap-2 text-note text-ink-soft min-[60rem]:order-2">
        <VisibilitySign level={first.level} />
        {shared.length > 1 ? w.all(sentence) : `${sentence}.`}
      </p>
    );
  }
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0 text-note text-ink-soft min-[60rem]:order-2">
      {shared.map((one) => (
        <li key={`${one.kind} ${one.level}`} className="flex items-center gap-2">
          {one.kind === 'exchange' ? w.anExchange : w[one.kind](one.count)} :{' '}
          <VisibilitySign level={one.level} showWord />
        </li>
      ))}
    </ul>
  );
}
