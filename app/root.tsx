import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { getViewer, parseCookies } from './access/session.server.ts';
import { ErrorPage } from './home/error-page.tsx';
import { HouseFrame } from './home/house-frame.tsx';
import { findLandmarks } from './home/landmarks.server.ts';
import { TimeZoneProvider } from './i18n/moments.tsx';
import { LocaleProvider } from './i18n/words.ts';
import { Nonce } from './nonce.ts';
import { fontPreloads } from './ui/fonts.ts';
import styles from './ui/styles.css?url';

export const links: LinksFunction = () => [
  ...fontPreloads.map((font) => ({ rel: 'preload', ...font })),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export const meta: MetaFunction = () => [{ title: 'Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const theme = parseCookies(args.request.headers.get('cookie') ?? '').get('terreau_theme');
  return {
    locale: viewer.locale,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    landmarks: await findLandmarks(viewer),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const locale = data?.locale ?? 'fr';
  const nonce = useContext(Nonce);
  return (
    <html lang={locale} data-theme={data?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>
          <TimeZoneProvider value={data?.landmarks.timeZone ?? 'Europe/Paris'}>{children}</TimeZoneProvider>
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <HouseFrame>
      <Outlet />
    </HouseFrame>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
