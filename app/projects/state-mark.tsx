import { useWords } from '#app/i18n/words.ts';
import { StateMark, type StateShape } from '#app/ui/marks.tsx';
import type { ProjectState } from './project.ts';
import { projectStateWords } from './words.ts';

const shapes: Record<ProjectState, StateShape> = {
  idea: 'ring',
  preparing: 'half',
  running: 'full',
  done: 'check',
  abandoned: 'cross',
};

/** Where a project stands, by shape and word. */
export function ProjectMark({ state }: { state: ProjectState }) {
  const word = useWords(projectStateWords)[state];
  const tone = state === 'running' || state === 'done' ? 'accent' : 'quiet';
  return <StateMark shape={shapes[state]} label={word.charAt(0).toUpperCase() + word.slice(1)} tone={tone} />;
}
