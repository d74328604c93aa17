import { useLocation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { SubNav } from '#app/ui/menu.tsx';
import { communityNavWords } from './nav-words.ts';
import { type CommunityPage, openPages } from './pages.ts';

/** `readMore` by canReadMore() of abilities.ts; `circles` where somebody in them may be read by everyone. */
type CommunityNavProps = { slug: string; can?: { readMore?: boolean; circles?: boolean } };

/** The pages of one community, the same under each of their titles. A visitor gets those that hold something public. */
export function CommunityNav({ slug, can = {} }: CommunityNavProps) {
  const w = useWords(communityNavWords);
  const { pathname } = useLocation();
  const home = `/communities/${slug}`;
  const at = (page: CommunityPage) => (page === 'overview' ? home : `${home}/${page}`);
  return (
    <SubNav
      label={w.pages}
      items={openPages(can, (page) => at(page) === pathname).map((page) => ({ label: w[page], to: at(page) }))}
    />
  );
}
