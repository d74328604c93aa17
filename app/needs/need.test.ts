import { describe, expect, it } from 'vitest';
import { ageInDays, canMove, debtInDays, needStates, nextStates, waitingSince } from './need.ts';

const today = '2026-06-15';

describe('the life of a need', () => {
  it('goes nowhere but where nextStates says', () => {
    for (const from of needStates) {
      for (const to of needStates) expect(canMove(from, to), `${from} → ${to}`).toBe(nextStates[from].includes(to));
      expect(canMove(from, from)).toBe(false);
    }
  });

  it('can be closed from everywhere, and comes back from everywhere', () => {
    for (const from of needStates.filter((state) => state !== 'closed')) expect(canMove(from, 'closed')).toBe(true);
    expect(canMove('closed', 'qualified')).toBe(true);
    expect(canMove('answered', 'taken_up')).toBe(true);
    expect(canMove('closed', 'collected')).toBe(false);
  });
});

describe('age and debt', () => {
  it.each([
    ['2026-06-15', 0],
    ['2026-06-14', 1],
    ['2026-05-15', 31],
    ['2026-06-20', 0],
  ])('collected on %s is %i days old', (collectedOn, days) => {
    expect(ageInDays({ collectedOn }, today)).toBe(days);
  });

  it.each([
    ['collected', null, 45],
    ['collected', '2026-06-01', 14],
    ['taken_up', '2026-06-15', 0],
    ['answered', '2026-06-01', null],
    ['answered', null, 45],
    ['closed', '2026-06-01', null],
    ['closed', null, 45],
  ] as const)('%s, told on %s, is a debt of %s days', (state, toldOn, days) => {
    expect(debtInDays({ state, collectedOn: '2026-05-01', toldOn }, today)).toBe(days);
  });

  it('waits since the last thing that was told', () => {
    expect(waitingSince({ state: 'qualified', collectedOn: '2026-05-01', toldOn: '2026-05-20' })).toBe('2026-05-20');
  });
});
