import type { Card, Writer } from './file.ts';

/** vCard 4.0 (RFC 6350), one card for each actor, which address books of today read. */
export const writeVcard: Writer = async function* (rows) {
  for await (const few of rows) {
    yield Buffer.from(few.map(({ card }) => (card ? `${linesOf(card).map(fold).join('\r\n')}\r\n` : '')).join(''));
  }
};

function linesOf(card: Card): string[] {
  const organization = card.kind === 'organization';
  const address = (street: string) => `ADR:;;${escaped(street)};;;;`;
  const place = [`ADR:;;;${escaped(card.commune)};;${card.postcode};`];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${card.id}`,
    `KIND:${organization ? 'org' : 'individual'}`,
    `FN:${escaped(card.name)}`,
    ...(organization ? [] : [`N:${escaped(card.family)};${escaped(card.given)};;;`]),
    ...(card.organization ? [`ORG:${escaped(card.organization)}`] : []),
    ...(card.role ? [`TITLE:${escaped(card.role)}`] : []),
    ...card.mails.map((mail) => `EMAIL:${escaped(mail)}`),
    ...card.phones.map((phone) => `TEL;VALUE=text:${escaped(phone)}`),
    ...card.webs.map((web) => `URL:${web.replace(/[\r\n]+/g, '')}`),
    ...card.addresses.map(address),
    ...(card.commune ? place : []),
    ...(card.themes.length > 0 ? [`CATEGORIES:${card.themes.map(escaped).join(',')}`] : []),
    ...(card.note ? [`NOTE:${escaped(card.note)}`] : []),
    'END:VCARD',
  ];
}

const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 bytes, cut between letters; the rest follows after a space. */
function fold(line: string): string {
  if (line.length <= 25 || Buffer.byteLength(line) <= 75) return line;
  const lines: string[] = [];
  let [current, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      lines.push(current);
      [current, bytes] = [' ', 1];
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}
