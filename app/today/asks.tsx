import { Form, Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { recordPath } from '#app/visibility/records.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { AskedWidening, NewMandate, OfferedMandate } from './queries.server.ts';
import { todayWords } from './words.ts';

export function Offers({ offers, today }: { offers: OfferedMandate[]; today: string }) {
  const w = useWords(todayWords);
  return offers.map((offer) => (
    <Notice key={offer.id} kind="info" title={w.offers}>
      <p>
        {w.offer(offer.community)}, <Day day={offer.startsOn} today={today} />
      </p>
      <LinkButton to={`/mandates/${offer.id}/answer`}>{w.offerLook}</LinkButton>
    </Notice>
  ));
}

/** What the other gardener asks one to open; and one's own requests that wait. */
export function Widenings({ requests }: { requests: AskedWidening[] }) {
  const w = useWords(todayWords);
  const asked = requests.filter((request) => !request.mine);
  const mine = requests.filter((request) => request.mine);
  return (
    <>
      {asked.length > 0 ? (
        <Section title={w.widening}>
          <ul className="grid gap-5">
            {asked.map((request) => (
              <li key={request.id}>
                <p>
                  <Link to={recordPath(request.record, request.recordId)}>{request.title}</Link>
                </p>
                <p className="text-ink-soft text-note">{w.asks(request.asker)}</p>
                <p className="flex items-center gap-2">
                  <VisibilitySign level={request.visibility} showWord /> →{' '}
                  <VisibilitySign level={request.level} showWord />
                </p>
                {request.words ? <p className="whitespace-pre-wrap">« {request.words} »</p> : null}
                <Form method="post" action={`/widening/${request.id}/decide`} className="mt-2 flex gap-2">
                  <Button type="submit" small name="granted" value="yes" aria-label={w.named(w.open, request.title)}>
                    {w.open}
                  </Button>
                  <Button
                    type="submit"
                    small
                    variant="quiet"
                    name="granted"
                    value="no"
                    aria-label={w.named(w.leave, request.title)}
                  >
                    {w.leave}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {mine.length > 0 ? (
        <Section title={w.wideningMine}>
          <ul className="grid gap-2">
            {mine.map((request) => (
              <li key={request.id} className="flex items-center justify-between gap-3">
                <Link to={recordPath(request.record, request.recordId)}>{request.title}</Link>
                <VisibilitySign level={request.level} showWord />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

export function NewMandates({ mandates }: { mandates: NewMandate[] }) {
  const w = useWords(todayWords);
  if (mandates.length === 0) return null;
  return (
    <Section title={w.newMandates}>
      <ul className="grid gap-2">
        {mandates.map((mandate) => (
          <li key={mandate.id}>
            <Link to={`/communities/${mandate.slug}`}>{w.newMandate(mandate.name, mandate.community)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
