import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Chosen by the first process and inherited by its workers: two runs at once do not meet.
process.env.TERREAU_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const port = process.env.TERREAU_E2E_PORT;
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));

export default defineConfig({
  testDir: 'e2e',
  // The long proofs run with `npm run proof`.
  testIgnore: process.env.TERREAU_PROOF ? [] : ['**/*.proof.spec.ts'],
  outputDir: 'node_modules/.cache/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: process.env.TERREAU_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || installed,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `"${process.execPath}" e2e/serve.ts ${port}`,
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
