import { NavLink } from '@remix-run/react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, type ButtonLook } from './button.tsx';
import { usePopover } from './popover.ts';
import { uiWords } from './words.ts';

type MenuProps = ButtonLook & { label?: string; children: ReactNode };

/** A few more acts behind a button: links, or forms with a button each. Native popover: Escape and a press outside close it. */
export function Menu({ label, icon = Ellipsis, variant = 'quiet', small, children }: MenuProps) {
  const t = useWords(uiWords);
  const { button, panel } = usePopover();
  return (
    <>
      <Button variant={variant} icon={icon} small={small} {...button}>
        {label ?? t.more}
      </Button>
      <div className="menu" {...panel}>
        {children}
      </div>
    </>
  );
}

type SubNavProps = { label: string; items: { label: ReactNode; to: string; end?: boolean }[] };

/** The pages of one thing, as links under its title. */
export function SubNav({ label, items }: SubNavProps) {
  return (
    <nav className="sub-nav" aria-label={label}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.end ?? true} preventScrollReset>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
