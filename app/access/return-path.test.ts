import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  ['/needs/1?tab=2#x', '/needs/1?tab=2#x'],
  ['/communities/é', '/communities/é'],
  ['', '/today'],
  [null, '/today'],
  ['https://evil.example/', '/today'],
  ['//evil.example', '/today'],
  ['/\\evil.example', '/today'],
  ['/a\\b', '/today'],
  ['/a\nb', '/today'],
  ['javascript:alert(1)', '/today'],
  ['/sign-in?to=/sign-in', '/today'],
])('after signing in, %j leads to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});
