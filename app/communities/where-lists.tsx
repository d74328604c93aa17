import { Form, Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { UndoToast } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import type { Place, Space } from './queries.server.ts';
import { communityWords } from './words.ts';

type Props = { slug: string; places: Place[]; spaces: Space[]; fresh: string };

/** Where the community meets, on the ground and on line: each with its own small form. */
export function WhereLists({ slug, places, spaces, fresh }: Props) {
  const w = useWords(communityWords);
  const at = `/communities/${slug}`;
  return (
    <div className="mt-12 grid max-w-[40rem] gap-4">
      <Removed slug={slug} />
      <Section title={w.places}>
        <p className="text-ink-soft">{w.placesLede}</p>
        <ul className="my-4 divide-y divide-line">
          {places.map((place) => (
            <Line key={place.id} at={`${at}/places/${place.id}`} name={place.name} slug={slug}>
              {[place.address, place.note].filter(Boolean).join(' · ')}
            </Line>
          ))}
        </ul>
        <LinkButton to={`${at}/places/${fresh}`}>{w.addPlace}</LinkButton>
      </Section>
      <Section title={w.spaces}>
        <ul className="mb-4 divide-y divide-line">
          {spaces.map((space) => (
            <Line key={space.id} at={`${at}/spaces/${space.id}`} name={space.name} slug={slug}>
              {space.url}
            </Line>
          ))}
        </ul>
        <LinkButton to={`${at}/spaces/${fresh}`}>{w.addSpace}</LinkButton>
      </Section>
    </div>
  );
}

function Line({ at, name, children }: { at: string; name: string; slug: string; children: ReactNode }) {
  const w = useWords(communityWords);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="text-note break-words text-ink-soft">{children}</p>
      </div>
      <div className="flex items-center gap-1">
        <Link className="button" data-variant="quiet" data-small to={at} aria-label={w.changeOf(name)}>
          {w.change}
        </Link>
        <Form method="post" action={`${at}/remove`}>
          <Button type="submit" small variant="quiet" aria-label={w.removeOf(name)}>
            {w.remove}
          </Button>
        </Form>
      </div>
    </li>
  );
}

/** What was just removed comes back by writing it again under its own id. */
function Removed({ slug }: { slug: string }) {
  const w = useWords(communityWords);
  const [query] = useSearchParams();
  const removed = query.get('removed') ?? '';
  const [kind, id] = removed.split('.');
  if (!id || (kind !== 'places' && kind !== 'spaces')) return null;
  const names = kind === 'places' ? ['name', 'address', 'note'] : ['name', 'url'];
  const fields = Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']));
  return (
    <UndoToast
      key={removed}
      message={w.removed(fields.name ?? '')}
      action={`/communities/${slug}/${kind}/${id}`}
      fields={fields}
    />
  );
}
