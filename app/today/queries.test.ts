import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { addDays } from '#app/i18n/dates.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { compareCommunities } from './communities.server.ts';
import {
  listDueFollowUps,
  listQuietPeople,
  listUnseen,
  listWaitingNeeds,
  needsIGarden,
  needsOfMyCommunities,
  needsOfMyDirectorates,
} from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let today: string;
beforeAll(async () => {
  world = await smallWorld();
  today = world.viewers.gardener.today;
  const there = { communityId: world.there, authorId: world.accounts.stranger };
  const { build, engagedActor, directorate } = world;
  await build.followUp({ what: 'ici, demain', dueOn: addDays(today, 1) });
  await build.followUp({ what: 'ici, en retard', dueOn: addDays(today, -30) });
  await build.followUp({ what: 'ici, plus tard', dueOn: addDays(today, 30) });
  await build.followUp({ what: 'ailleurs', dueOn: today, ...there });
  await build.interaction({
    notes: 'du collègue',
    happenedOn: today,
    authorId: world.accounts.colleague,
    side: 'institution',
  });
  await build.interaction({ notes: 'de moi', happenedOn: today });
  await build.interaction({ notes: 'ailleurs', happenedOn: today, ...there });
  await build.interaction({ notes: 'il y a longtemps', happenedOn: addDays(today, -100) }, [engagedActor]);
  await build.need({ title: 'binôme', collectedOn: addDays(today, -9) });
  await build.need({ title: 'membres', visibility: 'community', collectedOn: addDays(today, -5) });
  await build.need({ title: 'direction', visibility: 'institution' }, { directorates: [directorate] });
  await build.need({ title: 'répondu', visibility: 'public', state: 'answered' });
  await build.need({ title: 'ailleurs', ...there });
});
afterAll(() => world?.end());

test('promises due this week or late, of one’s own community', async () => {
  const { gardener } = world.viewers;
  const due = await asViewer(gardener, (tx) => listDueFollowUps(tx, gardener));
  expect(due.map(({ what }) => what)).toEqual(['ici, en retard', 'ici, demain']);
});

test('what the other gardener logged, and neither oneself nor anybody elsewhere', async () => {
  const { gardener } = world.viewers;
  const unseen = await asViewer(gardener, (tx) => listUnseen(tx, gardener));
  expect(unseen.map(({ notes }) => notes)).toEqual(['du collègue']);
});

test('needs that wait, longest first, as far as each reads them', async () => {
  const { gardener, engaged, agent, otherAgent, visitor } = world.viewers;
  const titles = async (viewer: typeof gardener, scope: typeof needsIGarden) => {
    const found = await asViewer(viewer, (tx) => listWaitingNeeds(tx, scope(viewer)));
    return found.map(({ title }) => title);
  };
  const everything = await titles(gardener, needsIGarden);
  expect(everything.toSorted()).toEqual(['binôme', 'direction', 'membres']);
  expect(everything.indexOf('binôme')).toBeLessThan(everything.indexOf('membres'));
  expect(await titles(engaged, needsOfMyCommunities)).toEqual(['membres']);
  expect(await titles(agent, needsOfMyDirectorates)).toEqual(['direction']);
  expect(await titles(otherAgent, needsOfMyDirectorates)).toEqual([]);
  expect(await titles(visitor, needsIGarden)).toEqual([]);
});

test('engaged people not heard for two months', async () => {
  const { gardener, stranger } = world.viewers;
  const quiet = await asViewer(gardener, (tx) => listQuietPeople(tx, gardener));
  expect(quiet).toMatchObject([{ name: 'Lucie Engagée', lastOn: addDays(today, -100) }]);
  expect(await asViewer(stranger, (tx) => listQuietPeople(tx, stranger))).toEqual([]);
});

test('the cultivator compares by what the institution reads', async () => {
  const { cultivator } = world.viewers;
  const figures = await asViewer(cultivator, (tx) => compareCommunities(tx, cultivator));
  const here = figures.find((community) => community.name === 'Ici');
  expect(here).toMatchObject({ needsOpen: 1, synergies: 0, figures: null });
});
