import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { understandColumns } from './columns.ts';
import type { Row } from './read/list.ts';
import { openList } from './read/open-list.ts';
import { type ActorRow, type Outcome, rowReader } from './rows.ts';
import { known } from './testing/known.ts';

/** A fixture written as the program writes it, and what it becomes. */
async function become(
  file: string,
): Promise<{ program: string | null; mapped: Record<string, string>; actors: Outcome[] }> {
  const list = await openList(await readFile(new URL(`./fixtures/${file}`, import.meta.url)));
  const rows: Row[] = [];
  for await (const row of list.rows) rows.push(row);
  const { program, columns } = understandColumns(list.headers, rows, known.places);
  const mapped = Object.fromEntries(columns.flatMap(({ header, field }) => (field ? [[header, field]] : [])));
  return { program, mapped, actors: rows.map(rowReader(columns, { ...known, format: list.format })) };
}

const reached = (outcome?: Outcome) => (outcome as ActorRow).contacts.map(({ value }) => value);

it('Google Contacts: several mails and numbers in a cell, an organisation without a person', async () => {
  const { program, mapped, actors } = await become('google-contacts.csv');
  expect(program).toBe('Google Contacts');
  expect(mapped).toMatchObject({ 'E-mail 1 - Value': 'mail', 'Organization Title': 'role', Labels: 'theme' });
  expect(Object.keys(mapped)).not.toEqual(expect.arrayContaining(['Birthday']));
  expect(actors[0]).toMatchObject({
    kind: 'person',
    name: 'Nadine Tourbier',
    affiliation: { organization: 'Les Jardins du Plateau', role: 'Trésorière' },
    territory: 'C25056',
    note: 'Vue au marché\nrappeler en mars',
    otherThemes: ['Maraîchage'],
  });
  expect(reached(actors[0])).toEqual([
    'nadine.tourbier@exemple.fr',
    'nadine@exemple.org',
    '+33 6 12 34 56 78',
    '+33 3 81 25 00 00',
    'https://exemple.org/nadine',
    '3 rue du Four, 25000 Besançon',
  ]);
  expect(actors[1]).toMatchObject({ kind: 'organization', name: 'Ressourcerie du Doubs', affiliation: null });
});

it('Google Contacts before 2024, in UTF-16', async () => {
  const { program, mapped, actors } = await become('google-contacts-2020.csv');
  expect(program).toBe('Google Contacts');
  expect(mapped).not.toHaveProperty('Organization 1 - Type');
  expect(actors[0]).toMatchObject({ name: 'Omar Vasselin', affiliation: { organization: 'Collège de Rurey' } });
});

it('Outlook in English, Windows-1252', async () => {
  const { program, mapped, actors } = await become('outlook.csv');
  expect(program).toBe('Outlook');
  expect(mapped).not.toHaveProperty('Business Fax');
  expect(actors[0]).toMatchObject({ name: 'Solène Kerbrat', territory: 'C25434', themes: [{ id: 'mobility' }] });
  expect(reached(actors[0])).toContain('7 place Courbet, 25290 Ornans');
});

it('Outlook in French', async () => {
  const { program, actors } = await become('outlook-fr.csv');
  expect(program).toBe('Outlook');
  expect(actors[0]).toMatchObject({
    name: 'Éric L’Œillet',
    affiliation: { organization: 'Coopérative du Lac', role: 'Gérant' },
    territory: 'C25361',
  });
});

it('Thunderbird', async () => {
  const { program, actors } = await become('thunderbird.csv');
  expect(program).toBe('Thunderbird');
  expect(actors[0]).toMatchObject({ name: 'Ilyes Montandon', sortName: 'Montandon Ilyes', territory: 'C39198' });
  expect(reached(actors[0])).toContain('ilyes.m@exemple.org');
});

it('LinkedIn, under its notice', async () => {
  const { program, actors } = await become('linkedin.csv');
  expect(program).toBe('LinkedIn');
  expect(actors[0]).toMatchObject({
    name: 'Maud Perrachon',
    affiliation: { organization: 'Réseau des cantines', role: 'Directrice' },
    date: '2025-02-04',
  });
  expect(actors).toHaveLength(2);
});

it('HelloAsso: the mail of who paid for another is not the member’s', async () => {
  const { program, mapped, actors } = await become('helloasso.csv');
  expect(program).toBe('HelloAsso');
  expect(mapped).not.toHaveProperty('Date de naissance');
  expect(actors[0]).toMatchObject({ name: 'Lila Chavanne', date: '2026-03-12', remarks: [{ field: 'payer' }] });
  expect(reached(actors[0])).toEqual(['+33 6 12 34 00 00']);
  expect(actors[1]).toMatchObject({ affiliation: { organization: "Fournil de l'Ognon" }, territory: 'C70334' });
  expect(reached(actors[1])).toContain('aline@exemple.fr');
});

it('CiviCRM in English and in French', async () => {
  const english = await become('civicrm.csv');
  expect(english.program).toBe('CiviCRM');
  expect(english.actors).toMatchObject([
    {
      kind: 'person',
      name: 'Perrine Aubriet',
      affiliation: { organization: 'Ferme des Trois Vents', role: 'Associée' },
    },
    { kind: 'organization', name: 'Ferme des Trois Vents' },
  ]);
  const french = await become('civicrm-fr.csv');
  expect(french.program).toBe('CiviCRM');
  expect(french.actors).toMatchObject([
    { name: 'Théo Grandperrin' },
    { kind: 'organization', name: 'Les Amis du Comté' },
  ]);
});

it('Kumu: elements and the links between them', async () => {
  expect((await become('kumu.csv')).actors).toMatchObject([
    { kind: 'organization', name: 'Épicerie du Pont', themes: [{ id: 'food' }], otherThemes: ['lien social'] },
    { kind: 'person', name: 'Rosa Mercet' },
    { as: 'link', from: 'Rosa Mercet', to: 'Épicerie du Pont', type: 'anime' },
  ]);
});

it('GoGoCarto and GeoJSON: places are organisations', async () => {
  const [place] = (await become('gogocarto.json')).actors;
  expect(place).toMatchObject({
    kind: 'organization',
    name: 'La Grange à pain',
    territory: 'C25434',
    date: '2025-05-04',
  });
  expect((await become('places.geojson')).actors).toMatchObject([
    { kind: 'organization', name: 'Café des Halles', themes: [{ id: 'culture' }], territory: 'C25056' },
    { kind: 'organization', name: 'Verger commun' },
  ]);
});

it('vCard 2.1, 3.0 and 4.0 in one file', async () => {
  const { actors } = await become('addresses-21.vcf');
  expect(actors).toMatchObject([
    { name: 'Bénédicte Trésor', note: 'Une longue note qui passe à la ligne' },
    {
      name: 'Youn Corvaisier',
      affiliation: { organization: 'Foyer rural, Quingey', role: 'Président' },
      territory: 'C25475',
    },
    { kind: 'organization', name: 'Recyclerie du Haut-Doubs', note: 'Ouverte le samedi\nParking' },
  ]);
  expect(reached(actors[1])).toEqual(['youn@exemple.fr', 'y.corvaisier@exemple.org', '5 Grande Rue, 25440 Quingey']);
  expect(reached(actors[2])).toEqual(['+33 3 81 00 00 20']);
});
