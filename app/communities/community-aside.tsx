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
  can: { openFigures: boolean; appoint: boolean };
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
      <Places places={places} />
      <Spaces spaces={spaces} />
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

function Places({ places }: Pick<Surroundings, 'places'>) {
  const w = useWords(communityWords);
  if (places.length === 0) return null;
  return (
    <Section title={w.places}>
      <ul className="grid gap-4">
        {places.map((place) => (
          <li key={place.id}>
            <p className="font-semibold">{place.name}</p>
            {place.address ? <p>{place.address}</p> : null}
            {place.note ? <p className="text-note text-ink-soft">{place.note}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Spaces({ spaces }: Pick<Surroundings, 'spaces'>) {
  const w = useWords(communityWords);
  if (spaces.length === 0) return null;
  return (
    <Section title={w.spaces}>
      <ul className="grid gap-2">
        {spaces.map((space) => (
          <li key={space.id}>
            <a href={space.url} rel="noreferrer">
              {space.name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
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
