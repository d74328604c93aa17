import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

export function Tag({ to, children }: { to?: string; children: ReactNode }) {
  return to ? (
    <Link className="tag" to={to}>
      {children}
    </Link>
  ) : (
    <span className="tag">{children}</span>
  );
}

export type StateShape = 'ring' | 'half' | 'full' | 'check' | 'cross' | 'dash';

const shapes: Record<StateShape, ReactNode> = {
  ring: <circle cx="8" cy="8" r="5.75" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" stroke="none" />
    </>
  ),
  full: <circle cx="8" cy="8" r="5.75" fill="currentColor" />,
  check: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
      <path d="m5 8.2 2.1 2.1 4-4.4" stroke="var(--ground)" />
    </>
  ),
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  dash: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.6 2.55" />,
};

type StateMarkProps = { shape: StateShape; label: ReactNode; tone?: 'quiet' | 'accent' | 'warning' | 'danger' };

/** A state told by its shape and its word; the colour only agrees. */
export function StateMark({ shape, label, tone = 'quiet' }: StateMarkProps) {
  return (
    <span className="state-mark" data-tone={tone}>
      <svg
        aria-hidden="true"
        width="14"
        height="14"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shapes[shape]}
      </svg>
      {label}
    </span>
  );
}

/** The first letters of the first two names: "Jeanne Vidal-Roux" gives JV, "Collectif des Garrigues" CG. */
export function initials(name: string): string {
  const names = name.split(/[\s.'’-]+/).filter((part) => /^\p{L}/u.test(part));
  const proper = names.filter((part) => /^\p{Lu}/u.test(part));
  const kept = proper.length > 0 ? proper : names;
  return kept
    .slice(0, 2)
    .map((part) => [...part][0]?.toLocaleUpperCase())
    .join('');
}

type PersonDiscProps = { name: string; circle?: 1 | 2 | 3; size?: 'small' | 'medium' | 'large' };

/** Beside a name, never instead of it. The circle shows by its edge: full, tinted, dashed. */
export function PersonDisc({ name, circle, size = 'medium' }: PersonDiscProps) {
  return (
    <span className="person-disc" data-circle={circle} data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

type CountProps = { value: ReactNode; label: ReactNode; to?: string };

/** A figure worth reading, with its words under it. Several stand in `<Counts>`. */
export function Count({ value, label, to }: CountProps) {
  const inside = (
    <>
      <span className="count-value">{value}</span> <span className="count-label">{label}</span>
    </>
  );
  return to ? (
    <Link className="count" to={to}>
      {inside}
    </Link>
  ) : (
    <div className="count">{inside}</div>
  );
}

export function Counts({ children }: { children: ReactNode }) {
  return <div className="counts">{children}</div>;
}
