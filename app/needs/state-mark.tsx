import { useWords } from '#app/i18n/words.ts';
import type { SynergyState } from '#app/synergies/synergy.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import { StateMark, type StateShape } from '#app/ui/marks.tsx';
import { stateWords } from './life-words.ts';
import type { NeedState } from './need.ts';

const shapes: Record<NeedState | SynergyState, StateShape> = {
  collected: 'ring',
  qualified: 'half',
  taken_up: 'full',
  answered: 'check',
  closed: 'cross',
  proposed: 'dash',
  agreed: 'half',
  under_way: 'full',
  realised: 'check',
  set_aside: 'cross',
};
const under = ['taken_up', 'answered', 'under_way', 'realised'];

/** Where a need or a synergy stands, by shape and word. */
export function LifeMark({ state }: { state: NeedState | SynergyState }) {
  const label = useLifeWord()(state);
  return <StateMark shape={shapes[state]} label={label} tone={under.includes(state) ? 'accent' : 'quiet'} />;
}

export function useLifeWord(): (state: NeedState | SynergyState) => string {
  const words = { ...useWords(synergyStateWords), ...useWords(stateWords) };
  return (state) => words[state].charAt(0).toUpperCase() + words[state].slice(1);
}
