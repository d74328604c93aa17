import { Link, useLocation } from '@remix-run/react';
import MenuIcon from 'lucide-react/icons/menu';
import PencilLine from 'lucide-react/icons/pencil-line';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from './button.tsx';
import type { Icon } from './icon.ts';
import { Mark } from './mark.tsx';
import { uiWords } from './words.ts';

type NavItem = { label: string; to: string; icon?: Icon; current?: 'page' | 'true' };

type FrameProps = {
  nav: NavItem[];
  groups?: { title: string; items: NavItem[] }[];
  /** The first act of the whole place, in the middle under the thumb. */
  primary?: { label: string; short?: string; to: string; hint?: ReactNode };
  /** At most four, two on each side of the first act. */
  bottom: NavItem[];
  account: NavItem | null;
  banner?: ReactNode;
  /** Two ways into the search: a line of the rail, a sign in the top bar of the phone. */
  search?: { wide: ReactNode; small: ReactNode };
  /** Beside the menu on the phone, at the foot of the rail on the desktop. */
  language?: ReactNode;
  children: ReactNode;
};

const RAIL = 'rail';

/** The page around every page: a rail on the desktop; on the phone a bar below, and the same rail behind "Menu". */
export function Frame({ nav, groups = [], primary, bottom, account, banner, search, language, children }: FrameProps) {
  const t = useWords(uiWords);
  useRailClosedAfterMove();
  return (
    <>
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <div className="frame">
        <header className="frame-top">
          <Wordmark />
          <div className="frame-tools">
            {search?.small}
            {language}
            <Button variant="quiet" icon={MenuIcon} {...{ popovertarget: RAIL }}>
              {t.menu}
            </Button>
          </div>
        </header>
        <nav className="rail" id={RAIL} aria-label={t.mainNav} {...{ popover: 'auto' }}>
          <Wordmark />
          {primary && (
            <Link className="button mx-2" data-variant="primary" to={primary.to}>
              <PencilLine size={18} aria-hidden />
              {primary.label} {primary.hint}
            </Link>
          )}
          {search?.wide}
          <RailList items={nav} />
          {groups.map((group) => (
            <div key={group.title}>
              <h2 className="rail-title">{group.title}</h2>
              <RailList items={group.items} />
            </div>
          ))}
          {account && (
            <div className="rail-foot">
              <RailList items={[account]} />
              {language}
            </div>
          )}
        </nav>
        <div className="min-w-0">
          <div className="frame-banner">{banner}</div>
          <main className="frame-main" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        {bottom.length > 0 && <BottomBar items={bottom} primary={primary} />}
      </div>
    </>
  );
}

function Wordmark() {
  return (
    <Link className="wordmark" to="/">
      <Mark />
      Terreau
    </Link>
  );
}

function RailList({ items }: { items: NavItem[] }) {
  return (
    <ul className="rail-list">
      {items.map((item) => (
        <li key={item.to}>
          <NavItemLink item={item} className="rail-link" size={18} />
        </li>
      ))}
    </ul>
  );
}

function BottomBar({ items, primary }: { items: NavItem[]; primary: FrameProps['primary'] }) {
  const middle = Math.ceil(items.length / 2);
  return (
    <nav className="bottom-bar" aria-label={useWords(uiWords).quickNav}>
      <BottomHalf items={primary ? items.slice(0, middle) : items} />
      {primary && (
        <>
          <Link className="bottom-primary" to={primary.to}>
            <span className="bottom-primary-disc">
              <PencilLine size={24} aria-hidden />
            </span>
            {primary.short ?? primary.label}
          </Link>
          <BottomHalf items={items.slice(middle)} />
        </>
      )}
    </nav>
  );
}

function BottomHalf({ items }: { items: NavItem[] }) {
  return (
    <div className="bottom-half">
      {items.map((item) => (
        <NavItemLink key={item.to} item={item} className="bottom-link" size={21} />
      ))}
    </div>
  );
}

function NavItemLink({ item, className, size }: { item: NavItem; className: string; size: number }) {
  const { label, to, icon: Icon, current } = item;
  const inside = (
    <>
      {Icon && <Icon size={size} aria-hidden />}
      {label}
    </>
  );
  return (
    <Link className={className} to={to} aria-current={current}>
      {inside}
    </Link>
  );
}

function useRailClosedAfterMove() {
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the move itself.
  useEffect(() => {
    const rail = document.getElementById(RAIL);
    if (rail?.matches(':popover-open')) rail.hidePopover();
  }, [key]);
}
