import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { fields } from './header-words.ts';
import { bases, defaultOptions, existingChoices, type ImportOptions, importLevels } from './import.ts';

// Apart from the noun, which the browser loads too.

const decision = z.union([z.enum(['create', 'refuse']), z.object({ join: z.uuid() })]);

export const importOptions: z.ZodType<ImportOptions> = z.object({
  mapping: z.record(z.string(), z.enum(fields).nullable()),
  program: z.string().max(60).nullable(),
  circle: z.enum(circles).nullable(),
  level: z.enum(importLevels),
  existing: z.enum(existingChoices),
  origin: z.string().trim().max(300),
  basis: z.enum(bases).nullable(),
  answers: z.record(z.string(), z.string().nullable()),
  decisions: z.record(z.string(), decision),
});

/** Options as they are kept, what is missing by default. */
export const readOptions = (kept: unknown): ImportOptions =>
  importOptions.parse({ ...defaultOptions, ...(kept as Partial<ImportOptions> | null) });
