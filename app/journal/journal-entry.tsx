import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { SideSign, VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { kindIcons } from './exchange-fields.tsx';
import { firstWords } from './interaction.ts';
import { kindWords } from './kind-words.ts';
import type { JournalLine } from './list.server.ts';
import { journalWords } from './words.ts';

type JournalEntryProps = { line: JournalLine; today: string; showCommunity?: boolean };

/** One exchange in a list: how and with whom, its first words, when; below, the needs it brought. */
export function JournalEntry({ line, today, showCommunity }: JournalEntryProps) {
  const w = useWords(journalWords);
  const kinds = useWords(kindWords);
  const Kind = kindIcons[line.kind];
  const people = line.people.slice(0, 2).join(', ') || (line.unidentified > 0 ? w.unidentified(line.unidentified) : '');
  const others = line.people.length - 2;
  return (
    <li className="record-line">
      <div className="record-who flex min-w-0 items-baseline gap-2">
        <Kind size={16} className="self-center text-ink-soft" aria-hidden />
        <span className="sr-only">{kinds[line.kind]}</span>
        <span className="min-w-0">
          {people} {others > 0 && <span className="text-ink-soft">{w.andOthers(others)}</span>}
          {!line.mine && (
            // In words: beside the sign of who reads it, a second sign alone could not be told from it.
            <span className="block text-small text-ink-soft">
              <SideSign side={line.side} size={13} showWord />
            </span>
          )}
          {showCommunity && <span className="block text-small text-ink-soft">{line.community}</span>}
        </span>
      </div>
      <div className="record-what">
        <Link to={`/interactions/${line.id}`}>{firstWords(line.notes)}</Link>
        {line.needs.map((need) => (
          <div key={need.id} className="flex items-center gap-2 text-note text-ink-soft">
            <VisibilitySign level={need.visibility} /> {w.needNamed(need.title)}
          </div>
        ))}
      </div>
      <div className="record-when">
        <VisibilitySign level={line.visibility} />
        <Day day={line.happenedOn} today={today} />
      </div>
    </li>
  );
}
