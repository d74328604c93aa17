import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checked, day, id, ids, line, optionalDay, optionalProse, parseForm, prose, version } from './parse-form.ts';
import { formWords } from './words.ts';

const posted = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } });
const parse = <S extends z.ZodObject>(schema: S, fields: [string, string][]) =>
  parseForm(posted(new URLSearchParams(fields)), schema, 'fr');

const schema = z.object({ title: line(20), body: optionalProse(50), themes: ids(2) });

test('what is valid comes as the schema says', async () => {
  const theme = '0192f000-0000-7000-8000-000000000001';
  const read = await parse(schema, [
    ['title', '  Un   local '],
    ['body', 'ligne\r\nligne\u0000'],
    ['themes', theme],
    ['themes', ''],
  ]);
  expect(read).toEqual({ ok: true, value: { title: 'Un local', body: 'ligne\nligne', themes: [theme] } });
});

test('a mistake is told by field, once each, and what was typed comes back as it was', async () => {
  const read = await parse(schema, [
    ['title', 'x'.repeat(21)],
    ['body', '  '],
    ['themes', 'nonsense'],
  ]);
  expect(read).toEqual({
    ok: false,
    errors: { title: formWords.fr.tooLong(20), themes: formWords.fr.invalid },
    values: { title: 'x'.repeat(21), body: '  ', themes: ['nonsense'] },
  });
});

test('too much for any form is told, and comes back too', async () => {
  const read = await parse(schema, [['title', 'a'.repeat(600_000)]]);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.errors['']).toMatch(/^Ce formulaire est trop long/);
  expect(read.values.title).toHaveLength(600_000);
});

test.each([
  ['json', posted('{"title":"x"}', 'application/json')],
  ['broken multipart', posted('nonsense', 'multipart/form-data; boundary=x')],
  ['nothing', new Request('http://localhost/', { method: 'POST' })],
])('a body that is no form is an empty one: %s', async (_, request) => {
  expect(await parseForm(request, schema, 'fr')).toMatchObject({
    ok: false,
    errors: { title: 'Remplissez ce champ.' },
  });
});

test('a file where a text is expected is no text', async () => {
  const form = new FormData();
  form.set('title', new File(['x'], 'x.txt'));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  expect(await parseForm(request, schema, 'en')).toMatchObject({ ok: false, errors: { title: 'Fill in this field.' } });
});

test('names that every object has are names like others', async () => {
  const named = z.object({ constructor: line(10) });
  expect(await parse(named, [])).toMatchObject({ ok: false });
  expect(
    await parse(schema, [
      ['__proto__', 'x'],
      ['title', 'Un four'],
    ]),
  ).toMatchObject({ ok: true });
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

describe('fields', () => {
  const accepts = (field: z.ZodType, given: unknown) => field.safeParse(given).success;
  test('days are days of the calendar, within three centuries', () => {
    for (const good of ['2026-03-31', '1900-01-01', '2024-02-29']) expect(accepts(day(), good)).toBe(true);
    for (const bad of ['2026-02-31', '1899-12-31', '2200-01-01', '31/03/2026', '', 'x']) {
      expect(accepts(day(), bad), bad).toBe(false);
    }
    expect(optionalDay().parse('')).toBeNull();
  });
  test('ids and versions are what they say', () => {
    expect(accepts(id(), "1'; drop table needs")).toBe(false);
    for (const bad of ['0', '-1', '1.5', 'abc', '99999999999', '']) expect(accepts(version(), bad), bad).toBe(false);
    expect(version().parse('7')).toBe(7);
  });
  test('a box is ticked or not', () => {
    expect([checked().parse('on'), checked().parse(undefined), checked().parse('off')]).toEqual([true, false, false]);
  });
  test('other scripts, emoji and directions are text; control characters are not', () => {
    expect(prose(100).parse('🌱 שלום \u0007مرحبا e\u0301')).toBe('🌱 שלום مرحبا é');
    expect(accepts(prose(100), ' \u0000 \n ')).toBe(false);
  });
});
