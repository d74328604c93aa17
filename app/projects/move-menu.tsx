import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { nextStates, type ProjectState } from './project.ts';
import { ProjectMark } from './state-mark.tsx';
import { projectWords } from './words.ts';

/** The state as a button that opens the steps from there. Works before the script arrives. */
export function ProjectMoveMenu({ id, state }: { id: string; state: ProjectState }) {
  const w = useWords(projectWords);
  const { button, panel } = usePopover();
  return (
    <>
      <Button variant="quiet" small className="state-button" title={w.changeState} {...button}>
        <ProjectMark state={state} />
        <span className="sr-only">, {w.changeState}</span>
      </Button>
      <div className="menu state-menu" {...opensRight(panel)}>
        <Form method="post" action={`/projects/${id}/state`} preventScrollReset>
          <input type="hidden" name="from" value={state} />
          {nextStates[state].map((next) => (
            <button key={next} type="submit" name="state" value={next}>
              {w.act(state, next)}
            </button>
          ))}
        </Form>
      </div>
    </>
  );
}

/** The button stands at the left edge: the panel opens away from it. */
const opensRight = (panel: ReturnType<typeof usePopover>['panel']) => ({
  ...panel,
  style: { ...panel.style, positionArea: 'bottom span-right' },
});
