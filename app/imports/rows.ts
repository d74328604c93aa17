import { type ActorKind, namesOf } from '#app/actors/actor.ts';
import type { Circle } from '#app/circles/circle.ts';
import { revive } from '#app/exports/write/formulas.ts';
import type { Column } from './columns.ts';
import { type Contact, phoneCountry, readMails, readPhones, readWeb } from './contacts.ts';
import { dayOf } from './dates.ts';
import type { Field } from './header-words.ts';
import { kindOf, soundsLikeOrganization } from './kind-words.ts';
import { splitName, tidy } from './names.ts';
import type { Commune, Places, PlaceText } from './places.ts';
import { plain } from './plain.ts';
import type { Format, Row, Words } from './read/list.ts';
import { remembered } from './remember.ts';
import { type Theme, themeFinder } from './themes.ts';

/** What a row would become: an actor, a link between two (Kumu), or nothing, and then why. */
export type Outcome = ActorRow | LinkRow | { as: 'refused'; reason: Words };
type LinkRow = { as: 'link'; from: string; to: string; type: string };
export type ActorRow = {
  as: 'actor';
  kind: ActorKind;
  name: string;
  sortName: string;
  /** The organisation a person belongs to, which becomes an actor too. */
  affiliation: { organization: string; role: string } | null;
  contacts: Contact[];
  themes: Theme[];
  /** Themes in words that no theme of the institution answers to. */
  otherThemes: string[];
  territory: string | null;
  /** Asked of the person who imports: which of these communes? An empty list: the text names none that is known. */
  question: { text: string; candidates: Commune[] } | null;
  circle: Circle | null;
  community: string;
  date: string | null;
  /** Notes, and at their end what no field could take: nothing that was written is lost. */
  note: string;
  remarks: { field: Field; value: string }[];
};

/** How rows are read under a mapping; pure, and made once for a file.. */
export function rowReader(columns: Column[], known: { format: Format; places: Places; themes: Theme[] }) {
  const findTheme = themeFinder(known.themes);
  const mapOfActors = known.format === 'gogocarto' || known.format === 'geojson';
  const spreadsheet = known.format === 'csv' || known.format === 'xlsx' || known.format === 'kumu';
  return (row: Row): Outcome => {
    const { cells, payer } = withoutPayer(valuesOf(columns, row, spreadsheet));
    const [from, to] = [cells.first('from'), cells.first('to')];
    if (from || to) return linkOf(from, to, cells.first('type'));
    const named = nameOf(cells, mapOfActors);
    if ('as' in named) return named;
    const reached = reach(cells);
    const place = placeOf(cells, known.places);
    const themes = cells
      .all('theme')
      .flatMap((text) => text.split(/[|\n]|:::/))
      // A theme may have a comma in its name.
      .flatMap((text) => (findTheme(text) ? [text] : text.split(/[;,]/)))
      .map((text) => text.replace(/^\s*\*\s*(my ?contacts|starred)?/i, '').trim())
      .filter(Boolean);
    const found = themes.map((text) => ({ text, theme: findTheme(text) }));
    const circle = circleOf(cells.first('circle'));
    const date = dayOf(cells.first('date'));
    const remarks = [...reached.remarks];
    if (payer) remarks.push({ field: 'payer', value: payer });
    if (!circle && cells.first('circle')) remarks.push({ field: 'circle', value: cells.first('circle') });
    if (!date && cells.first('date')) remarks.push({ field: 'date', value: cells.first('date') });
    return {
      as: 'actor',
      ...named,
      contacts: reached.contacts,
      themes: [...new Set(found.flatMap(({ theme }) => theme ?? []))],
      otherThemes: found.flatMap(({ text, theme }) => (theme ? [] : [text])),
      ...place,
      circle,
      community: cells.first('community'),
      date,
      note: [...cells.all('note'), ...remarks.map(({ value }) => value)].join('\n'),
      remarks,
    };
  };
}

type Value = { field: Field; group: string; text: string };

/** The values of a row. What an export wrote to keep a spreadsheet from running it ('+33…) loses its apostrophe. */
function valuesOf(columns: Column[], { cells }: Row, spreadsheet: boolean): Value[] {
  return columns.flatMap(({ header, field, group }) => {
    const cell = (cells[header] ?? '').trim();
    const text = spreadsheet ? revive(cell) : cell;
    return field && text ? [{ field, group, text }] : [];
  });
}

/** Somebody who paid for another is another person: their mail and address do not become the member's. */
function withoutPayer(values: Value[]): { cells: Cells; payer: string } {
  if (!values.some(({ field, group }) => field === 'payer' || group === 'payer')) {
    return { cells: cellsOf(values), payer: '' };
  }
  const words = (...fields: Field[]) =>
    values.filter(({ field }) => fields.includes(field)).flatMap(({ text }) => plain(text).split(' '));
  const [payer, member] = [words('payer'), words('given', 'family')];
  const same = payer.length === 0 || [...payer].sort().join(' ') === [...member].sort().join(' ');
  const theirs = values.filter(({ group }) => group === 'payer');
  const own = same ? values : values.filter((value) => !theirs.includes(value));
  return { cells: cellsOf(own), payer: same ? '' : theirs.map(({ text }) => text).join(' ') };
}

type Cells = ReturnType<typeof cellsOf>;

/** The values of a row by field. */
function cellsOf(values: Value[]) {
  const all = (field: Field) => values.filter((value) => value.field === field).map((value) => value.text);
  const first = (field: Field) => {
    for (const value of values) if (value.field === field) return value.text;
    return '';
  };
  return { all, first, address: addressOf(values) };
}

const partsOfAddress: Field[] = ['address', 'postcode', 'commune', 'insee'];

/** The parts of one address: those of the first group that says a place. */
function addressOf(values: Value[]) {
  const parts = values.filter(({ field }) => partsOfAddress.includes(field));
  const chosen = parts.find(({ field }) => field !== 'address') ?? parts[0];
  const own = parts.filter(({ group }) => group === chosen?.group);
  const of = (field: Field) => own.filter((part) => part.field === field).map((part) => part.text);
  const one = (field: Field) => own.find((part) => part.field === field)?.text ?? '';
  // A whole address ("Adresse complète"), and those of other places, stand for themselves.
  const whole = chosen?.group === 'full';
  const others = parts
    .filter(({ field, group }) => field === 'address' && (whole || group !== chosen?.group))
    .flatMap(({ text }) => text.split('|'));
  const said = of('address');
  return {
    street: whole ? [] : said,
    said,
    others,
    postcode: one('postcode'),
    commune: one('commune'),
    insee: one('insee'),
  };
}

function linkOf(from: string, to: string, type: string): Outcome {
  if (from && to) return { as: 'link', from, to, type };
  return refused('Ce lien n’a qu’un bout.', 'This link has one end only.');
}

type Named = Pick<ActorRow, 'kind' | 'name' | 'sortName' | 'affiliation'>;

function nameOf(cells: Cells, mapOfActors: boolean): Named | Outcome {
  const whole = oneLine(cells.first('name') || cells.first('label'));
  const organization = oneLine(cells.first('organization'));
  const written = { given: tidy(cells.first('given')), family: tidy(cells.first('family')) };
  const parts = written.given || written.family ? written : null;
  const said = kindOf(cells.first('kind') || cells.first('type'));
  const role = oneLine(cells.first('role'));
  const kind = said ?? guessKind({ whole, organization, parts: parts !== null, role: role !== '', mapOfActors });
  if (kind === 'organization') {
    const name = organization || whole || oneLine(`${written.given} ${written.family}`);
    return checked({ kind, ...namesOf(kind, { given: '', family: '', name }), affiliation: null });
  }
  const { given, family } = parts ?? splitName(whole);
  const belongs = organization && plain(organization) !== plain(`${given} ${family}`);
  return checked({
    kind,
    ...namesOf(kind, { given, family, name: '' }),
    affiliation: belongs ? { organization, role } : null,
  });
}

type Signs = { whole: string; organization: string; parts: boolean; role: boolean; mapOfActors: boolean };

function guessKind({ whole, organization, parts, role, mapOfActors }: Signs): ActorKind {
  if (parts) return 'person';
  if (!whole) return 'organization';
  if (plain(whole) === plain(organization)) return 'organization';
  if (organization || role) return 'person';
  return mapOfActors || soundsLikeOrganization(whole) ? 'organization' : 'person';
}

function checked(named: Named): Named | Outcome {
  if (named.name === '') {
    return refused(
      'Ni nom de personne, ni nom d’organisation.',
      'Neither the name of a person nor of an organisation.',
    );
  }
  if (named.name.length > 160 || (named.affiliation?.organization.length ?? 0) > 160) {
    return refused('Un nom dépasse 160 caractères.', 'A name is longer than 160 characters.');
  }
  return named;
}

const refused = (fr: string, en: string): Outcome => ({ as: 'refused', reason: { fr, en } });
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function reach(cells: Cells): Pick<ActorRow, 'contacts' | 'remarks'> {
  const contacts: Contact[] = [];
  const remarks: ActorRow['remarks'] = [];
  const { street, postcode, commune, insee, others } = cells.address;
  const country = phoneCountry(postcode || insee);
  const readers = { mail: readMails, phone: (text: string) => readPhones(text, country), web: readWeb };
  for (const field of ['mail', 'phone', 'web'] as const) {
    for (const text of cells.all(field)) {
      const { contacts: read, unread } = readers[field](text);
      for (const contact of read) if (!contacts.some(({ value }) => value === contact.value)) contacts.push(contact);
      for (const value of unread) remarks.push({ field, value });
    }
  }
  if (street.length > 0) {
    const town = [postcode, commune].filter((part) => part && !street.join(' ').includes(part)).join(' ');
    const value = [...street.map(oneAddress), town].filter(Boolean).join(', ');
    contacts.push({ kind: 'address', value, original: value });
  }
  for (const value of others.map(oneAddress)) {
    if (value && !contacts.some((contact) => contact.value === value))
      contacts.push({ kind: 'address', value, original: value });
  }
  return { contacts, remarks };
}

const oneAddress = (text: string) => text.trim().replace(/\s*\n\s*/g, ', ');

function placeOf(cells: Cells, places: Places): Pick<ActorRow, 'territory' | 'question'> {
  const { said: address, commune, postcode, insee } = cells.address;
  const text: PlaceText =
    postcode || commune || insee ? { commune, postcode, insee } : endOfAddress(address.join('\n'));
  const said = [text.insee, text.postcode, text.commune].filter(Boolean).join(' ');
  if (!said) return { territory: null, question: null };
  const found = places.find(text);
  if (found && 'commune' in found) return { territory: `C${found.commune.code}`, question: null };
  return { territory: null, question: { text: said, candidates: found?.candidates ?? [] } };
}

/** "12 rue des Prés, 25000 Besançon, France": what follows the postcode. */
function endOfAddress(address: string): PlaceText {
  const [, postcode = '', commune = ''] = /\b(\d{5})\s+([^,\n]+)/.exec(address) ?? [];
  return { postcode, commune, insee: '' };
}

const circleOf = remembered((text): Circle | null => {
  const words = plain(text);
  if (/\b(engage|engagee|engages|engagees|engaged)\b/.test(words)) return 'engaged';
  if (/\b(informe|informee|informes|informees|informed)\b/.test(words)) return 'informed';
  return /\b(citoyen|citoyenne|citoyens|citoyennes|citizen|citizens)\b/.test(words) ? 'citizen' : null;
}, 1000);
