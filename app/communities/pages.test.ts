import { describe, expect, test } from 'vitest';
import { parseView } from '#app/needs/table-view.ts';
import { openPages } from './pages.ts';
import { synergiesInTable } from './table-address.ts';

const here = (page: string) => (one: string) => one === page;

describe('the pages of a community', () => {
  test('a visitor is led to what is public, to the circles where somebody may be read there', () => {
    expect(openPages({}, here('overview'))).toEqual(['overview', 'table', 'projects', 'network']);
    expect(openPages({ circles: true }, here('overview'))).toContain('circles');
    expect(openPages({ readMore: true }, here('table'))).toHaveLength(7);
  });

  test('no page is missing from its own list', () => {
    for (const page of ['circles', 'actors', 'journal'] as const) expect(openPages({}, here(page))).toContain(page);
  });

  test('the synergies lead to the table at its synergies', () => {
    const { searchParams } = new URL(synergiesInTable('ici'), 'http://localhost');
    expect(parseView(searchParams, { overall: false, signedIn: false }).kind).toBe('synergy');
  });
});
