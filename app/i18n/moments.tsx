import { createContext, useContext } from 'react';
import { useLocale } from './words.ts';

const TimeZone = createContext('Europe/Paris');
/** The institution's time zone: days and hours are said in it, wherever the reader is. */
export const TimeZoneProvider = TimeZone.Provider;

/** A moment, said with its day and hour. */
export function Moment({ at }: { at: string }) {
  const format = new Intl.DateTimeFormat(useLocale() === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: useContext(TimeZone),
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
