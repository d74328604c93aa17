import { Link } from '@remix-run/react';
import { CircleBand, StayList } from '#app/circles/band.tsx';
import type { Stay } from '#app/circles/queries.server.ts';
import { circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Section } from '#app/ui/page.tsx';

/** From one circle to another, in each community one may read of. */
export function ActorCircles({ stays, today }: { stays: Stay[]; today: string }) {
  const w = useWords(circleWords);
  if (stays.length === 0) return null;
  const communities = [...new Map(stays.map((stay) => [stay.communityId, stay])).values()];
  return (
    <Section title={w.bandTitle}>
      <div className="grid gap-8">
        {communities.map(({ communityId, communityName, communitySlug }) => {
          const here = stays.filter((stay) => stay.communityId === communityId);
          return (
            <div key={communityId}>
              {communities.length > 1 && (
                <h3 className="mb-2">
                  <Link to={`/communities/${communitySlug}/circles`}>{communityName}</Link>
                </h3>
              )}
              <CircleBand stays={here} today={today} />
              <StayList stays={here} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
