import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  // npm test generates into a copy, to see whether schema and migrations say the same.
  out: process.env.TERREAU_MIGRATIONS ?? './db/migrations',
  casing: 'snake_case',
  entities: { roles: false },
});
