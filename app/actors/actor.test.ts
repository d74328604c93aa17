import { describe, expect, test } from 'vitest';
import { namesOf, partsOf } from './actor.ts';
import { contactHref, covers, normaliseContact } from './contact-point.ts';
import { contactInput, contactProblems } from './contact-point-input.ts';
import { readParams, writeParams } from './directory/params.ts';
import { endsOf, tieProblem } from './tie-input.ts';
import { parseCursor } from './timeline.server.ts';

test('a person is said given name first and sorted family name first', () => {
  expect(namesOf('person', { given: 'Nadège', family: 'Roumieu', name: '' })).toEqual({
    name: 'Nadège Roumieu',
    sortName: 'Roumieu Nadège',
  });
  expect(namesOf('organization', { given: 'x', family: 'y', name: 'Les Paniers' }).sortName).toBe('Les Paniers');
});

test.each([
  ['Nadège Roumieu', 'Roumieu Nadège', 'Nadège', 'Roumieu'],
  ['Marie Claude Aït Saïd', 'Aït Saïd Marie Claude', 'Marie Claude', 'Aït Saïd'],
  ['Madonna', 'Madonna', 'Madonna', ''],
  ['Jean de La Fontaine', 'autre tri', 'Jean de La', 'Fontaine'],
])('the parts of %s', (name, sortName, given, family) => {
  expect(partsOf(name, sortName)).toEqual({ given, family });
});

const point = (given: Record<string, string>) =>
  contactInput.parse({
    id: '0190a000-0000-7000-8000-000000000001',
    communityId: '0190a000-0000-7000-8000-000000000002',
    kind: 'phone',
    value: '06 12 34 56 78',
    level: 'pair',
    ...given,
  });

describe('ways to reach somebody', () => {
  test('values are kept in one form', () => {
    expect(normaliseContact('mail', 'Nadege@Exemple.FR')).toBe('nadege@exemple.fr');
    expect(normaliseContact('phone', '06.12.34.56.78')).toBe('06 12 34 56 78');
    expect(normaliseContact('phone', '+33 6 12 34 56 78')).toBe('+33 6 12 34 56 78');
    expect(normaliseContact('web', 'exemple.fr')).toBe('https://exemple.fr');
  });
  test('a press leads to the telephone or the mail program, never to a script', () => {
    expect(contactHref('phone', '06 12 34 56 78')).toBe('tel:0612345678');
    expect(contactHref('mail', 'a@b.fr')).toBe('mailto:a@b.fr');
    expect(contactHref('web', 'javascript:alert(1)')).toBeNull();
  });
  test('beyond the pair the agreement must reach as far', () => {
    expect(covers(null, 'pair')).toBe(true);
    expect(covers(null, 'community')).toBe(false);
    expect(covers('community', 'shared')).toBe(false);
    expect(covers('shared', 'institution')).toBe(true);
    expect(covers('shared', 'public')).toBe(false);
    expect(covers('public', 'public')).toBe(true);
  });
  test('what is missing is told by field', () => {
    expect(contactProblems(point({}), '2026-06-15')).toEqual({});
    expect(contactProblems(point({ level: 'shared', value: 'x' }), '2026-06-15')).toEqual({
      value: 'phone',
      consentLevel: 'consentLevel',
      consentOn: 'consentOn',
      consentSource: 'consentSource',
    });
    const near = { level: 'shared', consentLevel: 'community', consentOn: '2026-06-01', consentSource: 'dit' };
    expect(contactProblems(point(near), '2026-06-15')).toEqual({ consentLevel: 'consentTooNear' });
    expect(contactProblems(point({ level: 'shared', consentLevel: 'shared' }), '2026-06-15')).toEqual({
      consentOn: 'consentOn',
      consentSource: 'consentSource',
    });
    const later = { level: 'shared', consentLevel: 'shared', consentOn: '2026-07-01', consentSource: 'dit' };
    expect(contactProblems(point(later), '2026-06-15')).toEqual({ consentOn: 'consentLater' });
    expect(contactProblems(point({ kind: 'mail', value: 'pas une adresse' }), '2026-06-15')).toEqual({ value: 'mail' });
  });
});

test('a tie is said from either end', () => {
  const base = { id: 'x', role: '', startedOn: null, endedOn: null, otherId: 'b' };
  expect(endsOf('a', { ...base, verb: 'from_introduced_by' })).toEqual({
    kind: 'introduced_by',
    actorId: 'a',
    otherId: 'b',
  });
  expect(endsOf('a', { ...base, verb: 'to_affiliation' })).toEqual({ kind: 'affiliation', actorId: 'b', otherId: 'a' });
  expect(tieProblem('a', { ...base, verb: 'from_partner_of', otherId: 'a' })?.word).toBe('tieSelf');
});

test('what makes no sense in an address falls back to the default', () => {
  const wild = new URLSearchParams('page=-3&sort=x&circle=__proto__&theme=1&territory=%00&quiet=7&q=%00a&of=../x');
  expect(writeParams(readParams(wild))).toBe('?q=a');
  expect(parseCursor('2026-99-99_0190a000-0000-7000-8000-000000000001')).toBeNull();
  expect(parseCursor('x')).toBeNull();
});
