import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Copy from 'lucide-react/icons/copy';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { isGardener } from '#app/access/viewer.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import styles from './directory/directory.css?url';
import { findDirectoryPage } from './directory/page.server.ts';
import { DirectoryScreen } from './directory/screen.tsx';
import { listWords } from './list-words.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${listWords[data?.locale ?? 'fr'].title} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  const page = await asViewer(viewer, (tx) => findDirectoryPage(tx, viewer, query, null));
  return { ...page, locale: viewer.locale, mayAdd: isGardener(viewer) };
}

export default function Actors() {
  const w = useWords(listWords);
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        actions={
          page.mayAdd && (
            <>
              <LinkButton variant="quiet" icon={Copy} to="/duplicates">
                {w.duplicates}
              </LinkButton>
              <LinkButton variant="primary" icon={UserPlus} to="/actors/new">
                {w.new}
              </LinkButton>
            </>
          )
        }
      />
      <DirectoryScreen page={page} />
    </>
  );
}
