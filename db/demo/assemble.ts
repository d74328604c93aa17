import { citizens } from './citizens.ts';
import { type Entry, gardenerOn, parts, type StoryText } from './notation.ts';
import { contactPoints, memberships, organizations, people, ties } from './people-table.ts';
import { pick, seeded, slug } from './seeded.ts';
import type { Actor, Circle, Community, Membership, Story, Tie, WideningRequest, World } from './shape.ts';

export type CommunityText = {
  community: Community;
  organizations: string;
  engaged: string;
  informed: string;
  moves: string;
  ties: string;
  entries: Entry[];
  stories: StoryText[];
  requests: WideningRequest[];
};

type CommunityRows = Omit<World, 'institution' | 'communities' | 'officeHolders' | 'mandates' | 'posts'>;

/** The oldest day on which each actor is spoken of: nobody joins after having been heard. */
function mentions(entries: Entry[]): Map<string, number> {
  const first = new Map<string, number>();
  const note = (actor: string | null, daysAgo: number) => {
    if (actor) first.set(actor, Math.max(first.get(actor) ?? 0, daysAgo));
  };
  for (const entry of entries) {
    if (entry.kind === 'interaction') for (const p of entry.row.participants) note(p.actor, entry.row.daysAgo);
    if (entry.kind === 'need') {
      for (const e of entry.row.expressers) if ('actor' in e) note(e.actor, entry.row.collectedDaysAgo);
    }
    if (entry.kind === 'synergy') {
      for (const p of entry.row.parties)
        if (p.kind === 'actor') note(p.ref, p.agreedDaysAgo ?? entry.row.proposedDaysAgo);
    }
  }
  return first;
}

function citizenMemberships(community: string, actors: Actor[]): Membership[] {
  return actors.map((actor) => {
    const reason = pick(seeded(`arrival ${actor.key}`), [
      'Formulaire rempli sur un marché.',
      'Inscription sur la page publique.',
      'Rencontre à la foire, coordonnées laissées de vive voix.',
      "Feuille de présence d'une réunion ouverte.",
      'Réponse à un questionnaire de la communauté.',
      'Venue avec un voisin à la fête de la communauté.',
    ] as const);
    return {
      actor: actor.key,
      community,
      circle: 'citizen' as Circle,
      fromDaysAgo: actor.createdDaysAgo,
      toDaysAgo: null,
      movedBy: gardenerOn(community, 'territory', actor.createdDaysAgo),
      reason,
    };
  });
}

/** Some two citizens in five came through somebody of the inner circles. */
function citizenTies(
  community: string,
  theme: string,
  crowd: Actor[],
  inner: Actor[],
  since: Map<string, number>,
): Tie[] {
  return crowd.flatMap((actor): Tie[] => {
    const random = seeded(`brought in ${actor.key}`);
    const earlier = inner.filter((one) => (since.get(one.key) ?? 0) > actor.createdDaysAgo);
    if (random() > 0.4 || earlier.length === 0) return [];
    const to = pick(random, earlier).key;
    return [{ kind: 'mobilised_by', from: actor.key, to, theme, community, daysAgo: actor.createdDaysAgo }];
  });
}

function story(community: string, text: StoryText): Story {
  return {
    key: `${community}/histoire-${text.id}`,
    community,
    title: text.title,
    summary: text.summary,
    thread: text.entries.map((entry) => ({ kind: entry.kind, key: entry.row.key })),
  };
}

/** The slugs of the people written by hand, which the generated citizens must not bear. */
export const writtenNames = (text: CommunityText) =>
  parts(`${text.engaged}\n${text.informed}`, '\n').map((line) => slug(line.split('|')[0] ?? ''));

export function assemble(text: CommunityText, taken: Set<string>): CommunityRows {
  const { slug: id, themeSlug: theme, foundedDaysAgo } = text.community;
  const entries = [...text.stories.flatMap((s) => s.entries), ...text.entries];
  const first = mentions(entries);
  const engaged = people(id, 'engaged', theme, text.engaged);
  const informed = people(id, 'informed', theme, text.informed);
  const crowd = citizens(id, theme, 150, taken);
  const inner = [...engaged.actors, ...informed.actors];

  // A line of moves concerns one circle's table; the others ignore it because their actors do not bear its slug.
  const members = [
    ...memberships(id, foundedDaysAgo, 'engaged', engaged.actors, first, text.moves),
    ...memberships(id, foundedDaysAgo, 'informed', informed.actors, first, text.moves),
    ...citizenMemberships(id, crowd),
  ];
  const since = new Map<string, number>();
  for (const m of members) since.set(m.actor, Math.max(since.get(m.actor) ?? 0, m.fromDaysAgo));

  const structures = organizations(id, theme, text.organizations);
  for (const actor of structures) actor.createdDaysAgo = foundedDaysAgo - 2;
  for (const actor of inner) actor.createdDaysAgo = since.get(actor.key) ?? foundedDaysAgo - 2;
  for (const actor of structures) since.set(actor.key, actor.createdDaysAgo);

  return {
    actors: [...structures, ...inner, ...crowd],
    memberships: members,
    contactPoints: [
      ...contactPoints(id, 'engaged', engaged.actors, since),
      ...contactPoints(id, 'informed', informed.actors, since),
      ...contactPoints(id, 'citizen', crowd, since),
    ],
    affiliations: [...engaged.affiliations, ...informed.affiliations],
    ties: [...ties(id, theme, text.ties, since), ...citizenTies(id, theme, crowd, inner, since)],
    interactions: entries
      .flatMap((e) => (e.kind === 'interaction' ? [e.row] : []))
      .sort((a, b) => b.daysAgo - a.daysAgo),
    needs: entries.flatMap((e) => (e.kind === 'need' ? [e.row] : [])),
    replies: entries.flatMap((e) => (e.kind === 'need' ? e.replies : e.kind === 'reply' ? [e.row] : [])),
    synergies: entries.flatMap((e) => (e.kind === 'synergy' ? [e.row] : [])),
    projects: entries.flatMap((e) => (e.kind === 'project' ? [e.row] : [])),
    wideningRequests: text.requests,
    stories: text.stories.map((s) => story(id, s)),
  };
}

/** The slugs of a table of moves, for the test that each belongs to somebody. */
export const movedSlugs = (moves: string) => parts(moves, '\n').map((line) => line.split('|')[0]?.trim() ?? '');
