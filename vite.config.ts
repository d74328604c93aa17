import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Vite wraps each `import()` of the browser in a helper that looks for style sheets and preloads, 650 bytes on every page
 * since the frame itself imports the search lazily. What Terreau imports lazily has no style sheet of its own.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  // Two development servers at once must not rewrite each other's prepared dependencies.
  cacheDir: `node_modules/.vite-${process.env.PORT ?? 3000}`,
  plugins: [
    tailwindcss(),
    plainImports,
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
  build: { target: 'es2022', modulePreload: false, sourcemap: false, assetsInlineLimit: 0 },
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
