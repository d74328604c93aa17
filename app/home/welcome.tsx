import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PairLine } from '#app/communities/pair.tsx';
import type { CommunityLine } from '#app/communities/queries.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { levels, visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { welcomeWords } from './welcome-words.ts';

/** The mark, large, with its words: what Terreau is, in one drawing. */
export function GroundDrawing() {
  const w = useWords(welcomeWords);
  return (
    <svg
      viewBox="0 0 440 300"
      role="img"
      aria-label={w.drawing}
      className="mx-auto block h-auto w-full max-w-[26rem] font-text"
    >
      <circle cx="158" cy="140" r="128" className="sign-community" />
      <circle cx="282" cy="140" r="128" className="sign-institution" />
      <path
        d="M220 28a128 128 0 0 1 0 224a128 128 0 0 1 0-224Z"
        className="fill-accent-strong stroke-ground"
        strokeWidth="7"
      />
      <g className="fill-ink" textAnchor="middle" fontSize="17">
        <text x="88" y="293">
          {w.community}
        </text>
        <text x="220" y="293" fontWeight="650">
          {w.pair}
        </text>
        <text x="352" y="293">
          {w.institution}
        </text>
      </g>
    </svg>
  );
}

/** The method in four steps, each a few plain words. */
export function Method() {
  const w = useWords(welcomeWords);
  const steps = [
    [w.pairTitle, w.pairText],
    [w.listenTitle, w.listenText],
    [w.circlesTitle, w.circlesText],
    [w.replyTitle, w.replyText],
  ] as const;
  return (
    <Part title={w.method} lede={w.methodLede}>
      <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-2 min-[76rem]:grid-cols-4">
        {steps.map(([title, text], index) => (
          <li key={title} className="border-t-2 border-accent pt-3">
            <h3 className="font-display text-heading font-medium">
              <span className="mr-2 text-accent tabular-nums">{index + 1}</span>
              {title}
            </h3>
            <p className="mt-1 text-ink-soft">{text}</p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The trust boundary, sign by sign, from the narrowest to the widest. */
export function WhoReadsWhat() {
  const w = useWords(welcomeWords);
  const names = useWords(visibilityWords);
  const readers = [w.private, w.pairReads, w.institutionReads, w.communityReads, w.sharedReads, w.publicReads];
  return (
    <Part title={w.trust} lede={w.trustLede}>
      <dl className="grid gap-x-10 sm:grid-cols-2 min-[76rem]:grid-cols-3">
        {levels.map((level, index) => (
          <div
            key={level}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)] content-center gap-x-4 border-t border-line py-4"
          >
            <dt className="col-start-2 font-semibold first-letter:uppercase">{names[level]}</dt>
            <dd className="col-start-2 text-ink-soft">{readers[index]}</dd>
            <dd aria-hidden="true" className="col-start-1 row-span-2 row-start-1 self-center">
              <VisibilitySign level={level} bare size={44} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 max-w-[62ch] text-ink-soft">{w.trustFoot}</p>
    </Part>
  );
}

/** A community as it introduces itself: name, where, the first lines of its purpose, its pair. */
export function OpenCommunities({ communities }: { communities: CommunityLine[] }) {
  return (
    <ul className="grid gap-x-12 min-[60rem]:grid-cols-2">
      {communities.map((community) => (
        <li key={community.id} className="grid content-start gap-2 border-t border-line py-6">
          <p className="text-note text-ink-soft">
            {community.theme} · {community.territory}
          </p>
          <h3 className="font-display text-title font-medium">
            <Link className="text-ink no-underline hover:underline" to={`/communities/${community.slug}`}>
              {community.name}
            </Link>
          </h3>
          <p className="line-clamp-3 max-w-[58ch]">{community.purpose}</p>
          <p className="mt-1 text-note">
            <PairLine pair={community.pair} />
          </p>
        </li>
      ))}
    </ul>
  );
}

type PartProps = { title: string; lede?: string; action?: ReactNode; id?: string; children: ReactNode };

/** A part of the page that welcomes: airier than a section of a working page. */
export function Part({ title, lede, action, id, children }: PartProps) {
  return (
    <section className="mt-16 min-[60rem]:mt-24" aria-label={title} id={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-title">{title}</h2>
        {action}
      </div>
      {lede ? <p className="mt-2 max-w-[62ch] text-words text-ink-soft">{lede}</p> : null}
      <div className="mt-6">{children}</div>
    </section>
  );
}
