import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { oidcSentence } from '#app/access/oidc-error.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { accessWords } from '#app/access/words.ts';
import { line, parseForm } from '#app/http/parse-form.ts';
import { locales, useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { accountActors } from '#db/schema/accounts.ts';
import { users } from '#db/schema/people.ts';
import { Keys } from './keys.tsx';
import { listKeys } from './sessions.server.ts';
import { themeCookie, themeOf, themes } from './theme.ts';

const schema = z.object({ name: line(120), locale: z.enum(locales), theme: z.enum(themes) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const [own] = await asViewer(viewer, (tx) =>
    tx.select({ actorId: accountActors.actorId }).from(accountActors).where(eq(accountActors.userId, viewer.userId)),
  );
  return {
    title: accessWords[viewer.locale].accountTitle,
    name: viewer.name ?? '',
    locale: viewer.locale,
    theme: themeOf(args.request),
    actorId: own?.actorId ?? null,
    keys: await listKeys(args, viewer.userId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, saved: false }, { status: 422 });
  const { name, locale, theme } = form.value;
  // An account that wears a lens still keeps its own name and language: the lens is for looking at a community.
  await asViewer({ userId: viewer.userId }, (tx) =>
    tx.update(users).set({ name, locale }).where(eq(users.id, viewer.userId)),
  );
  return data({ errors: {}, values: {}, saved: true }, { headers: { 'Set-Cookie': themeCookie(theme) } });
}

export default function Account() {
  const w = useWords(accessWords);
  const { name, locale, theme, actorId, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const refused = keys.oidc ? oidcSentence(w, search.get('error'), keys.oidc.name) : null;
  return (
    <>
      <PageHeader title={w.accountTitle} />
      {refused ? (
        <Notice kind="warning" live>
          {refused}
        </Notice>
      ) : null}
      {answer?.saved ? (
        <Notice kind="done" live>
          {w.saved}
        </Notice>
      ) : null}
      <FormState errors={answer?.errors} values={answer?.values}>
        <Form method="post" className="grid gap-6" noValidate>
          <ErrorSummary />
          <TextField name="name" label={w.name} defaultValue={name} maxLength={120} required autoComplete="name" />
          <ChoiceGroup
            name="locale"
            label={w.language}
            value={locale}
            options={[
              { value: 'fr', label: w.french },
              { value: 'en', label: w.english },
            ]}
          />
          <ChoiceGroup
            name="theme"
            label={w.appearance}
            value={theme}
            options={[
              { value: 'device', label: w.asDevice },
              { value: 'light', label: w.light },
              { value: 'dark', label: w.dark },
            ]}
          />
          <FormActions>
            <SubmitButton>{w.save}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
      {actorId ? (
        <Section title={w.ownRecord}>
          <p>{w.ownRecordLede}</p>
          <p>
            <Link to={`/actors/${actorId}`}>{w.ownRecordOpen}</Link>
          </p>
        </Section>
      ) : null}
      <Keys keys={keys} />
      <Section title={w.signOut}>
        <p>{w.signOutLede}</p>
        <Form method="post" action="/sign-out" reloadDocument onSubmit={forgetDrafts}>
          <SubmitButton variant="plain">{w.signOut}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}

/** The server asks the browser to clear its storage too (Clear-Site-Data); not every browser does. */
function forgetDrafts() {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith('terreau-')) store.removeItem(key);
}
