import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { returnPath } from './return-path.ts';
import { requireViewer } from './session.server.ts';

/** A gardener looks at a community as the institution, a member or a visitor sees it; an empty lens takes it off. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args, 'signed');
  const form = await readForm(args.request);
  const lens = String(form.get('lens') ?? '');
  if (lens && !/^(institution|member|visitor):[0-9a-f-]{36}$/.test(lens)) throw notFound();
  const age = lens ? 3_600 : 0;
  return redirect(returnPath(form.get('to')), {
    headers: { 'Set-Cookie': `terreau_lens=${lens}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}` },
  });
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
