/** Somebody whom a text may name, by the two orders of their name. */
export type Named = { name: string; sortName: string };
export type Contact = { kind: string; value: string };

type Folded = { text: string; at: number[] };
type Range = [from: number, to: number];

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** The text without accents and capitals, and for each of its characters where it came from. */
function fold(text: string): Folded {
  const at: number[] = [];
  let result = '';
  let index = 0;
  for (const character of text) {
    const lower = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    for (const one of lower) {
      const plain = ligatures[one] ?? one;
      for (const unit of plain) {
        result += unit;
        for (let n = 0; n < unit.length; n++) at.push(index);
      }
    }
    index += character.length;
  }
  at.push(index);
  return { text: result, at };
}

/** The words of a name or a text, without accents, capitals and marks. */
const plainWords = (text: string): string[] => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];

const between = "[\\s.,'’·_‐‑‒–—-]{0,3}";
const joined = (words: string[]): string => words.join(between);
const particles = ['les', 'des', 'del', 'von', 'van', 'der', 'den', 'ben', 'saint', 'sainte'];

/** How many words at the end of the name are the family's, found from how it is sorted. */
function familyLength(words: string[], sorted: string[]): number {
  for (let k = 1; k < words.length; k++) {
    if ([...words.slice(-k), ...words.slice(0, -k)].join(' ') === sorted.join(' ')) return k;
  }
  return 1;
}

type Form = { pattern: string /** Its initials must be capitals. */; initial?: true };

/** As name_patterns() of the database: near, also initials alone and each word that is not `spare`. */
function formsOf({ name, sortName }: Named, near: boolean, spare: Set<string>): Form[] {
  const words = plainWords(name);
  if (words.length < 2) return near && words[0] && !spare.has(words[0]) ? [{ pattern: joined(words) }] : [];
  const family = familyLength(words, plainWords(sortName));
  const [given, last] = [words.slice(0, -family), words.slice(-family)];
  const initials = given.map((word, n) => `${word[0]}\\.${near || n < given.length - 1 ? '?' : ''}[\\s-]?`).join('');
  const forms: Form[] = [
    { pattern: joined(words) },
    { pattern: joined([...last, ...given]) },
    { pattern: `${initials}\\s?${joined(last)}`, initial: true },
  ];
  if (!near) return forms;
  forms.push(
    { pattern: `${joined(given)}\\s?${last[0]?.[0]}\\.` },
    { pattern: `${given[0]?.[0]}\\.[\\s-]?${last[0]?.[0]}\\.`, initial: true },
  );
  for (const part of [given, last]) if (part.length > 1) forms.push({ pattern: joined(part) });
  for (const word of words) {
    if (word.length > 2 && !spare.has(word) && !particles.includes(word)) forms.push({ pattern: word });
  }
  return forms;
}

function find(folded: Folded, original: string, forms: Form[]): Range[] {
  const ranges: Range[] = [];
  for (const { pattern, initial } of forms) {
    const looked = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
    for (const found of folded.text.matchAll(looked)) {
      const from = folded.at[found.index] ?? 0;
      if (initial && !/\p{Lu}/u.test(original.charAt(from))) continue;
      ranges.push([from, folded.at[found.index + found[0].length] ?? original.length]);
    }
  }
  return ranges;
}

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const phone =
  /(?<![\d\p{L}])(?:(?:\+|00)\d{1,3}[\s.()\-\u00a0]{0,3}(?:\(0\)[\s.\-\u00a0]{0,3})?|\(?0\)?[\s.\-\u00a0]{0,3})[1-9](?:[\s.\-\u00a0]{0,3}\d){7,9}(?!\d)/gu;
/** Somebody is meant whom Terreau does not know. */
const titled =
  /(?<!\p{L})(?:M\.|Mr\.?|MM\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Me|Maître)\s+(\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2})/gu;

const lastFigures = (value: string): string => value.replace(/\D+/g, '').slice(-9);

export type Masking = {
  /** Whose copy it is: what names them stays. */
  own: Named[];
  contacts: Contact[];
  /** Others who took part in the record the text belongs to. */
  near: Named[];
  /** Others who are named in full somewhere. */
  far: Named[];
};

/** The text with everybody else masked: names however they are written, mails, telephone numbers. */
export function maskOthers(text: string, { own, contacts, near, far }: Masking, mask: string): string {
  if (text === '') return text;
  const folded = fold(text);
  const ownWords = new Set(own.flatMap(({ name, sortName }) => plainWords(`${name} ${sortName}`)));
  const ownMails = new Set(
    contacts.filter(({ kind }) => kind === 'mail').map(({ value }) => value.trim().toLowerCase()),
  );
  const ownPhones = new Set(contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => lastFigures(value)));
  const theirs = find(
    folded,
    text,
    own.flatMap((one) => [...formsOf(one, false, new Set()), { pattern: joined(plainWords(one.name)) }]),
  );
  const isTheirs = ([from, to]: Range) => theirs.some(([start, end]) => start <= from && to <= end);

  const others = [
    ...near.flatMap((one) => formsOf(one, true, ownWords)),
    ...far.flatMap((one) => formsOf(one, false, ownWords)),
  ];
  const ranges = find(folded, text, others).filter((range) => !isTheirs(range));
  for (const found of text.matchAll(mail)) {
    if (!ownMails.has(found[0].toLowerCase())) ranges.push([found.index, found.index + found[0].length]);
  }
  for (const found of text.matchAll(phone)) {
    if (!ownPhones.has(lastFigures(found[0]))) ranges.push([found.index, found.index + found[0].length]);
  }
  for (const found of text.matchAll(titled)) {
    const named = found[1] ?? '';
    if (plainWords(named).some((word) => ownWords.has(word))) continue;
    ranges.push([found.index + found[0].length - named.length, found.index + found[0].length]);
  }
  return replace(text, ranges, mask);
}

function replace(text: string, ranges: Range[], mask: string): string {
  let result = '';
  let done = 0;
  for (const [from, to] of ranges.sort(([a, x], [b, y]) => a - b || y - x)) {
    if (to <= done) continue;
    if (from >= done) result += text.slice(done, from) + mask;
    done = to;
  }
  return result + text.slice(done);
}

/** Runs of two to four words in which a name might stand, in both orders, as the database spells names for comparison. */
export function runsOf(texts: string[], most = 60_000): string[] {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = plainWords(text);
    for (let n = 0; n < words.length; n++) {
      for (let length = 2; length <= 4 && n + length <= words.length; length++) {
        const run = words.slice(n, n + length);
        runs.add(run.join(' '));
        for (let k = 1; k < length; k++) runs.add([...run.slice(k), ...run.slice(0, k)].join(' '));
      }
      if (runs.size > most) return [...runs];
    }
  }
  return [...runs];
}
