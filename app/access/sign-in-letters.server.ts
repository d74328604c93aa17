import { AsyncLocalStorage } from 'node:async_hooks';

type Held = { token?: string; code?: string };

const holding = new AsyncLocalStorage<Map<string, Held>>();

/**
 * better-auth makes a link and a code in two calls, each with a callback that sends a mail. People get one mail with both:
 * the callbacks only hold what they were given until `together` ends.
 */
export const letters = {
  hold(mail: string, part: Held): void {
    const held = holding.getStore();
    held?.set(mail, { ...held.get(mail), ...part });
  },
  async together(mail: string, work: () => Promise<unknown>): Promise<Held> {
    const held = new Map<string, Held>();
    await holding.run(held, work);
    return held.get(mail) ?? {};
  },
};
