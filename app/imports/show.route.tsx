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
import { keepChoices } from './choices.server.ts';
import { ImportScreen } from './import-screen.tsx';
import styles from './imports.css?url';
import { findPage } from './page.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.one.fileName ?? 'Import'} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  return findPage(viewer, idParam(args.params.id));
}

/** Takes the choices in and reads the list again with them. Nothing is written of the list. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const kept = await keepChoices(viewer, id, args.request);
  if (kept.outcome === 'invalid') return data({ errors: kept.errors, values: kept.values }, { status: 422 });
  return redirect(`/imports/${id}${kept.outcome === 'crossed' ? '?crossed' : ''}`, 303);
}

export default function ShowImport() {
  return <ImportScreen page={useLoaderData<typeof loader>()} failed={useActionData<typeof action>()} />;
}
