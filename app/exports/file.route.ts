import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { disposition, fileTypes } from './export.ts';
import { findExport, findFile, readPart } from './queries.server.ts';

/** The file of a large export, to its owner; one part at a time is read, when the one before has left. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const { own, file } = await asViewer(viewer, async (tx) => ({
    own: await findExport(tx, viewer, id),
    file: await findFile(tx, viewer, id),
  }));
  if (!own) throw notFound();
  if (!file) return redirect(`/exports/${id}`);
  let part = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (part >= file.parts) return controller.close();
        const data = await asViewer(viewer, (tx) => readPart(tx, id, part));
        part += 1;
        // A file that is cut is no file: the download fails.
        if (data) controller.enqueue(data);
        else controller.error(new Error('A part of the file is gone'));
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(stream, {
    headers: {
      'Content-Type': fileTypes[file.format].type,
      'Content-Disposition': disposition(file.name),
      'Content-Length': String(file.bytes),
      'Cache-Control': 'private, no-store',
    },
  });
}
