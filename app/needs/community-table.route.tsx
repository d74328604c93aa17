import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import styles from './needs.css?url';
import { loadTable } from './table-page.server.ts';
import { TableScreen } from './table-screen.tsx';
import { tableWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${tableWords[data?.locale ?? 'fr'].titleIn(data?.community?.name ?? '')} · Terreau` },
];

export const loader = (args: LoaderFunctionArgs) => loadTable(args, args.params.slug ?? '');

export default function CommunityTable() {
  return <TableScreen page={useLoaderData<typeof loader>()} />;
}
