import { expect, test } from 'vitest';
import type { RecordKind } from '#app/visibility/records.ts';
import { sayValue } from './value.ts';

test.each([
  ['needs', 'state', 'taken_up', 'Pris en charge'],
  ['synergies', 'state', 'under_way', 'en cours'],
  ['projects', 'state', 'abandoned', 'abandonné'],
  ['needs', 'urgency', 'high', 'Pressante'],
  ['needs', 'visibility', 'shared', 'les deux côtés'],
  ['interactions', 'kind', 'call', 'appel'],
  ['contact_points', 'kind', 'phone', 'téléphone'],
  ['needs', 'collected_on', '2026-11-22', 'dimanche 22 novembre 2026'],
  ['actors', 'is_relay', 'true', 'oui'],
  ['needs', 'title', 'state', 'state'],
  ['needs', 'state', 'constructor', 'constructor'],
] as [RecordKind, string, string, string][])('%s.%s: %s is said « %s »', (kind, column, value, said) => {
  expect(sayValue(kind, column, value, 'fr')).toBe(said);
});
