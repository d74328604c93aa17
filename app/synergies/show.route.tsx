import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { daysBetween, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import styles from '#app/needs/needs.css?url';
import { LifeMark } from '#app/needs/state-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { Columns, PageHeader, Prose, Section } from '#app/ui/page.tsx';
import { askableLevels, settableLevels } from '#app/visibility/abilities.ts';
import { LevelControl } from '#app/visibility/level-control.tsx';
import { canTend } from './abilities.ts';
import { Parties } from './parties.tsx';
import { findSynergy } from './queries.server.ts';
import { isSynergyState } from './synergy.ts';
import { Exchanges, NextSteps, SynergyFacts } from './synergy-parts.tsx';
import { synergyStateWords, synergyWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.synergy.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const id = idParam(args.params.id);
  const synergy = await asViewer(viewer, (tx) => findSynergy(tx, id, viewer.locale));
  if (!synergy) throw notFound();
  const query = new URL(args.request.url).searchParams;
  const was = query.get('undo')?.split('.')[1];
  return {
    synergy,
    today: viewer.today,
    signedIn: viewer.userId !== null,
    settable: settableLevels(viewer, synergy),
    askable: askableLevels(viewer, synergy),
    was: isSynergyState(was) && was !== synergy.state ? was : null,
    stale: query.get('stale'),
    can: { tend: canTend(viewer, synergy) },
  };
}

export default function ShowSynergy() {
  const w = useWords(synergyWords);
  const locale = useLocale();
  const states = useWords(synergyStateWords);
  const { synergy, today, signedIn, settable, askable, was, stale, can } = useLoaderData<typeof loader>();
  const place = synergy.places[0];
  const days = daysBetween(synergy.stateSince, today);
  return (
    <>
      <PageHeader
        back={
          place
            ? { label: `${w.table} · ${place.name}`, to: `/communities/${place.slug}/table` }
            : { label: w.table, to: '/table' }
        }
        eyebrow={w.synergy}
        title={<span className="need-voice">{synergy.title}</span>}
        actions={
          can.tend ? (
            <LinkButton variant="quiet" to={`/synergies/${synergy.id}/edit`}>
              {w.edit}
            </LinkButton>
          ) : undefined
        }
      />
      {stale ? (
        <Notice kind="warning" live>
          {stale === 'stale' ? w.stale(states[synergy.state]) : w.impossible}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <LifeMark state={synergy.state} />
        <span className="text-ink-soft">{w.since(days > 0 ? sayDuration(days, locale) : null)}</span>
      </p>
      <Columns
        aside={
          <div className="grid gap-6">
            <LevelControl
              kind="synergies"
              id={synergy.id}
              level={synergy.visibility}
              settable={settable}
              askable={askable}
              history={signedIn}
            />
            <SynergyFacts synergy={synergy} today={today} />
          </div>
        }
      >
        {synergy.body ? <Prose>{synergy.body}</Prose> : null}
        <Section title={w.parties}>
          <Parties synergyId={synergy.id} parties={synergy.parties} canTend={can.tend} today={today} />
        </Section>
        {synergy.outcome ? (
          <Section title={w.outcome}>
            <Prose>{synergy.outcome}</Prose>
          </Section>
        ) : null}
        {can.tend ? <NextSteps id={synergy.id} state={synergy.state} /> : null}
        {synergy.exchanges.length > 0 ? <Exchanges exchanges={synergy.exchanges} today={today} /> : null}
      </Columns>
      {was && can.tend ? (
        <UndoToast
          key={`${was}.${synergy.state}`}
          message={w.moved(states[synergy.state])}
          action={`/synergies/${synergy.id}/state`}
          fields={{ state: was, from: synergy.state, undo: 'on', to: `/synergies/${synergy.id}` }}
        />
      ) : null}
    </>
  );
}
