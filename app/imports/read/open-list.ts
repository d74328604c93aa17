import { readCsv } from './csv.ts';
import { decode } from './encoding.ts';
import { readJson } from './json.ts';
import { CannotRead, type List, limits } from './list.ts';
import { readVcard } from './vcard.ts';
import { readXlsx } from './xlsx.ts';

/** Reads what a file holds, found by its content and never by its name. Throws CannotRead with a sentence. */
export async function openList(bytes: Buffer): Promise<List> {
  if (bytes.length === 0) throw new CannotRead('Ce fichier est vide.', 'This file is empty.');
  if (bytes.length > limits.bytes) throw new CannotRead('Ce fichier dépasse 20 Mo.', 'This file is over 20 MB.');
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new CannotRead(
      'C’est un ancien classeur Excel (.xls), ou protégé par un mot de passe : enregistrez-le en .xlsx ou en CSV.',
      'This is an old Excel workbook (.xls), or one with a password: save it as .xlsx or CSV.',
    );
  }
  const { text, encoding } = decode(bytes);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && text.slice(0, 4096).includes('\0')) {
    throw new CannotRead('Ce fichier n’est pas une liste.', 'This file is not a list.');
  }
  const start = text.slice(0, 200).trimStart();
  if (/^BEGIN:VCARD/i.test(start)) return { ...readVcard(text), encoding };
  if (/^[[{]/.test(start)) return { ...readJson(text), encoding };
  if (/^<|^%PDF|^\{\\rtf/i.test(start))
    throw new CannotRead('Ce fichier n’est pas une liste.', 'This file is not a list.');
  return { ...readCsv(text), encoding };
}

const startsWith = (bytes: Buffer, magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
