import { useLocale } from '#app/i18n/words.ts';

/** A day written out, for what is read as a date: since when a mandate runs. `today` and `yesterday` would not fit "since". */
export function LongDay({ day }: { day: string }) {
  const format = new Intl.DateTimeFormat(useLocale() === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return <time dateTime={day}>{format.format(new Date(`${day}T00:00:00Z`))}</time>;
}
