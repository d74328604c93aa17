import { user } from '../../schema/auth.ts';
import { communities, digitalSpaces, mandates, places } from '../../schema/communities.ts';
import { posts, users } from '../../schema/people.ts';
import type { OfficeHolder } from '../shape.ts';
import { idOf } from './ids.ts';
import { territory } from './reference.ts';
import { sideOf, type Teller } from './teller.ts';

/** The instance is set up, and the cultivator invites whoever holds an office. */
export function tellOffices(told: Teller): void {
  const { world, calendar, chronicle, cultivator, account } = told;
  const opening = Math.max(...world.communities.map((c) => c.foundedDaysAgo)) + 30;
  for (const holder of world.officeHolders) {
    const her = holder.key === cultivator;
    const at = calendar.moment(calendar.workday(her ? opening + 5 : opening), '09:00');
    chronicle.insert(users, at, her ? null : account(cultivator), { id: account(holder.key), name: holder.name });
    chronicle.link(user, [signIn(account(holder.key), holder, at)]);
  }
  for (const post of world.posts) {
    const her = post.holder === cultivator;
    const at = calendar.moment(calendar.workday(her ? opening + 5 : opening), '09:10');
    chronicle.insert(posts, at, her ? null : account(cultivator), {
      id: idOf('post', post.holder),
      userId: account(post.holder),
      kind: post.kind,
      directorateId: post.directorate ? idOf('directorate', post.directorate) : null,
      startsOn: calendar.workday(post.fromDaysAgo),
      endsOn: null,
      appointedBy: her ? null : account(cultivator),
    });
  }
}

export const signIn = (id: string, { name, mail }: Pick<OfficeHolder, 'name' | 'mail'>, at: Date) => ({
  id,
  name,
  email: mail.toLowerCase(),
  emailVerified: true,
  createdAt: at,
  updatedAt: at,
});

/** A community is drafted, its pair is asked and accepts, then it opens. */
export function tellCommunities(told: Teller): void {
  const { world, calendar, chronicle, cultivator, account } = told;
  const by = account(cultivator);
  for (const community of world.communities) {
    const id = idOf('community', community.slug);
    const asked = world.mandates.filter((m) => m.community === community.slug);
    const first = Math.max(community.foundedDaysAgo, ...asked.map((m) => m.acceptedDaysAgo)) + 8;
    chronicle.insert(communities, calendar.moment(calendar.workday(first), '10:00'), by, {
      id,
      slug: community.slug,
      name: community.name,
      status: 'draft',
      themeId: idOf('theme', community.themeSlug),
      territoryCode: territory(community.territoryCode),
      purpose: community.purpose,
      charter: community.charter.join('\n'),
      foundedOn: calendar.workday(community.foundedDaysAgo),
      sharesFigures: false,
    });
    const founded = calendar.workday(community.foundedDaysAgo);
    chronicle.edit(communities, calendar.moment(founded, '09:00'), by, id, { status: 'open' });
    for (const mandate of asked) {
      const key = `${mandate.community}/${mandate.side}/${mandate.holder}`;
      const accepted = calendar.moment(calendar.workday(mandate.acceptedDaysAgo), '10:30');
      chronicle.insert(mandates, calendar.moment(calendar.workday(mandate.acceptedDaysAgo + 4), '10:00'), by, {
        id: idOf('mandate', key),
        communityId: id,
        side: sideOf(mandate.side),
        userId: account(mandate.holder),
        directorateId: mandate.directorate ? idOf('directorate', mandate.directorate) : null,
        startsOn: calendar.workday(mandate.fromDaysAgo),
        endsOn: calendar.workday(mandate.toDaysAgo),
        appointedBy: by,
      });
      chronicle.edit(mandates, accepted, account(mandate.holder), idOf('mandate', key), { acceptedAt: accepted });
    }
    // A pair that has worked for a while shares its figures: all but one in this world.
    if (community !== world.communities.at(-1)) {
      const sixMonthsLater = Math.max(0, community.foundedDaysAgo - 180);
      const gardener = account(told.gardener(community.slug, 'territory', sixMonthsLater));
      const at = calendar.moment(calendar.workday(sixMonthsLater), '17:30');
      chronicle.edit(communities, at, gardener, id, { sharesFigures: true });
    }
    chronicle.link(
      places,
      community.places.map(({ communeCode, ...place }) => ({
        id: idOf('place', `${community.slug}/${place.name}`),
        communityId: id,
        ...place,
        territoryCode: territory(communeCode),
      })),
    );
    chronicle.link(
      digitalSpaces,
      community.spaces.map((space) => ({
        id: idOf('space', `${community.slug}/${space.name}`),
        communityId: id,
        ...space,
      })),
    );
  }
}
