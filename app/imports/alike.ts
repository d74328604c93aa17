import type { LikenessIndex } from '#app/duplicates/index-of.ts';
import type { Known } from '#app/duplicates/subject.ts';

/** Everybody the viewer reads, and the rows before: who may be the same. */
export type Alike = Pick<LikenessIndex, 'find' | 'add'> & {
  /** Known ones called exactly so, but for accents and capitals. Rows before are not among them. */
  named(kind: Known['kind'], name: string): string[];
};
export type { Match } from '#app/duplicates/index-of.ts';
export type { Known };
