import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Only what we serve runs, and scripts only with the nonce of the page. Vite needs more while developing. */
function contentSecurityPolicy(nonce: string, development: boolean, signInService: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // A nonce would switch 'unsafe-inline' off, and Vite's styles carry none.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    // The form that leads to the institution's sign-in is answered by a redirect there, which browsers check too.
    `form-action 'self'${signInService}`,
    "object-src 'none'",
  ].join('; ');
}

/** Names the request, makes its nonce, and sets the headers that every answer carries. */
export function everyAnswer(options: {
  development: boolean;
  https: boolean;
  /** Where OIDC sign-in happens, if anywhere. */
  issuer?: string | null;
}): RequestHandler {
  const signInService = options.issuer ? ` ${new URL(options.issuer).origin}` : '';
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64url');
    const requestId = randomUUID();
    Object.assign(response.locals, { nonce, requestId });
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(nonce, options.development, signInService),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': requestId,
    });
    if (options.https) response.set('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}
