import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { daysBetween, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { MoveMenu } from './move-menu.tsx';
import { ageInDays, debtInDays, isDone, longSilence, nextStates } from './need.ts';
import type { NeedPage } from './need-page.server.ts';
import { LifeMark } from './state-mark.tsx';
import { needWords } from './words.ts';

/** Where it stands, who expressed it, how old it is, and since when nobody told them anything, in words. */
export function NeedHead({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const { need } = page;
  const unnamed = need.expressers.length === 0 && !need.directorate;
  return (
    <div className="need-head">
      <State page={page} />
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
      {need.state === 'closed' && <p className="need-closed">{need.closedReason}</p>}
    </div>
  );
}

function State({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const locale = useLocale();
  const { need, can, today } = page;
  const days = daysBetween(need.stateSince, today);
  return (
    <span>
      {can.changeState ? (
        <MoveMenu
          kind="need"
          id={need.id}
          state={need.state}
          next={nextStates[need.state]}
          label={w.changeState}
          to={`/needs/${need.id}`}
        />
      ) : (
        <LifeMark state={need.state} />
      )}{' '}
      {need.stateSince !== need.collectedOn && (
        <span className="ml-2">{days > 0 ? `${w.since} ${sayDuration(days, locale)}` : w.sinceToday}</span>
      )}
    </span>
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
            {debt === 0 && toldOn === null
              ? w.silentToday
              : debt > 0
                ? w.silent(sayDuration(debt, locale))
                : w.told(page.told)}
          </span>
        </>
      )}
      {debt === null && toldOn !== null && isDone(need.state) && `, ${w.told(page.told)}`}
    </span>
  );
}
