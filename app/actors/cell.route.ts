import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { writeCell } from './cell-commands.server.ts';
import { cellInput } from './cell-input.ts';
import { actorWords } from './words.ts';

export const loader = () => {
  throw notFound();
};

export type CellAnswer =
  | { state: 'saved' }
  | { state: 'stale'; theirs: string; who: string | null; version: number }
  | { state: 'wrong'; sentence: string };

/** One thing of an actor, written in the directory: it answers what came of it, and the list is read anew. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, cellInput, viewer.locale);
  if (!form.ok) {
    const sentence = Object.values(form.errors)[0] ?? actorWords[viewer.locale].cellWrong;
    return data<CellAnswer>({ state: 'wrong', sentence }, { status: 422 });
  }
  const written = await writeCell(viewer, id, form.value);
  if (written.state === 'wrong')
    return data<CellAnswer>({ state: 'wrong', sentence: actorWords[viewer.locale][written.word] }, { status: 422 });
  return data<CellAnswer>(written, { status: written.state === 'stale' ? 409 : 200 });
}

export { default } from '#app/ui/no-page.tsx';
