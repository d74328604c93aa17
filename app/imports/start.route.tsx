import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { startChosen } from './choices.server.ts';
import { ImportScreen } from './import-screen.tsx';
import styles from './imports.css?url';
import { findPage } from './page.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.one.fileName ?? 'Import'} · Terreau` },
];

/** The list as it was read, where something is missing before it can be imported. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  return findPage(viewer, idParam(args.params.id));
}

/** Imports what the page showed. Choices that would make something else of the list are read first, and shown. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const started = await startChosen(viewer, id, args.request);
  if (started.outcome === 'invalid') return data({ errors: started.errors, values: started.values }, { status: 422 });
  const said = { started: '', 'under way': '', reread: '?reread', crossed: '?crossed' }[started.outcome];
  return redirect(`/imports/${id}${said}`, 303);
}

export default function StartImport() {
  return <ImportScreen page={useLoaderData<typeof loader>()} failed={useActionData<typeof action>()} />;
}
