import { Form, Link } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Fold, FormActions } from '#app/ui/form.tsx';
import { Count, Counts } from '#app/ui/marks.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { Page } from './import-screen.tsx';
import { outcomeWords } from './outcome-words.ts';
import { GiveUp } from './under-way.tsx';

/** Done, stopped or undone: what became of it, the rows that were refused, the way to go on and the way back. */
export function Ended({ page }: { page: Page }) {
  const w = useWords(outcomeWords);
  const locale = useLocale();
  const { one, can } = page;
  const undone = one.state === 'undone';
  const title =
    { done: w.doneTitle, stopped: w.stoppedTitle, undone: w.undoneTitle }[one.state as 'done'] ?? w.doneTitle;
  return (
    <>
      {one.failure ? <Notice kind="warning">{one.failure[locale]}</Notice> : null}
      <Section title={title}>
        {undone ? <p className="max-w-[60ch]">{one.kept > 0 ? w.undoneBut(one.kept) : w.undoneAll}</p> : null}
        {one.state === 'stopped' ? <p className="max-w-[60ch]">{w.stoppedHelp}</p> : null}
        {undone ? null : <Became page={page} />}
        <FormActions>
          {can.resume && one.state === 'stopped' ? (
            <Form method="post" action={`/imports/${one.id}/resume`}>
              <SubmitButton>{w.resume}</SubmitButton>
            </Form>
          ) : null}
          {undone ? null : <LinkButton to={actorsOf(page)}>{w.seeActors}</LinkButton>}
        </FormActions>
      </Section>
      {undone ? <Kept page={page} /> : null}
      {page.returned.rows > 0 ? (
        <Section title={w.refusedTitle} id="refused">
          <p className="max-w-[60ch]">
            {w.refusedHelp} {page.returned.partly > 0 ? w.partlyHelp(page.returned.partly) : ''}
          </p>
          <FormActions>
            <LinkButton icon={Download} to={`/imports/${one.id}/refused.csv`} reloadDocument download>
              {w.refusedFile(page.returned.rows)}
            </LinkButton>
          </FormActions>
        </Section>
      ) : null}
      {can.undo ? <Undo page={page} /> : null}
    </>
  );
}

/** Those in no circle are not among the actors of the community. */
const actorsOf = ({ one, community }: Page): string =>
  one.options?.circle === null ? '/actors?of=all' : `/communities/${community.slug}/actors`;

function Became({ page }: { page: Page }) {
  const { one } = page;
  const w = useWords(outcomeWords);
  const locale = useLocale();
  const figures: [number, (count: number) => string, string?][] = [
    [one.created, w.created, actorsOf(page)],
    [one.updated, w.updated],
    [one.joined, w.joined],
    [one.left, w.left],
    [one.links, w.links],
    [one.refused, w.refused, '#refused'],
  ];
  return (
    <div className="py-2">
      <Counts>
        {figures
          .filter(([count], index) => count > 0 || index === 0)
          .map(([count, label, to]) => (
            <Count key={label(2)} value={formatNumber(locale, count)} label={label(count)} to={to} />
          ))}
      </Counts>
    </div>
  );
}

/** What undoing does, said before the button that does it. */
function Undo({ page: { one } }: { page: Page }) {
  const w = useWords(outcomeWords);
  const does = w.undoHelp(one.created, one.updated);
  return (
    <Section title={w.undoTitle}>
      <p className="max-w-[60ch]">
        {does ? `${does}. ` : ''}
        {w.undoKeeps}
      </p>
      <div className="pt-4">
        <Fold label={w.undoOpen}>
          <p className="max-w-[60ch]">{w.undoAgain}</p>
          <Form method="post" action={`/imports/${one.id}/undo`}>
            <SubmitButton variant="danger" busyLabel={w.undoPressed}>
              {w.undo}
            </SubmitButton>
          </Form>
        </Fold>
      </div>
    </Section>
  );
}

function Kept({ page: { kept } }: { page: Page }) {
  const w = useWords(outcomeWords);
  if (!kept || kept.total === 0) return null;
  const more = kept.total - kept.actors.length;
  return (
    <Section title={w.keptTitle}>
      <p className="help">{w.keptHelp}</p>
      <ul className="import-kept" aria-label={w.keptTitle}>
        {kept.actors.map(({ id, name, reason }) => (
          <li key={id}>
            <Link to={`/actors/${id}`}>{name}</Link> <span className="text-note text-ink-soft">{w[reason]}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="help">{w.keptMore(more)}</p> : null}
    </Section>
  );
}

/** The file could not be read: why, and what to do next. */
export function Failed({ page: { one, community, can } }: { page: Page }) {
  const w = useWords(outcomeWords);
  const locale = useLocale();
  return (
    <Section title={w.failedTitle}>
      <Notice kind="warning">{one.failure?.[locale] ?? w.unknownFailure}</Notice>
      <FormActions>
        <LinkButton variant="primary" to={`/communities/${community.slug}/imports/new`}>
          {w.anotherFile}
        </LinkButton>
      </FormActions>
      {can.remove ? <GiveUp id={one.id} label={w.delete} /> : null}
    </Section>
  );
}

/** Between the two of a pair: what one prepares, the other sees once it is done. */
export function NotMine({ page: { one } }: { page: Page }) {
  const w = useWords(outcomeWords);
  return <p className="max-w-[60ch]">{w.colleagues(one.author)}</p>;
}
