import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { returnPath } from '#app/access/return-path.ts';
import { notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { locales } from '#app/i18n/words.ts';

/** A visitor chooses their language; it is kept in their browser. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const locale = locales.find((known) => known === form.get('locale'));
  if (!locale) throw notFound();
  const asked = form.get('to');
  const stays = typeof asked === 'string' && /^\/(sign-in(\/(code|link))?)?(\?[^\s\\]*)?$/.test(asked);
  const to = stays ? asked : returnPath(asked);
  return redirect(to, {
    headers: { 'Set-Cookie': `terreau_locale=${locale}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000` },
  });
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
