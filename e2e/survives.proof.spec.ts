import { setTimeout as sleep } from 'node:timers/promises';
import { type APIRequestContext, request as http } from '@playwright/test';
import { post, unique } from './acts.ts';
import { expect, test } from './fixtures.ts';
import { answering, freePort, startServer, stopped, throwawayFolder } from './server.ts';

const kills = 12;

/** The form as the page gives it, sent and sent again until an answer comes, as a person would after a lost connection. */
async function log(request: APIRequestContext, notes: string, restarted: () => Promise<void>): Promise<string> {
  const html = await (await request.get('/log?community=alimentation')).text();
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
  const fields = {
    id: value('id'),
    community: value('community'),
    happenedOn: value('happenedOn'),
    kind: 'call',
    visibility: 'pair',
    newActors: `Personne ${notes}`,
    notes,
  };
  expect(fields.id).not.toBe('');
  for (let tries = 0; tries < 5; tries++) {
    const answer = await post(request, '/log', fields).catch(() => null);
    if (answer?.status() === 303) return answer.headers().location?.split('?')[0] ?? '';
    await restarted();
  }
  throw new Error('No answer');
}

test('killed again and again in the middle of work: nothing that was answered is lost, nothing is there twice', async () => {
  test.setTimeout(600_000);
  const folder = throwawayFolder();
  const port = await freePort();
  let server = startServer(folder.path, port);
  try {
    await answering(server);
    const request = await http.newContext({ baseURL: server.url });
    await request.post('/sign-in/demo', { form: { persona: 'jardiniere-territoire', to: '/' }, maxRedirects: 0 });
    const logged = new Map<string, string>();
    for (let kill = 0; kill < kills; kill++) {
      let back: Promise<void> | null = null;
      const restart = async () => {
        await stopped(server.child, 'SIGKILL');
        server = startServer(folder.path, port);
        await answering(server);
      };
      // Falls anywhere within the requests that follow.
      const killer = sleep(5 + kill * 9).then(() => {
        back = restart();
      });
      for (let each = 0; each < 4; each++) {
        const notes = unique(`Éprouvé ${kill}.${each}`);
        const page = await log(request, notes, async () => {
          await killer;
          await back;
        }).catch(async (error) => {
          // The form itself was asked for while the server was gone.
          await killer;
          await back;
          if (/No answer/.test(String(error))) throw error;
          return null;
        });
        if (page) logged.set(notes, page);
      }
      await killer;
      await back;
    }
    expect(logged.size).toBeGreaterThan(kills * 2);
    for (const [notes, path] of logged) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text()).toContain(notes);
      const found = await (await request.get(`/log/people.json?q=${encodeURIComponent(notes)}`)).text();
      expect(found.split(notes).length - 1, `${notes}, once`).toBe(1);
    }
    await request.dispose();
  } finally {
    await stopped(server.child, 'SIGTERM');
    folder.remove();
  }
});
