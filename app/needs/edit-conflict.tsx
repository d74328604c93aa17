import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Notice } from '#app/ui/messages.tsx';
import { Prose } from '#app/ui/page.tsx';

type Text = { title?: string; body: string };
type EditConflictProps = {
  words: { conflictTitle: string; conflictLede: string; keepTheirs: string; theirs: string; mine: string };
  /** Where one goes who leaves the text as it is. */
  back: string;
  theirs: Text;
  mine: Text;
};

/** Two people edited one thing: the second sees both texts and chooses. Takes the focus, since forms are long. */
export function EditConflict({ words: w, back, theirs, mine }: EditConflictProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes anew with each answer.
  useEffect(() => box.current?.focus(), [theirs]);
  return (
    <div className="mb-8 grid gap-6" tabIndex={-1} ref={box}>
      <Notice kind="warning" title={w.conflictTitle} live>
        <p>{w.conflictLede}</p>
        <p className="mt-2">
          <Link to={back}>{w.keepTheirs}</Link>
        </p>
      </Notice>
      <div className="two-texts">
        <TextOf heading={w.theirs} text={theirs} />
        <TextOf heading={w.mine} text={mine} />
      </div>
    </div>
  );
}

function TextOf({ heading, text }: { heading: string; text: Text }) {
  return (
    <section>
      <h2 className="mb-2 text-note text-ink-soft">{heading}</h2>
      {text.title && <Prose as="blockquote">{text.title}</Prose>}
      <Prose size="note">{text.body}</Prose>
    </section>
  );
}
