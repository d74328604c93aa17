import { limits } from './list.ts';

/** One content line, unfolded and decoded: `item1.EMAIL;TYPE=work:a@b.fr` is EMAIL with its value. */
export type Line = { line: number; name: string; value: string };

/** Folded lines begin with a space; quoted-printable ones end with `=`. The bytes of pictures are passed over. */
export function* contentLines(text: string): Generator<Line> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    const parts = [lines[at] ?? ''];
    while (/^[ \t]/.test(lines[at + 1] ?? '')) {
      at += 1;
      parts.push((lines[at] ?? '').slice(1));
    }
    const whole = parts.join('');
    const head = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):/.exec(whole.slice(0, 1000));
    if (!head) continue;
    const [opening, name = '', parameters = ''] = head;
    let value = whole.slice(opening.length);
    if (/;(ENCODING=)?QUOTED-PRINTABLE/i.test(parameters)) {
      const pieces = [value];
      while (pieces.at(-1)?.endsWith('=') && at + 1 < lines.length) {
        at += 1;
        pieces.push((lines[at] ?? '').replace(/^[ \t]+(?==)/, ''));
      }
      value = fromQuotedPrintable(
        pieces.map((piece) => piece.replace(/=$/, '')).join(''),
        /;CHARSET="?([\w-]+)/i.exec(parameters)?.[1],
      );
    }
    yield { line, name: name.toUpperCase(), value };
  }
}

function fromQuotedPrintable(value: string, charset = 'utf-8'): string {
  // Far beyond what a cell may hold: the card will be refused, decoded or not.
  if (value.length > 9 * limits.cell) return value;
  const raw = Buffer.concat(
    value
      .split(/(=[0-9a-f]{2})/i)
      .map((piece, index) => (index % 2 === 1 ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece))),
  );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}
