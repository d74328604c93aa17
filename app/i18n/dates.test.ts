import { expect, test } from 'vitest';
import { addDays, daysBetween, exactDay, sayDay, sayDuration } from './dates.ts';
import { formatNumber, plural } from './words.ts';

test('days are counted on the calendar, over months, leap years and clock changes', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test.each([
  ['2026-06-15', 'aujourd’hui', 'today'],
  ['2026-06-14', 'hier', 'yesterday'],
  ['2026-06-16', 'demain', 'tomorrow'],
  ['2026-06-10', 'mercredi', 'Wednesday'],
  ['2026-06-05', 'il y a 10 jours', '10 days ago'],
  ['2026-05-25', 'il y a 3 semaines', '3 weeks ago'],
  ['2026-02-15', 'il y a 4 mois', '4 months ago'],
  ['2025-03-12', '12 mars 2025', '12 March 2025'],
])('%s is said as people say it', (day, french, english) => {
  const said = (locale: 'fr' | 'en') =>
    sayDay(day, '2026-06-15', locale)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace("'", '’');
  expect([said('fr'), said('en')]).toEqual([french, english]);
});

test('exact days, durations, numbers', () => {
  expect(exactDay('2026-03-03', 'fr')).toBe('mardi 3 mars 2026');
  expect(sayDuration(21, 'fr').replace(/\s/g, ' ')).toBe('3 semaines');
  expect(formatNumber('fr', 12_345).replace(/\s/g, ' ')).toBe('12 345');
});

test('none is singular in French and plural in English; a million is plural', () => {
  const say = (locale: 'fr' | 'en', count: number) =>
    plural(locale, count, '# besoin', '# besoins').replace(/\s/g, ' ');
  expect([say('fr', 0), say('fr', 1), say('fr', 2), say('fr', 1_000_000)]).toEqual([
    '0 besoin',
    '1 besoin',
    '2 besoins',
    '1 000 000 besoins',
  ]);
  expect(say('en', 0)).toBe('0 besoins');
});
