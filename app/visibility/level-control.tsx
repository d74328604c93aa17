import { Form, Link, useLocation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { RecordKind } from './records.ts';
import { type Level, visibilityWords } from './visibility.ts';
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
};

/** Who reads a record, always in sight; for gardeners the way to change it, to undo that, or to ask the other side. */
export function LevelControl({ kind, id, level, settable, askable, history }: LevelControlProps) {
  const t = useWords(sharingWords);
  const reads = useWords(visibilityWords);
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const to = pathname;
  const [wasKind, wasId, was] = (query.get('was') ?? '').split('.');
  return (
    <section className="grid gap-3" aria-label={reads.whoReads}>
      <p className="flex items-center gap-2">
        <VisibilitySign level={level} showWord />
        <span className="text-ink-soft">{reads[`${level}Read`]}</span>
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
      {settable.length > 1 ? (
        <Fold label={t.share}>
          <Form method="post" action={`/records/${kind}/${id}/visibility`} className="grid gap-3">
            <input type="hidden" name="to" value={to} />
            <VisibilityField id={`set-${id}`} name="level" label={t.shareWith} value={level} levels={settable} />
            <SubmitButton variant="plain">{t.set}</SubmitButton>
          </Form>
        </Fold>
      ) : null}
      {askable.length > 0 ? (
        <Fold label={t.ask}>
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
      {history ? (
        <p>
          <Link to={`/records/${kind}/${id}/history`}>{t.history}</Link>
        </p>
      ) : null}
    </section>
  );
}
