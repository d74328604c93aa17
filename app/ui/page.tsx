import { Link } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import { type ReactNode, useId } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** Small words above the title: the community, the kind of thing, its visibility sign. */
  eyebrow?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  back?: { label: string; to: string };
  /** `quiet` where people's words follow and must stay the largest text; `hero` for the two or three pages that welcome. */
  size?: 'title' | 'quiet' | 'hero';
};

export function PageHeader({ title, eyebrow, lede, actions, back, size = 'title' }: PageHeaderProps) {
  return (
    <header className="page-header">
      {back && (
        <Link className="page-back" to={back.to}>
          <ChevronLeft size={17} aria-hidden />
          {back.label}
        </Link>
      )}
      {eyebrow && <div className="page-eyebrow">{eyebrow}</div>}
      <div className="page-title-line">
        <div className="page-title">
          <h1 data-size={size}>{title}</h1>
          {lede && <p className="page-lede">{lede}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}

type SectionProps = { title: ReactNode; action?: ReactNode; id?: string; children: ReactNode };

export function Section({ title, action, id, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** The matter of the page, and beside it (below, on the phone) what surrounds it. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="columns">
      <div className="min-w-0">{children}</div>
      <aside className="min-w-0">{aside}</aside>
    </div>
  );
}

type ProseProps = { size?: 'voice' | 'words' | 'note'; as?: 'div' | 'blockquote'; children: ReactNode };

/** What people said or wrote, line breaks kept. `voice` is the largest text of its page: a need, a proposal. */
export function Prose({ size = 'words', as: Tag = 'div', children }: ProseProps) {
  return (
    <Tag className="prose" data-size={size}>
      {children}
    </Tag>
  );
}
