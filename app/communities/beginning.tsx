import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { StateMark } from '#app/ui/marks.tsx';
import { communityWords } from './words.ts';

export type Beginnings = { directorates: boolean; themes: boolean; communities: boolean; mandates: boolean };

/** How a first cultivator begins with an empty instance: three steps, the next one as the act of the page. */
export function Beginning({ has }: { has: Beginnings }) {
  const w = useWords(communityWords);
  const first = has.directorates && has.themes;
  const steps = [
    { title: w.begin1, text: w.begin1Text, act: w.begin1Act, to: '/offices#reference', done: first },
    { title: w.begin2, text: w.begin2Text, act: w.found, to: '/communities/new', done: has.communities },
    { title: w.begin3, text: w.begin3Text, act: w.begin3Act, to: '/offices/people/new', done: has.mandates },
  ];
  const next = steps.findIndex((step) => !step.done);
  return (
    <section aria-labelledby="beginning" className="max-w-[44rem]">
      <h2 id="beginning">{w.beginTitle}</h2>
      <p className="mt-1 text-ink-soft">{w.beginLede}</p>
      <ol className="mt-4 divide-y divide-line border-y border-line">
        {steps.map((step, index) => (
          <Step key={step.to} {...step} number={index + 1} next={index === next} />
        ))}
      </ol>
    </section>
  );
}

type StepProps = {
  number: number;
  title: string;
  text: string;
  act: ReactNode;
  to: string;
  done: boolean;
  next: boolean;
};

function Step({ number, title, text, act, to, done, next }: StepProps) {
  const w = useWords(communityWords);
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 gap-y-3 py-5">
      <span className="font-display text-title leading-none text-accent" aria-hidden="true">
        {number}
      </span>
      <div className="grid justify-items-start gap-2">
        <h3 className="flex flex-wrap items-center gap-x-3">
          {title}
          {done ? (
            <span className="text-note font-normal text-ink-soft">
              <StateMark shape="check" label={w.stepDone} tone="accent" />
            </span>
          ) : null}
        </h3>
        <p>{text}</p>
        <LinkButton to={to} variant={next ? 'primary' : 'plain'}>
          {act}
        </LinkButton>
      </div>
    </li>
  );
}
