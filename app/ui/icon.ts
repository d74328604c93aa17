import type { ComponentType } from 'react';

/** A Lucide icon, imported alone: `import House from 'lucide-react/icons/house'`. Always beside a word, so hidden from readers. */
export type Icon = ComponentType<{
  size?: number | string;
  className?: string;
  'aria-hidden'?: boolean | 'true' | 'false';
}>;
