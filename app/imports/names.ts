/** The parts of a name written whole: "DUPONT Marie", "Dupont, Marie", "Mme Marie Le Goff". */
export function splitName(text: string): { given: string; family: string } {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(m|mr|mme|mlle|mrs|ms|dr|pr|me|monsieur|madame)\.? (?=\S)/i, '');
  const [before = '', after] = name.split(/\s*,\s*/, 2);
  if (after) return { given: after, family: tidy(before) };
  const words = name.split(' ');
  if (words.length === 1) return { given: name, family: '' };
  const capitals = words.map((word) => /\p{Lu}/u.test(word) && word === word.toUpperCase() && word.length > 1);
  if (!capitals.every(Boolean)) {
    // The words in capitals are the family name, wherever they stand.
    const first = capitals.indexOf(false);
    if (first > 0) return { given: words.slice(first).join(' '), family: tidy(words.slice(0, first).join(' ')) };
    const start = capitals.indexOf(true);
    if (start > 0 && capitals.slice(start).every(Boolean)) {
      return { given: words.slice(0, start).join(' '), family: tidy(words.slice(start).join(' ')) };
    }
  }
  return { given: words[0] ?? '', family: words.slice(1).join(' ') };
}

/** "LE GOFF-MARTIN" as one writes it: "Le Goff-Martin". Mixed letters stay as they are. */
export function tidy(name: string): string {
  const text = name.replace(/\s+/g, ' ').trim();
  if (text.length < 2 || text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
