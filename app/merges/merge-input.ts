import { z } from 'zod';
import { id } from '#app/http/parse-form.ts';

const choices = ['kept', 'merged', 'both'] as const;
export type Choice = (typeof choices)[number];

const whose = () => z.enum(choices).default('kept').catch('kept');

/** Whose word stays, field by field. Apart from merge.ts, which the browser loads too. */
export const mergeInput = z.object({
  id: id(),
  name: whose(),
  about: whose(),
  brings: whose(),
  skills: whose(),
  territory: whose(),
  relay: whose(),
  pioneer: whose(),
  rhythm: whose(),
});
export type MergeInput = z.output<typeof mergeInput>;
