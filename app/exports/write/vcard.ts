import type { Card, Writer } from './file.ts';

/** vCard 4.0 (RFC 6350), one card for each actor, which address books of today read. */
export const writeVcard: Writer = async function* (rows) {
  for await (const few of rows) {
    yield Buffer.from(few.map(({ card }) => (card ? `${linesOf(card).map(fold).join('\r\n')}\r\n` : '')).join(''));
  }
};

function linesOf(card: Card): string[] {
  const organization = card.kind === 'organization';
  const address = (street: string) => `ADR:;;${escape(street)};;;;`;
  const place = [`ADR:;;;${escape(card.commune)};;${card.postcode};`];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${card.id}`,
    `KIND:${organization ? 'org' : 'individual'}`,
    `FN:${escape(card.name)}`,
    ...(organization ? [] : [`N:${escape(card.family)};${escape(card.given)};;;`]),
    ...(card.organization ? [`ORG:${escape(card.organization)}`] : []),
    ...(card.role ? [`TITLE:${escape(card.role)}`] : []),
    ...card.mails.map((mail) => `EMAIL:${escape(mail)}`),
    ...card.phones.map((phone) => `TEL;VALUE=text:${escape(phone)}`),
    ...card.webs.map((web) => `URL:${web.replace(/[\r\n]+/g, '')}`),
    ...card.addresses.map(address),
    ...(card.commune ? place : []),
    ...(card.themes.length > 0 ? [`CATEGORIES:${card.themes.map(escape).join(',')}`] : []),
    ...(card.note ? [`NOTE:${escape(card.note)}`] : []),
    'END:VCARD',
  ];
}

const escape = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

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
