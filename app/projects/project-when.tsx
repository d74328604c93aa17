import { daysBetween, exactDay, sayDay } from '#app/i18n/dates.ts';
import { type Locale, useLocale, useWords } from '#app/i18n/words.ts';
import { type Dates, type ProjectState, whenOf } from './project.ts';
import { whenWords } from './words.ts';

type Project = Dates & { state: ProjectState };

/** The day that tells most of a project, with its word, the same wherever it is listed: begun, planned, ended, abandoned. */
export function ProjectWhen({ project, today }: { project: Project; today: string }) {
  const w = useWords(whenWords);
  const locale = useLocale();
  const when = whenOf(project, today);
  return when ? (
    <>
      {w[when.what]}{' '}
      <time dateTime={when.day} title={exactDay(when.day, locale)}>
        {afterVerb(when.day, today, locale)}
      </time>
    </>
  ) : null;
}

/** "fini il y a 3 mois", but "fini le 12 mars 2024". */
function afterVerb(day: string, today: string, locale: Locale): string {
  const said = sayDay(day, today, locale);
  if (Math.abs(daysBetween(day, today)) < 365) return said;
  return `${locale === 'fr' ? 'le' : 'on'} ${said}`;
}
