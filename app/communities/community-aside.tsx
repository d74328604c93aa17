import { Form, Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { Prose, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LongDay } from './long-day.tsx';
import { Pair } from './pair.tsx';
import type { Community, Seat, Surroundings } from './queries.server.ts';
import { communityWords } from './words.ts';

type Props = Surroundings & {
  community: Community;
  pair: Seat[];
  /** `speak`: the page tells in its middle how to speak to the pair, with the places. */
  can: { openFigures: boolean; appoint: boolean; speak: boolean };
};

/** What a community stands on: its pair, charter, places; for the pair, what it opens to the cultivators. */
export function CommunityAside({ community, pair, places, spaces, can }: Props) {
  const w = useWords(communityWords);
  return (
    <>
      <Section
        title={w.pair}
        action={can.appoint ? <Link to={`/communities/${community.slug}/mandates`}>{w.mandates}</Link> : undefined}
      >
        <Pair pair={pair} />
        {community.foundedOn ? (
          <p className="mt-4 text-note text-ink-soft">
            {w.founded} <LongDay day={community.foundedOn} />
          </p>
        ) : null}
      </Section>
      <Charter text={community.charter} />
      {can.speak || places.length === 0 ? null : (
        <Section title={w.places}>
          <Places places={places} />
        </Section>
      )}
      {can.speak || spaces.length === 0 ? null : (
        <Section title={w.spaces}>
          <SpaceLinks spaces={spaces} />
        </Section>
      )}
      {can.openFigures ? <Figures community={community} /> : null}
    </>
  );
}

/** A short charter stands open; a long one is unfolded. */
function Charter({ text }: { text: string }) {
  const w = useWords(communityWords);
  if (!text) return null;
  return text.length < 400 ? (
    <Section title={w.charter}>
      <Prose size="note">{text}</Prose>
    </Section>
  ) : (
    <Section title={w.charter}>
      <Fold label={w.charterRead}>
        <Prose size="note">{text}</Prose>
      </Fold>
    </Section>
  );
}

export function Places({ places, wide }: Pick<Surroundings, 'places'> & { wide?: boolean }) {
  return (
    <ul className={wide ? 'grid gap-x-8 gap-y-4 sm:grid-cols-2' : 'grid gap-4'}>
      {places.map((place) => (
        <li key={place.id}>
          <p className="font-semibold">{place.name}</p>
          {place.address ? <p>{place.address}</p> : null}
          {place.note ? <p className="text-note text-ink-soft">{place.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export function SpaceLinks({ spaces, wide }: Pick<Surroundings, 'spaces'> & { wide?: boolean }) {
  return (
    <ul className={wide ? 'flex flex-wrap gap-x-6 gap-y-2' : 'grid gap-2'}>
      {spaces.map((space) => (
        <li key={space.id}>
          <a href={space.url} rel="noreferrer">
            {space.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Figures({ community }: { community: Community }) {
  const w = useWords(communityWords);
  const on = community.sharesFigures;
  return (
    <Section title={w.figures}>
      <p className="text-note">{on ? w.figuresOn : w.figuresOff}</p>
      <p className="mt-2 text-note text-ink-soft">{w.figuresBoth}</p>
      <Form method="post" action={`/communities/${community.slug}/figures`} className="mt-3">
        <input type="hidden" name="open" value={on ? '' : 'on'} />
        <SubmitButton variant="plain" small>
          {on ? w.figuresClose : w.figuresOpen}
        </SubmitButton>
      </Form>
    </Section>
  );
}
