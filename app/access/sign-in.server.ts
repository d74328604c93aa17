import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createElement } from 'react';
import type { Locale } from '#app/i18n/words.ts';
import { user } from '#db/schema/auth.ts';
import { sendLetter } from '#emails/send.server.ts';
import { SignInLetter, signInSubject } from '#emails/sign-in.tsx';
import { openedAuth } from './auth.server.ts';
import { letters } from './sign-in-letters.server.ts';

/**
 * Sends a link and a code to an address that has an account. The answer to the person is the same whether it has one:
 * the look-up happens after the response has left, so that neither words nor time tell.
 */
export function requestSignIn(mail: string, locale: Locale, log: (error: unknown) => void): void {
  setImmediate(() => sendSignIn(mail.toLowerCase(), locale).catch(log));
}

async function sendSignIn(mail: string, locale: Locale): Promise<void> {
  const { auth, db, settings } = openedAuth();
  const [known] = await db.select({ id: user.id }).from(user).where(sql`${user.email} = ${mail}`);
  if (!known) return;
  const headers = new Headers({ origin: settings.url });
  const held = await letters.together(mail, async () => {
    await auth.api.signInMagicLink({ body: { email: mail }, headers });
    await auth.api.sendVerificationOTP({ body: { email: mail, type: 'sign-in' }, headers });
  });
  if (!held.token || !held.code) throw new Error('sign-in letter without its link or code');
  const given = {
    locale,
    code: held.code,
    link: `${settings.url}/sign-in/link?token=${encodeURIComponent(held.token)}`,
  };
  await sendLetter({ to: mail, subject: signInSubject(given), body: createElement(SignInLetter, given) });
}

/** Signs in with a code. The cookies of the session, or null when the code is wrong, used or too old. */
export async function signInWithCode(mail: string, code: string, asked: Asked): Promise<Headers | null> {
  return signIn(mail.toLowerCase(), () =>
    openedAuth().auth.api.signInEmailOTP({
      body: { email: mail.toLowerCase(), otp: code },
      headers: clientHeaders(asked),
      asResponse: true,
    }),
  );
}

/** Signs in with the token of a link, which is consumed. */
export async function signInWithLink(token: string, asked: Asked): Promise<Headers | null> {
  return signIn(null, () =>
    openedAuth().auth.api.magicLinkVerify({ query: { token }, headers: clientHeaders(asked), asResponse: true }),
  );
}

export async function signInAsPersona(userId: string, asked: Asked): Promise<Headers | null> {
  const api = openedAuth().auth.api as unknown as {
    signInDemo?: (given: { body: { userId: string }; headers: Headers; asResponse: true }) => Promise<Response>;
  };
  if (!api.signInDemo) return null;
  return cookiesOf(await api.signInDemo({ body: { userId }, headers: clientHeaders(asked), asResponse: true }));
}

async function signIn(mail: string | null, verify: () => Promise<Response>): Promise<Headers | null> {
  const response = await verify();
  const cookies = cookiesOf(response);
  if (!cookies) return null;
  // The link and the code of one mail are one key: using one spends the other.
  const address =
    mail ??
    (
      (await response
        .clone()
        .json()
        .catch(() => null)) as { user?: { email?: string } } | null
    )?.user?.email;
  if (address) {
    await openedAuth().db.execute(
      sql`delete from auth.verification where identifier = ${`sign-in-otp-${address}`}
        or (value like '{%' and value::jsonb ->> 'email' = ${address})`,
    );
  }
  return cookies;
}

function cookiesOf(response: Response): Headers | null {
  const cookies = response.headers.getSetCookie();
  const signedIn =
    response.ok && cookies.some((cookie) => cookie.includes('session_token=') && !/session_token=;/.test(cookie));
  if (!signedIn) return null;
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}

export type Asked = { request: Request; context: { clientIp: string } };

/** What better-auth may see of a request. The client's address is the one the server saw, never one that a header claims. */
export function clientHeaders({ request, context }: Asked): Headers {
  const headers = new Headers({ origin: openedAuth().settings.url, 'x-terreau-client': context.clientIp });
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

/** At most `max` tries per `seconds` for a key (an address, a client), counted in the database under a keyed hash. */
export async function withinLimit(kind: string, key: string, max: number, seconds: number): Promise<boolean> {
  const { db, settings } = openedAuth();
  const hashed = `${kind}:${createHmac('sha256', settings.secret).update(key.toLowerCase()).digest('base64url')}`;
  const now = Date.now();
  const [row] = await db.execute<{ count: number }>(
    sql`insert into auth.rate_limit (id, key, count, last_request) values (gen_random_uuid(), ${hashed}, 1, ${now})
      on conflict (key) do update set
        count = case when auth.rate_limit.last_request < ${now - seconds * 1000} then 1 else auth.rate_limit.count + 1 end,
        last_request = case when auth.rate_limit.last_request < ${now - seconds * 1000} then ${now} else auth.rate_limit.last_request end
      returning count`,
  );
  return Number(row?.count ?? 0) <= max;
}
