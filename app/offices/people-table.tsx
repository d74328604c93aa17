import { Form, Link } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import type { HeldPost, OfficePerson } from './queries.server.ts';
import { officeWords } from './words.ts';

type Person = OfficePerson & { can: { close: boolean; end: string[] }; me: boolean };

/** Who has an account, what they hold, and what a cultivator may do about it. */
export function PeopleTable({ people, today }: { people: Person[]; today: string }) {
  const w = useWords(officeWords);
  return (
    <DataTable caption={w.people}>
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.holds}</th>
          <th scope="col">{w.acts}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className="align-top">
            <th scope="row">
              {person.name}
              {person.me ? <span className="font-normal text-ink-soft"> ({w.you})</span> : null}
              <span className="block text-note font-normal break-all text-ink-soft">{person.mail}</span>
            </th>
            <Cell label={w.holds}>
              <Holdings person={person} today={today} />
            </Cell>
            <Cell label={w.acts}>
              <Acts person={person} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Holdings({ person, today }: { person: Person; today: string }) {
  const w = useWords(officeWords);
  if (person.posts.length + person.mandates.length === 0) return <span className="text-ink-soft">{w.nothing}</span>;
  return (
    <ul className="grid gap-1">
      {person.mandates.map((mandate) => (
        <li key={mandate.id} className="flex items-baseline gap-x-2">
          <SideSign side={mandate.side} />
          <Link to={`/communities/${mandate.slug}/mandates`}>
            {mandate.side === 'community'
              ? w.gardenerCommunity(mandate.community)
              : w.gardenerInstitution(mandate.community)}
          </Link>
          {mandate.accepted ? null : <span className="text-ink-soft">({w.offered})</span>}
        </li>
      ))}
      {person.posts.map((post) => (
        <Post key={post.id} post={post} person={person} today={today} />
      ))}
    </ul>
  );
}

function Post({ post, person, today }: { post: HeldPost; person: Person; today: string }) {
  const w = useWords(officeWords);
  const format = new Intl.DateTimeFormat(useLocale() === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const say = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  const name = post.kind === 'agent' ? w.agent(post.directorate ?? '') : w.cultivator;
  const when = post.startsOn > today ? w.from(say(post.startsOn)) : post.endsOn ? w.until(say(post.endsOn)) : null;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      {name}
      {when ? <span className="text-note text-ink-soft">{when}</span> : null}
      {person.can.end.includes(post.id) ? (
        <Form method="post" action={`/offices/posts/${post.id}/end`}>
          <Button type="submit" small variant="quiet" aria-label={w.endPostOf(name, person.name)}>
            {w.endPost}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

function Acts({ person }: { person: Person }) {
  const w = useWords(officeWords);
  return (
    <div className="flex flex-wrap gap-1">
      {person.disabled ? null : (
        <Link
          className="button"
          data-variant="quiet"
          data-small
          to={`/offices/posts?person=${person.id}`}
          aria-label={w.givePostTo(person.name)}
        >
          {w.givePost}
        </Link>
      )}
      {person.disabled || person.can.close ? (
        <Form method="post" action={`/offices/people/${person.id}/access`}>
          <Button
            type="submit"
            small
            variant="quiet"
            name="open"
            value={person.disabled ? 'yes' : 'no'}
            aria-label={person.disabled ? w.reopenOf(person.name) : w.closeOf(person.name)}
          >
            {person.disabled ? w.reopen : w.close}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
