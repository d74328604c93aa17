import { Form, Link, useLocation } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { RecordKind } from './records.ts';
import { type Level, type Place, readersOf, visibilityWords, widens } from './visibility.ts';
import { VisibilityField } from './visibility-field.tsx';
import { VisibilitySign } from './visibility-sign.tsx';
import { sharingWords } from './words.ts';

type LevelControlProps = {
  kind: RecordKind;
  id: string;
  level: Level;
  /** The levels the viewer may set (settableLevels) and those they may ask the other gardener for (askableLevels). */
  settable: Level[];
  askable: Level[];
  /** Whether the viewer may see what changed. */
  history?: boolean;
  /** A thing of the institution alone, kept by no pair. */
  noPair?: boolean;
};

/** Who reads a record, always in sight; for gardeners the way to change it, to undo that, or to ask the other side. */
export function LevelControl({ kind, id, level, settable, askable, history, noPair }: LevelControlProps) {
  const t = useWords(sharingWords);
  const reads = useWords(visibilityWords);
  const { pathname, search } = useLocation();
  const locale = useLocale();
  // Whoever gardens may at least leave it as it is; whoever may not stands outside the pair.
  const place: Place = noPair ? 'no-pair' : settable.length > 0 ? 'pair' : 'outside';
  const query = new URLSearchParams(search);
  const to = pathname;
  const [wasKind, wasId, was] = (query.get('was') ?? '').split('.');
  return (
    <section className="grid gap-3" aria-label={reads.whoReads}>
      <p className="flex items-baseline gap-3">
        <VisibilitySign level={level} />
        <span>{readersOf(level, place, locale)}</span>
      </p>
      {wasKind === kind && wasId === id && settable.includes(was as Level) ? (
        <UndoToast
          message={t.changed}
          action={`/records/${kind}/${id}/visibility`}
          fields={{ level: was as string, to }}
        />
      ) : null}
      {query.get('asked') ? (
        <Notice kind="done" live>
          {t.asked}
        </Notice>
      ) : null}
      <div className="folds">
        {settable.length > 1 ? (
          <Fold
            label={<Act act={t.share} does={settable.some((one) => widens(level, one)) ? t.shareHint : t.narrowHint} />}
          >
            <Form method="post" action={`/records/${kind}/${id}/visibility`} className="grid gap-3">
              <input type="hidden" name="to" value={to} />
              <VisibilityField id={`set-${id}`} name="level" label={t.shareWith} value={level} levels={settable} />
              <SubmitButton variant="plain">{t.set}</SubmitButton>
            </Form>
          </Fold>
        ) : null}
        {askable.length > 0 ? (
          <Fold label={<Act act={t.ask} does={t.askHint} />}>
            <Form method="post" action={`/records/${kind}/${id}/ask`} className="grid gap-3">
              <p>{t.askLead}</p>
              <input type="hidden" name="to" value={to} />
              <VisibilityField id={`ask-${id}`} name="level" label={t.shareWith} value={askable[0]} levels={askable} />
              {/* The label holds its field: a page may have this form several times, and other fields of this name. */}
              <label className="field">
                <span className="label">{t.askWhy}</span>
                <textarea className="input" name="words" rows={2} maxLength={1000} />
              </label>
              <SubmitButton variant="plain">{t.ask}</SubmitButton>
            </Form>
          </Fold>
        ) : null}
      </div>
      {history ? (
        <p>
          <Link to={`/records/${kind}/${id}/history`}>{t.history}</Link>
        </p>
      ) : null}
    </section>
  );
}

/** What an act is called, and on a line below what it does. */
function Act({ act, does }: { act: string; does: string }) {
  return (
    <span className="py-1.5">
      {act}
      <span className="fold-hint block text-note">{does}</span>
    </span>
  );
}
