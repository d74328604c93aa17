import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** A list of `RecordLine`s, with hairlines. */
export function Lines({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className="lines-frame">
      <ul className="lines" aria-label={label}>
        {children}
      </ul>
    </div>
  );
}

type RecordLineProps = {
  to: string;
  who: ReactNode;
  what: ReactNode;
  when: ReactNode;
  /** A visibility sign, a state: small, before the date. */
  sign?: ReactNode;
  /** A button that acts on this line. */
  action?: ReactNode;
  /** However long it is, `what` is shown to its end. */
  whole?: boolean;
};

/** Who, what, when in one line that can be scanned; the whole line leads to the thing. */
export function RecordLine({ to, who, what, when, sign, action, whole }: RecordLineProps) {
  return (
    <li className="record-line" data-whole={whole || undefined}>
      <div className="record-who">{who}</div>
      <div className="record-what">
        <Link to={to}>{what}</Link>
      </div>
      <div className="record-when">
        {sign}
        <span className="record-day">{when}</span>
      </div>
      {action && <div className="record-act">{action}</div>}
    </li>
  );
}

export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return <ol aria-label={label}>{children}</ol>;
}

type TimelineItemProps = {
  when: ReactNode;
  title?: ReactNode;
  /** Beside the date: the kind of thing, its visibility sign. */
  sign?: ReactNode;
  mark?: 'ring' | 'full';
  children?: ReactNode;
};

export function TimelineItem({ when, title, sign, mark = 'ring', children }: TimelineItemProps) {
  return (
    <li className="timeline-item" data-mark={mark}>
      <div className="timeline-head">
        {when}
        {sign}
      </div>
      {title && <div className="timeline-title">{title}</div>}
      {children}
    </li>
  );
}

type DefinitionProps = { items: { term: ReactNode; detail: ReactNode; key?: string }[]; wide?: boolean };

/** Terms and what they hold; items without detail are left out. `wide` sets them side by side. */
export function Definition({ items, wide }: DefinitionProps) {
  const full = items.filter(
    ({ detail }) => detail !== null && detail !== undefined && detail !== '' && detail !== false,
  );
  return (
    <dl className="definition" data-wide={wide || undefined}>
      {full.map(({ term, detail, key }) => (
        <div key={key ?? String(term)}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
