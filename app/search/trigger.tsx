import { Link } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';

/**
 * The palette, whose code comes the first time it is asked for: by Ctrl or ⌘ and K, or by a link that leads to the page of
 * the same searches where there is no script.
 */
export function useSearch(label: string, hint: ReactNode, whose: string) {
  const [palette, setPalette] = useState<ReactNode>(null);
  const show = () =>
    import('./palette.tsx').then(
      ({ Palette }) => setPalette(<Palette whose={whose} onClose={() => setPalette(null)} />),
      () => location.assign('/search'),
    );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) show();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const link = (className: string, inside: ReactNode) => (
    <Link
      className={className}
      to="/search"
      aria-label={label}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        show();
      }}
    >
      {inside}
    </Link>
  );
  return {
    palette,
    small: link('icon-button', <Search size={20} aria-hidden />),
    wide: link(
      'rail-search',
      <>
        <Search size={18} aria-hidden />
        {label}
        {hint}
      </>,
    ),
  };
}
