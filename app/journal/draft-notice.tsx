import { sayDay } from '#app/i18n/dates.ts';
import { type Locale, useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import type { Draft } from './draft.ts';
import { logWords } from './log-words.ts';

type DraftNoticeProps = {
  draft: Draft | null;
  aside: Draft | null;
  today: string;
  onDrop: () => void;
  onTake: (draft: Draft) => void;
};

/** Tells that a draft was found, and how to put it aside; or, just after, how to take it back. */
export function DraftNotice({ draft, aside, today, onDrop, onTake }: DraftNoticeProps) {
  const w = useWords(logWords);
  const locale = useLocale();
  if (!draft && !aside) return null;
  return (
    <Notice live>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {draft ? w.draftFound(sayMoment(draft.writtenAt, today, locale)) : w.draftDropped}
        {draft ? (
          <Button small onClick={onDrop}>
            {w.draftDrop}
          </Button>
        ) : (
          <Button small onClick={() => aside && onTake(aside)}>
            {w.draftTake}
          </Button>
        )}
      </p>
    </Notice>
  );
}

function sayMoment(iso: string, today: string, locale: Locale): string {
  const moment = new Date(iso);
  const day = new Intl.DateTimeFormat('sv-SE').format(moment);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
  return `${sayDay(day, today, locale)}, ${time}`;
}
