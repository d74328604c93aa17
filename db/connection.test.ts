import { expect, test } from 'vitest';
import { connectionFromUrl } from './connection.ts';

test('reads the parts of a URL, decoded', () => {
  expect(connectionFromUrl('postgres://terreau:a%40b%2Fc@db.example.org:5433/grc?sslmode=verify-full')).toEqual({
    host: 'db.example.org',
    port: 5433,
    database: 'grc',
    username: 'terreau',
    password: 'a@b/c',
    ssl: 'verify-full',
  });
});

test('knows the usual port, IPv6 and the folder of a socket', () => {
  expect(connectionFromUrl('postgresql://a:b@[::1]/grc')).toMatchObject({ host: '::1', port: 5432, ssl: false });
  expect(connectionFromUrl('postgresql://a:b@localhost/grc?host=/run/postgresql')).toMatchObject({
    host: '/run/postgresql',
  });
});

test.each([
  'postgres',
  'mysql://a:b@host/grc',
  'postgres://a:b@host/',
  'postgres://host/grc',
  'postgres://a:%E0%A4@host/grc',
  'postgres://a:b@host/grc?sslmode=sometimes',
])('%s is not the address of a database', (url) => {
  expect(connectionFromUrl(url)).toBeNull();
});
