import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { Prose } from '#app/ui/page.tsx';
import { needWords } from './words.ts';

type Text = { title: string; body: string };

/** Two people edited one need: the second sees both texts and chooses. */
export function EditConflict({ needId, theirs, mine }: { needId: string; theirs: Text; mine: Text }) {
  const w = useWords(needWords);
  return (
    <div className="mb-8 grid gap-6">
      <Notice kind="warning" title={w.conflictTitle} live>
        <p>{w.conflictLede}</p>
        <p className="mt-2">
          <Link to={`/needs/${needId}`}>{w.keepTheirs}</Link>
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
      <Prose as="blockquote">{text.title}</Prose>
      <Prose size="note">{text.body}</Prose>
    </section>
  );
}
