import { Form, Link } from '@remix-run/react';
import { Moment } from '#app/i18n/moments.tsx';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import type { MergeLine } from './queries.server.ts';
import { mergeWords } from './words.ts';

/** Which records this one was merged with, and the way back: the latest merge first. */
export function MergedLines({ merges }: { merges: MergeLine[] }) {
  const w = useWords(mergeWords);
  const first = merges.find((merge) => !merge.forgotten);
  if (merges.length === 0) return null;
  return (
    <ul aria-label={w.list} className="mt-6 grid gap-2 text-note text-ink-soft">
      {merges.map((merge) => (
        <li key={merge.id} className="flex flex-wrap items-center gap-x-3">
          <span>
            {merge.name === null ? w.unnamedLine(merge.who) : w.mergedLine(merge.name, merge.who)},{' '}
            <Moment at={merge.at} />
          </span>
          {merge === first ? (
            <Form method="post" action={`/merges/${merge.id}/undo`}>
              <Button type="submit" small variant="quiet">
                {w.undo}
              </Button>
            </Form>
          ) : (
            <span>{merge.forgotten ? w.forgotten : w.undoLater}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What came of a merge or of its undoing, said on the page one is led to. */
export type MergeNews = {
  done: { id: string } | null;
  separated: {
    problem: 'later' | 'forgotten' | 'restricted' | null;
    otherId: string | null;
    stayed: string[];
    lost: number;
  } | null;
};

export function MergeToasts({ news, name }: { news: MergeNews; name: string }) {
  const w = useWords(mergeWords);
  const { done, separated } = news;
  return (
    <>
      {done && <UndoToast key={done.id} message={w.done(name)} action={`/merges/${done.id}/undo`} />}
      {separated && (
        <div className="mb-6 max-w-2xl">
          <Notice
            kind={separated.problem ? 'warning' : 'done'}
            live
            title={separated.problem ? undefined : w.separated}
          >
            {separated.problem && <p>{w[problems[separated.problem]]}</p>}
            {separated.stayed.length > 0 && (
              <p>{w.stayed(separated.stayed.map((field) => sayColumn(w, field)).join(', '))}</p>
            )}
            {separated.lost > 0 && <p>{w.lost(separated.lost)}</p>}
            {separated.otherId && (
              <p>
                <Link to={`/actors/${separated.otherId}`}>{w.seeOther}</Link>
              </p>
            )}
          </Notice>
        </div>
      )}
    </>
  );
}

const problems = { later: 'undoFirst', forgotten: 'forgotten', restricted: 'restricted' } as const;

const columns = {
  name: 'name',
  sort_name: 'name',
  about: 'about',
  brings: 'brings',
  skills: 'skills',
  territory_code: 'territory',
  is_relay: 'relay',
  is_pioneer: 'pioneer',
  touch_every_days: 'rhythm',
  visibility: 'visibility',
} as const;

const sayColumn = (w: (typeof mergeWords)['fr'], column: string): string =>
  column in columns ? w[columns[column as keyof typeof columns]].toLowerCase() : column;
