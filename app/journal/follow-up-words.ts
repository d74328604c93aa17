import { words } from '#app/i18n/words.ts';

/** Apart from the other words of the journal: Today, which ticks follow-ups too, needs these alone. */
export const followUpWords = words(
  { doneSaid: 'Suite notée comme faite.', undoneSaid: 'Suite remise à faire.' },
  { doneSaid: 'Follow-up noted as done.', undoneSaid: 'Follow-up to do again.' },
);
