import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Circle } from '#app/circles/circle.ts';
import { rank } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { type Locale, useLocale, useWords } from '#app/i18n/words.ts';
import { PersonDisc } from '#app/ui/marks.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Side } from './merge.ts';
import { mergeWords } from './words.ts';

const monthOf = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** Who a record is about, at a glance: name, circles, how far it is shared, since when. */
export function SideHead({ side, label, children }: { side: Side; label: string; children?: ReactNode }) {
  const w = useWords(mergeWords);
  const c = useWords(circleWords);
  const locale = useLocale();
  const innermost = side.circles.map((one) => rank(one.circle)).sort()[0];
  const facts = [
    side.kind === 'organization' && w.organization,
    side.territory,
    ...side.circles.map((one) => w.inCircle(circleName(c, one.circle), one.community)),
    side.hasAccount && w.account,
    w.since(monthOf(side.since, locale)),
  ].filter(Boolean);
  return (
    <section className="merge-side" aria-label={`${label} : ${side.name}`}>
      <p className="flex flex-wrap justify-between gap-x-4 text-note text-ink-soft">
        {label}
        {children}
      </p>
      <h2>
        <PersonDisc name={side.name} circle={innermost} />
        <Link to={`/actors/${side.id}`}>{side.name}</Link>
      </h2>
      <p className="text-note text-ink-soft">{facts.join(' · ')}</p>
      <VisibilitySign level={side.visibility} size={14} showWord />
    </section>
  );
}

/** Circles of the other record that give way to those of the kept one. */
export function CirclesGiving({ giving }: { giving: { community: string; stands: Circle; gives: Circle }[] }) {
  const w = useWords(mergeWords);
  const c = useWords(circleWords);
  return giving.map((one) => (
    <p key={one.community} className="mt-3 max-w-2xl">
      {w.circleStands(one.community, circleName(c, one.stands).toLowerCase(), circleName(c, one.gives).toLowerCase())}
    </p>
  ));
}
