import type { APIRequestContext } from '@playwright/test';
import { surface } from '../app/surface.ts';

export type Field = { name: string; type: string; value: string };
export type FormFound = { page: string; action: string; pattern: string; fields: Field[] };
type Crawled = {
  /** An address for each line of the surface that answered with a page. */
  pages: Map<string, string>;
  /** The forms that send something, one for each line of the surface and set of fields. */
  forms: Map<string, FormFound>;
};

const lines = surface
  .map(({ path }) => ({
    pattern: path,
    parameters: path === '/*' ? 9 : path.split(/[:*]/).length,
    matcher: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*').replaceAll('.json', '\\.json')}$`),
  }))
  .sort((a, b) => a.parameters - b.parameters);

/** The line of the surface that an address belongs to. */
function patternOf(path: string): string {
  const [bare = ''] = path.split(/[?#]/);
  return lines.find(({ matcher }) => matcher.test(bare))?.pattern ?? '';
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const plain = (text: string) => text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => entities[name] ?? '');
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
};

function formsIn(html: string, page: string): FormFound[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inside = '']) => {
    if (!/method="post"/i.test(head)) return [];
    const action = attribute(head, 'action') ?? page;
    return [{ page, action, pattern: patternOf(action), fields: fieldsIn(inside) }];
  });
}

function fieldsIn(html: string): Field[] {
  const fields: Field[] = [];
  const tags = /<input\b[^>]*>|<button\b[^>]*>|<textarea\b[^>]*>(?:[^<]*)|<select\b[^>]*>.*?<\/select>/gs;
  for (const [tag] of html.matchAll(tags)) {
    const name = attribute(tag, 'name');
    const type = tag.startsWith('<textarea') ? 'textarea' : (attribute(tag, 'type') ?? 'select');
    if (!name) continue;
    if (/^(radio|checkbox|submit)$/.test(type) && !/\schecked(=|\s|>|\/)/.test(tag) && type !== 'submit') continue;
    if (type === 'submit' && fields.some((field) => field.name === name)) continue;
    const option = /<option\b[^>]*\bselected\b[^>]*>/.exec(tag)?.[0] ?? /<option\b[^>]*>/.exec(tag)?.[0] ?? '';
    const text = tag.startsWith('<textarea') ? plain(tag.replace(/^<textarea\b[^>]*>\n?/, '')) : null;
    fields.push({ name, type, value: text ?? attribute(tag, 'value') ?? attribute(option, 'value') ?? '' });
  }
  return fields;
}

/** Walks from page to page as somebody, at most `each` addresses of one line. */
export async function crawl(request: APIRequestContext, starts: string[], each = 1): Promise<Crawled> {
  const pages = new Map<string, string>();
  const forms = new Map<string, FormFound>();
  const tried = new Map<string, Set<string>>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = patternOf(path);
    const before = tried.get(pattern) ?? new Set();
    if (!pattern || pattern === '/*' || before.size >= each || before.has(path)) continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200) continue;
    tried.set(pattern, before.add(path));
    const html = await answer.text();
    if (!/^\s*<!doctype html/i.test(html)) continue;
    if (!pages.has(pattern)) pages.set(pattern, path);
    for (const form of formsIn(html, path)) {
      const key = `${form.pattern} ${form.fields.map(({ name }) => name).join()}`;
      if (!forms.has(key)) forms.set(key, form);
      queue.push(form.action);
    }
    // Rather the page that has a query of its own once than every sort and filter of it.
    for (const [, href = ''] of html.matchAll(/\shref="(\/[^"#]*)"/g)) queue.push(plain(href));
  }
  return { pages, forms };
}
