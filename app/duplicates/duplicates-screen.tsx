import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, UndoToast } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/table.tsx';
import { backTo, told } from './back.ts';
import type { DuplicatesPage } from './page.server.ts';
import { PairCard } from './pair-card.tsx';
import { SweepStatus } from './sweep-status.tsx';
import { duplicateWords } from './words.ts';

/** The pairs that may be one, best first; or those said not to be. */
export function DuplicatesScreen({ page }: { page: DuplicatesPage }) {
  const w = useWords(duplicateWords);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const here = backTo(pathname + search);
  const to = (asked: Record<string, string>) => {
    const query = new URLSearchParams({ ...(page.view === 'apart' ? { view: 'apart' } : {}), ...asked });
    return query.size > 0 ? `${pathname}?${query}` : pathname;
  };
  return (
    <>
      <PageHeader
        title={w.title}
        lede={page.view === 'apart' ? w.apartLede : w.lede}
        eyebrow={page.community?.name}
        back={{ label: w.actors, to: page.community ? `/communities/${page.community.slug}/actors` : '/actors' }}
      />
      {page.community && <CommunityNav slug={page.community.slug} can={{ readMore: true, circles: true }} />}
      <Told here={here} />
      <SweepStatus page={page} here={here} />
      <nav className="sub-nav mt-6" aria-label={w.views}>
        <Link to={pathname} aria-current={page.view === 'look' ? 'page' : undefined} preventScrollReset>
          {w.toLook} <span className="tabular-nums text-ink-soft">{formatNumber(locale, page.counts.look)}</span>
        </Link>
        <Link
          to={`${pathname}?view=apart`}
          aria-current={page.view === 'apart' ? 'page' : undefined}
          preventScrollReset
        >
          {w.apart} <span className="tabular-nums text-ink-soft">{formatNumber(locale, page.counts.apart)}</span>
        </Link>
      </nav>
      {page.pairs.length === 0 ? (
        <Empty page={page} />
      ) : (
        <>
          <ul className="grid gap-10">
            {page.pairs.map((pair) => (
              <PairCard
                key={`${pair.one.id} ${pair.other.id}`}
                {...{ pair, here }}
                today={page.today}
                isApart={page.view === 'apart'}
              />
            ))}
          </ul>
          <Pager page={page.page} pages={page.pages} href={(next) => to(next > 1 ? { page: String(next) } : {})}>
            {w.pairs(page.counts[page.view])}
          </Pager>
        </>
      )}
    </>
  );
}

function Empty({ page }: { page: DuplicatesPage }) {
  const w = useWords(duplicateWords);
  if (page.view === 'apart') return <EmptyState sentence={w.apartNone} />;
  if (!page.swept) return <EmptyState sentence={w.never} />;
  return (
    <EmptyState
      sentence={w.none}
      action={page.community ? <LinkButton to="/duplicates">{w.everywhere}</LinkButton> : undefined}
    />
  );
}

/** What was just done, and the way back. */
function Told({ here }: { here: string }) {
  const w = useWords(duplicateWords);
  const [query] = useSearchParams();
  const [apart, back] = [told(query.get('apart')), told(query.get('back'))];
  if (apart) {
    return (
      <UndoToast
        key={query.get('apart')}
        message={w.setApart}
        action={`/actors/${apart.id}/not-same/${apart.other}/undo`}
        fields={{ to: here }}
      />
    );
  }
  if (!back) return null;
  return (
    <UndoToast
      key={query.get('back')}
      message={w.takenBack}
      action={`/actors/${back.id}/not-same/${back.other}`}
      fields={{ to: here }}
    />
  );
}
