import { tieKinds } from './actor.ts';

/** A dated tie from one actor to another, in the direction in which it is said: "fait partie de", "a présenté". */
export const tieVerbs = tieKinds.flatMap((kind) =>
  kind === 'partner_of' ? [`from_${kind}` as const] : ([`from_${kind}`, `to_${kind}`] as const),
);

export type TieProblem = { field: 'otherId' | 'endedOn'; word: 'tieUnknown' | 'tieSelf' | 'tieTwice' | 'tieDates' };
