import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Section } from '#app/ui/page.tsx';
import { Places, SpaceLinks } from './community-aside.tsx';
import type { Surroundings } from './queries.server.ts';
import { communityWords } from './words.ts';

export const speakAnchor = 'speak';

/** How somebody without an account is heard: whom they find, where and when, and who can invite them. */
export function SpeakToPair({
  slug,
  pair,
  places,
  spaces,
  signedIn,
}: Surroundings & { slug: string; signedIn: boolean }) {
  const w = useWords(communityWords);
  const names = pair.flatMap((seat) => seat.name ?? []);
  return (
    <Section title={w.speak} id={speakAnchor}>
      <div className="grid gap-5 rounded bg-accent-soft p-5">
        <div className="grid max-w-[58ch] gap-1">
          <p>{names.length > 0 ? `${w.speakWhy} ${w.speakTo(names.join(` ${w.and} `))}` : w.speakNobody}</p>
          {names.length > 0 && places.length + spaces.length === 0 ? <p>{w.speakNowhere}</p> : null}
        </div>
        {places.length > 0 ? (
          <div>
            <h3 className="mb-2">{w.places}</h3>
            <Places places={places} wide />
          </div>
        ) : null}
        {spaces.length > 0 ? (
          <div>
            <h3 className="mb-2">{w.spaces}</h3>
            <SpaceLinks spaces={spaces} wide />
          </div>
        ) : null}
        {names.length > 0 ? (
          <p className="max-w-[58ch]">
            {w.speakInvite}
            {signedIn ? null : (
              <>
                {' '}
                {w.haveAccount} <Link to={`/sign-in?to=${encodeURIComponent(`/communities/${slug}`)}`}>{w.enter}</Link>
              </>
            )}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
