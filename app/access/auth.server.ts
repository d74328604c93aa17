import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { emailOTP, genericOAuth, magicLink } from 'better-auth/plugins';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { z } from 'zod';
import type { Connection } from '#db/connection.ts';
import { newId } from '#db/ids.ts';
import * as schema from '#db/schema/auth.ts';
import { messages } from '#db/schema/mail.ts';
import type { Settings } from '../settings.server.ts';
import { letters } from './sign-in-letters.server.ts';

/** How long a sign-in link and its code hold, in seconds. */
export const signInSeconds = 15 * 60;

/** Signs in the account of a demonstration persona. Exists in demo mode only, which listens on loopback only. */
const demoSignIn = {
  id: 'terreau-demo',
  endpoints: {
    signInDemo: createAuthEndpoint(
      '/sign-in/demo',
      { method: 'POST', body: z.object({ userId: z.uuid() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.userId);
        if (!user) throw context.error('NOT_FOUND');
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ ok: true });
      },
    ),
  },
} as const;

export function makeAuth(connection: Connection, settings: Settings) {
  const client = postgres({ ...connection, max: 5, onnotice: () => {} });
  const db = drizzle(client, { schema: { ...schema, messages }, casing: 'snake_case' });
  const address = new URL(settings.url);
  const auth = betterAuth({
    appName: 'Terreau',
    baseURL: settings.url,
    secret: settings.secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    telemetry: { enabled: false },
    // Nothing of a request is logged: addresses are personal data.
    logger: { level: 'error' },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, disableImplicitLinking: true, allowDifferentEmails: true },
    },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60 },
    advanced: {
      cookiePrefix: 'terreau',
      useSecureCookies: address.protocol === 'https:',
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-terreau-client'] },
    },
    // Signing in by mail goes through our own pages: a GET never signs in, and the answer is the same for any address.
    disabledPaths: [
      '/magic-link/verify',
      '/sign-in/magic-link',
      '/sign-in/email-otp',
      '/sign-in/email',
      '/sign-up/email',
      '/email-otp/send-verification-otp',
      '/update-user',
      '/change-email',
      '/delete-user',
    ],
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: signInSeconds,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token }) => letters.hold(email, { token }),
      }),
      emailOTP({
        disableSignUp: true,
        expiresIn: signInSeconds,
        otpLength: 6,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        sendVerificationOTP: async ({ email, otp }) => letters.hold(email, { code: otp }),
      }),
      passkey({ rpID: address.hostname, rpName: 'Terreau', origin: address.origin }),
      ...(settings.oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: 'oidc',
                  discoveryUrl: `${settings.oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: settings.oidc.clientId,
                  clientSecret: settings.oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableImplicitSignUp: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]
        : []),
      ...(settings.demo ? [demoSignIn] : []),
    ],
  });
  return { auth, db, close: () => client.end({ timeout: 5 }) };
}

type Made = ReturnType<typeof makeAuth>;
// As for the pool of the database: a module that Vite loads anew must find what is open.
const kept = globalThis as { terreauAuth?: Made & { settings: Settings } };

export function openAuth(connection: Connection, settings: Settings): void {
  kept.terreauAuth ??= { ...makeAuth(connection, settings), settings };
}

export async function closeAuth(): Promise<void> {
  const open = kept.terreauAuth;
  kept.terreauAuth = undefined;
  await open?.close();
}

export function openedAuth() {
  if (!kept.terreauAuth) throw new Error('openAuth() comes before openedAuth()');
  return kept.terreauAuth;
}
