/** Legal forms. */
export const legal = new Set(
  `association asso assoc ass assos sarl sas sasu sa eurl scop scic sci scea gaec earl eirl snc gie scp selarl sc loi 1901 inc ltd cuma`.split(
    ' ',
  ),
);
export const small = new Set(
  'de du des d la le les l et en au aux a pour sur sous par chez un une the of and dans avec'.split(' '),
);
/** Words that tell an organization from another; all of them when none do. */
export function tellingWords(words: string[]): string[] {
  const telling = words.filter((word) => !legal.has(word) && !small.has(word));
  if (telling.length > 0) return telling;
  const left = words.filter((word) => !small.has(word));
  return left.length > 0 ? left : words;
}

/** First letters of a run of words, with and without the small ones: "Maison des jeunes et de la culture" → mjc, mdjedlc. */
export function acronymsOf(words: string[]): string[] {
  const found = new Set<string>();
  const without = words.filter((word) => !small.has(word));
  for (const row of [
    without,
    words,
    without.filter((word) => !legal.has(word)),
    words.filter((word) => word.length > 3),
  ]) {
    if (row.length > 1 && row.length < 10) found.add(row.map((word) => word[0]).join(''));
  }
  return [...found].filter((acronym) => acronym.length > 1);
}
