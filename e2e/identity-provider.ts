import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

type Person = { sub: string; email: string; name: string };

/** The sign-in service of an institution, as OpenID Connect says, at which `person` is signed in already. */
export async function openIdentityProvider(person: Person) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { client: string; nonce: string | null; person: Person }>();
  const state = { person };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const answer = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') return answer(discovery());
    if (url.pathname === '/keys') {
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    }
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      const client = url.searchParams.get('client_id') ?? '';
      codes.set(code, { client, nonce: url.searchParams.get('nonce'), person: state.person });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      back.searchParams.set('iss', issuer);
      return response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === '/token') {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const code = new URLSearchParams(Buffer.concat(parts).toString()).get('code') ?? '';
      const asked = codes.get(code);
      codes.delete(code);
      if (!asked) return answer({ error: 'invalid_grant' }, 400);
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        ...asked.person,
        email_verified: true,
        iss: issuer,
        aud: asked.client,
        iat: now,
        exp: now + 300,
      };
      const id_token = token(asked.nonce ? { ...claims, nonce: asked.nonce } : claims);
      return answer({
        access_token: token({ sub: asked.person.sub }),
        token_type: 'Bearer',
        expires_in: 300,
        id_token,
      });
    }
    if (url.pathname === '/userinfo') return answer({ ...state.person, email_verified: true });
    return answer({ error: 'not found' }, 404);
  });
  const token = (claims: object) => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${encode(claims)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    issuer,
    /** Who is signed in at the service from now on. */
    become: (next: Person) => {
      state.person = next;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
