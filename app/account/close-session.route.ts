import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { closeSession, removePasskey, unlinkOidc } from './sessions.server.ts';

/** Closes a session, removes a passkey or unlinks the institution's account: each of one's own. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await readForm(args.request);
  const session = form.get('session');
  const passkey = form.get('passkey');
  if (typeof passkey === 'string') await removePasskey(viewer.userId, idParam(passkey));
  else if (form.has('oidc')) await unlinkOidc(viewer.userId);
  else if (session === 'others') await closeSession(args, viewer.userId, 'others');
  else if (typeof session === 'string') await closeSession(args, viewer.userId, idParam(session));
  return redirect('/account', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
