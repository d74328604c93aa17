import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { addDays } from '#app/i18n/dates.ts';
import { eraseFollowUp } from '#app/journal/commands.server.ts';
import { newId } from '#db/ids.ts';
import { communities, mandates } from '#db/schema/communities.ts';
import { followUps, interactions } from '#db/schema/journal.ts';
import { needs } from '#db/schema/needs.ts';
import { users } from '#db/schema/people.ts';
import { smallWorld, viewerOf } from '#db/testing/builders.ts';
import { loader as answerPage } from './answer.route.tsx';
import { answerMandate, endMandate, handOverRecord, offerMandate } from './commands.server.ts';
import { loader as handOverPage } from './hand-over.route.tsx';
import { findPredecessor, listPromises, listQuietPeople } from './hand-over.server.ts';
import type { OfferedMandate } from './mandate-input.ts';
import { missingErrors } from './mistakes.ts';
import { countRemainingNotes, listMandates, listRemainingNotes } from './queries.server.ts';

type SignedIn = Viewer & { userId: string };
let world: Awaited<ReturnType<typeof smallWorld>>;
let today: string;
/** A community with two empty seats, and the person who is asked to take one. */
let empty: string;
let asked: string;
const now = async (userId: string) => (await viewerOf(userId)) as SignedIn;
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? thrown,
  );
const row = async (id: string) => (await world.db.select().from(mandates).where(eq(mandates.id, id)))[0];
const notesRead = (viewer: Viewer) =>
  asViewer(viewer, (tx) =>
    tx.execute<{ notes: string }>(sql`select notes from interactions where community_id = ${empty} order by notes`),
  ).then((rows) => rows.map((one) => one.notes));

beforeAll(async () => {
  world = await smallWorld();
  today = world.viewers.cultivator.today;
  empty = newId();
  asked = newId();
  await world.db.insert(users).values({ id: asked, name: 'Aline Appelée' });
  const frame = { themeId: world.theme, territoryCode: 'R76' };
  await world.db.insert(communities).values({ id: empty, slug: 'vide', name: 'Vide', status: 'open', ...frame });
  await world.build.interaction({ communityId: empty, notes: 'Entre gardiens' });
});
afterAll(() => world.end());

const offer = (over: Partial<OfferedMandate> = {}): OfferedMandate => ({
  id: newId(),
  person: asked,
  side: 'community',
  directorate: null,
  startsOn: today,
  endsOn: null,
  ...over,
});
const make = async (over: Partial<OfferedMandate> = {}, slug = 'vide') => {
  const given = offer(over);
  const offered = await offerMandate(world.viewers.cultivator, slug, given);
  return { id: given.id, offered, given };
};

describe('a mandate from offer to end', () => {
  let id: string;

  test('a cultivator offers it; twice is once; neither of them reads by that', async () => {
    const made = await make();
    id = made.id;
    expect(made.offered).toMatchObject({ done: true });
    expect(await offerMandate(world.viewers.cultivator, 'vide', made.given)).toEqual({ done: true, letter: null });
    expect(await row(id)).toMatchObject({ userId: asked, acceptedAt: null, appointedBy: world.accounts.cultivator });
    expect(await notesRead(await now(asked))).toEqual([]);
    expect(await notesRead(await now(world.accounts.cultivator))).toEqual([]);
  });

  test('nobody else answers', async () => {
    expect(await status(answerMandate(world.viewers.engaged as SignedIn, id, true))).toBe(404);
    expect(await status(answerMandate(world.viewers.cultivator, id, true))).toBe(404);
    expect(await row(id)).toMatchObject({ acceptedAt: null });
  });

  test('its page is its holder’s', async () => {
    const open = (viewer: Viewer) =>
      answerPage({
        request: new Request(`http://localhost/mandates/${id}/answer`),
        params: { id },
        context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) },
      });
    await expect(open(world.viewers.gardener)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(open(await now(asked))).resolves.toMatchObject({ other: null, can: { answer: true } });
  });

  test('its acceptance opens what the pair reads, once', async () => {
    const holder = await now(asked);
    expect(await answerMandate(holder, id, true)).toEqual({ slug: 'vide' });
    expect((await now(asked)).gardens).toEqual([empty]);
    expect(await notesRead(await now(asked))).toEqual(['Entre gardiens']);
    expect(await status(answerMandate(holder, id, false))).toBe(403);
    expect(await row(id)).toMatchObject({ declinedAt: null });
  });

  test('the seat is then taken, and who holds it is said', async () => {
    const { offered } = await make({ person: world.accounts.citizen, startsOn: addDays(today, 10) });
    expect(offered).toEqual({ mistake: { side: 'taken', name: 'Aline Appelée', startsOn: today, endsOn: null } });
  });

  test('only a cultivator ends it; a planned end is a day to come', async () => {
    expect(await status(endMandate(await now(asked), id, null))).toBe(403);
    expect(await endMandate(world.viewers.cultivator, id, today)).toEqual({ mistake: { endsOn: 'past' } });
    expect(await endMandate(world.viewers.cultivator, id, addDays(today, 30))).toMatchObject({ done: true });
    expect((await now(asked)).gardens).toEqual([empty]);
  });

  test('ending it closes at once; its own private notes stay thirty days, to hand over', async () => {
    const note = newId();
    const mine = { id: note, communityId: empty, authorId: asked, side: 'community' as const, happenedOn: today };
    await world.db.insert(interactions).values({ ...mine, notes: 'Pour moi', visibility: 'private' });
    expect(await endMandate(world.viewers.cultivator, id, null)).toEqual({ done: true, slug: 'vide' });
    const left = await now(asked);
    expect(left.gardens).toEqual([]);
    expect(await notesRead(left)).toEqual(['Pour moi']);
    const [promise, forgotten, thought] = [newId(), newId(), newId()];
    const alone = { communityId: empty, authorId: asked, side: 'community' as const, visibility: 'private' as const };
    await world.db.insert(followUps).values([
      { id: promise, what: 'Rappeler la mairie', dueOn: today, ...alone },
      { id: forgotten, what: 'Rien d’utile', dueOn: today, ...alone },
    ]);
    const began = { collectedOn: today, stateSince: today };
    await world.db.insert(needs).values({ id: thought, title: 'Un local', ...began, ...alone });
    expect(await asViewer(left, (tx) => countRemainingNotes(tx, left)), 'what time erases').toBe(3);
    const remaining = await asViewer(left, (tx) => listRemainingNotes(tx, left));
    expect(remaining.map(({ kind, text }) => `${kind} ${text}`).toSorted()).toEqual([
      'follow_ups Rappeler la mairie',
      'follow_ups Rien d’utile',
      'interactions Pour moi',
      'needs Un local',
    ]);
    expect(remaining).toContainEqual(expect.objectContaining({ id: note, endedOn: today, community: 'Vide' }));
    expect(await asViewer(world.viewers.gardener, (tx) => listRemainingNotes(tx, world.viewers.gardener))).toEqual([]);
    const records = [
      ['interactions', note],
      ['follow_ups', promise],
      ['needs', thought],
    ] as const;
    for (const [kind, id] of records) {
      expect(await handOverRecord(world.viewers.gardener, kind, id), `${kind} of somebody else`).toBe(false);
      expect(await handOverRecord(left, kind, id), kind).toBe(true);
      expect(await handOverRecord(left, kind, id), `${kind}, again`).toBe(false);
    }
    expect(await status(eraseFollowUp(world.viewers.gardener, forgotten))).toBe(404);
    expect(await status(eraseFollowUp(left, forgotten))).toBe(200);
    expect(await asViewer(left, (tx) => listRemainingNotes(tx, left))).toEqual([]);
    expect(await notesRead(left)).toEqual([]);
    expect(await status(endMandate(world.viewers.cultivator, id, null))).toBe(403);
  });

  test('the seat is free again the same day; a decline frees it too', async () => {
    const { id: next, offered } = await make({ person: world.accounts.citizen });
    expect(offered).toMatchObject({ done: true });
    await answerMandate(world.viewers.citizen, next, false);
    expect((await now(world.accounts.citizen)).gardens).toEqual([]);
    expect((await make()).offered).toMatchObject({ done: true });
  });

  test('two offers at the same moment: one of them is told', async () => {
    const far = { startsOn: addDays(today, 400), endsOn: addDays(today, 500) };
    const both = await Promise.all([make(far, 'ailleurs'), make(far, 'ailleurs')]);
    // The seat is held without an end there, so both are told; with an end, one of them.
    expect(both.every(({ offered }) => 'mistake' in offered)).toBe(true);
    const side = { side: 'institution' as const, directorate: world.directorate, ...far };
    const one = await Promise.all([make(side), make(side)]);
    expect(one.filter(({ offered }) => 'done' in offered)).toHaveLength(1);
  });
});

test.each(['gardener', 'agent', 'engaged'] as const)('%s offers none', async (role) => {
  expect(await status(offerMandate(world.viewers[role], 'vide', offer()))).toBe(403);
});

test('what was left empty is named, beside the form and at its top', () => {
  const errors = missingErrors({ person: 'À remplir.', side: 'À remplir.', startsOn: 'Une date' }, 'fr');
  expect(errors.person).toMatch(/à qui/);
  expect(errors.side).toMatch(/l’institution/);
  expect(errors.startsOn).toBe('Une date');
});

test('what an offer lacks is said', async () => {
  expect((await make({ side: 'institution' })).offered).toEqual({ mistake: { directorate: 'missing' } });
  expect((await make({ endsOn: today })).offered).toEqual({ mistake: { endsOn: 'before' } });
  expect((await make({ person: 'Personne' })).offered).toEqual({ mistake: { person: 'unknown' } });
  expect(await status(make({}, 'nulle-part'))).toBe(404);
});

test('mandates are public; who is only asked is named to cultivators', async () => {
  const names = async (viewer: Viewer) =>
    (await asViewer(viewer, (tx) => listMandates(tx, world.here))).map((one) => one.name);
  expect((await names(world.viewers.visitor)).sort()).toEqual(['Karim', 'Nadège']);
});

describe('the hand-over page', () => {
  const open = (viewer: Viewer, slug = 'ici') =>
    handOverPage({
      request: new Request(`http://localhost/communities/${slug}/hand-over`),
      params: { slug },
      context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) },
    });

  test('tells what waits, and nothing of another community', async () => {
    const { build, there, accounts, viewers, here } = world;
    await build.need({ title: 'Attend' });
    await build.followUp({ what: 'Rappeler Lucie' });
    await build.synergy({ title: 'En route', state: 'under_way' });
    await build.synergy({ title: 'Faite', state: 'realised' });
    const theirs = { communityId: there, authorId: accounts.stranger };
    await build.need({ title: 'Chez eux', ...theirs });
    await build.followUp({ what: 'Chez eux', ...theirs });
    const page = await open(viewers.colleague);
    expect(page.needs.map((one) => one.title)).toEqual(['Attend']);
    expect(page.promises.map((one) => one.what)).toEqual(['Rappeler Lucie']);
    expect(page.synergies.map((one) => one.title)).toEqual(['En route']);
    expect(page.quiet.map((one) => one.name)).toEqual(['Lucie Engagée', 'Marc Informé']);
    expect(await asViewer(viewers.stranger, (tx) => listPromises(tx, here))).toEqual([]);
    expect(await asViewer(viewers.visitor, (tx) => listQuietPeople(tx, here, today))).toEqual([]);
  });

  test('is for its gardeners', async () => {
    await expect(open(world.viewers.stranger)).rejects.toMatchObject({ init: { status: 403 } });
    await expect(open(world.viewers.cultivator)).rejects.toMatchObject({ init: { status: 403 } });
  });

  test('knows who was there before', async () => {
    const before = await asViewer(world.viewers.visitor, (tx) => findPredecessor(tx, world.here, 'community', today));
    expect(before).toBeNull();
    await world.db.insert(mandates).values({
      id: newId(),
      communityId: world.here,
      side: 'community',
      userId: asked,
      startsOn: '2024-01-01',
      endsOn: '2025-01-01',
      acceptedAt: new Date('2024-01-01T09:00:00Z'),
    });
    const page = await open(world.viewers.gardener);
    expect(page.before).toMatchObject({ name: 'Aline Appelée', endsOn: '2025-01-01' });
  });
});
