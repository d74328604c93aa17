import { describe, expect, test } from 'vitest';
import { readEnvironment } from './settings.server.ts';

const secret = 'a-secret-of-forty-characters-for-a-test-0';
const database = 'postgres://terreau:hush-hush@db.example.org/grc';

function draft(environment: Record<string, string>) {
  const read = readEnvironment(environment);
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  return read.draft;
}

function mistakes(environment: Record<string, string>) {
  const read = readEnvironment(environment);
  return 'mistakes' in read ? read.mistakes : [];
}

test('nothing set: the demonstration, on this machine only', () => {
  expect(draft({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseServer: null,
    dataDir: null,
    publicUrl: null,
    url: 'http://localhost:3000',
    secret: null,
    demo: true,
    smtpUrl: null,
    oidc: null,
  });
});

describe('demonstration or not', () => {
  test.each([
    [{ PORT: '4000' }, true],
    [{ TERREAU_DATA: '/srv/terreau' }, true],
    [{ TERREAU_DEMO: '0' }, false],
    [{ TERREAU_SECRET: secret }, false],
    [{ TERREAU_SECRET: secret, TERREAU_DEMO: '1' }, true],
    [{ TERREAU_URL: 'https://grc.example.org' }, false],
    [{ SMTP_URL: 'smtp://localhost:25' }, false],
    [{ DATABASE_URL: database, TERREAU_SECRET: secret }, false],
    [{ SMTP_URL: '' }, true],
  ])('%o', (environment, demo) => {
    expect(draft(environment).demo).toBe(demo);
  });

  test('the demonstration is never open to the network', () => {
    expect(mistakes({ HOST: '0.0.0.0' })).toHaveLength(1);
    expect(mistakes({ HOST: '0.0.0.0', TERREAU_DEMO: '0' })).toEqual([]);
    expect(mistakes({ HOST: '::1' })).toEqual([]);
  });
});

test('a whole instance', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'terreau', OIDC_CLIENT_SECRET: 'x' };
  expect(
    draft({
      HOST: '0.0.0.0',
      DATABASE_URL: database,
      TERREAU_SECRET: secret,
      TERREAU_URL: 'https://grc.example.org/',
      ...oidc,
      OIDC_NAME: 'AgentConnect',
    }),
  ).toMatchObject({
    databaseServer: { host: 'db.example.org', database: 'grc' },
    publicUrl: 'https://grc.example.org',
    url: 'https://grc.example.org',
    oidc: { issuer: 'https://id.example.org', clientId: 'terreau', clientSecret: 'x', name: 'AgentConnect' },
  });
});

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ HOST: 'http://example.org' }, 'HOST'],
  [{ TERREAU_DEMO: 'yes' }, 'TERREAU_DEMO'],
  [{ TERREAU_URL: 'grc.example.org' }, 'TERREAU_URL'],
  [{ TERREAU_URL: 'https://grc.example.org/terreau' }, 'TERREAU_URL'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'],
  [{ TERREAU_SECRET: 'short' }, 'TERREAU_SECRET'],
  [{ DATABASE_URL: database }, 'TERREAU_SECRET'],
  [{ DATABASE_URL: database, TERREAU_SECRET: secret, TERREAU_DEMO: '1' }, 'TERREAU_DEMO'],
  [{ OIDC_ISSUER: 'https://id.example.org' }, 'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET'],
])('%o is one mistake, said by name', (environment, name) => {
  expect(mistakes(environment)).toEqual([expect.stringContaining(name)]);
});

test('all mistakes come at once, and no secret with them', () => {
  const found = mistakes({
    PORT: '-1',
    DATABASE_URL: 'mysql://terreau:hush-hush@db',
    TERREAU_SECRET: 'hush-hush',
    SMTP_URL: 'terreau:hush-hush@mail',
    OIDC_CLIENT_SECRET: 'hush-hush',
  });
  expect(found).toHaveLength(5);
  expect(found.join('\n')).not.toContain('hush');
});
