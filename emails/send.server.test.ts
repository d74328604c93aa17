import { asc } from 'drizzle-orm';
import { createElement } from 'react';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/client.server.ts';
import { messages } from '#db/schema/mail.ts';
import { type TestDatabase, testDatabase } from '#db/testing/database.ts';
import { closePost, openPost, sendLetter, sendWaiting } from './send.server.ts';
import { SignInLetter, signInSubject } from './sign-in.tsx';

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let sink: SMTPServer;
let refusing = false;
const received: { to: string[]; source: string }[] = [];

const given = { locale: 'fr' as const, link: 'http://localhost:3000/sign-in/link?token=abc', code: '123456' };
const letter = () => ({
  to: 'ana@example.org',
  subject: signInSubject(given),
  body: createElement(SignInLetter, given),
});
const rows = () => owner.db.select().from(messages).orderBy(asc(messages.createdAt));

beforeAll(async () => {
  database = await testDatabase();
  owner = connect(database.connections.owner, 1);
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) => answer(refusing ? new Error('no') : null),
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((to) => to.address), source: Buffer.concat(parts).toString() });
        answer();
      });
    },
  });
  await new Promise<void>((ready) => sink.listen(0, '127.0.0.1', ready));
  const { port } = sink.server.address() as { port: number };
  openPost(database.connections.jobs, `smtp://127.0.0.1:${port}`, 'Terreau <terreau@example.org>');
});

afterAll(async () => {
  await closePost();
  await new Promise<void>((closed) => sink.close(closed));
  await owner.client.end();
  await database.drop();
});

test('a letter leaves once, as text and as HTML, and its words do not stay', async () => {
  await sendLetter(letter());
  await sendWaiting();
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(['ana@example.org']);
  expect(received[0]?.source).toContain('multipart/alternative');
  expect(received[0]?.source).toContain('123456');
  const [row] = await rows();
  expect(row).toMatchObject({ html: '', text: '', attempts: 1, lastError: '' });
  expect(row?.sentAt).toBeInstanceOf(Date);
});

test('a letter that is refused waits, is tried again, and says why without the words of anybody', async () => {
  refusing = true;
  await sendLetter(letter());
  const waiting = async () => (await rows()).find((row) => row.sentAt === null);
  expect(await waiting()).toMatchObject({ attempts: 1, lastError: 'EENVELOPE' });
  refusing = false;
  await sendWaiting();
  expect(await waiting()).toBeUndefined();
  expect(received).toHaveLength(2);
});

test('a letter is given up after five tries', async () => {
  refusing = true;
  await sendLetter(letter());
  for (let tries = 0; tries < 6; tries++) await sendWaiting();
  expect((await rows()).find((row) => row.sentAt === null)?.attempts).toBe(5);
  expect(received).toHaveLength(2);
});
