import { desc, isNull } from 'drizzle-orm';
import { messages } from '#db/schema/mail.ts';
import { say } from '#db/terminal.ts';
import { withOwner } from './database.ts';

/**
 * Prints the mails that have not left, latest last. Without SMTP_URL this is where a sign-in code is found: it asks for
 * the terminal of the machine, which is more than a mailbox gives.
 */
export async function run(): Promise<void> {
  const waiting = await withOwner((owner) =>
    owner.select().from(messages).where(isNull(messages.sentAt)).orderBy(desc(messages.createdAt)).limit(20),
  );
  if (waiting.length === 0) console.log(say('Aucun message en attente.', 'No message waits.'));
  for (const mail of waiting.reverse()) {
    const failed = mail.lastError ? ` (${mail.lastError}, ${mail.attempts})` : '';
    console.log(`\n${mail.createdAt.toISOString()}  ${mail.recipient}${failed}\n${mail.subject}\n\n${mail.text}`);
  }
}
