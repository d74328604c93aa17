import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,db,emails}/**/*.test.{ts,tsx}'],
    globalSetup: 'db/testing/global-setup.ts',
    pool: 'forks',
    env: { TZ: 'Europe/Paris', LC_ALL: 'fr_FR.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
