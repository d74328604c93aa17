import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState, fieldId } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { PickOne } from '#app/ui/pick.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, FieldRow, SelectField } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { sides } from './mandate.ts';
import { mandateWords } from './words.ts';

type Failed = {
  errors: Record<string, string>;
  values: Record<string, string>;
  person: { value: string; label: string } | null;
};
type Props = {
  id: string;
  directorates: { id: string; name: string }[];
  startsOn: string;
  endsOn: string;
  failed?: Failed;
};

/** Offers a mandate: to whom, for which side, from when. The directorate is asked for the institution's side. */
export function OfferForm({ id, directorates, startsOn, endsOn, failed }: Props) {
  const w = useWords(mandateWords);
  const arrived = useArrived();
  const [side, setSide] = useState(failed?.values.side ?? '');
  return (
    <Section title={w.offer} id="offer">
      <p className="mb-4 max-w-[62ch] text-ink-soft">{w.offerWhy}</p>
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary
            labels={{
              person: w.person,
              side: w.side,
              directorate: w.directorate,
              startsOn: w.startsOn,
              endsOn: w.endsOn,
            }}
          />
          <input type="hidden" name="id" value={failed?.values.id ?? id} />
          <PickOne
            name="person"
            label={w.person}
            help={
              <>
                {w.personHelp} <Link to="/offices/people/new">{w.invite}</Link>
              </>
            }
            source="/offices/people.json"
            initial={failed?.person ?? null}
            noScript={
              <input
                className="pick-input"
                type="text"
                id={fieldId('person')}
                name="person"
                defaultValue={failed && !failed.person ? failed.values.person : ''}
              />
            }
          />
          <ChoiceGroup
            name="side"
            label={w.side}
            options={sides.map((one) => ({ value: one, label: w[one] }))}
            value={side}
            onChange={setSide}
          />
          {!arrived || side === 'institution' ? (
            <SelectField
              name="directorate"
              label={w.directorate}
              help={w.directorateHelp}
              placeholder={w.chooseDirectorate}
              options={directorates.map((one) => ({ value: one.id, label: one.name }))}
            />
          ) : null}
          <FieldRow>
            <DateField name="startsOn" label={w.startsOn} help={w.startsOnHelp} defaultValue={startsOn} />
            <DateField name="endsOn" label={w.endsOn} help={w.endsOnHelp} optional defaultValue={endsOn} />
          </FieldRow>
          <FormActions>
            <SubmitButton>{w.send}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </Section>
  );
}
