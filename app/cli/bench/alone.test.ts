import { expect, it } from 'vitest';
import { transactionsOf } from './alone.ts';
import { p50, p95, table } from './numbers.ts';

const sent = (connection: number, ...texts: string[]) => texts.map((text) => ({ connection, text, values: [] }));
const view = 'select open_view($1, $2, $3)';

it('tells transactions apart by their connection, and leaves out what the frame sends', () => {
  const frame = sent(1, 'begin', view, 'select name from users', 'commit');
  const page = [
    ...sent(1, 'begin', view, 'select name from users'),
    ...sent(2, 'begin', view, 'select 1 from needs'),
    ...sent(1, 'commit'),
    ...sent(2, 'select 2 from needs', 'commit'),
  ];
  const found = transactionsOf(page, frame).map((statements) => statements.map(({ text }) => text));
  expect(found).toEqual([[view, 'select 1 from needs', 'select 2 from needs']]);
});

it('takes the middle, and what one in twenty exceeds', () => {
  const measures = Array.from({ length: 40 }, (_, at) => 40 - at);
  expect([p50(measures), p95(measures)]).toEqual([20, 38]);
});

it('writes Markdown whose columns align', () => {
  expect(table(['page', 'ms'], [['Journal', '9.5']])).toBe(
    ['| page    |  ms |', '|---------|----:|', '| Journal | 9.5 |'].join('\n'),
  );
});
