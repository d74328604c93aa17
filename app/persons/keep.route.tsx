import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam } from '#app/http/answers.ts';
import { line, parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { canErase } from './abilities.ts';
import { decideRetention } from './commands.server.ts';
import { findPerson } from './queries.server.ts';
import { findRetention } from './retention.server.ts';
import { personWords } from './words.ts';

const schema = z.object({ reason: line(300) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const community = await findRetention(tx, args.params.slug);
    const person = await findPerson(tx, id);
    if (!viewer.gardens.includes(community.id) || !canErase(viewer, person)) throw forbidden();
    return { title: personWords[viewer.locale].keepOf(person.name), slug: community.slug };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const decision = { act: 'keep' as const, reason: form.value.reason };
  await decideRetention(viewer, args.params.slug, idParam(args.params.id), decision);
  return redirect(`/communities/${args.params.slug}/retention?done=kept`, 303);
}

export default function Keep() {
  const w = useWords(personWords);
  const { title, slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `/communities/${slug}/retention`;
  return (
    <>
      <PageHeader title={title} back={{ label: w.retention, to: back }} />
      <FormState errors={answer?.errors} values={answer?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <TextField name="reason" label={w.keepReason} help={w.keepReasonHelp} maxLength={300} required />
          <FormActions>
            <SubmitButton>{w.keepIt}</SubmitButton>
            <LinkButton variant="quiet" to={back}>
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
