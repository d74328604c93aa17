import { exactDay, sayDay } from '#app/i18n/dates.ts';
import { useLocale } from '#app/i18n/words.ts';

/** A day (YYYY-MM-DD) as people say it, exact on hover. `today` comes from the loader, in the institution's time zone. */
export function Day({ day, today }: { day: string; today: string }) {
  const locale = useLocale();
  return (
    <time dateTime={day} title={exactDay(day, locale)}>
      {sayDay(day, today, locale)}
    </time>
  );
}
