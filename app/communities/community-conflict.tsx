import { useWords } from '#app/i18n/words.ts';
import type { Community } from './queries.server.ts';
import { communityWords } from './words.ts';

/** The text as it is now beside the one that was typed, where they differ: the person chooses. */
export function CommunityConflict({ now, mine }: { now: Community; mine: Record<string, string> }) {
  const w = useWords(communityWords);
  const lines = [
    { label: w.name, now: now.name, mine: mine.name },
    { label: w.purpose, now: now.purpose, mine: mine.purpose },
    { label: w.charterField, now: now.charter, mine: mine.charter },
  ].filter((line) => line.mine !== undefined && same(line.mine) !== same(line.now));
  return (
    <div className="mb-8 grid gap-8">
      {lines.map((line) => (
        <section key={line.label} aria-label={line.label}>
          <h2>{line.label}</h2>
          <div className="mt-2 grid gap-4 min-[60rem]:grid-cols-2">
            <Text title={w.now} text={line.now} />
            <Text title={w.yours} text={line.mine ?? ''} />
          </div>
        </section>
      ))}
    </div>
  );
}

const same = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function Text({ title, text }: { title: string; text: string }) {
  const w = useWords(communityWords);
  return (
    <div className="rounded border border-line p-4">
      <h3>{title}</h3>
      <p className="mt-2 whitespace-pre-line">{text || <span className="text-ink-soft">{w.nobody}</span>}</p>
    </div>
  );
}
