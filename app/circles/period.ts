/** The circles as they were at the end of a period, with the moves within it. Days, YYYY-MM-DD. */
export type Period = { from: string; to: string };

export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = (date.getUTCMonth() - months + 120) % 12;
  date.setUTCMonth(date.getUTCMonth() - months);
  // 31 May less three months is the last of February, not the third of March.
  if (date.getUTCMonth() !== wanted) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

/** The last three months: what the arrows of the drawing tell. */
export const quarterUntil = (day: string): Period => ({ from: monthsBefore(day, 3), to: day });
