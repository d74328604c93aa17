import { describe, expect, it } from 'vitest';
import { compare, type Known } from './likeness.ts';

const known = (name: string, more: Partial<Known> = {}): Known => ({
  id: name,
  kind: 'person',
  name,
  mails: [],
  phones: [],
  territory: 'C31555',
  organizations: [],
  ...more,
});
const organization = (name: string, more: Partial<Known> = {}) => known(name, { kind: 'organization', ...more });
const mail = { mails: ['roumieu@example.org'] };
const phone = { phones: ['561000000'] };

describe('two spellings of one person', () => {
  it.each([
    ['Nadège Roumieu', 'Nadège Roumieu', 'name'],
    ['Nadège Roumieu', 'NADEGE ROUMIEU', 'accents'],
    ['Nadège Roumieu', 'Roumieu Nadège', 'swapped'],
    ['Nadège Roumieu', 'Nadège Roumeiu', 'slip'],
    ['Philippe Roumieu', 'Filipe Roumieu', 'slip'],
    ['Jean-François Roumieu', 'Jean François Roumieu', 'name'],
    ['Hervé Le Goff', 'Hervé Legoff', 'spacing'],
    ['Hervé de la Tour', 'Hervé Tour', 'particle'],
    ['Nadège Roumieu', 'Nadège Roumieu-Vidal', 'added-name'],
    ['Sébastien Roumieu', 'Seb Roumieu', 'nickname'],
    ['Nadège Roumieu', 'N. Roumieu', 'initial'],
    ['Jean-Pierre Roumieu', 'J.-P. Roumieu', 'initial'],
  ])('%s, %s', (one, other, reason) => {
    const likeness = compare(known(one, phone), known(other, phone));
    expect(likeness?.reasons).toContain(reason);
    expect(likeness?.reasons).toContain('phone');
    expect(compare(known(other, phone), known(one, phone))?.score).toBeCloseTo(likeness?.score ?? Number.NaN, 1);
  });

  it('is certain with the same name and the same mail or telephone, and with nothing less', () => {
    expect(compare(known('Nadège Roumieu', mail), known('ROUMIEU, Nadège', mail))?.certainty).toBe('same');
    expect(compare(known('Nadège Roumieu', phone), known('Nadege Roumieu', phone))?.certainty).toBe('same');
    expect(compare(known('Nadège Roumieu'), known('Nadège Roumieu'))?.certainty).toBe('likely');
    expect(compare(known('Nadège Roumieu', mail), known('N. Roumieu', mail))?.certainty).toBe('likely');
    expect(compare(known('Nadège Roumieu', mail), known('Nadège Vidal', mail))?.certainty).toBe('likely');
  });

  it('sees the name in a mail that stands for it', () => {
    const listed = known('nadege.roumieu@example.org', { mails: ['nadege.roumieu@example.org'], territory: null });
    expect(compare(listed, known('Nadège Roumieu', { mails: ['nadege.roumieu@example.org'] }))).not.toBeNull();
  });
});

describe('two people', () => {
  it.each([
    [
      'a couple with one mail and one telephone',
      known('Nadège Roumieu', { ...mail, ...phone }),
      known('Paul Roumieu', { ...mail, ...phone }),
    ],
    ['names that look alike and are two', known('Michel Roumieu', phone), known('Michèle Roumieu', phone)],
    ['sisters', known('Julie Roumieu', phone), known('Julia Roumieu', phone)],
    ['another initial', known('P. Roumieu', phone), known('Nadège Roumieu', phone)],
    [
      'namesakes in two communes',
      known('Marie Martin', { territory: 'C31555' }),
      known('Marie Martin', { territory: 'C34172' }),
    ],
    ['one family name', known('Nadège Roumieu'), known('Karim Roumieu')],
    ['a person and an organization', known('Roumieu', mail), organization('Roumieu', mail)],
    [
      'one given name and one telephone, elsewhere',
      known('Marie Roux', { ...phone, territory: 'C34172' }),
      known('Marie Blanc', phone),
    ],
  ])('%s', (_, one, other) => {
    expect(compare(one, other)).toBeNull();
  });
});

describe('organizations', () => {
  it.each([
    ['Association Les Jardins du Causse', 'Les jardins du causse', 'legal-form'],
    ['Asso. Les Jardins du Causse', 'LES JARDINS DU CAUSSE (association)', 'legal-form'],
    ['SARL Ferme du Pastel', 'Ferme du Pastel', 'legal-form'],
    ['Maison des Jeunes et de la Culture de Revel', 'MJC Revel', 'acronym'],
    ['Les Amis du Pastel', 'Les Amis du Pastle', 'slip'],
    ['Épicerie du Lavoir', 'Epicerie du lavoir', 'accents'],
  ])('%s, %s', (one, other, reason) => {
    expect(compare(organization(one, phone), organization(other, phone))?.reasons).toContain(reason);
  });

  it.each([
    [
      'each village has its own',
      organization('Foyer rural', { territory: 'C31001' }),
      organization('Foyer rural', { territory: 'C31002' }),
    ],
    ['of another kind', organization('Collectif du Causse', phone), organization('Coopérative du Causse', phone)],
    [
      'under one roof',
      organization('Radio Pastel', { ...mail, ...phone }),
      organization('Amap de la gare', { ...mail, ...phone }),
    ],
  ])('%s', (_, one, other) => {
    expect(compare(one, other)).toBeNull();
  });
});
