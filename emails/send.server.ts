import { render } from '@react-email/render';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { createTransport, type Transporter } from 'nodemailer';
import postgres from 'postgres';
import type { ReactElement } from 'react';
import type { Connection } from '#db/connection.ts';
import { newId } from '#db/ids.ts';
import { messages, mostTries } from '#db/schema/mail.ts';

type Post = { db: PostgresJsDatabase; transport: Transporter | null; from: string; close: () => Promise<void> };
const kept = globalThis as { terreauPost?: Post };

/** Opens the way out for mails. Without an SMTP server they stay in the outbox. */
export function openPost(jobs: Connection, smtpUrl: string | null, from: string): void {
  if (kept.terreauPost) return;
  const client = postgres({ ...jobs, max: 2, onnotice: () => {} });
  const transport = smtpUrl ? createTransport(smtpUrl, { from }) : null;
  kept.terreauPost = {
    db: drizzle(client, { casing: 'snake_case' }),
    transport,
    from,
    close: async () => {
      transport?.close();
      await client.end({ timeout: 5 });
    },
  };
}

export async function closePost(): Promise<void> {
  const open = kept.terreauPost;
  kept.terreauPost = undefined;
  await open?.close();
}

function post(): Post {
  if (!kept.terreauPost) throw new Error('openPost() comes first');
  return kept.terreauPost;
}

/** Writes a mail into the outbox and tries to send it. What fails is tried again by the job `send-mails`. */
export async function sendLetter(letter: { to: string; subject: string; body: ReactElement }): Promise<void> {
  const [html, text] = await Promise.all([render(letter.body), render(letter.body, { plainText: true })]);
  const { db } = post();
  await db.insert(messages).values({ id: newId(), recipient: letter.to, subject: letter.subject, html, text });
  await sendWaiting();
}

/**
 * Sends what waits, with `mostTries` tries each. Between the server's 250 and our commit nobody can prove a single delivery;
 * these are mails of sign-in and invitation, where a second copy does no harm.
 */
export async function sendWaiting(): Promise<void> {
  const { db, transport, from } = post();
  if (!transport) return;
  const waiting = await db
    .select()
    .from(messages)
    .where(and(isNull(messages.sentAt), lt(messages.attempts, mostTries)))
    .orderBy(asc(messages.createdAt))
    .limit(20);
  for (const mail of waiting) {
    const claimed = await db
      .update(messages)
      .set({ attempts: mail.attempts + 1 })
      .where(and(eq(messages.id, mail.id), eq(messages.attempts, mail.attempts)))
      .returning({ id: messages.id });
    if (claimed.length === 0) continue;
    try {
      await transport.sendMail({ from, to: mail.recipient, subject: mail.subject, html: mail.html, text: mail.text });
      // A sent sign-in link has nothing to do in the database any longer.
      await db.update(messages).set({ sentAt: new Date(), html: '', text: '' }).where(eq(messages.id, mail.id));
    } catch (error) {
      const reason = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
      await db.update(messages).set({ lastError: reason }).where(eq(messages.id, mail.id));
    }
  }
}

/** The latest mails, for the demonstration's outbox. */
export async function listOutbox() {
  return post().db.select().from(messages).orderBy(sql`${messages.createdAt} desc`).limit(30);
}

/** Mails older than a month go: what they said is over. */
export async function forgetOldMails(): Promise<void> {
  await post().db.delete(messages).where(lt(messages.createdAt, sql`now() - interval '30 days'`));
}
