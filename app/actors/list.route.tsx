import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sql } from 'drizzle-orm';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { isGardener } from '#app/access/viewer.ts';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { ActorsTable } from './actors-list.tsx';
import { listActors, listPlaces } from './list.server.ts';
import { readParams } from './list-params.ts';
import { listThemes } from './queries.server.ts';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${actorWords[data?.locale ?? 'fr'].title} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const asked = readParams(new URL(args.request.url).searchParams);
  const words = actorWords[viewer.locale];
  const mine = [...new Set([...viewer.gardens, ...viewer.memberOf])];
  return asViewer(viewer, async (tx) => {
    const all = await tx.execute<{ id: string; slug: string; name: string }>(
      sql`select id, slug, name from communities where status = 'open' order by name collate "french" limit 300`,
    );
    const chosen = all.find((one) => one.slug === asked.of);
    const scope = chosen ? [chosen.id] : asked.of === 'all' || mine.length === 0 ? null : mine;
    const params = {
      ...asked,
      of: chosen ? asked.of : scope === null && mine.length > 0 ? 'all' : '',
      ...(scope === null ? { sort: 'name' as const, quiet: 0 } : {}),
    };
    return {
      list: await listActors(tx, viewer, scope, params),
      params,
      themes: await listThemes(tx, viewer.locale),
      places: await listPlaces(tx, params.territory),
      communities: [
        ...(mine.length > 0 ? [{ slug: '', name: words.ofMine }] : []),
        { slug: mine.length > 0 ? 'all' : '', name: words.ofAll },
        ...all.map(({ slug, name }) => ({ slug, name })),
      ],
      bring: chosen && viewer.gardens.includes(chosen.id) ? `/communities/${chosen.slug}/imports/new` : null,
      byLast: scope !== null,
      readsAll: scope?.every((id) => viewer.gardens.includes(id)) ?? false,
      today: viewer.today,
      locale: viewer.locale,
      can: { add: isGardener(viewer) },
    };
  });
}

export default function Actors() {
  const w = useWords(actorWords);
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        actions={
          <>
            <ExportMenu list="actors" community={null} />
            {page.can.add && (
              <LinkButton variant="primary" icon={UserPlus} to="/actors/new">
                {w.new}
              </LinkButton>
            )}
          </>
        }
      />
      <ActorsTable page={page} here="/actors" />
    </>
  );
}
