import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { personas } from '#db/demo/personas.ts';
import { openedAuth } from './auth.server.ts';
import { returnPath } from './return-path.ts';
import { signInAsPersona } from './sign-in.server.ts';

/** In demo mode, on loopback, one enters as a persona without a password. Elsewhere this address does not exist. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!openedAuth().settings.demo) throw notFound();
  const form = await readForm(request);
  const key = String(form.get('persona'));
  const persona = Object.hasOwn(personas, key) ? personas[key as keyof typeof personas] : null;
  if (!persona) throw notFound();
  const headers = await signInAsPersona(persona.userId, { request, context });
  if (!headers) throw notFound();
  return redirect(returnPath(form.get('to')), { headers });
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
