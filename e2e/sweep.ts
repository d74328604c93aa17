import { home } from './acts.ts';
import { crawl } from './crawl.ts';
import { arrived, expect, type Persona, test } from './fixtures.ts';
import { inspect } from './inspect.ts';

export const starts: Record<string, string[]> = {
  visiteur: ['/', '/sign-in', '/communities', '/outbox', home, `${home}/table`, '/projects'],
  'jardiniere-territoire': [
    '/today',
    '/communities',
    home,
    `${home}/edit`,
    `${home}/table`,
    '/log',
    '/notes',
    '/projects',
  ],
  cultivatrice: ['/today', '/communities', '/communities/new', `${home}/mandates`, '/offices', '/table', '/network'],
  agente: ['/today', '/table', '/needs/new', home],
  'membre-engagee': ['/today', '/needs/new', home, `${home}/circles`, `${home}/network`],
};
/** Each line is looked at as the first of these who finds it; what is for everybody, as a visitor and as a gardener. */
export const readers: (Persona | 'visiteur')[] = [
  'visiteur',
  'jardiniere-territoire',
  'cultivatrice',
  'agente',
  'membre-engagee',
];
const own: Partial<Record<Persona | 'visiteur', RegExp>> = {
  cultivatrice: /^\/(offices|today|communities\/new|communities\/:slug\/mandates|mandates|network|table)/,
  agente: /^\/(today|table|needs)/,
  'membre-engagee': /^\/(today|actors\/:id|needs\/new|communities\/:slug\/(circles|actors))/,
};

/** In shares, so that two hands work at once. */
const shares: [Persona | 'visiteur', number, number][] = [
  ['jardiniere-territoire', 0, 4],
  ['jardiniere-territoire', 1, 4],
  ['jardiniere-territoire', 2, 4],
  ['jardiniere-territoire', 3, 4],
  ['visiteur', 0, 2],
  ['visiteur', 1, 2],
  ['cultivatrice', 0, 1],
  ['agente', 0, 1],
  ['membre-engagee', 0, 1],
];
/** Every page of the surface, as those who use it. */
export function sweepPages({ thorough = false } = {}): void {
  for (const [reader, share, of] of shares) {
    test(`the pages of ${reader}, full (${share + 1} of ${of})`, async ({ as }) => {
      test.setTimeout(300_000);
      const page = await as(reader);
      const { pages } = await crawl(page.request, starts[reader] ?? []);
      const theirs = [...pages].filter(([pattern]) => !own[reader] || own[reader].test(pattern)).sort();
      expect(theirs.length).toBeGreaterThan(2);
      for (const [pattern, path] of theirs.filter((_, index) => index % of === share)) {
        await test.step(`${pattern} (${path})`, async () => {
          await page.goto(path);
          await arrived(page);
          await inspect(page, `${pattern} as ${reader}`, { thorough });
        });
      }
    });
  }
}
