import type { Batch } from './batch.ts';
import type { Plan } from './planner.ts';
import type { Words } from './read/list.ts';
import type { Item } from './source.ts';

/** Two places for each row: what it makes on the way (an organisation, what was not taken of it), then itself. */
export const seqOf = (item: Item): number => item.index * 2 + 1;

/** A row that is not taken. */
export function refusalOf(batch: Batch, plan: Plan, item: Item, reason: Words, communityId: string): void {
  batch.counts.refuse += 1;
  batch.refusals.push(refusal(item, reason, communityId, false));
  if (item.index >= plan.shown) return;
  batch.previews.push({
    ...item.where,
    act: 'refuse',
    kind: null,
    name: '',
    actorId: null,
    sameAsLine: null,
    community: '',
    circle: null,
    territory: null,
    affiliation: null,
    contacts: [],
    themes: [],
    note: '',
    reason,
  });
}

export function refusal(item: Item, reason: Words, communityId: string, partly: boolean): Batch['refusals'][number] {
  const { line, sheet = null } = item.where;
  return { seq: seqOf(item) - Number(partly), communityId, line, sheet, cells: item.cells(), reason, partly };
}
