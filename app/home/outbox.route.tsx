import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openedAuth } from '#app/access/auth.server.ts';
import { notFound } from '#app/http/answers.ts';
import { Moment } from '#app/i18n/moments.tsx';
import { useWords } from '#app/i18n/words.ts';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { listOutbox } from '#emails/send.server.ts';
import { homeWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Boîte d’envoi · Terreau' }];

/** The mails of the demonstration, which leave for nowhere. A real instance has no such page. */
export async function loader() {
  if (!openedAuth().settings.demo) throw notFound();
  const mails = await listOutbox();
  return mails.map((mail) => ({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    at: mail.createdAt.toISOString(),
  }));
}

const links = /(https?:\/\/[^\s)\]]+)/g;

export default function Outbox() {
  const w = useWords(homeWords);
  const mails = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={w.outbox} lede={w.outboxLede} />
      {mails.length === 0 ? <EmptyState sentence={w.outboxEmpty} /> : null}
      <ol className="grid gap-10">
        {mails.map((mail) => (
          <li key={mail.id} className="border-t border-line pt-4">
            <h2 className="font-display text-xl">{mail.subject}</h2>
            <p className="text-ink-soft">
              {mail.to}, <Moment at={mail.at} />
            </p>
            <p className="mt-3 whitespace-pre-wrap break-words">
              {mail.text.split(links).map((part, index) =>
                index % 2 === 1 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text do not move
                  <a key={index} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
