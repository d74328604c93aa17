import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { ErrorSummary } from '#app/ui/form.tsx';
import { Prose } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-fields.tsx';
import type { Surroundings } from './queries.server.ts';
import { needWords } from './words.ts';

export function RemarkForm({ needId, remarkId }: { needId: string; remarkId: string }) {
  const w = useWords(needWords);
  return (
    <Form method="post" action={`/needs/${needId}/remark`} key={remarkId}>
      <ErrorSummary labels={{ words: w.remark }} />
      <input type="hidden" name="id" value={remarkId} />
      <TextArea name="words" label={w.remark} rows={2} required maxLength={5000} />
      <div>
        <SubmitButton variant="plain">{w.addRemark}</SubmitButton>
      </div>
    </Form>
  );
}

type RemarksProps = { needId: string; remarkId: string; remarks: Surroundings['remarks']; today: string };

/** What the gardeners tell each other about a need: it says that they alone read it. */
export function Remarks({ needId, remarkId, remarks, today }: RemarksProps) {
  const w = useWords(needWords);
  return (
    <>
      <p className="help mb-4">{w.remarksRead}</p>
      {remarks.length > 0 && (
        <ul className="mb-6 grid gap-4">
          {remarks.map((remark) => (
            <li key={remark.id}>
              <p className="text-note text-ink-soft">
                {remark.authorName} · <Day day={remark.on} today={today} />
              </p>
              <Prose size="note">{remark.words}</Prose>
            </li>
          ))}
        </ul>
      )}
      <RemarkForm needId={needId} remarkId={remarkId} />
    </>
  );
}
