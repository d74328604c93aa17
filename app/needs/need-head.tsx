import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ageInDays, debtInDays, isDone, longSilence } from './need.ts';
import type { NeedPage } from './show.route.tsx';
import { needWords } from './words.ts';

/** Who expressed it, how old it is, and since when nobody told them anything, in one line of words. */
export function NeedHead({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const { need } = page;
  const unnamed = need.expressers.length === 0 && !need.directorate;
  return (
    <p className="need-head">
      <span>
        {unnamed ? (
          w.nobodyNamed
        ) : (
          <>
            {w.expressedBy}{' '}
            {need.expressers.map((actor, index) => (
              <Fragment key={actor.id}>
                {index > 0 && ', '}
                <Link to={`/actors/${actor.id}`}>{actor.name}</Link>
              </Fragment>
            ))}
            {need.expressers.length > 0 && need.directorate && ', '}
            {need.directorate?.name}
          </>
        )}
      </span>
      <Age page={page} />
    </p>
  );
}

function Age({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const locale = useLocale();
  const { need, replies, today } = page;
  const age = ageInDays(need, today);
  const toldOn = replies[0]?.toldOn ?? null;
  const debt = page.knowsReplies ? debtInDays({ ...need, toldOn }, today) : null;
  return (
    <span>
      {age === 0 ? w.collectedToday : w.collected(sayDuration(age, locale))}
      {debt !== null && (
        <>
          ,{' '}
          <span className={debt >= longSilence ? 'font-semibold text-warning' : 'text-ink'}>
            {debt === 0 && toldOn === null ? w.silentToday : debt > 0 ? w.silent(sayDuration(debt, locale)) : w.told}
          </span>
        </>
      )}
      {debt === null && toldOn !== null && isDone(need.state) && `, ${w.told}`}
    </span>
  );
}
