import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,db,emails}/**/*.test.{ts,tsx}'],
    // npm run proof takes its time.
    exclude: [...configDefaults.exclude, ...(process.env.TERREAU_PROOF === '1' ? [] : ['**/*.proof.test.ts'])],
    globalSetup: 'db/testing/global-setup.ts',
    pool: 'forks',
    env: { TZ: 'Europe/Paris', LC_ALL: 'fr_FR.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
