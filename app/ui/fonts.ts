import text from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import display from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url';

/** To spread on `<link rel="preload">`. The display face is heavy and only for titles: a phone on one bar may get it later. */
export const fontPreloads = [
  { href: text, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { href: display, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', media: '(min-width: 60rem)' },
] as const;
