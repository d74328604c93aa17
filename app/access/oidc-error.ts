import type { accessWords } from './words.ts';

type Words = (typeof accessWords)['fr'];

/** What the sign-in service's way back says in `?error=`, as a sentence; null without an error. */
export function oidcSentence(w: Words, error: string | null, name: string): string | null {
  if (!error) return null;
  if (/already_linked/.test(error)) return w.oidcTaken(name);
  return /signup|sign_up|not_linked|unable_to_link/.test(error) ? w.oidcUnknown(name) : w.oidcFailed(name);
}
