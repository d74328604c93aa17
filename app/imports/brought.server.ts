import { z } from 'zod';
import { id, parseFields, readForm } from '#app/http/parse-form.ts';
import type { Locale } from '#app/i18n/words.ts';
import { CannotRead, limits } from './read/list.ts';
import { openList } from './read/open-list.ts';
import { importWords } from './words.ts';

type Brought = { ok: true; id: string; fileName: string; bytes: Buffer };
type Refused = { ok: false; status: 413 | 422; sentence: string };

/** The one file that a form brings. The server has refused longer bodies before this reads any (app/server/guards.ts). */
export async function readBrought(request: Request, locale: Locale): Promise<Brought | Refused> {
  const w = importWords[locale];
  const refused = (sentence: string, status: 413 | 422 = 422): Refused => ({ ok: false, status, sentence });
  const sent = await readForm(request);
  const form = parseFields(sent, z.object({ id: id() }), locale);
  const [file, ...others] = sent
    .getAll('file')
    .filter((part): part is File => part instanceof File && (part.name !== '' || part.size > 0));
  if (!form.ok || !file) return refused(w.noFile);
  if (others.length > 0) return refused(w.several);
  if (file.size > limits.bytes) return refused(w.tooLarge, 413);
  const bytes = Buffer.from(await file.arrayBuffer());
  const reason = await noList(bytes);
  if (reason) return refused(reason[locale]);
  return { ok: true, id: form.value.id, fileName: nameOf(file.name), bytes };
}

/** What is no list at all is told at once. Larger files are looked at in the thread that reads them. */
async function noList(bytes: Buffer): Promise<CannotRead['words'] | null> {
  if (bytes.length > 500_000) return null;
  try {
    await openList(bytes);
    return null;
  } catch (error) {
    if (error instanceof CannotRead) return error.words;
    throw error;
  }
}

/** Some browsers send a whole path. */
const nameOf = (path: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  (path.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(-160) || '?';
