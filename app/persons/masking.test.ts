import { describe, expect, test } from 'vitest';
import { seeded } from '#db/demo/seeded.ts';
import { maskOthers, type Named, runsOf } from './masking.ts';

const mask = '[…]';
const nadege: Named = { name: 'Nadège Roumieu', sortName: 'Roumieu Nadège' };
const jeanNoel: Named = { name: 'Jean-Noël Lefèvre d’Œuvre', sortName: 'Lefèvre d’Œuvre Jean-Noël' };
const lea: Named = { name: 'Léa Roumieu', sortName: 'Roumieu Léa' };
const said = (text: string, more: Partial<Parameters<typeof maskOthers>[1]> = {}) =>
  maskOthers(
    text,
    {
      own: [nadege],
      contacts: [
        { kind: 'mail', value: 'nadege@example.org' },
        { kind: 'phone', value: '+33 6 12 34 56 78' },
      ],
      near: [],
      far: [],
      ...more,
    },
    mask,
  );

describe('third parties are masked', () => {
  test.each([
    ['Vue avec Jean-Noël Lefèvre d’Œuvre.', 'Vue avec […].'],
    ['JEAN NOEL LEFEVRE D OEUVRE et elle', '[…] et elle'],
    ['lefèvre d’oeuvre jean-noël', '[…]'],
    ['J.-N. Lefèvre d’Œuvre viendra', '[…] viendra'],
    ['Jean-Noël Lefèvre d’Œuvre', '[…]'],
    ['Jean n’est pas venu', 'Jean n’est pas venu'],
  ])('far: %s', (text, masked) => expect(said(text, { far: [jeanNoel] })).toBe(masked));

  test.each([
    ['Jean-Noël propose la salle', '[…] propose la salle'],
    ['jean noel propose', '[…] propose'],
    ['J.L. propose', '[…] propose'],
    ['chez les Lefèvre', 'chez les […]'],
    ['l’orfèvre', 'l’orfèvre'],
    ['Jean-Noël L. propose', '[…] propose'],
  ])('near: %s', (text, masked) => expect(said(text, { near: [jeanNoel] })).toBe(masked));

  test.each([
    ['Écrire à paul@example.org ou nadege@example.org', 'Écrire à […] ou nadege@example.org'],
    ['Au 05 61 22 33 44, sinon 06.12.34.56.78', 'Au […], sinon 06.12.34.56.78'],
    ['Au +33 (0)5 61 22 33 44', 'Au […]'],
    ['Le 12/03/2026 à 14:30, 12 000 euros, 2026-11-22', 'Le 12/03/2026 à 14:30, 12 000 euros, 2026-11-22'],
    ['Mme Delmas et M. Roumieu', 'Mme […] et M. Roumieu'],
    ['Madame Nadège Roumieu', 'Madame Nadège Roumieu'],
  ])('details and people unknown: %s', (text, masked) => expect(said(text)).toBe(masked));

  test('what names the person stays, also where another bears a part of it', () => {
    expect(said('Nadège Roumieu et Léa Roumieu', { near: [lea] })).toBe('Nadège Roumieu et […]');
    expect(said('N. Roumieu, roumieu nadege, Léa', { near: [lea] })).toBe('N. Roumieu, roumieu nadege, […]');
  });
});

test('no spelling of a name gets through', () => {
  const random = seeded('masking');
  const spell = (name: string) =>
    [...name]
      .map((letter) => {
        const turn = random();
        if (/[-’ ]/.test(letter)) return turn < 0.3 ? ' ' : turn < 0.6 ? '-' : letter;
        if (turn < 0.2) return letter.normalize('NFD').replace(/\p{M}/gu, '');
        if (turn < 0.4) return letter.toUpperCase();
        return turn < 0.5 ? letter.normalize('NFD') : letter;
      })
      .join('');
  for (let n = 0; n < 400; n++) {
    const spelled = spell(random() < 0.5 ? jeanNoel.name : jeanNoel.sortName);
    expect(said(`On a vu ${spelled}, puis rien.`, { far: [jeanNoel] }), spelled).toBe('On a vu […], puis rien.');
  }
});

test('runs of words find names in both orders', () => {
  const runs = runsOf(['vu ROUMIEU Nadège et Jean-Noël LEFÈVRE']);
  expect(runs).toEqual(expect.arrayContaining(['nadege roumieu', 'jean noel lefevre']));
});
