import { type APIRequestContext, request as http } from '@playwright/test';
import { surface } from '../app/surface.ts';
import { crawl, type Field, type FormFound } from './crawl.ts';
import { expect, type Persona, test } from './fixtures.ts';
import { answering, freePort, startServer, stopped, throwawayFolder } from './server.ts';

/** A server of its own: what is sent here ends mandates, closes accounts and signs people out. */
const folder = throwawayFolder();
let server: ReturnType<typeof startServer>;
test.beforeAll(async () => {
  server = startServer(folder.path, await freePort());
  await answering(server);
});
test.afterAll(async () => {
  await stopped(server.child, 'SIGTERM');
  folder.remove();
});
test.describe.configure({ mode: 'default' });

async function enter(persona: Persona | null): Promise<APIRequestContext> {
  const request = await http.newContext({ baseURL: server.url, extraHTTPHeaders: { 'accept-language': 'fr' } });
  if (persona) await request.post('/sign-in/demo', { form: { persona, to: '/' }, maxRedirects: 0 });
  return request;
}

type Sent = [string, string][];
const encoded = (fields: Sent) => fields.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');

async function send(request: APIRequestContext, path: string, fields: Sent) {
  // As a browser without script sends a form.
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-mode': 'navigate' };
  return request.post(path, { data: encoded(fields), headers, maxRedirects: 0 });
}

/** The cultivator comes last: what she sends ends the posts and mandates of the others. */
const personas: [Persona, string[]][] = [
  ['agente', ['/needs/new', '/table', '/today', '/account']],
  ['membre-engagee', ['/needs/new', '/today', '/communities/alimentation']],
  [
    'jardiniere-territoire',
    ['/today', '/communities/alimentation', '/communities/alimentation/edit', '/log', '/notes'],
  ],
  ['cultivatrice', ['/offices', '/communities/new', '/communities/alimentation/mandates', '/communities/alimentation']],
];

const isText = ({ name, type }: Field) =>
  /^(text|textarea|search|tel|url)$/.test(type) && !/^(to|id|version|community)$/.test(name);
const marked = 'Début gardé';
const words: Record<string, string> = {
  'emoji, right to left and combined letters': `${marked} 🌱👩🏽‍🌾 שלום مرحبا e\u0301\u200f\u202e ﷽`,
  NUL: `${marked} \0 fin`,
  __proto__: '__proto__',
  'thirty thousand letters': `${marked} ${'a'.repeat(30_000)}`,
  markup: `${marked} <script>alert(1)</script> ' " \\ %00 \${7*7} {{7*7}}`,
};
const elsewhere = '0192f000-0000-7000-8000-000000000000';

/** Every way to fill a form badly, told by a name. */
function* mistakes(form: FormFound): Generator<[string, Sent]> {
  const given: Sent = form.fields.map(({ name, value }) => [name, value]);
  const changed = (which: (field: Field) => boolean, value: string): Sent =>
    form.fields.map((field) => [field.name, which(field) ? value : field.value]);
  yield ['nothing', []];
  for (const [how, text] of Object.entries(words)) if (form.fields.some(isText)) yield [how, changed(isText, text)];
  if (form.fields.some(isText))
    yield ['two megabytes', changed((field) => field === form.fields.find(isText), 'a'.repeat(2_000_000))];
  yield ['malformed ids', changed(({ value }) => /^[0-9a-f-]{36}$/.test(value), "1'; drop table needs; --")];
  yield ['ids of nobody', changed(({ value }) => /^[0-9a-f-]{36}$/.test(value), elsewhere)];
  for (const version of ['0', '-1', 'abc', '999999999999', '1e9']) {
    if (form.fields.some(({ name }) => name === 'version'))
      yield [`version ${version}`, changed(({ name }) => name === 'version', version)];
  }
  yield ['impossible choices', changed(({ type }) => /^(radio|checkbox|select|submit)$/.test(type), 'impossible')];
  yield ['impossible days', changed(({ type }) => type === 'date', '2026-02-31')];
  yield [
    'names that objects have',
    [...given, ['__proto__', 'x'], ['constructor', 'x'], ['toString', 'x'], ['needs[0].__proto__', 'x']],
  ];
  yield ['each field twice', [...given, ...given]];
  yield ['a path of another site', changed(({ name }) => name === 'to', '//evil.example/')];
}

for (const [persona, starts] of personas) {
  test(`whatever ${persona} sends gets a sentence, and never 500`, async () => {
    test.setTimeout(300_000);
    const request = await enter(persona);
    const { forms } = await crawl(request, starts);
    const wrong: string[] = [];
    for (const form of forms.values()) {
      // These end the session or the account that sends them; they have tests of their own.
      if (/^\/(sign-out|account\/sessions|offices\/people\/:id\/access|lens|api)/.test(form.pattern)) continue;
      for (const [how, fields] of mistakes(form)) {
        const answer = await send(request, form.action, fields);
        const said = `POST ${form.pattern} with ${how}: ${answer.status()}`;
        const html = await answer.text();
        if (answer.status() >= 500) wrong.push(said);
        if (/^(\/\/|https?:)/.test(answer.headers().location ?? ''))
          wrong.push(`${said} to ${answer.headers().location}`);
        if (answer.status() < 400) continue;
        if (!/<h1/.test(html)) wrong.push(`${said}, without a page`);
        if (answer.status() === 422 || answer.status() === 409) {
          if (!/class="(error-summary|field-error|notice)"|Rien n’est perdu|Ce n’est pas à vous/.test(html))
            wrong.push(`${said}, without a sentence`);
          const typed = fields.find(([, value]) => value.startsWith(marked));
          if (typed && !html.includes(marked)) wrong.push(`${said}, and what was typed is gone`);
        }
      }
    }
    expect(forms.size).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });
}

test('a body that is no form, to every address', async () => {
  test.setTimeout(120_000);
  const wrong: string[] = [];
  for (const persona of ['jardiniere-territoire', 'cultivatrice', null] as const) {
    const request = await enter(persona);
    for (const { path } of surface) {
      const address = path
        .replace(':slug', 'alimentation')
        .replace(':kind', 'needs')
        .replace(':token', 'a'.repeat(32))
        .replace(':id', elsewhere)
        .replace('*', 'x');
      if (address === '/sign-out') continue;
      for (const [type, data] of [
        ['application/json', '{"__proto__": 1}'],
        ['multipart/form-data; boundary=x', 'no such thing'],
        ['text/plain', 'a=b'],
        ['application/x-www-form-urlencoded', '%E0%A4%A&=&&&=%00'],
      ] as const) {
        const answer = await request.post(address, { data, headers: { 'content-type': type }, maxRedirects: 0 });
        if (answer.status() >= 500) wrong.push(`POST ${path} of ${type} by ${persona}: ${answer.status()}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('addresses that nobody writes by hand', async () => {
  const request = await enter('jardiniere-territoire');
  const queries = [
    'page=-1',
    'page=1e99',
    'page[]=1',
    'text=%00',
    'text=%F0%9F%8C%B1',
    'sort=__proto__',
    'cols=constructor',
    'kind=need&kind=x',
    'theme=%27',
    'q=%25_%5C',
    'state=toString',
    'order=up',
    'cursor=%FF',
    'before=2026-02-31',
    'was=needs..x',
    'undo=x.y',
    'to=//evil.example',
  ];
  const pages = [
    '/table',
    '/communities/alimentation/table',
    '/journal',
    '/communities/alimentation/journal',
    '/actors',
    '/communities/alimentation/actors',
    '/projects',
    '/communities/alimentation/projects',
    '/communities/alimentation/circles',
    '/network',
    '/log',
    '/needs/new',
    '/synergies/new',
    '/log/people.json',
    '/territories.json',
    '/today',
  ];
  const wrong: string[] = [];
  for (const page of pages) {
    for (const query of queries) {
      const answer = await request.get(`${page}?${query}`, { maxRedirects: 0 });
      if (answer.status() >= 500) wrong.push(`${page}?${query}: ${answer.status()}`);
    }
  }
  for (const path of [
    '/%',
    '/needs/%00',
    '/needs/..%2f..%2fetc',
    '/communities/%E0%A4%A',
    '/actors/1',
    '/records/users/1/history',
    '/a'.repeat(3000),
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() >= 500 || answer.status() === 200) wrong.push(`${path.slice(0, 60)}: ${answer.status()}`);
  }
  expect(wrong).toEqual([]);
});

test('a form of another site changes nothing', async () => {
  const request = await enter('jardiniere-territoire');
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    for (const path of ['/log', '/sign-out', '/account', '/sign-in/demo', '/preferences', '/api/auth/sign-out']) {
      const answer = await request.post(path, { form: { notes: 'x' }, headers, maxRedirects: 0 });
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
      expect(await answer.text()).toContain('vient d’un autre site');
    }
  }
  expect((await request.get('/today', { maxRedirects: 0 })).status(), 'still signed in').toBe(200);
});
