import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { forgetPending, pendingMail } from './pending-mail.server.ts';
import { getViewer } from './session.server.ts';
import { signInWithLink, withinLimit } from './sign-in.server.ts';
import { accessWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Entrer · Terreau' }];

// Mail programs and their guards open links before people do: a GET shows a button and consumes nothing.
export async function loader(args: LoaderFunctionArgs) {
  return { token: (new URL(args.request.url).searchParams.get('token') ?? '').slice(0, 200) };
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = await getViewer(args);
  const token = String((await readForm(args.request)).get('token') ?? '');
  const admitted = await withinLimit('link-client', args.context.clientIp, 60, 900);
  const headers = admitted && /^[A-Za-z]{32}$/.test(token) ? await signInWithLink(token, args) : null;
  if (!headers) return data({ error: accessWords[locale].linkSpent }, { status: 422 });
  headers.append('Set-Cookie', forgetPending());
  return redirect(pendingMail(args.request)?.to ?? '/today', { headers });
}

export default function EnterByLink() {
  const w = useWords(accessWords);
  const { token } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (failed) {
    return (
      <>
        <PageHeader title={w.linkTitle} />
        <Notice kind="warning">
          <p>{failed.error}</p>
          <Link to="/sign-in">{w.again}</Link>
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={w.linkTitle} lede={w.linkLede} />
      <Form method="post" reloadDocument>
        <input type="hidden" name="token" value={token} />
        <FormActions>
          <SubmitButton>{w.enter}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
