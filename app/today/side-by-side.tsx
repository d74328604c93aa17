import { Link } from '@remix-run/react';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { CommunityFigures, CrossingNeed } from './communities.server.ts';
import { todayWords } from './words.ts';

/** The communities one beside the other: who gardens them, what is open, what crosses directorates. */
export function SideBySide({ communities }: { communities: CommunityFigures[] }) {
  const w = useWords(todayWords);
  const locale = useLocale();
  const gardeners = (community: CommunityFigures, side: 'community' | 'institution') =>
    community.gardeners.find((gardener) => gardener.side === side)?.name ?? w.vacant;
  const circle = (figures: Record<string, number | null>, name: string) => {
    const value = figures[name];
    return value === null || value === undefined ? w.few : formatNumber(locale, value);
  };
  return (
    <Section title={w.cultivate}>
      <p className="text-ink-soft">{w.cultivateLede}</p>
      <DataTable caption={w.cultivate}>
        <thead>
          <tr>
            <th scope="col">{w.community}</th>
            <th scope="col">{w.pair}</th>
            <th scope="col" data-numeric>
              {w.needsOpen}
            </th>
            <th scope="col" data-numeric>
              {w.crossing}
            </th>
            <th scope="col" data-numeric>
              {w.synergies}
            </th>
            <th scope="col" data-numeric>
              {w.projects}
            </th>
            <th scope="col">{w.circles}</th>
          </tr>
        </thead>
        <tbody>
          {communities.map((community) => (
            <tr key={community.id}>
              <th scope="row">
                <Link to={`/communities/${community.slug}`}>{community.name}</Link>
                {community.status === 'draft' ? <span className="text-ink-soft"> ({w.draft})</span> : null}
              </th>
              <Cell label={w.pair}>
                {gardeners(community, 'community')} · {gardeners(community, 'institution')}
              </Cell>
              <Cell label={w.needsOpen} numeric>
                {formatNumber(locale, community.needsOpen)}
              </Cell>
              <Cell label={w.crossing} numeric>
                <Link to={`/communities/${community.slug}/table?crossing=1`}>
                  {formatNumber(locale, community.needsCrossing)}
                </Link>
              </Cell>
              <Cell label={w.synergies} numeric>
                {formatNumber(locale, community.synergies)}
              </Cell>
              <Cell label={w.projects} numeric>
                {formatNumber(locale, community.projects)}
              </Cell>
              <Cell label={w.circles}>
                {community.figures ? (
                  <ul className="flex flex-wrap gap-x-4 @min-[44rem]:gap-x-0">
                    {(['engaged', 'informed', 'citizen'] as const).map((name) => (
                      <li
                        key={name}
                        className="@min-[44rem]:not-first:before:content-['·'] @min-[44rem]:not-first:before:mx-1"
                      >
                        {/* The head of the column names the three; on a card each figure brings its own name. */}
                        <span className="@min-[44rem]:sr-only">{w[name]} </span>
                        <span className="text-ink">{circle(community.figures ?? {}, name)}</span>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <span className="text-ink-soft">
                    <span className="@min-[44rem]:hidden">{w.circlesWord} </span>
                    {w.closedFigures}
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

/** What crosses the directorates: the needs that no single one of them can answer. */
export function Crossing({ needs, today }: { needs: CrossingNeed[]; today: string }) {
  const w = useWords(todayWords);
  return (
    <Section title={w.crosses} action={<Link to="/table?crossing=1">{w.seeTable}</Link>}>
      {needs.length === 0 ? <EmptyState sentence={w.crossesEmpty} /> : null}
      <Lines label={w.crosses}>
        {needs.map((need) => (
          <RecordLine
            key={need.id}
            to={`/needs/${need.id}`}
            who={need.directorates.join(' · ')}
            what={need.title}
            sign={<VisibilitySign level={need.visibility} />}
            when={<Day day={need.collectedOn} today={today} />}
          />
        ))}
      </Lines>
    </Section>
  );
}
