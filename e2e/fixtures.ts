import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export type Persona =
  | 'jardiniere-territoire'
  | 'jardinier-region'
  | 'cultivatrice'
  | 'agente'
  | 'membre-engagee'
  | 'membre-informe';

/** What went wrong on a page while a test looked elsewhere, and which refusals the test expects. */
export type Watch = {
  troubles: string[];
  /** Answers of these statuses are part of the test. */
  allow(...statuses: number[]): void;
  /** From here on a lost network is part of the test. */
  allowOffline(): void;
};

const watches = new WeakMap<Page, Watch>();

export function watchOf(page: Page): Watch {
  const watch = watches.get(page);
  if (!watch) throw new Error('This page was not opened by a fixture.');
  return watch;
}

/** Console errors, errors of the page, refused requests and violations of the content policy are troubles. */
function watchPage(page: Page): Watch {
  const allowed = new Set<number>();
  let offline = false;
  const watch: Watch = {
    troubles: [],
    allow(...statuses) {
      for (const status of statuses) allowed.add(status);
    },
    allowOffline() {
      offline = true;
    },
  };
  watches.set(page, watch);
  const trouble = (what: string) => void watch.troubles.push(`${page.url()}: ${what}`);
  page.on('pageerror', (error) => trouble(`error ${error.message}`));
  page.on('console', (message) => {
    // The answers themselves are looked at below.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) trouble(message.text());
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status >= 400 && !allowed.has(status)) trouble(`${response.request().method()} ${response.url()} ${status}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was still asking for; a browser without script refuses ours as by policy.
    if (reason !== 'net::ERR_ABORTED' && reason !== 'csp' && !offline) trouble(`${request.url()} ${reason}`);
  });
  return watch;
}

/** Violations of the content policy, from the first script of every page of a browser. */
async function watchContext(context: BrowserContext): Promise<void> {
  context.on('page', watchPage);
  await context.exposeBinding('reportViolation', ({ page }, what: string) => {
    watches.get(page)?.troubles.push(`${page.url()}: content policy ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(what: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

/** Enters the demonstration as a persona, without the page for it. */
async function signIn(context: BrowserContext, persona: Persona): Promise<void> {
  const answer = await context.request.post('/sign-in/demo', { form: { persona, to: '/today' }, maxRedirects: 0 });
  expect(answer.status(), `signing in as ${persona}`).toBe(302);
}

type Options = Parameters<Browser['newContext']>[0];
type Fixtures = {
  /** A watched page of a browser of its own, signed in as somebody or as a visitor. */
  as: (who: Persona | 'visiteur', options?: Options) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  as: async ({ browser, baseURL, locale, timezoneId, viewport }, use) => {
    const contexts: BrowserContext[] = [];
    const pages: Page[] = [];
    const usual = { baseURL, locale, timezoneId, viewport, reducedMotion: 'reduce' } as const;
    await use(async (who, options) => {
      const context = await browser.newContext({ ...usual, ...options });
      contexts.push(context);
      context.on('page', (page) => void pages.push(page));
      await watchContext(context);
      if (who !== 'visiteur') await signIn(context, who);
      return context.newPage();
    });
    const troubles = pages.flatMap((page) => watches.get(page)?.troubles ?? []);
    await Promise.all(contexts.map((context) => context.close()));
    expect(troubles, 'no error in the console, no failed request, no violation of the content policy').toEqual([]);
  },
});

export { expect };

const said = (violations: { id: string; nodes: { target: unknown[] }[] }[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);

/** WCAG 2.2 AA and the French RGAA, as far as axe tells. Lit and wide as the page is now. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
  // Without frames the older way finds the same, and opens no second page for each run.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  expect.soft(said(violations), `axe on ${where}`).toEqual([]);
}

/** What changes with the light. */
export async function expectContrast(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze();
  expect.soft(said(violations), `axe on ${where}`).toEqual([]);
}

/** The script has taken over the page: what is pressed now is answered by it. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.documentElement).some((key) => key.startsWith('__react')));
}
