import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, Form, Link, useLoaderData } from '@remix-run/react';
import { getViewer } from '#app/access/session.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { searchEverywhere } from './queries.server.ts';
import { question } from './search.ts';
import { searchWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

const most = 30;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const typed = question.parse(new URL(args.request.url).searchParams.get('q'));
  return data(
    { title: searchWords[viewer.locale].title, typed, ...(await searchEverywhere(viewer, typed, most)) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

/** The palette as a page: for who has no script, and for longer lists. */
export default function Search() {
  const w = useWords(searchWords);
  const { typed, count, groups } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={w.title} lede={w.hint} />
      <Form method="get" action="/search" className="search-form" key={typed}>
        <input className="input" type="search" name="q" aria-label={w.label} defaultValue={typed} maxLength={100} />
        <Button type="submit" variant="primary">
          {w.submit}
        </Button>
      </Form>
      <p className="mb-4 text-note text-ink-soft" role="status">
        {count > 0 ? w.count(count) : ''}
      </p>
      {typed && count === 0 ? <EmptyState sentence={w.nothing(typed)} /> : null}
      {groups.map(({ kind, more, found }) => (
        <Section key={kind} title={w[kind]}>
          <ul className="border-t border-line">
            {found.map((one) => (
              <li key={one.to} className="border-b border-line">
                <Link className="search-line" to={one.to}>
                  <span className="search-title">{one.title}</span>
                  <span className="search-about">
                    {one.about} <span>{one.when}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {more ? <p className="mt-2 text-note text-ink-soft">{w.more}</p> : null}
        </Section>
      ))}
    </>
  );
}
