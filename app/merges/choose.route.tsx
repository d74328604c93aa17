import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { canKeep } from '#app/actors/abilities.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import { fieldId } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { PickOne } from '#app/ui/pick.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { findSide, listAlike } from './queries.server.ts';
import { mergeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${mergeWords[page.locale].chooseTitle(page.name)} · Terreau` : 'Terreau' },
];

/** `?other=` leads to the comparison; `?q=` looks for a name, for whom the script has not reached. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams;
  const typed = asked.get('q') ?? '';
  return asViewer(viewer, async (tx) => {
    const actor = await findSide(tx, id);
    if (!actor) throw notFound();
    if (!canKeep(viewer, actor)) throw forbidden();
    const other = asked.get('other');
    if (other) throw redirect(`/actors/${id}/merge/${idParam(other)}`);
    return {
      id,
      name: actor.name,
      typed,
      alike: await listAlike(tx, actor, typed || actor.name),
      locale: viewer.locale,
    };
  });
}

export default function ChooseOther() {
  const w = useWords(mergeWords);
  const { id, name, typed, alike } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={w.chooseTitle(name)} lede={w.chooseLede} back={{ label: name, to: `/actors/${id}` }} />
      <Form method="get">
        <PickOne
          name="other"
          label={w.other}
          help={w.otherHelp}
          source="/log/people.json"
          noScript={<input className="input" id={fieldId('other')} name="q" defaultValue={typed} autoComplete="off" />}
        />
        <FormActions>
          <SubmitButton>{w.compare}</SubmitButton>
        </FormActions>
      </Form>
      <Section title={typed ? w.found(typed) : w.alike}>
        {alike.length === 0 ? (
          <p className="text-note text-ink-soft">{w.noneAlike}</p>
        ) : (
          <Lines label={w.alike}>
            {alike.map((one) => (
              <RecordLine
                key={one.id}
                to={`/actors/${id}/merge/${one.id}`}
                who={null}
                what={one.name}
                when={one.hint}
              />
            ))}
          </Lines>
        )}
      </Section>
    </>
  );
}
