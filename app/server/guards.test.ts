import { describe, expect, test } from 'vitest';
import { foreign, fromElsewhere, malformed } from './guards.ts';

const host = 'localhost:3000';
const get = (url: string, headers = {}) => ({ method: 'GET', url, headers: { host, ...headers } });
const post = (headers = {}) => ({ method: 'POST', url: '/needs', headers: { host, ...headers } });

describe('malformed', () => {
  test.each(['/', '/needs?q=%E0%A4%A', '/communes/Saint-%C3%89tienne', '/a%20b?x=1#y'])('%s can be read', (url) => {
    expect(malformed(get(url))).toBeNull();
  });

  test.each(['/%E0%A4%A', '/%', '/a%00', '/needs?q=%00', '*', 'http://elsewhere.example/', '/a'.repeat(300)])(
    '%s cannot',
    (url) => {
      expect(malformed(get(url))?.status).toBe(400);
    },
  );

  test('a Host that is none', () => {
    expect(malformed(get('/', { host: 'a b' }))?.status).toBe(400);
  });

  test('a method that no form has', () => {
    expect(malformed({ ...get('/'), method: 'TRACE' })?.status).toBe(405);
  });

  test.each([
    [{ 'content-length': '2500000' }, undefined],
    [{ 'content-length': '2500001' }, 413],
    [{ 'transfer-encoding': 'chunked' }, 411],
    [{}, undefined],
  ])('a body declared by %o: %s', (headers, status) => {
    expect(malformed(post(headers))?.status).toBe(status);
  });
});

describe('a list that somebody brings', () => {
  const bring = (url: string, length: number) =>
    malformed({ method: 'POST', url, headers: { host, 'content-length': String(length) } });

  test.each(['/communities/ici/imports/new', '/communities/ici/imports/new.data?_routes=x'])(
    'may be large: %s',
    (url) => {
      expect(bring(url, 20 * 2 ** 20 + 2000)).toBeNull();
      expect(bring(url, 22 * 2 ** 20)).toMatchObject({ status: 413, french: expect.stringContaining('20 Mo') });
    },
  );

  test.each(['/communities/ici/edit', '/needs/communities/ici/imports/new', '/communities/ici/imports/new/x'])(
    'is brought nowhere else: %s',
    (url) => {
      expect(bring(url, 3_000_000)?.status).toBe(413);
    },
  );
});

describe('foreign', () => {
  test.each([
    [{}, null, false],
    [{ origin: 'http://localhost:3000' }, null, false],
    [{ origin: 'http://localhost:4000' }, null, true],
    [{ origin: 'https://elsewhere.example' }, null, true],
    [{ origin: 'null' }, null, true],
    [{ 'sec-fetch-site': 'cross-site' }, null, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, null, false],
    [{ origin: 'https://grc.example.org' }, 'https://grc.example.org', false],
    [{ origin: 'http://localhost:3000' }, 'https://grc.example.org', true],
  ])('a form with %o, at %s: refused %s', (headers, publicUrl, refused) => {
    expect(foreign(post(headers), publicUrl)?.status).toBe(refused ? 403 : undefined);
  });

  test('links from elsewhere are welcome', () => {
    expect(foreign(get('/', { 'sec-fetch-site': 'cross-site' }), null)).toBeNull();
  });
});

describe('the demonstration', () => {
  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('answers to %s', (name) => {
    expect(fromElsewhere(get('/', { host: name }))).toBeNull();
  });

  test.each([
    { host: 'terreau.example.org' },
    { host: 'localhost.example.org' },
    { host: '192.168.1.10:3000' },
    { host: undefined },
    { 'x-forwarded-for': '192.0.2.1' },
    { 'x-forwarded-host': 'localhost' },
    { forwarded: 'for=192.0.2.1' },
    { via: '1.1 relay' },
  ])('refuses %o', (headers) => {
    expect(fromElsewhere(get('/', headers))?.status).toBe(403);
  });
});
