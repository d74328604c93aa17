import { Form } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { type Errors, FormState, type Values } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { choiceWords } from './choice-words.ts';
import { ColumnChoices } from './column-choices.tsx';
import { Fate } from './fate.tsx';
import { FirstRows } from './first-rows.tsx';
import type { ImportOptions, ImportSummary } from './import.ts';
import type { Page } from './import-screen.tsx';
import { Likely } from './likely.tsx';
import { Provenance } from './provenance.tsx';
import { Questions } from './questions.tsx';
import { Refusals } from './refusals.tsx';
import { GiveUp } from './under-way.tsx';
import { Would } from './would.tsx';

export type Reading = { page: Page; summary: ImportSummary; options: ImportOptions };
type Props = Reading & { failed?: { errors: Errors; values: Values }; reread: boolean };

/** What the list would become, and everything one may correct before it does. */
export function Ready({ page, summary, options, failed, reread }: Props) {
  const w = useWords(choiceWords);
  const { one } = page;
  const [changed, setChanged] = useState(0);
  const reading = { page, summary, options };
  // What the page was made of is another list once it is read again.
  const dirty = changed === one.version;
  return (
    <>
      {reread ? (
        <Notice kind="info" live>
          {w.rereadFirst}
        </Notice>
      ) : null}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form
          key={one.version}
          method="post"
          action={`/imports/${one.id}`}
          className="import-form"
          noValidate
          onChange={(event) => changesTheList(event) && setChanged(one.version)}
        >
          {/* Enter in a field reads again; importing is pressed on purpose. */}
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
          <ErrorSummary labels={{ origin: w.originLabel, basis: w.basisLabel }} />
          <input type="hidden" name="version" value={one.version} />
          <Would {...reading} />
          <FirstRows {...reading} />
          <ColumnChoices {...reading} />
          <Fate {...reading} />
          <Questions {...reading} />
          <Likely {...reading} />
          <Refusals summary={summary} />
          <Provenance options={options} />
          <Acts page={page} summary={summary} dirty={dirty} />
        </Form>
      </FormState>
      {page.can.remove ? <GiveUp id={one.id} label={w.giveUp} help={w.waits(one.daysLeft)} /> : null}
    </>
  );
}

/** Where the data comes from changes nothing of what the rows become. */
const changesTheList = ({ target }: FormEvent) => !/^(origin|basis)$/.test((target as HTMLInputElement).name);

function Acts({ page, summary, dirty }: Pick<Reading, 'page' | 'summary'> & { dirty: boolean }) {
  const w = useWords(choiceWords);
  const locale = useLocale();
  // Without the script nobody sees that something changed: both acts are there.
  const arrived = useArrived();
  const records = summary.create + summary.update;
  const anything = records + summary.join + summary.links > 0;
  const starts = page.can.start && anything && !dirty;
  return (
    <FormActions sticky>
      {starts ? (
        <SubmitButton formAction={`/imports/${page.one.id}/start`}>
          {records > 0 ? w.start(records) : w.startAny(formatNumber(locale, summary.join + summary.links))}
        </SubmitButton>
      ) : null}
      {starts && arrived ? null : <SubmitButton variant={starts ? 'plain' : 'primary'}>{w.reread}</SubmitButton>}
      {dirty || !anything ? <span className="help">{anything ? w.changed : w.startNothing}</span> : null}
      <Live>{dirty ? w.changed : ''}</Live>
    </FormActions>
  );
}
