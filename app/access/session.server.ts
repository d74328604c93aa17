import { redirect } from '@remix-run/node';
import { sql } from 'drizzle-orm';
import { forbidden } from '#app/http/answers.ts';
import { type Locale, locales } from '#app/i18n/words.ts';
import { asViewer } from '#db/client.server.ts';
import type { Rule } from '../surface.ts';
import { openedAuth } from './auth.server.ts';
import { clientHeaders } from './sign-in.server.ts';
import type { Viewer } from './viewer.ts';

/** What the loaders of one request share: the server makes one context per request. */
type RequestContext = {
  nonce: string;
  requestId: string;
  clientIp: string;
  viewer?: Promise<Viewer>;
};
type Args = { request: Request; context: unknown };

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

/** Who asks, looked up once per request. */
export function getViewer({ request, context }: Args): Promise<Viewer> {
  const shared = context as RequestContext;
  shared.viewer ??= loadViewer(request, shared);
  return shared.viewer;
}

/**
 * Who asks, if the route's rule of access lets them in. Throws a redirect to sign-in for someone signed out, 403 for
 * someone without the office. Must be the rule of the route's line in surface.ts.
 */
export async function requireViewer(
  args: Args,
  rule: Exclude<Rule, 'public'> = 'signed',
): Promise<Viewer & { userId: string }> {
  const viewer = await getViewer(args);
  if (viewer.userId === null) {
    const url = new URL(args.request.url);
    const to =
      args.request.method === 'GET'
        ? url.pathname.replace(/\.data$/, '') + url.search.replace(/[?&]_routes=[^&]*/, '')
        : '/';
    throw redirect(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`);
  }
  const admitted =
    rule === 'signed' ||
    (rule === 'gardener' && viewer.gardens.length > 0) ||
    (rule === 'inside' && viewer.inside) ||
    (rule === 'cultivator' && viewer.cultivator);
  if (!admitted) throw forbidden();
  return viewer as Viewer & { userId: string };
}

async function loadViewer(request: Request, context: RequestContext): Promise<Viewer> {
  const cookies = parseCookies(request.headers.get('cookie') ?? '');
  const session = await openedAuth().auth.api.getSession({ headers: clientHeaders({ request, context }) });
  const asked = session?.user.id ?? null;
  const lens = asked ? (cookies.get('terreau_lens') ?? null) : null;
  const rights = await asViewer({ userId: asked }, async (tx, own) => {
    const [row] = own.userId
      ? await tx.execute<{ name: string; locale: string }>(sql`select name, locale from users where id = ${own.userId}`)
      : [];
    return { own, row };
  });
  const chosen =
    rights.row?.locale ?? cookies.get('terreau_locale') ?? preferred(request.headers.get('accept-language'));
  const viewer: Viewer = {
    ...rights.own,
    name: rights.row?.name ?? null,
    locale: locales.find((known) => known === chosen) ?? 'fr',
    lens: null,
  };
  return lens ? wear(viewer, lens) : viewer;
}

/**
 * The viewer as a lens makes them: another's rights in one community, and no act. A lens that one may not try on (any
 * longer) is put aside rather than answered by an error on every page.
 */
function wear(viewer: Viewer, lens: string): Viewer {
  const [role, community = ''] = lens.split(':');
  if (!viewer.gardens.includes(community) || !['institution', 'member', 'visitor'].includes(role ?? '')) return viewer;
  return {
    ...viewer,
    lens,
    actorId: null,
    gardens: [],
    gardensCommunity: [],
    gardensInstitution: [],
    directorates: [],
    cultivator: false,
    inside: role === 'institution',
    memberOf: role === 'member' ? [community] : [],
  };
}

function preferred(accepted: string | null): Locale {
  return accepted && /^en\b/i.test(accepted.trim()) ? 'en' : 'fr';
}

export function parseCookies(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    try {
      found.set(part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim()));
    } catch {
      // Not ours: our own cookies are well formed.
    }
  }
  return found;
}
