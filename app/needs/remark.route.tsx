import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { newId } from '#db/ids.ts';
import { canRemark } from './abilities.ts';
import { remarkOnNeed } from './commands.server.ts';
import { newRemark } from './need-input.ts';
import { findNeed } from './queries.server.ts';
import { RemarkForm } from './remarks.tsx';
import { needWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Remarque · Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const need = await asViewer(viewer, (tx) => findNeed(tx, viewer, id));
  if (!need) throw notFound();
  if (!canRemark(viewer, { ...need, directorates: [] })) throw forbidden();
  return { id, title: need.title, remarkId: newId() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, newRemark, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await remarkOnNeed(viewer, id, form.value);
  return redirect(`/needs/${id}#remarks`, 303);
}

export default function Remark() {
  const w = useWords(needWords);
  const { id, title, remarkId } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={w.remarks} lede={title} back={{ label: w.need, to: `/needs/${id}` }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <RemarkForm needId={id} remarkId={remarkId} />
      </FormState>
    </>
  );
}
