import { Link } from '@remix-run/react';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { personLineWords } from './line-words.ts';

/** On the page of somebody: the way to what they may ask for. */
export function RightsLine({ id }: { id: string }) {
  const w = useWords(personLineWords);
  return (
    <p className="mt-8 text-note print:hidden">
      <Link to={`/actors/${id}/rights`}>{w.rights}</Link>
    </p>
  );
}

export function RestrictedNotice({ id, on }: { id: string; on: string }) {
  const w = useWords(personLineWords);
  const locale = useLocale();
  return (
    <div className="mb-6">
      <Notice kind="warning" title={w.restricted(exactDay(on, locale))}>
        <p>{w.restrictedText}</p>
        <p className="mt-1">
          <Link to={`/actors/${id}/rights`}>{w.restrictedOpen}</Link>
        </p>
      </Notice>
    </div>
  );
}
