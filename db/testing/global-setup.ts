import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded.server.ts';
import { prepareDatabase } from '../prepare.server.ts';

/** One PostgreSQL for the whole run, with the template that each test file copies. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.join(tmpdir(), `terreau-test-${randomUUID().slice(0, 8)}`);
  const server = await startEmbedded({ dataDir, throwaway: true });
  const admin = server.connection('postgres');
  try {
    provide('template', await prepareDatabase({ admin, database: 'template', secret: randomUUID() }));
    provide('admin', admin);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
