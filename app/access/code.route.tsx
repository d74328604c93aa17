import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { readForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { forgetPending, pendingMail } from './pending-mail.server.ts';
import { getViewer } from './session.server.ts';
import { signInWithCode, withinLimit } from './sign-in.server.ts';
import { accessWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Code · Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  if (viewer.userId) throw redirect('/today');
  if (!pendingMail(args.request)) throw redirect('/sign-in');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = await getViewer(args);
  const pending = pendingMail(args.request);
  if (!pending) return redirect('/sign-in');
  const typed = String((await readForm(args.request)).get('code') ?? '').replace(/\D/g, '');
  const admitted =
    (await withinLimit('code-mail', pending.mail, 10, 900)) &&
    (await withinLimit('code-client', args.context.clientIp, 60, 900));
  if (!admitted) return data({ error: accessWords[locale].tooMany, typed }, { status: 429 });
  const headers = typed.length === 6 ? await signInWithCode(pending.mail, typed, args) : null;
  if (!headers) return data({ error: accessWords[locale].wrongCode, typed }, { status: 422 });
  headers.append('Set-Cookie', forgetPending());
  return redirect(pending.to, { headers });
}

export default function EnterCode() {
  const w = useWords(accessWords);
  const failed = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={w.codeTitle} lede={w.codeLede} />
      <Form method="post" noValidate>
        <TextField
          name="code"
          label={w.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          defaultValue={failed?.typed ?? ''}
          error={failed?.error}
        />
        <FormActions>
          <SubmitButton>{w.enter}</SubmitButton>
        </FormActions>
      </Form>
      <p className="mt-6">
        <Link to="/sign-in">{w.again}</Link>
      </p>
    </>
  );
}
