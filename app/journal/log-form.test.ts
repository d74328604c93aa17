import { describe, expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { limits } from './interaction.ts';
import { parseLog } from './log-form.ts';
import { logWords } from './log-words.ts';

const w = logWords.fr;
const today = '2026-06-15';
const actor = newId();

type Fields = Record<string, string | string[]>;
function form(fields: Fields): FormData {
  const base: Fields = {
    id: newId(),
    community: newId(),
    happenedOn: today,
    notes: 'Elle cherche un local.',
    actors: actor,
  };
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...base, ...fields }))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}
const parse = (fields: Fields) => parseLog(form(fields), today, 'fr');
function good(fields: Fields) {
  const result = parse(fields);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
function bad(fields: Fields) {
  const result = parse(fields);
  if (result.ok) throw new Error('accepted');
  return result;
}

describe('an exchange', () => {
  it('asks only for whom and what was said', () => {
    const logged = good({});
    expect(logged).toMatchObject({
      kind: 'call',
      visibility: 'pair',
      happenedAt: null,
      unidentified: 0,
      needs: [],
      followUps: [],
    });
    expect(logged.people).toEqual([
      { key: actor, actorId: actor, name: '', fresh: false, kind: 'person', capacity: '' },
    ]);
  });

  it('takes somebody unidentified as a participant, and a number of them', () => {
    expect(good({ actors: 'unidentified' })).toMatchObject({ people: [], unidentified: 1 });
    expect(good({ actors: ['unidentified', actor], unidentified: '12' }).unidentified).toBe(12);
    expect(bad({ actors: [] }).errors).toEqual({ actors: w.whoMissing });
  });

  it('reads several names from one line, and tells chosen new names from typed ones', () => {
    const { people } = good({
      actors: [],
      newActors: ['Ana Roux, Léo Bel; Zoé', 'Roux, Bel et Cie'],
      explicit: 'Roux, Bel et Cie',
    });
    expect(people.map((one) => [one.name, one.fresh])).toEqual([
      ['Ana Roux', false],
      ['Léo Bel', false],
      ['Zoé', false],
      ['Roux, Bel et Cie', true],
    ]);
  });

  it('keeps in what capacity somebody spoke, and whether a new record is an organisation', () => {
    const { people } = good({
      newActors: 'Amap du Lot',
      'capacities[0].of': actor,
      'capacities[0].words': 'pour l’école',
      'capacities[0].kind': 'person',
      'capacities[1].of': 'new:Amap du Lot',
      'capacities[1].kind': 'organization',
    });
    expect(people).toMatchObject([{ capacity: 'pour l’école' }, { name: 'Amap du Lot', kind: 'organization' }]);
  });

  it.each([
    [{ happenedOn: '2026-06-16' }, { happenedOn: w.notYet }],
    [{ notes: '   ' }, { notes: w.notesMissing }],
    [{ 'needs[0].title': '', 'needs[0].body': 'Un détail' }, { 'needs[0].title': w.titleMissing }],
    [{ 'followUps[0].what': 'Rappeler', 'followUps[0].dueOn': '' }, { 'followUps[0].dueOn': w.dueMissing }],
    [{ 'synergies[4].title': 'Un lien' }, { 'synergies[4].others': w.twoEnds }],
  ] as [Fields, Record<string, string>][])('says what is to be taken up again: %j', (fields, errors) => {
    expect(bad(fields).errors).toEqual(errors);
  });

  it.each([
    { happenedOn: '2026-13-40' },
    { happenedAt: '25:00' },
    { kind: 'séance' },
    { visibility: 'tous' },
    { unidentified: '-1' },
    { unidentified: '10001' },
    { actors: 'x' },
    { id: '1' },
    { community: '' },
    { notes: 'é'.repeat(limits.notes + 1) },
    { newActors: 'n'.repeat(limits.name + 1) },
    { actors: Array.from({ length: limits.people + 1 }, newId) },
    { 'needs[0].title': 'n'.repeat(limits.title + 1) },
    { 'needs[0].title': 'Un', 'needs[0].body': 'b'.repeat(limits.body + 1) },
    { 'needs[0].title': 'Un', 'needs[0].urgency': 'vite' },
    { 'needs[0].title': 'Un', 'needs[0].themes': 'alimentation' },
    { 'needs[0].title': 'Un', 'needs[0].visibility': 'x' },
    { 'followUps[0].what': 'Rappeler', 'followUps[0].dueOn': 'demain' },
    Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, n) => [`needs[${n}].title`, 'Un besoin'])),
  ] as Fields[])('refuses %# with a sentence, and keeps what was typed', (fields) => {
    const { errors, values } = bad(fields);
    expect(Object.values(errors).every((message) => message.length > 3)).toBe(true);
    for (const [name, value] of Object.entries(fields)) if (value !== '') expect(values[name]).toEqual(value);
  });

  it('takes 20,000 characters, emoji, right-to-left and no NUL', () => {
    const notes = `🌱 שלום مرحبا ${'a'.repeat(limits.notes - 20)}`;
    expect(good({ notes }).notes).toBe(notes);
    expect(good({ notes: 'avec\u0000 un nul', newActors: 'Zo\u0000é' })).toMatchObject({
      notes: 'avec un nul',
      people: [{ actorId: actor }, { name: 'Zoé' }],
    });
  });

  it('refuses 2 MB without losing them', () => {
    const notes = 'm'.repeat(2_000_000);
    const { errors, values } = bad({ notes });
    expect(Object.keys(errors)).toEqual(['']);
    expect(values.notes).toBe(notes);
  });

  it('is not moved by names that are none of its own', () => {
    const logged = good({
      __proto__: 'x',
      'needs[0].__proto__': 'x',
      'needs[9999].title': 'x',
      'constructor[0].title': 'x',
      side: 'institution',
    });
    expect(logged.needs).toEqual([]);
    expect(logged).not.toHaveProperty('side');
    expect(bad({ notes: '', ['__proto__']: 'x', constructor: 'y' }).values).not.toHaveProperty('side');
  });
});

describe('what it brings', () => {
  const other = newId();

  it('is expressed by all who are named, unless some were chosen', () => {
    const all = good({ actors: [actor, other], 'needs[0].title': 'Un camion' });
    expect(all.needs[0]).toMatchObject({
      title: 'Un camion',
      urgency: 'normal',
      visibility: 'pair',
      by: [actor, other],
    });
    const one = good({
      actors: [actor, other],
      'needs[0].title': 'Un camion',
      'needs[0].some': 'on',
      'needs[0].by': [other, newId()],
    });
    expect(one.needs[0]?.by).toEqual([other]);
    const none = good({ 'needs[0].title': 'Un camion', 'needs[0].some': 'on' });
    expect(none.needs[0]?.by).toEqual([]);
  });

  it('keeps its own level and order; parts without a word are left out', () => {
    const logged = good({
      'needs[2].title': 'Second',
      'needs[2].visibility': 'shared',
      'needs[0].title': 'Premier',
      'needs[1].title': '  ',
      'needs[1].visibility': 'public',
      'followUps[0].what': '',
      'followUps[0].dueOn': '2026-06-22',
    });
    expect(logged.needs.map((need) => [need.title, need.visibility])).toEqual([
      ['Premier', 'pair'],
      ['Second', 'shared'],
    ]);
    expect(logged.followUps).toEqual([]);
  });

  it('links at least two ends: people, themes or both', () => {
    const theme = newId();
    expect(good({ 'synergies[0].title': 'Lien', 'synergies[0].themes': theme }).synergies[0]).toMatchObject({
      among: [actor],
      themes: [theme],
    });
    const named = good({
      'synergies[0].title': 'Lien',
      'synergies[0].newOthers': 'Cantine',
      'synergies[0].others': [actor, other],
    });
    expect(named.synergies[0]?.others.map((one) => one.key)).toEqual([other, 'new:Cantine']);
  });
});
