export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How the person wants the page lit: kept in the browser, since it is of the device and not of the account. */
export function themeOf(request: Request): Theme {
  const found = /(?:^|;\s*)terreau_theme=(light|dark)\b/.exec(request.headers.get('cookie') ?? '')?.[1];
  return (found as Theme | undefined) ?? 'device';
}

export const themeCookie = (theme: Theme): string =>
  `terreau_theme=${theme}; Path=/; SameSite=Lax; HttpOnly; Max-Age=${theme === 'device' ? 0 : 31_536_000}`;
