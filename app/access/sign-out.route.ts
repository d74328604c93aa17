import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '#app/http/answers.ts';
import { openedAuth } from './auth.server.ts';
import { clientHeaders } from './sign-in.server.ts';

/** Leaves: the session goes, and the drafts that this browser kept go with it. */
export async function action(args: ActionFunctionArgs) {
  const response = await openedAuth().auth.api.signOut({ headers: clientHeaders(args), asResponse: true });
  const headers = new Headers({ 'Clear-Site-Data': '"storage"' });
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  headers.append('Set-Cookie', 'terreau_lens=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  return redirect('/', { headers });
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
