import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { personas } from '#db/demo/personas.ts';
import { openedAuth } from './auth.server.ts';
import { oidcSentence } from './oidc-error.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { rememberPending } from './pending-mail.server.ts';
import { returnPath } from './return-path.ts';
import { getViewer } from './session.server.ts';
import { requestSignIn, withinLimit } from './sign-in.server.ts';
import { accessWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Entrer · Terreau' }];

const schema = z.object({ mail: z.email().max(254), to: optionalLine(500) });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const to = returnPath(new URL(args.request.url).searchParams.get('to'));
  if (viewer.userId) throw redirect(to);
  const { settings } = openedAuth();
  return {
    to,
    oidc: settings.oidc?.name ?? null,
    personas: settings.demo
      ? Object.entries(personas).map(([key, persona]) => ({ key, name: persona.name, role: persona.role }))
      : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = await getViewer(args);
  const form = await parseForm(args.request, schema, locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const { mail, to } = form.value;
  // Counted whether the address is known or not, and answered alike.
  const admitted =
    (await withinLimit('sign-in-mail', mail, 5, 900)) &&
    (await withinLimit('sign-in-client', args.context.clientIp, 30, 900));
  if (!admitted) return data({ errors: { mail: accessWords[locale].tooMany }, values: { mail } }, { status: 429 });
  requestSignIn(mail, locale, (error) =>
    console.error(
      JSON.stringify({ level: 'error', id: args.context.requestId, name: (error as Error).name, what: 'sign-in mail' }),
    ),
  );
  return redirect('/sign-in/code', { headers: { 'Set-Cookie': rememberPending(mail, returnPath(to)) } });
}

export default function SignIn() {
  const w = useWords(accessWords);
  const locale = useLocale();
  const { to, oidc, personas } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [search] = useSearchParams();
  const refused = oidc ? oidcSentence(w, search.get('error'), oidc) : null;
  return (
    <>
      <PageHeader title={w.signInTitle} lede={w.signInLede} />
      {refused ? (
        <Notice kind="warning" live>
          {refused}
        </Notice>
      ) : null}
      <Form method="post" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField
          name="mail"
          type="email"
          label={w.mail}
          autoComplete="username webauthn"
          required
          defaultValue={String(failed?.values.mail ?? '')}
          error={failed?.errors.mail}
        />
        <FormActions>
          <SubmitButton>{w.send}</SubmitButton>
        </FormActions>
      </Form>
      <PasskeyButton label={w.passkey} failed={w.passkeyFailed} to={to} />
      {oidc ? (
        <Form method="post" action="/sign-in/oidc" reloadDocument>
          <input type="hidden" name="to" value={to} />
          <Button type="submit">{w.oidc(oidc)}</Button>
        </Form>
      ) : null}
      {personas.length > 0 ? (
        <Section title={w.demoTitle}>
          <p>{w.demoLede}</p>
          <ul className="mt-4 divide-y divide-line border-y border-line">
            {personas.map((persona) => (
              <li key={persona.key}>
                <Form
                  method="post"
                  action="/sign-in/demo"
                  reloadDocument
                  className="flex items-center justify-between gap-4 py-3"
                >
                  <input type="hidden" name="persona" value={persona.key} />
                  <input type="hidden" name="to" value={to} />
                  <span>
                    <strong className="block">{persona.name}</strong>
                    <span className="text-ink-soft">{persona.role[locale]}</span>
                  </span>
                  <Button type="submit" aria-label={`${w.enter}, ${persona.name}`}>
                    {w.enter}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
