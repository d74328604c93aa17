import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { type Level, visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Interaction } from './queries.server.ts';
import { journalWords } from './words.ts';

type LoggedNoticeProps = { interaction: Interaction; logged: 'now' | 'again' };

/** Just after saving: what was written down, each with who reads it. */
export function LoggedNotice({ interaction, logged }: LoggedNoticeProps) {
  const w = useWords(journalWords);
  const reads = useWords(visibilityWords);
  const made: { to: string; label: string; level: Level }[] = [
    { to: `/interactions/${interaction.id}`, label: w.exchange, level: interaction.visibility },
    ...interaction.needs.map((need) => ({ to: `/needs/${need.id}`, label: need.title, level: need.visibility })),
    ...interaction.synergies.map((one) => ({ to: `/synergies/${one.id}`, label: one.title, level: one.visibility })),
    ...interaction.followUps.map((one) => ({
      to: `/interactions/${interaction.id}#follow-ups`,
      label: one.what,
      level: one.visibility,
    })),
  ];
  const fresh = interaction.participants.filter((one) => one.isNew);
  return (
    <div className="mb-6">
      <Notice kind="done" live title={logged === 'now' ? w.logged : w.loggedAgain}>
        <ul className="grid gap-1">
          {made.map((one) => (
            <li key={one.to + one.label} className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2">
              <VisibilitySign level={one.level} />
              <span className="leading-snug">
                <Link to={one.to}>{one.label}</Link>{' '}
                <span className="text-note text-ink-soft">· {reads[`${one.level}Read`]}</span>
              </span>
            </li>
          ))}
        </ul>
        {fresh.length > 0 && (
          <p className="mt-1">
            {w.newRecords}{' '}
            {fresh.map((one, index) => (
              <span key={one.id}>
                {index > 0 && ', '}
                <Link to={`/actors/${one.id}`}>{one.name}</Link>
              </span>
            ))}
          </p>
        )}
      </Notice>
    </div>
  );
}
