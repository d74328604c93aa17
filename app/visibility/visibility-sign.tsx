import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { type Level, type Side, visibilityWords } from './visibility.ts';

/** Centres 8.5 and 15.5, radius 6.25; within the ring of `public` everything is drawn smaller. */
const left = { cx: 8.5, cy: 8, r: 6.25 };
const right = { cx: 15.5, cy: 8, r: 6.25 };
const lens = 'M12 2.82a6.25 6.25 0 0 1 0 10.36a6.25 6.25 0 0 1 0-10.36Z';

function Discs({ community, institution, pair }: { community?: boolean; institution?: boolean; pair?: boolean }) {
  return (
    <>
      {community && <circle {...left} className="sign-community" stroke="none" />}
      {institution && <circle {...right} className="sign-institution" stroke="none" />}
      {pair && <path d={lens} className="sign-pair" stroke="none" />}
      <circle {...left} />
      <circle {...right} />
    </>
  );
}

const drawings: Record<Level, ReactNode> = {
  private: <circle cx="12" cy="8" r="3.25" fill="currentColor" stroke="none" />,
  pair: <Discs pair />,
  institution: <Discs institution />,
  community: <Discs community />,
  shared: <Discs community institution pair />,
  public: (
    <>
      <rect x="0.7" y="0.7" width="22.6" height="14.6" rx="7.3" />
      <g transform="translate(3.6 2.4) scale(0.7)">
        <Discs community institution pair />
      </g>
    </>
  ),
};

/** `showWord` writes the word; `bare` leaves it to what stands beside. Else it is there for readers of the screen only. */
type Look = { showWord?: boolean; bare?: boolean; size?: number };

type SignProps = { drawing: ReactNode; word: string; title: string } & Look;

function Sign({ drawing, word, title, showWord, bare, size = 16 }: SignProps) {
  return (
    <span className="sign" title={title}>
      <svg
        aria-hidden="true"
        width={size * 1.5}
        height={size}
        viewBox="0 0 24 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      >
        {drawing}
      </svg>
      {!bare && <span className={showWord ? undefined : 'sr-only'}>{word}</span>}
    </span>
  );
}

type VisibilitySignProps = { level: Level } & Look;

/** Who reads a thing, everywhere the same: with its word, or with the word for readers of the screen only. */
export function VisibilitySign({ level, ...rest }: VisibilitySignProps) {
  const t = useWords(visibilityWords);
  // It stands beside things of all kinds, before all kinds of readers: it cannot say "the two of you".
  const title = level === 'pair' ? t.pairAloneRead : t[`${level}Read`];
  return <Sign {...rest} drawing={drawings[level]} word={t[level]} title={title} />;
}

type SideSignProps = { side: Side } & Look;

/** The side that recorded a thing: its disc, left or right. */
export function SideSign({ side, ...rest }: SideSignProps) {
  const t = useWords(visibilityWords);
  const word = t[`${side}Side`];
  const drawing = (
    <>
      <circle {...(side === 'community' ? left : right)} className={`sign-${side}`} stroke="none" />
      <circle {...(side === 'community' ? right : left)} strokeDasharray="1.6 1.6" />
    </>
  );
  return <Sign {...rest} drawing={drawing} word={word} title={word} />;
}
