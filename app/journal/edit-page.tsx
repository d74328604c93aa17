import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Errors, FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Prose } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-fields.tsx';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Typed } from './draft.ts';
import { KindField, WhenFields } from './exchange-fields.tsx';
import { logWords } from './log-words.ts';
import { PeopleField } from './people-field.tsx';
import type { Interaction } from './queries.server.ts';
import { journalWords } from './words.ts';

type EditPageProps = {
  interaction: Interaction;
  typed: Typed;
  today: string;
  failed?: { errors: Errors; typed: Typed; version: number; theirs: Interaction | null };
};

export function EditPage({ interaction, typed, today, failed }: EditPageProps) {
  const w = useWords(journalWords);
  const log = useWords(logWords);
  const reads = useWords(visibilityWords);
  const [start] = useState(failed?.typed ?? typed);
  const [people, setPeople] = useState(start.people);
  const here = `/interactions/${interaction.id}`;
  return (
    <>
      <PageHeader title={w.editTitle} />
      <FormState errors={failed?.errors} values={start.values}>
        <Form method="post" className="form" noValidate>
          <ErrorSummary />
          {failed?.theirs && (
            <BothTexts theirs={failed.theirs} mine={String(failed.typed.values.notes ?? '')} here={here} />
          )}
          <input type="hidden" name="version" value={failed?.version ?? interaction.version} />
          <PeopleField
            initial={start.people}
            explicit={[start.values.explicit ?? []].flat()}
            source={`/log/people.json?community=${interaction.communityId}`}
            people={people}
            onChange={setPeople}
          />
          <KindField />
          <TextArea name="notes" label={log.notes} words required />
          <div className="-mt-4 grid gap-1">
            <p className="help">{log.factual}</p>
            <p className="flex items-center gap-2 text-note text-ink-soft">
              <VisibilitySign level={interaction.visibility} /> {reads[`${interaction.visibility}Read`]}
            </p>
          </div>
          <WhenFields people={people} today={today} open />
          <FormActions>
            <SubmitButton>{w.save}</SubmitButton>
            <LinkButton variant="quiet" to={here}>
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

/** Two people corrected at once: both texts, so that the second one chooses. */
function BothTexts({ theirs, mine, here }: { theirs: Interaction; mine: string; here: string }) {
  const w = useWords(journalWords);
  return (
    <Notice kind="warning" title={w.conflict} live>
      <p>{w.conflictHelp}</p>
      <div className="my-3 grid gap-4 min-[60rem]:grid-cols-2">
        <section aria-label={w.theirs}>
          <h2 className="text-note font-semibold">{w.theirs}</h2>
          <Prose size="note">{theirs.notes}</Prose>
        </section>
        <section aria-label={w.mine}>
          <h2 className="text-note font-semibold">{w.mine}</h2>
          <Prose size="note">{mine}</Prose>
        </section>
      </div>
      <LinkButton small to={here}>
        {w.keepTheirs}
      </LinkButton>
    </Notice>
  );
}
