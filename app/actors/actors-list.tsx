import { Link } from '@remix-run/react';
import { rank } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { PersonDisc, Tag } from '#app/ui/marks.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Cell, DataTable, Pager, SortHead } from '#app/ui/table.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { ActorList, ListedActor, Place } from './list.server.ts';
import { type ListParams, pageLength, quietChoices, writeParams } from './list-params.ts';
import type { Theme } from './queries.server.ts';
import { actorWords } from './words.ts';

export type ActorsPage = {
  list: ActorList;
  params: ListParams;
  themes: Theme[];
  places: Place[];
  /** Communities to choose from; none on the page of one community. */
  communities: { slug: string; name: string }[] | null;
  /** Where a whole list is brought into the community looked at, by those who may. */
  bring: string | null;
  /** Whether the last exchange may sort and filter: within communities, not over everything. */
  byLast: boolean;
  /** They garden all of these: no exchange they read means that there was none. */
  readsAll: boolean;
  today: string;
};

/** The list of actors with its filters, for one community or over several. */
export function ActorsTable({ page, here }: { page: ActorsPage; here: string }) {
  const w = useWords(actorWords);
  const { list, params, today } = page;
  const to = (changed: Partial<ListParams>) => `${here}${writeParams({ ...params, page: 1, ...changed })}`;
  const filtered = writeParams({ ...params, of: '', page: 1, sort: 'name', descending: false }) !== '?';
  const sorted = (sort: ListParams['sort']) =>
    params.sort !== sort ? null : params.descending ? 'descending' : 'ascending';
  const turn = (sort: ListParams['sort']) =>
    to({ sort, descending: params.sort === sort ? !params.descending : sort === 'last' });
  const counted = list.more ? w.countMore(list.total) : w.count(list.total);
  return (
    <>
      <Filters page={page} here={here} />
      {list.actors.length === 0 ? (
        <EmptyState
          sentence={filtered ? w.emptyFiltered : w.emptyAll}
          action={
            filtered ? (
              <LinkButton to={`${here}${writeParams({ of: params.of })}`}>{w.clear}</LinkButton>
            ) : page.bring ? (
              <LinkButton to={page.bring}>{w.bring}</LinkButton>
            ) : undefined
          }
        />
      ) : (
        <>
          <DataTable caption={w.caption}>
            <thead>
              <tr>
                <SortHead label={w.who} to={turn('name')} sorted={sorted('name')} />
                <th scope="col">{w.circle}</th>
                <th scope="col">{w.what}</th>
                <th scope="col">{w.where}</th>
                {page.byLast ? (
                  <SortHead label={w.last} to={turn('last')} sorted={sorted('last')} numeric />
                ) : (
                  <th scope="col" data-numeric>
                    {w.last}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {list.actors.map((actor) => (
                <ActorRow
                  key={actor.id}
                  {...{ actor, today }}
                  several={page.communities !== null}
                  never={page.readsAll ? w.never : w.neverRead}
                />
              ))}
            </tbody>
          </DataTable>
          <Pager
            page={params.page}
            pages={Math.max(1, Math.ceil(list.total / pageLength))}
            href={(next) => to({ page: next })}
          >
            {counted}
          </Pager>
        </>
      )}
    </>
  );
}

type ActorRowProps = { actor: ListedActor; today: string; several: boolean; never: string };

function ActorRow({ actor, today, several, never }: ActorRowProps) {
  const w = useWords(actorWords);
  const c = useWords(circleWords);
  const marks = [actor.isRelay && w.relay, actor.isPioneer && w.pioneer].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <span className="-my-0.5 flex items-center gap-2.5">
          <PersonDisc name={actor.name} circle={actor.circle ? rank(actor.circle) : undefined} size="small" />
          <span className="min-w-0 min-[60rem]:min-w-[10.5rem]">
            <Link to={`/actors/${actor.id}`} prefetch="intent">
              {actor.name}
            </Link>{' '}
            <span className="ml-1 inline-flex items-center gap-2 align-middle">
              <VisibilitySign level={actor.visibility} size={13} />
              {marks.map((mark) => (
                <Tag key={String(mark)}>{mark}</Tag>
              ))}
            </span>
            {actor.kind === 'organization' && (
              <span className="text-small font-normal text-ink-soft"> {w.organization}</span>
            )}
          </span>
        </span>
      </th>
      <Cell label={w.circle}>
        <span className="whitespace-nowrap">{actor.circle ? circleName(c, actor.circle) : '–'}</span>
        {several && actor.communities.length > 0 && (
          <span className="block text-small text-ink-soft min-[60rem]:max-w-[11rem] min-[60rem]:truncate">
            {actor.communities.map((one) => one.name).join(', ')}
          </span>
        )}
      </Cell>
      <Cell label={w.what}>
        <span className="block min-[60rem]:max-w-[10.5rem] min-[80.5rem]:max-w-[13rem] min-[90rem]:max-w-[26rem] min-[60rem]:truncate">
          {actor.what || '–'}
        </span>
      </Cell>
      <Cell label={w.where}>{actor.where ?? '–'}</Cell>
      <Cell label={w.last} numeric>
        <span className="whitespace-nowrap">
          {actor.lastOn ? <Day day={actor.lastOn} today={today} /> : <span className="text-ink-soft">{never}</span>}
        </span>
      </Cell>
    </tr>
  );
}

function Filters({ page, here }: { page: ActorsPage; here: string }) {
  const w = useWords(actorWords);
  const c = useWords(circleWords);
  const { params, themes, places, communities, byLast } = page;
  const keep = {
    ...(params.sort === 'last' ? { sort: 'last' } : {}),
    ...(params.descending ? { order: 'desc' } : {}),
  };
  return (
    <FilterSentence label={w.filters} action={here} keep={keep}>
      {w.sentenceShow}{' '}
      <FilterSelect
        name="kind"
        label={w.kindLabel}
        value={params.kind}
        options={[
          { value: '', label: w.kindAny },
          { value: 'person', label: w.kindPerson },
          { value: 'organization', label: w.kindOrganization },
        ]}
      />{' '}
      {w.sentenceIn}{' '}
      <FilterSelect
        name="circle"
        label={w.circleLabel}
        value={params.circle}
        options={[
          { value: '', label: w.circleAny },
          { value: 'engaged', label: c.engagedOne.toLowerCase() },
          { value: 'informed', label: c.informedOne.toLowerCase() },
          { value: 'citizen', label: c.citizenOne.toLowerCase() },
        ]}
      />
      {communities && (
        <>
          {' '}
          {w.sentenceOf}{' '}
          <FilterSelect
            name="of"
            label={w.ofLabel}
            value={params.of}
            options={communities.map((one) => ({ value: one.slug, label: one.name }))}
          />
        </>
      )}
      {w.sentenceTheme}{' '}
      <FilterSelect
        name="theme"
        label={w.themeLabel}
        value={params.theme}
        options={[{ value: '', label: w.themeAny }, ...themes.map((theme) => ({ value: theme.id, label: theme.name }))]}
      />
      {w.sentenceWhere}{' '}
      <FilterSelect
        name="territory"
        label={w.whereLabel}
        value={params.territory}
        options={[
          { value: '', label: w.whereAny },
          ...places.map((place) => ({ value: place.code, label: place.name })),
        ]}
      />
      ,{' '}
      <FilterSelect
        name="relay"
        label={w.relayLabel}
        value={params.relay ? '1' : ''}
        options={[
          { value: '', label: w.relayAny },
          { value: '1', label: w.relayOnly },
        ]}
      />
      {byLast && (
        <>
          ,{' '}
          <FilterSelect
            name="quiet"
            label={w.quietLabel}
            value={params.quiet ? String(params.quiet) : ''}
            options={[
              { value: '', label: w.quietAny },
              ...quietChoices.map((days) => ({ value: String(days), label: w.quietFor(days) })),
            ]}
          />
        </>
      )}
      . <FilterText name="q" label={w.searchLabel} value={params.q} />
    </FilterSentence>
  );
}
