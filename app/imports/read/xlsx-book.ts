import { CannotRead, limits, tooManyRows } from './list.ts';
import { drain, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What the sheets of a workbook share. `dateStyles`: the cell styles that show a number as a day. */
export type Book = {
  archive: Archive;
  sheets: { name: string; path: string }[];
  strings: string[];
  dateStyles: Set<number>;
  since1904: boolean;
};

const root = 'xl/';

export async function openBook(archive: Archive): Promise<Book> {
  if (!archive.has(`${root}workbook.xml`)) {
    throw new CannotRead('Cette archive n’est pas un classeur XLSX.', 'This archive is not an XLSX workbook.');
  }
  const targets = new Map<string, string>();
  await read(archive, `${root}_rels/workbook.xml.rels`, (name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : root + Target);
  });
  const sheets: Book['sheets'] = [];
  let since1904 = false;
  await read(archive, `${root}workbook.xml`, (name, attributes) => {
    if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const path = targets.get(relation(attributes));
    if (path && archive.has(path)) sheets.push({ name: attributes.name ?? '', path });
  });
  return { archive, sheets, strings: await sharedStrings(archive), dateStyles: await dateStyles(archive), since1904 };
}

async function read(archive: Archive, path: string, open: (name: string, attributes: Record<string, string>) => void) {
  if (archive.has(path)) await drain(readXml(archive.open(path), { open }));
}

async function sharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  let [current, inText, phonetic] = ['', false, false];
  const path = `${root}sharedStrings.xml`;
  if (!archive.has(path)) return strings;
  const reading = readXml(archive.open(path), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (inText && !phonetic && current.length <= limits.cell) current += text;
    },
    close(name) {
      if (name === 'si') {
        // A sheet of 200,000 rows has no use for more; a trap writes millions that are empty.
        if (strings.push(current) > 2_000_000) throw tooManyRows();
      } else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  await drain(reading);
  return strings;
}

async function dateStyles(archive: Archive): Promise<Set<number>> {
  const dates = new Set<number>();
  const custom = new Map<number, boolean>();
  let [inCells, index] = [false, 0];
  const path = `${root}styles.xml`;
  if (!archive.has(path)) return dates;
  const reading = readXml(archive.open(path), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') custom.set(Number(numFmtId), isDateFormat(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(numFmtId);
        if (custom.get(id) ?? ((id >= 14 && id <= 17) || id === 22)) dates.add(index);
        index += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  await drain(reading);
  return dates;
}

/** `r:id`, under whatever prefix the program gives to relationships. */
function relation(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** Days or years outside quotes and colours: `dd/mm/yyyy`, not `[Red]0.00` nor `0" days"`. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
