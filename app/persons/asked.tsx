import { Link } from '@remix-run/react';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { personLineWords } from './line-words.ts';
import type { AskedErasure, AskedPart } from './queries.server.ts';

/** On Today: who asks their gardeners for their data, or to be erased. The law gives them a month to answer. */
export function DataAsks({ parts, erasures }: { parts: AskedPart[]; erasures: AskedErasure[] }) {
  const w = useWords(personLineWords);
  const locale = useLocale();
  if (parts.length + erasures.length === 0) return null;
  const lines = [
    ...erasures.map((one) => ({
      key: one.actorId,
      to: `/actors/${one.actorId}/erase`,
      says: w.erasureFor(one.name),
      on: one.askedOn,
    })),
    ...parts.map((one) => ({
      key: one.id,
      to: `/actors/${one.actorId}/copy?part=${one.id}`,
      says: w.partFor(one.name),
      on: one.askedOn,
    })),
  ];
  return (
    <div className="mb-6">
      <Notice kind="warning" title={w.askedTitle}>
        <ul className="grid gap-1">
          {lines.map(({ key, to, says, on }) => (
            <li key={key}>
              <Link to={to}>{says}</Link>{' '}
              <span className="text-note text-ink-soft">{w.askedOn(exactDay(on, locale))}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
