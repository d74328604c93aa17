import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/table.tsx';
import { newId } from '#db/ids.ts';
import { canCloseAccess, canEndPost } from './abilities.ts';
import { peopleView } from './office.ts';
import { PeopleTable } from './people-table.tsx';
import { listPeople, listReference, peoplePerPage } from './queries.server.ts';
import { Reference } from './reference.tsx';
import { officeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const query = new URL(args.request.url).searchParams;
  const view = peopleView(query);
  return asViewer(viewer, async (tx) => {
    const { people, total } = await listPeople(tx, viewer, view);
    return {
      title: officeWords[viewer.locale].title,
      view,
      total,
      pages: Math.max(1, Math.ceil(total / peoplePerPage)),
      people: people.map((person) => ({
        ...person,
        can: {
          close: canCloseAccess(viewer, person.id),
          end: person.posts.filter((post) => canEndPost(viewer, { ...post, userId: person.id })).map((post) => post.id),
        },
        me: person.id === viewer.userId,
      })),
      ...(await listReference(tx)),
      today: viewer.today,
      fresh: { directorate: newId(), theme: newId() },
      done: { what: query.get('done'), name: (query.get('name') ?? '').slice(0, 120) },
    };
  });
}

export default function Offices() {
  const w = useWords(officeWords);
  const page = useLoaderData<typeof loader>();
  const { view, total, pages, people, today } = page;
  const href = (number: number) =>
    `/offices?${new URLSearchParams({ show: view.show, q: view.q, page: String(number) })}`;
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        actions={
          <LinkButton variant="primary" to="/offices/people/new">
            {w.invite}
          </LinkButton>
        }
      />
      <Done {...page.done} />
      <Section title={w.people}>
        <FilterSentence label={w.filters} action="/offices">
          {w.showing}{' '}
          <FilterSelect
            name="show"
            label={w.showing}
            value={view.show}
            options={[
              { value: 'office', label: w.showOffice },
              { value: 'all', label: w.showAll },
              { value: 'closed', label: w.showClosed },
            ]}
          />{' '}
          {w.saying} <FilterText name="q" label={w.nameOrMail} value={view.q} />
        </FilterSentence>
        {people.length === 0 ? <EmptyState sentence={w.empty} /> : <PeopleTable people={people} today={today} />}
        {total > 0 ? (
          <Pager page={view.page} pages={pages} href={href}>
            {w.total(total)}
          </Pager>
        ) : null}
      </Section>
      <Reference {...page} />
    </>
  );
}

function Done({ what, name }: { what: string | null; name: string }) {
  const w = useWords(officeWords);
  const told = {
    closed: w.doneClosed,
    opened: w.doneOpened,
    ended: w.doneEnded,
    given: w.doneGiven,
    invited: w.doneInvited(name),
    kept: w.doneKept,
  }[what ?? ''];
  return told ? (
    <div className="mb-6">
      <Notice kind="done" live>
        {told}
      </Notice>
    </div>
  ) : null;
}
