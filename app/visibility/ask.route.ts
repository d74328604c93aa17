import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, optionalProse, parseForm } from '#app/http/parse-form.ts';
import { askToWiden } from './commands.server.ts';
import { isRecordKind } from './records.ts';
import { levels } from './visibility.ts';

const schema = z.object({ level: z.enum(levels), words: optionalProse(1_000), to: optionalLine(500) });

/** Asks the other gardener to open what their side recorded. It waits on their Today page. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const kind = args.params.kind;
  if (!isRecordKind(kind)) throw notFound();
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await askToWiden(viewer, kind, idParam(args.params.id), form.value.level, form.value.words);
  const back = new URL(returnPath(form.value.to), 'http://here');
  back.searchParams.set('asked', form.value.level);
  return redirect(back.pathname + back.search, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
