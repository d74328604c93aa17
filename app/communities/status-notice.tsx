import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { Community, Seat } from './queries.server.ts';
import { communityWords } from './words.ts';

type Props = { community: Community; pair: Seat[]; can: { appoint: boolean } };

/** Where a community that is not open stands, and for cultivators the act that opens it, with what that makes public. */
export function StatusNotice({ community, pair, can }: Props) {
  const w = useWords(communityWords);
  const { slug, status } = community;
  if (status === 'open') return null;
  const [title, text] = status === 'draft' ? [w.draftTitle, w.draftText] : [w.closedTitle, w.closedText];
  return (
    <div className="mb-8">
      <Notice title={title} kind="info">
        <p>{text}</p>
        {can.appoint ? (
          <Form method="post" action={`/communities/${slug}/status`} className="mt-3 grid justify-items-start gap-3">
            <p>
              {w.openWhat} {pair.every((seat) => seat.name === null) ? w.openNoPair : ''}
            </p>
            <SubmitButton variant="plain" name="status" value="open">
              {status === 'draft' ? w.open : w.reopen}
            </SubmitButton>
          </Form>
        ) : null}
      </Notice>
    </div>
  );
}
