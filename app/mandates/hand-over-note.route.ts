import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { isRecordKind } from '#app/visibility/records.ts';
import { handOverRecord } from './commands.server.ts';

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const { kind } = args.params;
  if (!isRecordKind(kind)) throw notFound();
  const done = await handOverRecord(viewer, kind, idParam(args.params.id));
  return redirect(`/notes?done=${done ? 'given' : 'late'}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
