import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { Prose } from '#app/ui/page.tsx';
import { projectFormWords } from './words.ts';

type Text = { title: string; purpose: string };

/** Two people edited one project: the second sees both texts and chooses. */
export function EditConflict({ theirs, mine }: { theirs: Text; mine: Text }) {
  const w = useWords(projectFormWords);
  const texts = [
    { heading: w.theirs, ...theirs },
    { heading: w.mine, ...mine },
  ];
  return (
    <div className="mb-8 grid gap-6">
      <Notice kind="warning" title={w.conflictTitle} live>
        {w.conflictLede}
      </Notice>
      <div className="two-texts">
        {texts.map((text) => (
          <section key={text.heading}>
            <h2 className="mb-2 text-note text-ink-soft">{text.heading}</h2>
            <Prose as="blockquote">{text.title}</Prose>
            <Prose size="note">{text.purpose}</Prose>
          </section>
        ))}
      </div>
    </div>
  );
}
