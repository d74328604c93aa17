import { Form, Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { agrees, type Party } from './synergy.ts';
import { synergyWords } from './words.ts';

const paths = { actor: '/actors', project: '/projects', need: '/needs' } as const;

type PartiesProps = { synergyId: string; parties: Party[]; canTend: boolean; today: string };

/** What a synergy links; beside each who must agree, whether they have. */
export function Parties({ synergyId, parties, canTend, today }: PartiesProps) {
  const w = useWords(synergyWords);
  const kinds = { actor: w.actors, project: w.projects, need: w.needs, theme: w.themes };
  return (
    <ul className="divide-y divide-line border-y border-line">
      {parties.map((party) => (
        <li key={party.kind + party.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span>
            <span className="block text-ink-soft text-note">{kinds[party.kind]}</span>
            {party.kind === 'theme' ? party.name : <Link to={`${paths[party.kind]}/${party.id}`}>{party.name}</Link>}
          </span>
          {agrees(party.kind) ? (
            <span className="flex items-center gap-3 text-ink-soft text-note">
              {party.agreedOn ? (
                <span>
                  {w.agreedOn} <Day day={party.agreedOn} today={today} />
                </span>
              ) : (
                w.notYet
              )}
              {canTend ? <AgreeForm synergyId={synergyId} party={party} /> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AgreeForm({ synergyId, party }: { synergyId: string; party: Party }) {
  const w = useWords(synergyWords);
  const label = party.agreedOn ? w.takeBack : w.noteAgreed;
  return (
    <Form method="post" action={`/synergies/${synergyId}/agree`} preventScrollReset>
      <input type="hidden" name="kind" value={party.kind} />
      <input type="hidden" name="party" value={party.id} />
      <input type="hidden" name="agreed" value={party.agreedOn ? '' : 'on'} />
      <Button type="submit" small variant={party.agreedOn ? 'quiet' : 'plain'} aria-label={w.of(label, party.name)}>
        {label}
      </Button>
    </Form>
  );
}
