import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  // Two development servers at once must not rewrite each other's prepared dependencies.
  cacheDir: `node_modules/.vite-${process.env.PORT ?? 3000}`,
  plugins: [
    tailwindcss(),
    // The Remix plugin rewrites modules for the browser; tests load them as they are.
    !process.env.VITEST &&
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_lazyRouteDiscovery: true,
          v3_relativeSplatPath: true,
          v3_routeConfig: true,
          v3_singleFetch: true,
          v3_throwAbortReason: true,
        },
      }),
  ],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  optimizeDeps: {
    // Found late, a dependency makes Vite reload with a second React: all are named here. Icons are small files as they are.
    include: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@remix-run/react',
      '@tanstack/react-table',
      '@better-auth/passkey/client',
      'better-auth/client',
      'cytoscape',
      'graphology',
      'graphology-layout-forceatlas2',
      'graphology-layout-noverlap',
      'zod',
    ],
    exclude: ['lucide-react'],
  },
  // One file instead of hundreds of small ones: the process starts in half the time.
  // Of the mails' components only those that are used: one that nobody uses brings a whole syntax highlighter.
  ssr: { noExternal: ['lucide-react', '@tanstack/react-table', /^@react-email\/(?!render)/] },
});
