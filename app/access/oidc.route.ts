import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { openedAuth } from './auth.server.ts';
import { returnPath } from './return-path.ts';
import { clientHeaders } from './sign-in.server.ts';

/** Goes to the sign-in service of the institution. An account of its is linked from one's own account page, never by address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { auth, settings } = openedAuth();
  if (!settings.oidc) throw notFound();
  const form = await readForm(request);
  const link = Boolean(form.get('link'));
  const asked = {
    body: {
      provider: 'oidc',
      callbackURL: returnPath(form.get('to')),
      // They come back to where they left, with `error`, for which the page has a sentence.
      errorCallbackURL: link ? '/account' : '/sign-in',
    },
    headers: clientHeaders({ request, context }),
    asResponse: true as const,
  };
  const response = link ? await auth.api.linkSocialAccount(asked) : await auth.api.signInSocial(asked);
  const answer = (await response.json()) as { url?: string };
  if (!answer.url) throw notFound();
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return redirect(answer.url, { headers });
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
