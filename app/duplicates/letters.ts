const titles = new Set(['m', 'mr', 'mme', 'mlle', 'mrs', 'ms', 'dr', 'docteur', 'pr', 'me', 'maitre', 'monsieur', 'madame']);
const particles = new Set([
  ...['d', 'de', 'du', 'des', 'l', 'la', 'le', 'les', 'da', 'do', 'dos', 'das', 'di', 'del', 'della', 'van', 'von', 'der', 'den'],
  ...['el', 'al', 'ben', 'bin', 'ould', 'ait', 'saint', 'st', 'sainte', 'ste', 'mac', 'mc'],
]);

/** Words of a text in small letters without accents: "Jean-François L'Hôte" → jean, francois, l, hote. */
export function foldWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Small letters and accents kept: what is left when two spellings differ by capitals alone. */
export const inSmall = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[\s’'.-]+/gu, ' ').trim();

/** "Mme", "Dr" at the head of a name; a lone M is an initial. */
export const withoutTitles = (words: string[]): string[] =>
  words.length > 2 && titles.has(words[0] ?? '') ? words.slice(1) : words;

/** Family names less "de", "la", "van", …; a name of nothing else keeps them. */
export function withoutParticles(words: string[]): string[] {
  const left = words.filter((word) => !particles.has(word));
  return left.length > 0 ? left : words;
}

/**
 * About how a French word sounds: ph as f, eau as o, doubled consonants once, letters that are not heard at its end left
 * out. Written for names; two spellings of one name mostly give the same.
 */
export function soundOf(word: string, keepEnd = false): string {
  const said = word
    .replaceAll('ph', 'f')
    .replace(/sch|ch/g, 'C')
    .replaceAll('h', '')
    .replace(/bv/g, 'v')
    .replace(/eaux?|aux?/g, 'o')
    .replace(/a[iy]|e[iy]/g, 'e')
    .replaceAll('y', 'i')
    .replace(/qu?|ck|k|c(?![ei])/g, 'k')
    .replace(/c(?=[ei])|z|ss/g, 's')
    .replace(/([^aeiou])\1+/g, '$1');
  const end = keepEnd ? said : said.replace(/(?<=..)[esxtdp]+$/, '');
  return end || word;
}

/**
 * How many slips lie between two words, a swap of neighbours being one (optimal string alignment); `most` + 1 when they
 * are more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [x, y] = [a.slice(start, endA), b.slice(start, endB)];
  if (x.length === 0 || y.length === 0) return Math.min(x.length + y.length, most + 1);
  let older: number[] = [];
  let old = Array.from({ length: y.length + 1 }, (_, at) => at);
  for (let i = 1; i <= x.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= y.length; j += 1) {
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [older, old] = [old, row];
  }
  return Math.min(old[y.length] ?? 0, most + 1);
}

/** Words that differ as one word mistyped does: one slip from four letters on, two from nine. */
export function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4) return length === 3 && a.length !== b.length && slipsBetween(a, b, 1) === 1;
  const most = length >= 9 ? 2 : 1;
  return slipsBetween(a, b, most) <= most;
}
