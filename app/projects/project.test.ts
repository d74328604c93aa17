import { describe, expect, it } from 'vitest';
import { readView, writeView } from './list-view.ts';
import { canMove, datesAfter, datesAgree, nextStates, projectStates, takesPart, whenOf } from './project.ts';

const today = '2026-06-15';

describe('the life of a project', () => {
  it('leads on and back, never from a state to itself, and out of every state', () => {
    for (const from of projectStates) {
      expect(nextStates[from].length).toBeGreaterThan(0);
      expect(canMove(from, from)).toBe(false);
    }
    expect(canMove('idea', 'done')).toBe(false);
    expect(canMove('running', 'done')).toBe(true);
    expect(canMove('abandoned', 'running')).toBe(true);
  });

  it.each([
    ['what starts begins today', 'idea', 'running', null, null, today, null],
    ['a day written down stays', 'preparing', 'running', '2026-05-01', '2026-12-31', '2026-05-01', '2026-12-31'],
    ['an end in the past leaves no room to begin', 'preparing', 'running', null, '2026-01-01', null, '2026-01-01'],
    ['what is done ended today', 'running', 'done', '2026-05-01', null, '2026-05-01', today],
    ['also when it was to last longer', 'running', 'done', '2026-05-01', '2026-12-31', '2026-05-01', today],
    ['an end that was written stays', 'running', 'done', '2026-01-01', '2026-06-01', '2026-01-01', '2026-06-01'],
    ['what never began does not end before', 'preparing', 'abandoned', '2026-09-01', null, '2026-09-01', null],
    ['what is taken up again has not ended', 'done', 'running', '2026-01-01', '2026-06-01', '2026-01-01', null],
    ['preparing begins nothing', 'idea', 'preparing', null, null, null, null],
  ] as const)('%s', (_, from, to, startedOn, endedOn, begun, ended) => {
    const dates = datesAfter(from, to, { startedOn, endedOn }, today);
    expect(dates).toEqual({ startedOn: begun, endedOn: ended });
    expect(datesAgree(dates)).toBe(true);
  });

  it.each([
    ['what is over by its end', 'done', '2026-01-01', '2026-06-01', { what: 'ended', day: '2026-06-01' }],
    [
      'what was given up is not said to be done',
      'abandoned',
      null,
      '2026-06-01',
      { what: 'abandoned', day: '2026-06-01' },
    ],
    ['what runs by its beginning', 'running', '2026-01-01', '2026-12-31', { what: 'begun', day: '2026-01-01' }],
    ['what is to come as planned', 'preparing', '2026-09-01', null, { what: 'planned', day: '2026-09-01' }],
    ['what has no day by none', 'done', '2026-01-01', null, null],
    ['an idea by none', 'idea', null, null, null],
  ] as const)('is told in a list: %s', (_, state, startedOn, endedOn, when) => {
    expect(whenOf({ state, startedOn, endedOn }, today)).toEqual(when);
  });

  it('counts a participant until the day they left', () => {
    expect(takesPart({ endedOn: null }, today)).toBe(true);
    expect(takesPart({ endedOn: '2026-06-16' }, today)).toBe(true);
    expect(takesPart({ endedOn: today }, today)).toBe(false);
  });
});

describe('the view of a list', () => {
  const view = (query: string) => readView(new URLSearchParams(query));

  it('comes back from its own address', () => {
    const query = '?state=open&theme=alimentation&community=ici&text=l%C3%A9gumes&sort=since&order=desc&page=3';
    expect(writeView(view(query), { page: 3 })).toBe(query);
    expect(writeView(view(query), { state: '' })).not.toContain('page');
  });

  it('makes the usual of whatever it does not understand', () => {
    const odd = view(`state=__proto__&theme=../x&community=A%20B&sort=1&page=-2&text=%00${'a'.repeat(300)}`);
    expect(odd).toMatchObject({ state: '', theme: '', community: '', sort: null, page: 1 });
    expect(odd.text).toHaveLength(100);
    expect(writeView(view(''))).toBe('');
  });
});
