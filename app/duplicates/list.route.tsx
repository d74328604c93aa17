import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '#app/access/session.server.ts';
import { DuplicatesScreen } from './duplicates-screen.tsx';
import { duplicatesPage } from './page.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  return duplicatesPage(await requireViewer(args, 'gardener'), args.request.url, null);
}

export default function Duplicates() {
  return <DuplicatesScreen page={useLoaderData<typeof loader>()} />;
}
