import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '#app/access/session.server.ts';
import styles from './needs.css?url';
import { loadTable } from './table-page.server.ts';
import { TableScreen } from './table-screen.tsx';
import { tableWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${tableWords[data?.locale ?? 'fr'].title} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, 'signed');
  return loadTable(args, null);
}

export default function Table() {
  return <TableScreen page={useLoaderData<typeof loader>()} />;
}
