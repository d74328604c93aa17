import { createHmac, timingSafeEqual } from 'node:crypto';
import { openedAuth, signInSeconds } from './auth.server.ts';
import { parseCookies } from './session.server.ts';

const name = 'terreau_pending';
const sign = (text: string) => createHmac('sha256', openedAuth().settings.secret).update(text).digest('base64url');

/**
 * The address a code is awaited for, between two pages: in a signed cookie that scripts do not read, since an address
 * has no place in a URL.
 */
export function rememberPending(mail: string, to: string): string {
  const text = Buffer.from(JSON.stringify({ mail, to })).toString('base64url');
  return `${name}=${text}.${sign(text)}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${signInSeconds}${secure()}`;
}

export const forgetPending = (): string => `${name}=; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=0${secure()}`;

export function pendingMail(request: Request): { mail: string; to: string } | null {
  const [text = '', signature = ''] = (parseCookies(request.headers.get('cookie') ?? '').get(name) ?? '').split('.');
  const expected = Buffer.from(sign(text));
  const given = Buffer.from(signature);
  if (!text || expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}

const secure = () => (openedAuth().settings.url.startsWith('https:') ? '; Secure' : '');
