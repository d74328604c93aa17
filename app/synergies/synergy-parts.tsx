import { Form, Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { aKind, kindWords } from '#app/journal/kind-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Definition, Lines, RecordLine } from '#app/ui/lists.tsx';
import { Section } from '#app/ui/page.tsx';
import { SideSign, VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Synergy } from './queries.server.ts';
import { nextStates, type SynergyState } from './synergy.ts';
import { synergyWords } from './words.ts';

/** Since when, by whom, where. */
export function SynergyFacts({ synergy, today }: { synergy: Synergy; today: string }) {
  const w = useWords(synergyWords);
  return (
    <Definition
      items={[
        { term: w.proposedOn, detail: <Day day={synergy.proposedOn} today={today} /> },
        {
          key: 'by',
          term: w.proposedBy(synergy.author ?? ''),
          detail: synergy.author ? <SideSign side={synergy.side} showWord /> : null,
        },
        {
          term: w.communities,
          detail: synergy.places.map((community) => (
            <Link key={community.slug} className="block" to={`/communities/${community.slug}`}>
              {community.name}
            </Link>
          )),
        },
      ]}
    />
  );
}

/** The steps of its life that lead on from here, or back. */
export function NextSteps({ id, state }: { id: string; state: SynergyState }) {
  const w = useWords(synergyWords);
  return (
    <Section title={w.change}>
      <Form method="post" action={`/synergies/${id}/state`} className="flex flex-wrap gap-2" preventScrollReset>
        <input type="hidden" name="from" value={state} />
        <input type="hidden" name="to" value={`/synergies/${id}`} />
        {nextStates[state].map((next) => (
          <Button key={next} type="submit" name="state" value={next} small>
            {w.act(next)}
          </Button>
        ))}
      </Form>
    </Section>
  );
}

/** The exchanges it was born of, as far as the reader may read them. */
export function Exchanges({ exchanges, today }: { exchanges: Synergy['exchanges']; today: string }) {
  const w = useWords(synergyWords);
  const kinds = useWords(kindWords);
  return (
    <Section title={w.origin}>
      <Lines label={w.origin}>
        {exchanges.map((exchange) => (
          <RecordLine
            key={exchange.id}
            to={`/interactions/${exchange.id}`}
            who={kinds[aKind(exchange.kind)]}
            what={exchange.notes}
            sign={<VisibilitySign level={exchange.visibility} />}
            when={<Day day={exchange.happenedOn} today={today} />}
          />
        ))}
      </Lines>
    </Section>
  );
}
