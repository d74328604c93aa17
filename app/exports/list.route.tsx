import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { canSeeOthers } from './abilities.ts';
import { LinesTable } from './lines-table.tsx';
import { listExports } from './queries.server.ts';
import { exportWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${exportWords[data?.locale ?? 'fr'].title} · Terreau` },
];

const furthest = 1_000;

/** What one took, and for those who may know, what others took. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  const pageOf = (name: string) => {
    const page = Number(query.get(name));
    return Number.isInteger(page) && page >= 1 ? Math.min(page, furthest) : 1;
  };
  const pages = { mine: pageOf('mine'), theirs: pageOf('theirs') };
  const others = canSeeOthers(viewer);
  return asViewer(viewer, async (tx) => ({
    mine: await listExports(tx, viewer, 'mine', pages.mine),
    theirs: others ? await listExports(tx, viewer, 'theirs', pages.theirs) : null,
    pages,
    refused: query.has('refused'),
    today: viewer.today,
    locale: viewer.locale,
  }));
}

export default function Exports() {
  const w = useWords(exportWords);
  const { mine, theirs, pages, refused } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={w.title} lede={w.lede} />
      {refused && (
        <div className="mb-6 max-w-2xl">
          <Notice kind="warning">{w.wrong}</Notice>
        </div>
      )}
      <Section title={w.mine} id="mine">
        {mine.lines.length > 0 ? (
          <LinesTable lines={mine.lines} caption={w.mine} own />
        ) : (
          <EmptyState sentence={w.noneMine} />
        )}
        <Steps name="mine" page={pages.mine} more={mine.more} />
      </Section>
      {theirs ? (
        <Section title={w.theirs} id="theirs">
          {theirs.lines.length > 0 ? (
            <LinesTable lines={theirs.lines} caption={w.theirs} />
          ) : (
            <EmptyState sentence={w.noneTheirs} />
          )}
          <Steps name="theirs" page={pages.theirs} more={theirs.more} />
        </Section>
      ) : null}
    </>
  );
}

function Steps({ name, page, more }: { name: 'mine' | 'theirs'; page: number; more: boolean }) {
  const w = useWords(exportWords);
  if (page === 1 && !more) return null;
  return (
    <p className="flex flex-wrap gap-3 pt-4">
      {page > 1 && (
        <LinkButton small to={page > 2 ? `/exports?${name}=${page - 1}#${name}` : `/exports#${name}`}>
          {w.newest}
        </LinkButton>
      )}
      {more && (
        <LinkButton small to={`/exports?${name}=${page + 1}#${name}`}>
          {w.older}
        </LinkButton>
      )}
    </p>
  );
}
