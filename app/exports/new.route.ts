import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { takeList } from './commands.server.ts';
import { disposition, exportFormats, exportLists, formatsOf } from './export.ts';

const input = z.object({
  list: z.enum(exportLists),
  format: z.enum(exportFormats),
  community: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/)
    .default(''),
  /** Posted, so that no name that somebody searched for stands in an address. */
  query: z.string().max(100_000).default(''),
});

/**
 * Gives a short list as a file at once; of a long one, the page where its file will be. It has no page of its own, or
 * the file would be drawn into one: what cannot be taken is told among the exports.
 */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, input, viewer.locale);
  if (!form.ok || !formatsOf[form.value.list].includes(form.value.format)) {
    return redirect('/exports?refused', 303);
  }
  const { list, format, community, query } = form.value;
  const taken = await takeList(viewer, { list, format, community: community || null, query: query.replace(/^\?/, '') });
  if ('later' in taken) return redirect(`/exports/${taken.later}`, 303);
  const { name, type, body } = taken.file;
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition(name),
      'Content-Length': String(body.length),
      'Cache-Control': 'private, no-store',
    },
  });
}

export const loader = () => {
  throw notFound();
};
