import {
  CannotRead,
  type List,
  limits,
  misfit,
  type Problem,
  type Row,
  rowOf,
  tooManyColumns,
  tooManyRows,
  type Words,
} from './list.ts';
import { contentLines, type Line } from './vcard-lines.ts';

type Card = { line: number; cells: Map<string, string> };

/**
 * vCard 2.1, 3.0 and 4.0, several in a file. Read here and not by a library: those that are kept know no 2.1, and give up
 * the whole file for one wrong line.
 */
export function readVcard(text: string): List {
  const problems: Problem[] = [];
  const cards: Card[] = [];
  const headers = new Set<string>();
  let [photos, depth] = [0, 0];
  let card: Card | null = null;
  const refuse = (line: number) =>
    problems.push({ line, reason: unfinished, cells: [...(card?.cells.values() ?? [])] });
  for (const read of contentLines(text)) {
    const mark = `${read.name}:${read.value.trim().toUpperCase()}`;
    if (mark === 'BEGIN:VCARD') {
      // A card within a card is its AGENT, or the card before it never ended: only the first says AGENT.
      if (card && !card.cells.has('AGENT')) {
        refuse(card.line);
        card = null;
      }
      if (card) depth += 1;
      else card = { line: read.line, cells: new Map() };
      if (cards.length + problems.length >= limits.rows) throw tooManyRows();
    } else if (mark === 'END:VCARD') {
      if (depth > 0) depth -= 1;
      else if (card) {
        card.cells.delete('AGENT');
        for (const header of card.cells.keys()) headers.add(header);
        if (headers.size > limits.columns) throw tooManyColumns();
        cards.push(card);
        card = null;
      }
    } else if (card && depth === 0) {
      if (pictures.has(read.name)) photos += 1;
      else for (const [header, value] of cellsOf(read)) add(card.cells, header, value);
    }
  }
  if (card) refuse(card.line);
  if (cards.length + problems.length === 0)
    throw new CannotRead('Ce fichier ne contient aucune fiche.', 'This file holds no card.');
  const names = [...headers];
  async function* rows(): AsyncGenerator<Row> {
    for (const { line, cells } of cards) {
      const values = names.map((name) => cells.get(name) ?? '');
      const reason = misfit(values, names.length);
      if (reason) problems.push({ line, reason, cells: values });
      else yield rowOf(names, values, line);
    }
  }
  const notes: Words[] = photos > 0 ? [withoutPictures(photos)] : [];
  return { format: 'vcard', encoding: null, separator: null, headers: names, rows: rows(), problems, notes };
}

const pictures = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

const unfinished: Words = { fr: 'Cette fiche n’a pas de fin (END:VCARD).', en: 'This card has no end (END:VCARD).' };

function withoutPictures(count: number): Words {
  return {
    fr: `Photos et sons ne sont pas repris : ${count}.`,
    en: `Pictures and sounds are not taken: ${count}.`,
  };
}

/** A second value of the same kind takes the next number: EMAIL, EMAIL 2; the fields of an address keep theirs together. */
function add(cells: Map<string, string>, header: string, value: string): void {
  const text = value.trim();
  if (text === '') return;
  let name = header;
  for (let n = 2; cells.has(name); n += 1) {
    if (n > 20) return;
    name = `${header} ${n}`;
  }
  cells.set(name, text);
}

const plain = new Set([
  'FN',
  'NICKNAME',
  'EMAIL',
  'TEL',
  'TITLE',
  'ROLE',
  'NOTE',
  'URL',
  'KIND',
  'REV',
  'UID',
  'GEO',
  'AGENT',
]);

function cellsOf({ name, value }: Line): [string, string][] {
  const parts = () => split(value, ';').map((part) => split(part, ',').map(plainText).join(' ').trim());
  if (name === 'N') {
    const [family = '', given = '', middle = ''] = parts();
    return [
      ['N.family', family],
      ['N.given', [given, middle].filter(Boolean).join(' ')],
    ];
  }
  if (name === 'ORG') {
    const [organization = '', ...units] = parts();
    return [
      ['ORG', organization],
      ['ORG.unit', units.filter(Boolean).join(', ')],
    ];
  }
  if (name === 'ADR') {
    const [box = '', more = '', street = '', city = '', , postcode = '', country = ''] = parts();
    return [
      ['ADR.street', [box, more, street].filter(Boolean).join(', ')],
      ['ADR.postcode', postcode],
      ['ADR.city', city],
      ['ADR.country', country],
    ];
  }
  if (name === 'CATEGORIES') return [[name, split(value, ',').map(plainText).join('|')]];
  if (name === 'TEL' || name === 'EMAIL') return [[name, plainText(value).replace(/^(tel|mailto):/i, '')]];
  return plain.has(name) ? [[name, plainText(value)]] : [];
}

/** At each separator that no backslash escapes. */
function split(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

const plainText = (value: string) =>
  value.replace(/\\([nN;,:\\])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
