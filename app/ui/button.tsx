import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { Icon } from './icon.ts';

export type ButtonLook = { variant?: 'primary' | 'plain' | 'quiet' | 'danger'; icon?: Icon; small?: boolean };

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({ variant = 'plain', icon: Icon, small, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className}`}
      data-variant={variant}
      data-small={small || undefined}
    >
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </button>
  );
}

type LinkButtonProps = ButtonLook & LinkProps;

export function LinkButton({
  variant = 'plain',
  icon: Icon,
  small,
  className = '',
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={`button ${className}`} data-variant={variant} data-small={small || undefined}>
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </Link>
  );
}

type IconButtonProps = { icon: Icon; label: string; small?: boolean } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children'
>;

/** Only where the act is known everywhere (close, remove): elsewhere an icon comes with its word. */
export function IconButton({ icon: Icon, label, small, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={`icon-button ${className}`}
      data-small={small || undefined}
    >
      <Icon size={small ? 16 : 20} aria-hidden />
    </button>
  );
}

/** A key to press, hidden on screens without a keyboard. */
export function KeyHint({ children }: { children: ReactNode }) {
  return <kbd className="key-hint">{children}</kbd>;
}
