import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Printer from 'lucide-react/icons/printer';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { sideIn } from '#app/access/viewer.ts';
import { Exchanges, OpenNeeds, Synergies } from '#app/communities/community-life.tsx';
import { listExchangeLines, listOpenNeeds, listSynergyLines } from '#app/communities/life.server.ts';
import { findCommunity } from '#app/communities/queries.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Count, Counts } from '#app/ui/marks.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { canHandOver } from './abilities.ts';
import { findPredecessor, listPromises, listQuietPeople } from './hand-over.server.ts';
import { Promises, QuietPeople } from './hand-over-lists.tsx';
import { mandateWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

/** As much as is read through in one sitting. */
const most = 200;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug, viewer.locale);
    if (!canHandOver(viewer, community.id)) throw forbidden();
    const side = sideIn(viewer, community.id) ?? 'community';
    const before = await findPredecessor(tx, community.id, side, viewer.today);
    const synergies = await listSynergyLines(tx, community.id, most);
    return {
      title: mandateWords[viewer.locale].handOverOf(community.name),
      community: { slug: community.slug, name: community.name },
      today: viewer.today,
      before,
      needs: await listOpenNeeds(tx, community.id, most),
      synergies: synergies.filter((synergy) => synergy.state !== 'realised'),
      promises: await listPromises(tx, community.id),
      quiet: await listQuietPeople(tx, community.id, viewer.today),
      exchanges: await listExchangeLines(tx, community.id, before?.userId ?? viewer.userId, 15),
    };
  });
}

export default function HandOver() {
  const w = useWords(mandateWords);
  const locale = useLocale();
  const page = useLoaderData<typeof loader>();
  const { community, before, needs, synergies, promises, quiet, exchanges, today } = page;
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const say = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  const { slug } = community;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <PageHeader
        title={w.handOverOf(community.name)}
        lede={w.handOverLede}
        back={{ label: community.name, to: `/communities/${slug}` }}
        actions={<PrintButton />}
      />
      <p className="mb-6 max-w-[62ch]">
        {before ? w.after(before.name, say(before.startsOn), say(before.endsOn)) : w.first}
      </p>
      <Counts>
        <Count value={number(needs.length)} label={w.countNeeds(needs.length)} />
        <Count value={number(promises.length)} label={w.countPromises(promises.length)} />
        <Count value={number(synergies.length)} label={w.countSynergies(synergies.length)} />
        <Count value={number(quiet.length)} label={w.countPeople(quiet.length)} />
      </Counts>
      <div className="mt-8">
        <Promises promises={promises} today={today} />
        <OpenNeeds needs={needs} slug={slug} today={today} />
        <Synergies synergies={synergies} slug={slug} today={today} title={w.synergies} levels />
        <QuietPeople people={quiet} today={today} />
        <Exchanges
          exchanges={exchanges}
          slug={slug}
          today={today}
          title={before ? w.lastOf(before.name) : w.lastMine}
        />
      </div>
    </>
  );
}

/** Printing needs the script; without it the browser's own menu does. */
function PrintButton() {
  const w = useWords(mandateWords);
  return useArrived() ? (
    <Button icon={Printer} onClick={() => window.print()}>
      {w.print}
    </Button>
  ) : null;
}
