import { Link } from '@remix-run/react';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { TieRow } from './queries.server.ts';
import { type ActorWords, actorWords } from './words.ts';

/** A tie seen from one of its ends: "fait partie de Les Paniers du canal, trésorière, depuis mars 2024". */
export function TieLine({ tie }: { tie: TieRow }) {
  const w = useWords(actorWords);
  const locale = useLocale();
  const [from, to] = [tie.startedOn && exactDay(tie.startedOn, locale), tie.endedOn && exactDay(tie.endedOn, locale)];
  const when = from && to ? w.between(from, to) : to ? w.until(to) : from ? w.since(from) : '';
  return (
    <span className={tie.endedOn ? 'text-ink-soft' : undefined}>
      <span className="text-ink-soft">{tieVerb(w, tie)}</span>{' '}
      <Link to={`/actors/${tie.otherId}`}>{tie.otherName}</Link>
      {tie.role && `, ${tie.role}`}
      {when && <span className="block text-small text-ink-soft">{when}</span>}
    </span>
  );
}

export const tieVerb = (w: ActorWords, tie: Pick<TieRow, 'kind' | 'direction'>): string =>
  w[`${tie.direction}_${tie.kind}`];
