import { describe, expect, it } from 'vitest';
import { parseFields } from '#app/http/parse-form.ts';
import { changesOutcome, choiceFields, chosenOptions } from './choices.ts';
import { defaultOptions, type ImportOptions, type ImportSummary } from './import.ts';

const one = '11111111-1111-4111-8111-111111111111';
const two = '22222222-2222-4222-8222-222222222222';
const column = (header: string, field: ImportSummary['columns'][number]['field']) =>
  ({ header, field, by: 'header', group: '', samples: [] }) as ImportSummary['columns'][number];
const clermont = { code: '63113', name: 'Clermont-Ferrand', postcodes: ['63000'] };
const summary = {
  columns: [column('Nom', 'family'), column('__proto__x', 'mail'), column('Ville', 'commune')],
  questions: { total: 1, first: [{ text: 'Clermont', rows: 2, candidates: [clermont] }] },
  likely: {
    total: 2,
    first: [
      { line: 4, name: 'Ana', candidates: [{ actorId: one, name: 'Anna', reasons: [] }] },
      { line: 4, sheet: 'B', name: 'Bo', candidates: [{ actorId: two, name: 'Beau', reasons: [] }] },
    ],
  },
} as unknown as ImportSummary;

function chosen(fields: Record<string, string>, options: Partial<ImportOptions> = {}, saved = null as never) {
  const sent = new FormData();
  for (const [name, value] of Object.entries({ version: '1', ...fields })) sent.append(name, value);
  const form = parseFields(sent, choiceFields, 'fr');
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  return chosenOptions(sent, form.value, { options: { ...defaultOptions, ...options }, summary }, saved);
}

describe('what the form of a list says', () => {
  it('leaves as it was what it does not say', () => {
    const options: Partial<ImportOptions> = {
      ...{ circle: 'engaged', level: 'shared', origin: 'Le forum', basis: 'contract', mapping: { Ville: 'note' } },
      ...{ answers: { Sète: 'C34301' }, decisions: { 9: 'refuse' } },
    };
    expect(chosen({}, options)).toEqual({ ...defaultOptions, ...options });
    expect(changesOutcome(chosen({}, options), { ...defaultOptions, ...options })).toBe(false);
  });

  it('takes columns by their place, and keeps only what was corrected', () => {
    expect(chosen({ 'column.0': 'family', 'column.1': '', 'column.2': 'insee', 'column.7': 'mail' }).mapping).toEqual({
      __proto__x: null,
      Ville: 'insee',
    });
  });

  it('a saved reading wins over the columns of the page', () => {
    expect(chosen({ 'column.2': 'note' }, {}, { Ville: null, Ailleurs: 'mail' } as never).mapping).toEqual({
      Ville: null,
    });
  });

  it.each([
    ['C63113', { Clermont: 'C63113' }],
    ['C75056', {}],
    ['', {}],
  ])('an answer is one of the communes asked about: %s', (answer, answers) => {
    expect(chosen({ 'answer.0': answer }).answers).toEqual(answers);
  });

  it('decides rows of several sheets apart, and only for those who are like them', () => {
    expect(chosen({ 'decision.0': 'refuse', 'decision.1': two }).decisions).toEqual({
      4: 'refuse',
      '4@B': { join: two },
    });
    expect(chosen({ 'decision.0': two, 'decision.1': 'create' }).decisions).toEqual({});
  });

  it('asks again what one wants asked again', () => {
    const before = { answers: { Sète: 'C34301' }, decisions: { 9: 'refuse' as const } };
    expect(chosen({ askAgain: 'Sète', decideAgain: '9' }, before)).toMatchObject({ answers: {}, decisions: {} });
  });

  it('tells what makes another list of it from what does not', () => {
    expect(changesOutcome(defaultOptions, chosen({ origin: 'Le forum', basis: 'consent' }))).toBe(false);
    for (const fields of [{ circle: 'informed' }, { level: 'public' }, { existing: 'leave' }, { 'column.0': '' }]) {
      expect(changesOutcome(defaultOptions, chosen(fields as never)), JSON.stringify(fields)).toBe(true);
    }
  });
});
