import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { isGardener } from '#app/access/viewer.ts';
import { useWords } from '#app/i18n/words.ts';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import styles from './network.css?url';
import { readNetwork, writeNetwork } from './network.ts';
import { NetworkView } from './network-view.tsx';
import { findWholeNetwork } from './queries.server.ts';
import { networkWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const network = await asViewer(viewer, (tx) => findWholeNetwork(tx, viewer.locale));
  return { title: networkWords[viewer.locale].title, network: writeNetwork(network), canLog: isGardener(viewer) };
}

/** The filters choose among what is here already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate && (Boolean(formMethod) || currentUrl.pathname !== nextUrl.pathname);
}

export default function WholeNetwork() {
  const w = useWords(networkWords);
  const { network: text, canLog } = useLoaderData<typeof loader>();
  const network = useMemo(() => readNetwork(text), [text]);
  return (
    <>
      <PageHeader title={w.title} lede={w.wholeLede} />
      {network.cut ? <Notice kind="info">{w.cut(network.nodes.length)}</Notice> : null}
      {network.nodes.length === 0 ? (
        <EmptyState sentence={w.empty} />
      ) : (
        <NetworkView network={network} name="terreau" canLog={canLog} />
      )}
    </>
  );
}
