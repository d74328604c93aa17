import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { posts, users } from '#db/schema/people.ts';
import { smallWorld, viewerOf } from '#db/testing/builders.ts';
import { endPost, invitePerson, keepDirectorate, keepTheme, openPost, setAccess } from './commands.server.ts';
import { type OpenedPost, peopleView } from './office.ts';
import { listPeople, listReference, searchPeople } from './queries.server.ts';

type SignedIn = Viewer & { userId: string };
let world: Awaited<ReturnType<typeof smallWorld>>;
let cultivator: SignedIn;
beforeAll(async () => {
  world = await smallWorld();
  cultivator = world.viewers.cultivator;
});
afterAll(() => world.end());

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? thrown,
  );
const account = async (name = 'Nina Nouvelle', mail = `${newId()}@example.org`) => {
  const id = newId();
  await invitePerson(cultivator, { id, name, mail });
  return id;
};
const post = (person: string, over: Partial<OpenedPost> = {}): OpenedPost => ({
  id: newId(),
  person,
  kind: 'agent',
  directorate: world.directorate,
  startsOn: cultivator.today,
  endsOn: null,
  ...over,
});

describe('accounts', () => {
  test('an invited person has an account that gives nothing; a known address is said and changes nothing', async () => {
    const id = newId();
    const given = { id, name: 'Nina', mail: 'nina@example.org' };
    expect(await invitePerson(cultivator, given)).toEqual({ id, known: false });
    expect(await invitePerson(cultivator, given)).toEqual({ id, known: false });
    expect(await invitePerson(cultivator, { ...given, id: newId(), name: 'Autre' })).toEqual({ id, known: true });
    expect(await viewerOf(id)).toMatchObject({ name: 'Nina', gardens: [], inside: false, memberOf: [] });
  });

  test('closing one makes a visitor of it at once, opening it again gives back what it held', async () => {
    await setAccess(cultivator, world.accounts.otherAgent, false);
    expect(await viewerOf(world.accounts.otherAgent)).toMatchObject({ userId: null, inside: false });
    await setAccess(cultivator, world.accounts.otherAgent, true);
    expect(await viewerOf(world.accounts.otherAgent)).toMatchObject({ inside: true });
  });

  test('nobody closes their own; others close none', async () => {
    expect(await status(setAccess(cultivator, cultivator.userId, false))).toBe(403);
    expect(await status(setAccess(world.viewers.agent, world.accounts.gardener, false))).toBe(403);
    expect(await status(setAccess(world.viewers.gardener, world.accounts.citizen, false))).toBe(404);
    const [row] = await world.db.select().from(users).where(eq(users.id, world.accounts.gardener));
    expect(row?.disabledAt).toBeNull();
  });
});

describe('posts', () => {
  test('a post opens the institution’s reading, and ending it closes it the same day', async () => {
    const id = await account();
    const given = post(id);
    expect(await openPost(cultivator, given)).toEqual({ done: true });
    expect(await openPost(cultivator, given)).toEqual({ done: true });
    expect(await viewerOf(id)).toMatchObject({ inside: true, directorates: [world.directorate] });
    expect(await openPost(cultivator, post(id))).toEqual({ mistake: 'held' });
    await endPost(cultivator, given.id);
    expect(await viewerOf(id)).toMatchObject({ inside: false, directorates: [] });
  });

  test('what it lacks is said', async () => {
    const id = await account();
    expect(await openPost(cultivator, post(id, { directorate: null }))).toEqual({ mistake: 'directorate' });
    expect(await openPost(cultivator, post(id, { directorate: newId() }))).toEqual({ mistake: 'directorate' });
    expect(await openPost(cultivator, post(id, { endsOn: cultivator.today }))).toEqual({ mistake: 'dates' });
    expect(await openPost(cultivator, post(newId()))).toEqual({ mistake: 'person' });
  });

  test('only a cultivator opens and ends them, and never their own cultivation', async () => {
    expect(await status(openPost(world.viewers.agent, post(world.accounts.citizen)))).toBe(403);
    const [own] = await world.db.select().from(posts).where(eq(posts.userId, cultivator.userId));
    const [other] = await world.db.select().from(posts).where(eq(posts.userId, world.accounts.agent));
    expect(await status(endPost(cultivator, own?.id ?? ''))).toBe(403);
    expect(await status(endPost(world.viewers.gardener, other?.id ?? ''))).toBe(404);
    expect(await status(endPost(cultivator, newId()))).toBe(404);
    const [row] = await world.db
      .select()
      .from(posts)
      .where(eq(posts.id, other?.id ?? ''));
    expect(row?.endsOn).toBeNull();
  });
});

describe('directorates and themes', () => {
  test('are added and renamed; their slug stays, and is never twice the same', async () => {
    const [a, b, theme] = [newId(), newId(), newId()];
    await keepTheme(cultivator, theme, { nameFr: 'Eau', nameEn: 'Water' });
    await keepDirectorate(cultivator, a, { name: 'Direction de l’eau', shortName: 'Eau', themes: [theme, theme] });
    await keepDirectorate(cultivator, b, { name: 'Autre', shortName: 'Eau', themes: [] });
    await keepDirectorate(cultivator, a, { name: 'Direction des eaux', shortName: 'Eaux', themes: [] });
    const { directorates } = await asViewer(cultivator, (tx) => listReference(tx));
    expect(directorates.find((one) => one.id === a)).toMatchObject({
      name: 'Direction des eaux',
      shortName: 'Eaux',
      themes: [],
    });
    const slugs = await world.db.execute<{ slug: string }>(
      sql`select slug from directorates where id in (${a}, ${b}) order by slug`,
    );
    expect(slugs.map((one) => one.slug)).toEqual(['eau', 'eau-2']);
    expect(await status(keepDirectorate(cultivator, a, { name: 'X', shortName: 'X', themes: [newId()] }))).toBe(404);
  });

  test.each(['gardener', 'agent'] as const)('%s keeps none', async (role) => {
    expect(await status(keepTheme(world.viewers[role], newId(), { nameFr: 'X', nameEn: 'X' }))).toBe(403);
  });
});

describe('the list', () => {
  const view = (query: string) => peopleView(new URLSearchParams(query));
  const names = (query: string) =>
    asViewer(cultivator, (tx) => listPeople(tx, cultivator, view(query))).then(({ people }) =>
      people.map((one) => one.name),
    );

  test('shows who holds something, everybody, or closed accounts; filtered by name or address', async () => {
    const closed = await account('Zénon Fermé', 'zenon@example.org');
    await setAccess(cultivator, closed, false);
    expect(await names('')).toContain('Karim');
    expect(await names('')).not.toContain('Zoé Citoyenne');
    expect(await names('show=all')).toContain('Zoé Citoyenne');
    expect(await names('show=closed')).toEqual(['Zénon Fermé']);
    expect(await names('show=closed&q=zenon')).toEqual(['Zénon Fermé']);
    expect(await names('show=closed&q=ZENON@example')).toEqual(['Zénon Fermé']);
    expect(await names('show=closed&q=%25')).toEqual([]);
    expect(await asViewer(cultivator, (tx) => searchPeople(tx, 'zenon'))).toEqual([]);
    expect(await asViewer(cultivator, (tx) => searchPeople(tx, 'karim'))).toMatchObject([{ label: 'Karim' }]);
  });

  test('what the address cannot ask for falls back', () => {
    expect(view('show=x&page=-3&q=%00a')).toEqual({ show: 'office', q: 'a', page: 1 });
    expect(view('page=1e99').page).toBe(1);
  });
});
