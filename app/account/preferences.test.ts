import { expect, test } from 'vitest';
import { action } from './preferences.route.ts';

const choose = async (to: string): Promise<string | null> => {
  const body = new URLSearchParams({ locale: 'en', to });
  const request = new Request('http://localhost/preferences', { method: 'POST', body });
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1' };
  const answer = await action({ request, params: {}, context } as Parameters<typeof action>[0]);
  return answer.headers.get('Location');
};

test.each(['/', '/communities/ici?x=1', '/sign-in', '/sign-in?to=%2Fcommunities%2Fici', '/sign-in/code'])(
  'who chooses a language stays on %s',
  async (path) => expect(await choose(path)).toBe(path),
);

test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\\\elsewhere.example', '/sign-in/demo'])(
  'never leads to %s',
  async (path) => expect(await choose(path)).toBe('/today'),
);
