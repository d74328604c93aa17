import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { openedAuth } from '#app/access/auth.server.ts';
import { type Asked, clientHeaders } from '#app/access/sign-in.server.ts';
import { account, passkey, session } from '#db/schema/auth.ts';

/** Where an account is signed in, and its passkeys. `current` is the session of this request. */
export async function listKeys(asked: Asked, userId: string) {
  const { auth, db, settings } = openedAuth();
  const mine = await auth.api.getSession({ headers: clientHeaders(asked) });
  const sessions = await db
    .select({ id: session.id, userAgent: session.userAgent, createdAt: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, new Date())))
    .orderBy(desc(session.createdAt));
  const passkeys = await db
    .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt })
    .from(passkey)
    .where(eq(passkey.userId, userId));
  return {
    sessions: sessions.map((row) => ({
      id: row.id,
      device: deviceOf(row.userAgent ?? ''),
      since: row.createdAt.toISOString(),
      current: row.id === mine?.session.id,
    })),
    passkeys: passkeys.map((row) => ({ id: row.id, name: row.name, since: row.createdAt?.toISOString() ?? null })),
    oidc: settings.oidc && {
      name: settings.oidc.name,
      linked: (await db.select({ id: account.id }).from(account).where(ofOidc(userId))).length > 0,
    },
  };
}

/** Closes one session of an account, or all but the current one. Another's session is not touched. */
export async function closeSession(asked: Asked, userId: string, which: string): Promise<void> {
  const { auth, db } = openedAuth();
  const mine = await auth.api.getSession({ headers: clientHeaders(asked) });
  const others = which === 'others' ? ne(session.id, mine?.session.id ?? userId) : eq(session.id, which);
  await db.delete(session).where(and(eq(session.userId, userId), others));
}

export async function removePasskey(userId: string, id: string): Promise<void> {
  await openedAuth()
    .db.delete(passkey)
    .where(and(eq(passkey.userId, userId), eq(passkey.id, id)));
}

const ofOidc = (userId: string) => and(eq(account.userId, userId), eq(account.providerId, 'oidc'));

/** The account of the institution enters here no more; one's address still does. */
export async function unlinkOidc(userId: string): Promise<void> {
  await openedAuth().db.delete(account).where(ofOidc(userId));
}

/** "Firefox, Android": enough to recognise one's own device. */
function deviceOf(userAgent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = find([
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter(Boolean).join(', ') || '?';
}
