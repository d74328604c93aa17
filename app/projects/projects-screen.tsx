import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { Cell, Clamp, DataTable, Pager, SortHead } from '#app/ui/table.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { ListedProject, ProjectList } from './list.server.ts';
import { isFiltered, type ProjectsView, type Sort, sortOf, stateFilters, writeView } from './list-view.ts';
import { whenOf } from './project.ts';
import { ProjectWhen } from './project-when.tsx';
import { ProjectMark } from './state-mark.tsx';
import { listWords } from './words.ts';

type Named = { slug: string; name: string };
export type ProjectsPage = {
  list: ProjectList;
  view: ProjectsView;
  themes: Named[];
  /** Communities to choose from; none on the page of one community. */
  communities: Named[] | null;
  community: Named | null;
  today: string;
  signedIn: boolean;
  /** Something was just noted that the viewer does not read. */
  noted: boolean;
  can: { propose: boolean; readMore: boolean; circles: boolean };
};

/** The page of projects, of one community or over all. */
export function ProjectsScreen({ page }: { page: ProjectsPage }) {
  const w = useWords(listWords);
  const { pathname } = useLocation();
  const { list, view, community, can } = page;
  const add = can.propose ? (
    <LinkButton to={community ? `/projects/new?community=${community.slug}` : '/projects/new'}>{w.add}</LinkButton>
  ) : undefined;
  const filtered = isFiltered(view);
  return (
    <>
      <PageHeader
        title={w.title}
        back={community ? { label: community.name, to: `/communities/${community.slug}` } : undefined}
        actions={
          <>
            <ExportMenu list="projects" community={community?.slug ?? null} />
            {add}
          </>
        }
      />
      {community ? <CommunityNav slug={community.slug} can={can} /> : null}
      {page.noted ? (
        <Notice kind="done" live>
          {w.notedForPair}
        </Notice>
      ) : null}
      {list.total > 0 || filtered ? <Filters page={page} /> : null}
      {list.rows.length > 0 ? (
        <>
          <ProjectsTable page={page} />
          <Pager page={list.page} pages={list.pages} href={(to) => writeView(view, { page: to }) || pathname}>
            {w.total(list.total)}
          </Pager>
        </>
      ) : (
        <EmptyState
          sentence={filtered ? w.emptyFiltered : w.empty}
          action={filtered ? <LinkButton to={pathname}>{w.clear}</LinkButton> : add}
        />
      )}
    </>
  );
}

function ProjectsTable({ page }: { page: ProjectsPage }) {
  const w = useWords(listWords);
  const { pathname } = useLocation();
  const { list, view } = page;
  const sorted = (sort: Sort) => (view.sort !== sort ? null : view.descending ? 'descending' : 'ascending');
  const turn = (sort: Sort) =>
    writeView(view, { sort, descending: view.sort === sort ? !view.descending : sort === 'since' }) || pathname;
  return (
    <DataTable caption={w.caption}>
      <thead>
        <tr>
          <SortHead label={w.project} to={turn('title')} sorted={sorted('title')} />
          <SortHead label={w.state} to={turn('state')} sorted={sorted('state')} />
          <th scope="col">{w.who}</th>
          <th scope="col">{w.answers}</th>
          {page.communities ? <th scope="col">{w.community}</th> : null}
          <SortHead label={w.since} to={turn('since')} sorted={sorted('since')} />
        </tr>
      </thead>
      <tbody>
        {list.rows.map((project) => (
          <Row key={project.id} project={project} page={page} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ project, page }: { project: ListedProject; page: ProjectsPage }) {
  const w = useWords(listWords);
  const when = whenOf(project, page.today);
  return (
    <tr>
      <th scope="row">
        <span className="flex items-baseline gap-2 min-[60rem]:min-w-[11rem]">
          <Clamp>
            <Link to={`/projects/${project.id}`} prefetch="intent">
              {project.title}
            </Link>
          </Clamp>
          {page.signedIn ? <VisibilitySign level={project.visibility} size={14} /> : null}
        </span>
      </th>
      <Cell label={w.state}>
        <ProjectMark state={project.state} />
      </Cell>
      <Cell label={w.who} wrap className={bare(project.peopleCount)}>
        <Some names={project.people} count={project.peopleCount} joined=", " />
      </Cell>
      <Cell label={w.answers} wrap className={bare(project.needsCount)}>
        <Some names={project.needs.slice(0, 1)} count={project.needsCount} joined=" · " />
      </Cell>
      {page.communities ? (
        <Cell label={w.community} wrap>
          <Link to={`/communities/${project.community.slug}`}>{project.community.name}</Link>
        </Cell>
      ) : null}
      <Cell label={w.since} className={bare(when ? 1 : 0)}>
        {when ? <ProjectWhen project={project} today={page.today} /> : <None />}
      </Cell>
    </tr>
  );
}

/** The first names, and how many more there are. */
function Some({ names, count, joined }: { names: string[]; count: number; joined: string }): ReactNode {
  const w = useWords(listWords);
  if (count === 0) return <None />;
  return (
    <Clamp>
      {names.join(joined)}
      {count > names.length ? <span className="text-ink-soft"> {w.more(count - names.length)}</span> : null}
    </Clamp>
  );
}

/** Nothing there: a dash where columns stand; on the cards of the phone the cell goes, else its gap would indent the next. */
const None = () => <span className="text-ink-soft">–</span>;
const bare = (count: number) => (count === 0 ? '@max-[44rem]:hidden' : undefined);

function Filters({ page }: { page: ProjectsPage }) {
  const w = useWords(listWords);
  const { pathname } = useLocation();
  const { view, themes, communities } = page;
  const named = (all: Named[], any: string) => [
    { value: '', label: any },
    ...all.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return (
    <FilterSentence label={w.filters} action={pathname} keep={sortOf(view)}>
      {w.the}{' '}
      <FilterSelect
        name="state"
        label={w.stateLabel}
        value={view.state}
        options={[
          { value: '', label: w.stateAny },
          ...stateFilters.map((state) => ({
            value: state,
            label: state === 'open' ? w.stateOpen : w[`state_${state}`],
          })),
        ]}
      />{' '}
      {w.about}{' '}
      <FilterSelect name="theme" label={w.themeLabel} value={view.theme} options={named(themes, w.themeAny)} />
      {communities ? (
        <>
          {' '}
          {w.of}{' '}
          <FilterSelect
            name="community"
            label={w.ofLabel}
            value={view.community}
            options={named(communities, w.ofAny)}
          />
        </>
      ) : null}
      , {w.saying} <FilterText name="text" label={w.textLabel} value={view.text} />
    </FilterSentence>
  );
}
