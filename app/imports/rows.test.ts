import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { understandColumns } from './columns.ts';
import { readMails, readPhones, readWeb } from './contacts.ts';
import { dayOf } from './dates.ts';
import { splitName } from './names.ts';
import { type ActorRow, rowReader } from './rows.ts';
import { known } from './testing/known.ts';

const becomes = (cells: Record<string, string>, format: 'csv' | 'geojson' = 'csv') => {
  const row = { line: 2, cells };
  const { columns } = understandColumns(Object.keys(cells), [row], known.places);
  return rowReader(columns, { ...known, format })(row);
};
const mapped = (headers: Record<string, string[]>) => {
  const count = Math.max(...Object.values(headers).map((values) => values.length));
  const rows = Array.from({ length: count }, (_, i) => ({
    line: i + 2,
    cells: Object.fromEntries(Object.entries(headers).map(([header, values]) => [header, values[i] ?? ''])),
  }));
  const { columns } = understandColumns(Object.keys(headers), rows, known.places);
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
};

describe('columns', () => {
  it('takes "Nom" for a family name beside a first name, and for a name alone without', () => {
    expect(mapped({ Nom: ['Roumieu'], Prénom: ['Nadège'] })).toEqual({ Nom: 'family', Prénom: 'given' });
    expect(mapped({ Nom: ['Nadège Roumieu'] })).toEqual({ Nom: 'name' });
  });

  it('believes the values where they contradict the header', () => {
    expect(
      mapped({ Adresse: ['a@exemple.fr', 'b@exemple.fr'], Contact: ['06 12 34 56 78', '03 81 00 00 00'] }),
    ).toEqual({
      Adresse: 'mail',
      Contact: 'phone',
    });
    expect(mapped({ 'Souhaitez-vous recevoir nos mails ?': ['oui', 'non'] })).toEqual({
      'Souhaitez-vous recevoir nos mails ?': null,
    });
  });

  it('understands questions, and columns without a word', () => {
    expect(
      mapped({
        'Votre numéro de téléphone (facultatif)': ['0612345678'],
        A: ['25000', '70000', '39100'],
        B: ['25056', '70550', '39198'],
        C: ['Besançon', 'Vesoul', 'Dole'],
        D: ['12345', '99999'],
      }),
    ).toEqual({ 'Votre numéro de téléphone (facultatif)': 'phone', A: 'postcode', B: 'insee', C: 'commune', D: null });
  });

  it('takes "Adhésion" for the day when it says days, and not when it says a fee', () => {
    expect(mapped({ Adhésion: ['12/03/24', '01/09/2023'], 'Date d’adhésion': ['2024-03-12', '1er mai 2023'] })).toEqual(
      {
        Adhésion: 'date',
        'Date d’adhésion': 'date',
      },
    );
    expect(mapped({ Adhésion: ['20 €', '35 €'] })).toEqual({ Adhésion: null });
    expect(['12/03/24', '1er mai 2023', '12 août 1998', '03 Feb 2021', '31/02/2024', '2024'].map(dayOf)).toEqual([
      '2024-03-12',
      '2023-05-01',
      '1998-08-12',
      '2021-02-03',
      null,
      null,
    ]);
  });
});

describe('telephones', () => {
  it('are written as the library writes them, however usual', () => {
    for (const first of '123456789') {
      for (const text of [
        `0${first} 12 34 56 78`,
        `+33${first}12345678`,
        `0033 ${first} 12.34.56.78`,
        `0${first}-12-34-56-78`,
      ]) {
        const value = parsePhoneNumberFromString(text.replace(/^0033/, '+33'), 'FR')?.formatInternational();
        expect(readPhones(text, 'FR').contacts).toEqual([{ kind: 'phone', value, original: text }]);
      }
    }
  });
});

describe('rows', () => {
  it('tells persons from organisations', () => {
    expect(becomes({ Nom: 'Nadège Roumieu' })).toMatchObject({ kind: 'person', sortName: 'Roumieu Nadège' });
    expect(becomes({ Nom: 'Association Terres vives' })).toMatchObject({ kind: 'organization' });
    expect(becomes({ Nom: 'Terres vives', 'Type de contact': 'Personne morale' })).toMatchObject({
      kind: 'organization',
    });
    expect(becomes({ Nom: 'Paul Vernier', Structure: 'Terres vives', Fonction: 'Trésorier' })).toMatchObject({
      kind: 'person',
      affiliation: { organization: 'Terres vives', role: 'Trésorier' },
    });
    expect(becomes({ Structure: 'Terres vives', Nom: '' })).toMatchObject({ kind: 'organization', affiliation: null });
  });

  it('refuses a row without a name, with a reason in both languages', () => {
    expect(becomes({ Nom: '', Mail: 'a@exemple.fr' })).toEqual({
      as: 'refused',
      reason: { fr: expect.stringContaining('Ni nom'), en: expect.stringContaining('Neither') },
    });
    expect(becomes({ From: 'Rosa', To: '' })).toMatchObject({ as: 'refused' });
  });

  it('loses nothing: what cannot be read stands in the note', () => {
    const row = becomes({
      Nom: 'Ana Melo',
      Téléphone: '06 12 34 56',
      Cercle: 'bof',
      Remarques: 'Vue',
      Date: '31/02/2026',
    });
    expect(row).toMatchObject({ note: 'Vue\n06 12 34 56\nbof\n31/02/2026', contacts: [], circle: null, date: null });
    expect((row as ActorRow).remarks.map(({ field }) => field)).toEqual(['phone', 'circle', 'date']);
  });

  it('finds themes by name and synonym, and the circle', () => {
    const row = becomes({ Nom: 'Ana Melo', Thèmes: 'transports, Nourriture ; poterie', Cercle: 'Acteurs engagés' });
    expect(row).toMatchObject({
      themes: [{ id: 'mobility' }, { id: 'food' }],
      otherThemes: ['poterie'],
      circle: 'engaged',
    });
  });

  it('takes what an export wrote against formulas as it was', () => {
    expect(becomes({ Nom: "'=Ana", Tel: "'+33612345678" })).toMatchObject({
      name: '=Ana',
      contacts: [{ value: '+33 6 12 34 56 78', original: '+33612345678' }],
    });
  });
});

describe('communes', () => {
  it('asks for each name that several communes share, never guesses', () => {
    const names = new Map<string, number>();
    for (const { name } of known.communes) names.set(name, (names.get(name) ?? 0) + 1);
    const shared = [...names].filter(([, count]) => count > 1);
    expect(shared).toHaveLength(1441);
    for (const [name, count] of shared) {
      const found = known.places.find({ commune: name, postcode: '', insee: '' });
      expect(found && 'candidates' in found ? found.candidates.length : 0, name).toBeGreaterThanOrEqual(count);
    }
  });

  it.each([
    [{ Ville: 'Saint-Denis', CP: '93200' }, 'C93066'],
    [{ Ville: 'ST ETIENNE CEDEX 2', CP: '42007' }, 'C42218'],
    [{ Ville: 'Paris 11e', CP: '75011' }, 'C75056'],
    [{ Ville: 'Lyon 03', CP: '' }, 'C69123'],
    [{ 'Code INSEE': '25056', Ville: '' }, 'C25056'],
    [{ 'Code INSEE': '75111', Ville: '' }, 'C75056'],
    [{ 'Code INSEE': '1004', Ville: '' }, 'C01004'],
    [{ CP: '1500', Ville: 'Ambérieu-en-Bugey' }, 'C01004'],
    [{ Adresse: '12 rue des Prés, 25000 Besançon', Ville: '' }, 'C25056'],
  ])('finds %o', (cells, territory) => {
    expect(becomes({ Nom: 'Ana Melo', ...cells } as Record<string, string>)).toMatchObject({
      territory,
      question: null,
    });
  });

  it('asks when name and postcode contradict each other, or the postcode is of several', () => {
    const codes = (cells: Record<string, string>) =>
      (becomes({ Nom: 'Ana Melo', ...cells }) as ActorRow).question?.candidates.map(({ code }) => code);
    expect(codes({ Ville: 'Dole', CP: '25000' })).toEqual(['39198', '25056']);
    expect(codes({ Ville: '', CP: '25290' })?.length).toBeGreaterThan(3);
    expect(codes({ Ville: 'Nulle-Part-sur-Rien' })).toEqual([]);
  });
});

it.each([
  ['06.12.34.56.78', ['+33 6 12 34 56 78']],
  ['612345678', ['+33 6 12 34 56 78']],
  ['0033 6 12 34 56 78', ['+33 6 12 34 56 78']],
  ['33612345678', ['+33 6 12 34 56 78']],
  ['+33 (0)6 12 34 56 78', ['+33 6 12 34 56 78']],
  ['03 31 23 45 67', ['+33 3 31 23 45 67']],
  ['06 12 34 56 78 / 03 81 00 00 00', ['+33 6 12 34 56 78', '+33 3 81 00 00 00']],
  ['06/12/34/56/78', ['+33 6 12 34 56 78']],
  ['+41 22 730 51 11', ['+41 22 730 51 11']],
])('phone %s', (text, values) => {
  expect(readPhones(text, 'FR')).toMatchObject({ contacts: values.map((value) => ({ value })), unread: [] });
});

it('reads a number of La Réunion by its postcode', () => {
  expect(becomes({ Nom: 'Ana Melo', CP: '97400', Tél: '0262 20 12 34' })).toMatchObject({
    contacts: [{ value: '+262 262 20 12 34' }],
  });
});

it('reads mails and addresses of the web in a cell of several', () => {
  expect(readMails('Ana <Ana@Exemple.fr>; b@exemple.fr, faux@')).toMatchObject({
    contacts: [{ value: 'ana@exemple.fr', original: 'Ana@Exemple.fr' }, { value: 'b@exemple.fr' }],
    unread: ['faux@'],
  });
  expect(readWeb('www.exemple.fr javascript:x')).toMatchObject({
    contacts: [{ value: 'https://www.exemple.fr' }],
    unread: ['javascript:x'],
  });
});

it.each([
  ['Mme Marie Le Goff', 'Marie', 'Le Goff'],
  ['LE GOFF-MARTIN Marie Anne', 'Marie Anne', 'Le Goff-Martin'],
  ['Marie DUPONT', 'Marie', 'Dupont'],
  ['Dupont, Marie', 'Marie', 'Dupont'],
  ['Rosa', 'Rosa', ''],
])('name %s', (text, given, family) => {
  expect(splitName(text)).toEqual({ given, family });
});
