import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Count, Counts } from '#app/ui/marks.tsx';
import { Section } from '#app/ui/page.tsx';
import { choiceWords } from './choice-words.ts';
import type { Reading } from './ready.tsx';

/** How many rows would become what; each figure leads to the rows themselves. */
export function Would({ summary, options }: Reading) {
  const w = useWords(choiceWords);
  const locale = useLocale();
  const figures: [number, (count: number) => string, string][] = [
    [summary.create, w.create, '#first'],
    [summary.update, options.existing === 'update' ? w.overwrite : w.update, '#first'],
    [summary.join, w.join, '#first'],
    [summary.leave, w.leave, '#first'],
    [summary.links, w.links, '#first'],
    [summary.refuse, w.refuse, '#refused'],
    [summary.likely.total, w.likelyCount, '#likely'],
    [summary.questions.total, w.questionsCount, '#communes'],
  ];
  const shown = figures.filter(([count], index) => count > 0 || index === 0);
  const notes = [
    ...summary.notes.map((note) => note[locale]),
    summary.affiliated > 0 && w.affiliated(summary.affiliated),
    summary.remarks > 0 && w.kept(summary.remarks),
    summary.otherThemes.length > 0 && w.themes(listed(summary.otherThemes)),
  ].filter((note) => typeof note === 'string');
  return (
    <Section title={w.wouldTitle}>
      <div className="pt-2">
        <Counts>
          {shown.map(([count, label, to]) => (
            <Count key={label(2)} value={formatNumber(locale, count)} label={label(count)} to={to} />
          ))}
        </Counts>
      </div>
      {notes.length > 0 ? (
        <ul className="import-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

const listed = (names: string[]) => `${names.slice(0, 12).join(', ')}${names.length > 12 ? '…' : ''}`;
