/** Turns "so many days ago" into days and moments of the institution's time zone, seen from `now`. */
export type Calendar = ReturnType<typeof calendar>;

const zone = 'Europe/Paris';
const dayMs = 86_400_000;
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });

export function calendar(now: Date) {
  const today = Date.parse(`${parts.format(now).slice(0, 10)}T00:00:00Z`);
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

  /** That very day, be it a Sunday. */
  const exactDay = (daysAgo: number): string => dayOf(today - daysAgo * dayMs);

  /** That day, or the Friday before it. */
  const workday = (daysAgo: number): string => {
    const ms = today - daysAgo * dayMs;
    const weekday = new Date(ms).getUTCDay();
    return dayOf(ms - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * dayMs);
  };

  /** A clock time of a day; never later than now. */
  const moment = (day: string, time: string, plusMinutes = 0): Date => {
    const wall = Date.parse(`${day}T${time}:00Z`);
    const offset = Date.parse(`${parts.format(wall).replace(' ', 'T')}Z`) - wall;
    return new Date(Math.min(wall - offset + plusMinutes * 60_000, now.getTime()));
  };

  return { exactDay, workday, moment, now };
}

export const laterDay = (a: string, b: string): string => (a > b ? a : b);
export const later = (a: Date, b: Date): Date => (a > b ? a : b);
