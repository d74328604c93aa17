import { words } from '#app/i18n/words.ts';

/** How often a pair means to be in touch with somebody, in days. */
const rhythms = [7, 14, 30, 60, 90, 180, 365] as const;

export const rhythmWords = words(
  {
    rhythm: 'Garder le lien',
    rhythmHelp: 'Ce que le binôme se promet. Passé ce temps sans échange, la fiche et la liste le disent.',
    noRhythm: 'sans rythme convenu',
    every: (days: number) => frenchRhythm(days),
    dueSince: (duration: string) => `à recontacter depuis ${duration}`,
  },
  {
    rhythm: 'Keep in touch',
    rhythmHelp: 'What the pair promises itself. Beyond that time without an exchange the record and the list say so.',
    noRhythm: 'no rhythm agreed on',
    every: (days) => englishRhythm(days),
    dueSince: (duration) => `due for ${duration}`,
  },
);

function frenchRhythm(days: number): string {
  if (days === 7) return 'toutes les semaines';
  if (days === 365) return 'tous les ans';
  if (days === 30) return 'tous les mois';
  if (days % 30 === 0) return `tous les ${days / 30} mois`;
  if (days % 7 === 0) return `toutes les ${days / 7} semaines`;
  return days === 1 ? 'tous les jours' : `tous les ${days} jours`;
}

function englishRhythm(days: number): string {
  if (days === 7) return 'every week';
  if (days === 365) return 'every year';
  if (days === 30) return 'every month';
  if (days % 30 === 0) return `every ${days / 30} months`;
  if (days % 7 === 0) return `every ${days / 7} weeks`;
  return days === 1 ? 'every day' : `every ${days} days`;
}

/** The choices of a field, with the one that stands there if it is another. */
export const rhythmChoices = (w: { noRhythm: string; every: (days: number) => string }, now: number | null) => [
  { value: '', label: w.noRhythm },
  ...[...new Set<number>([...rhythms, ...(now ? [now] : [])])]
    .sort((one, other) => one - other)
    .map((days) => ({ value: String(days), label: w.every(days) })),
];
