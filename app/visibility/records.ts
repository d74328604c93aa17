/** The kinds of record that carry how far they are shared, by the word that stands in URLs. */
export const recordKinds = [
  'interactions',
  'follow_ups',
  'needs',
  'replies',
  'synergies',
  'projects',
  'actors',
  'contact_points',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export const isRecordKind = (word: string | undefined): word is RecordKind => recordKinds.some((kind) => kind === word);

/** Where a record is shown; records without a page of their own are shown within another. */
export function recordPath(kind: RecordKind, id: string): string {
  return kind === 'follow_ups' || kind === 'replies' || kind === 'contact_points' ? '/today' : `/${kind}/${id}`;
}
