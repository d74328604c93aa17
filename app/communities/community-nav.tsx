import { useWords } from '#app/i18n/words.ts';
import { SubNav } from '#app/ui/menu.tsx';
import { communityNavWords } from './nav-words.ts';

/** What the reader may do that changes where they can go: `readMore` by canReadMore() of abilities.ts. */
type CommunityNavProps = { slug: string; can?: { readMore?: boolean } };

/** The pages of one community, the same under each of their titles. A visitor gets those that hold something public. */
export function CommunityNav({ slug, can = {} }: CommunityNavProps) {
  const w = useWords(communityNavWords);
  const at = (page: string) => `/communities/${slug}${page}`;
  const items = [
    { label: w.overview, to: at('') },
    { label: w.table, to: at('/table') },
    ...(can.readMore
      ? [
          { label: w.circles, to: at('/circles') },
          { label: w.actors, to: at('/actors') },
          { label: w.journal, to: at('/journal') },
        ]
      : []),
    { label: w.projects, to: at('/projects') },
    { label: w.network, to: at('/network') },
  ];
  return <SubNav label={w.pages} items={items} />;
}
