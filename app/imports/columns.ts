import { dayOf } from './dates.ts';
import { type Field, headerHints, headerWords, programOf } from './header-words.ts';
import { isKindWord } from './kind-words.ts';
import { plain } from './plain.ts';
import type { Row } from './read/list.ts';

/** A column and what it is proposed to hold. `group` ties the parts of one address: home, work, 2. */
export type Column = { header: string; field: Field | null; by: 'header' | 'values' | null; group: string };

/** What is known of the country's places, to tell a postcode from an INSEE code and a commune from any word. */
export type KnownPlaces = {
  isPostcode(text: string): boolean;
  isInsee(text: string): boolean;
  isCommune(text: string): boolean;
};

/** A proposal for each column, from its header and from how the values of the first rows look. */
export function understandColumns(
  headers: string[],
  rows: Row[],
  places: KnownPlaces,
): { program: string | null; columns: Column[] } {
  const program = programOf(headers.map(plain));
  const values = (header: string) =>
    rows
      .map((row) => (row.cells[header] ?? '').trim())
      .filter(Boolean)
      .slice(0, 200);
  const columns = headers.map((header): Column => {
    const group = groupOf(plain(header));
    const seen = values(header);
    const said = fromHeader(header) ?? dated(header, seen);
    if (said === 'aside') return { header, field: null, by: 'header', group };
    if (said && agrees(said, seen, places)) return { header, field: said, by: 'header', group };
    const looks = fromValues(seen, places);
    return { header, field: looks, by: looks && 'values', group };
  });
  return { program, columns: settle(columns, values) };
}

const groups: [RegExp, string][] = [
  [/\bpayeur\b/g, 'payer'],
  [/\b(home|domicile|personnel(le)?|privee?|perso)\b/g, 'home'],
  [/\b(business|work|bureau|professionnel(le)?|pro|travail)\b/g, 'work'],
  [/\b(other|autre)\b/g, 'other'],
  [/\b(full|complete)(?= (address|adresse)\b)|(?<=\b(address|adresse) )(full|complete)\b/g, 'full'],
];

function groupOf(words: string): string {
  return groups.find(([pattern]) => words.search(pattern) >= 0)?.[1] ?? /\b\d\b/.exec(words)?.[0] ?? '';
}

function fromHeader(header: string): Field | 'aside' | null {
  const words = plain(header);
  const exact = headerWords.get(words);
  if (exact) return exact;
  // "Phone 1 - Type", "Website 1 - Label": what kind of telephone, not the telephone.
  if (/ \d (type|label)$/.test(words)) return 'aside';
  const bare = groups
    .reduce((text, [pattern]) => text.replace(pattern, ' '), words)
    .replace(/\b\d{1,2}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    headerWords.get(bare) ?? (ambiguous(bare) ? 'name' : (headerHints.find(([hint]) => hint.test(bare))?.[1] ?? null))
  );
}

/** "Adhésion" may say a day, a year paid for, a fee or yes. */
const dated = (header: string, values: string[]): Field | null =>
  /\b(adhesion|(adherent|adherente|membre|member) (depuis|since)|inscription)\b/.test(plain(header)) &&
  values.length > 0 &&
  share(values, (text) => dayOf(text) !== null) >= 0.5
    ? 'date'
    : null;

/** "Nom" is a family name beside a first name, and a whole name without one: settled when all columns are known. */
const ambiguous = (words: string) => ['nom', 'name', 'noms'].includes(words);

const looks = {
  mail: (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}/.test(text) || /@.+\.\w{2,}/.test(text),
  phone: (text: string) => /^['+\d(][\d\s.()/+-]{7,}/.test(text) && text.replace(/\D/g, '').length >= 8,
  web: (text: string) =>
    /^(https?:\/\/|www\.)[^\s|]+( ?\| ?[^\s|]+)*$/i.test(text) || /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text),
  postcode: (text: string) => /^\d{4,5}$/.test(text.replace(/\s/g, '')),
  insee: (text: string) => /^(\d{4,5}|2[AB]\d{3})$/i.test(text),
};

/** Do the values allow what the header says? An empty column contradicts nothing. */
function agrees(field: Field, values: string[], places: KnownPlaces): boolean {
  if (values.length === 0) return true;
  if (field === 'insee' && share(values, looks.insee) >= 0.5 && share(values, places.isInsee) < 0.5) return false;
  // "Adresse" is often where a mail stands, "Contact" a telephone.
  if (['address', 'name', 'organization', 'note', 'label'].includes(field)) {
    return share(values, looks.mail) < 0.5 && (field === 'note' || share(values, looks.phone) < 0.5);
  }
  const look = looks[field as keyof typeof looks];
  return !look || share(values, look) >= 0.5;
}

function fromValues(values: string[], places: KnownPlaces): Field | null {
  if (values.length === 0) return null;
  if (share(values, looks.mail) >= 0.8) return 'mail';
  if (share(values, (text) => /^(https?:\/\/|www\.)/i.test(text)) >= 0.8) return 'web';
  if (share(values, looks.insee) >= 0.8) {
    // Most numbers of five digits are no postcode: these must all but exist.
    const [postcodes, codes] = [share(values, places.isPostcode), share(values, places.isInsee)];
    if (Math.max(postcodes, codes) >= 0.9) return postcodes >= codes ? 'postcode' : 'insee';
    return null;
  }
  if (share(values, (text) => /^(\+\d|0\d|\(|'?\+)/.test(text) && looks.phone(text)) >= 0.8) return 'phone';
  if (share(values, isKindWord) >= 0.8) return 'kind';
  return share(values, places.isCommune) >= 0.8 ? 'commune' : null;
}

const share = (values: string[], test: (text: string) => boolean) => values.filter(test).length / values.length;

/** Settles what only the whole table tells: who paid for whom, what "Nom" and "Type" mean. */
function settle(columns: Column[], values: (header: string) => string[]): Column[] {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const links = has('from') && has('to');
  const family = has('family');
  const hasStreet = ({ header, group }: Column) =>
    columns.some((other) => other.field === 'address' && other.group === group && other.header !== header);
  return columns.map((column) => {
    const words = plain(column.header);
    const { field } = column;
    if (field === 'name' && ambiguous(words) && has('given') && !family) return { ...column, field: 'family' };
    if (field === 'payer' && !has('given') && !has('family')) {
      return { ...column, field: words.startsWith('prenom') ? 'given' : 'family' };
    }
    if (/ formatted$/.test(words) && hasStreet(column)) return aside(column);
    if ((field === 'from' || field === 'to') && !links) return aside(column);
    if (field === 'type' && !has('label') && !links) {
      const seen = values(column.header);
      return seen.length > 0 && share(seen, isKindWord) >= 0.5 ? { ...column, field: 'kind' } : aside(column);
    }
    return column;
  });
}

const aside = (column: Column): Column => ({ ...column, field: null, by: null });
