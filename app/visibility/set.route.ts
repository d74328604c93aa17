import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { setLevel } from './commands.server.ts';
import { isRecordKind } from './records.ts';
import { levels } from './visibility.ts';

const schema = z.object({ level: z.enum(levels), to: optionalLine(500) });

/** Changes how far a record is shared, then goes back to where the person was, with the way to undo it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const kind = args.params.kind;
  if (!isRecordKind(kind)) throw notFound();
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  const before = await setLevel(viewer, kind, id, form.value.level);
  const back = new URL(returnPath(form.value.to), 'http://here');
  back.searchParams.delete('was');
  if (before !== form.value.level) back.searchParams.set('was', `${kind}.${id}.${before}`);
  return redirect(back.pathname + back.search, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
