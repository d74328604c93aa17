import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { addDays } from '#app/i18n/dates.ts';
import { newId } from '#db/ids.ts';
import { replies } from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { compareCommunities } from './communities.server.ts';
import {
  countWaitingNeeds,
  listDueFollowUps,
  listOwnNeeds,
  listQuietPeople,
  listUnseen,
  listWaitingNeeds,
  needsIGarden,
  needsOfMyCommunities,
  needsOfMyDirectorates,
} from './queries.server.ts';
import { loader } from './today.route.tsx';

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
  const told = await build.need(
    { title: 'le mien, répondu depuis', collectedOn: addDays(today, -90) },
    { expressers: [world.citizenActor] },
  );
  await build.need({ title: 'le mien', collectedOn: addDays(today, -20) }, { expressers: [world.citizenActor] });
  await build.need(
    { title: 'note du binôme', visibility: 'private', collectedOn: today },
    { expressers: [world.citizenActor] },
  );
  await world.db.insert(replies).values({
    id: newId(),
    authorId: world.accounts.gardener,
    side: 'community',
    communityId: world.here,
    needId: told,
    words: 'Un local se libère en mars.',
    toldOn: addDays(today, -2),
  });
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
  expect(everything.toSorted()).toEqual([
    'binôme',
    'direction',
    'le mien',
    'le mien, répondu depuis',
    'membres',
    'note du binôme',
  ]);
  expect(everything.indexOf('binôme')).toBeLessThan(everything.indexOf('membres'));
  expect(await titles(engaged, needsOfMyCommunities)).toEqual(['membres']);
  expect(await titles(agent, needsOfMyDirectorates)).toEqual(['direction']);
  expect(await titles(otherAgent, needsOfMyDirectorates)).toEqual([]);
  expect(await asViewer(agent, (tx) => countWaitingNeeds(tx, needsOfMyDirectorates(agent)))).toBe(1);
  expect(await asViewer(otherAgent, (tx) => countWaitingNeeds(tx, needsOfMyDirectorates(otherAgent)))).toBe(0);
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

test('what one expressed, the latest news first, with the last reply; neither a private note nor what others expressed', async () => {
  const { citizen, engaged } = world.viewers;
  const own = await asViewer(citizen, (tx) => listOwnNeeds(tx, citizen));
  expect(own.map(({ title, reply, toldOn }) => ({ title, reply, toldOn }))).toEqual([
    { title: 'le mien, répondu depuis', reply: 'Un local se libère en mars.', toldOn: addDays(today, -2) },
    { title: 'le mien', reply: null, toldOn: null },
  ]);
  expect(await asViewer(engaged, (tx) => listOwnNeeds(tx, engaged))).toEqual([]);
});

test('through a lens the page is one’s own: it shows nothing, and leads back to what is looked at', async () => {
  const load = (viewer: Viewer) =>
    loader({
      request: new Request('http://127.0.0.1/today'),
      params: {},
      context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) },
    } as never);
  const { gardener } = world.viewers;
  expect((await load(gardener)).own?.due).toHaveLength(2);
  const worn = { ...gardener, gardens: [], gardensCommunity: [], lens: `visitor:${world.here}` };
  expect(await load(worn)).toMatchObject({ own: null, lensed: { slug: 'ici', name: 'Ici' } });
});
