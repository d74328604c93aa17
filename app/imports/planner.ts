import type { Alike } from './alike.ts';
import { type Batch, emptyBatch } from './batch.ts';
import type { ImportOptions } from './import.ts';
import { linker } from './links.ts';
import { type Matched, matcher, type Unmatched } from './matching.ts';
import { refusalOf } from './refusing.ts';
import type { ActorRow } from './rows.ts';
import type { Item } from './source.ts';
import { stepper } from './steps.ts';
import type { Target } from './target.ts';

export type Plan = {
  options: ImportOptions;
  /** The community of the file, and what a column of communities may name: those that the author gardens, by side. */
  home: string;
  gardens: ReadonlyMap<string, { name: string; side: string }>;
  communityOf: (text: string) => string | null;
  me: string;
  /** The day it is, as YYYY-MM-DD. */
  today: string;
  alike: Alike;
  organizationKey: (name: string) => string;
  /** Known actors by id, as far as the author reads them; asked once for those of a batch. */
  load: (ids: string[]) => Promise<Target[]>;
  newId: () => string;
  /** Whether rows may link others of the file, by their names. */
  links: boolean;
  /** Rows shown as they would become: so many of the first. */
  shown: number;
};

export type Planned = { batch: Batch; matched: Matched[] };

/** Plans a file batch by batch, in the order of its rows; remembers whom it has already looked at or made. */
export function planner(plan: Plan) {
  const targets = new Map<string, Target>();
  /** Labels of this file's rows, for its links; null where two have the same. */
  const labels = new Map<string, string | null>();
  const matching = matcher(plan);
  const steps = stepper(plan, targets, labels, matching);
  const links = linker(plan, targets, labels, matching, loadMissing);

  async function loadMissing(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !targets.has(id));
    if (missing.length === 0) return;
    for (const target of await plan.load(missing)) targets.set(target.id, target);
  }

  /** `keepPreviews`: how many rows are still to be shown. */
  async function take(items: Item[]): Promise<Planned> {
    const batch = emptyBatch();
    const made: (Matched | Unmatched)[] = [];
    const others: Item[] = [];
    for (const item of items) {
      if (isActor(item)) made.push(matching.match(item));
      else others.push(item);
    }
    const matched = made.filter((one): one is Matched => 'row' in one);
    await loadMissing(
      matched.flatMap(({ actorId, isNew, organization }) => [
        ...(isNew ? [] : [actorId]),
        ...(organization && !organization.isNew ? [organization.id] : []),
      ]),
    );
    for (const one of made) {
      if ('row' in one) steps.apply(batch, one);
      else refusalOf(batch, plan, one.item, one.reason, one.communityId);
    }
    for (const item of others) {
      if (item.outcome.as === 'link') await links.apply(batch, { ...item, outcome: item.outcome });
      else if (item.outcome.as === 'refused') refusalOf(batch, plan, item, item.outcome.reason, plan.home);
    }
    return { batch, matched };
  }

  return { take, knowLabel: steps.knowLabel };
}

const isActor = (item: Item): item is Item & { outcome: ActorRow } => item.outcome.as === 'actor';
