import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { actors, contactPoints, memberships, ties } from '#db/schema/actors.ts';
import { followUpActors } from '#db/schema/journal.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { type ActorInput, actorEdit } from './actor-input.ts';
import { createActor, editActor } from './commands.server.ts';
import { action as contactAction } from './contact.route.tsx';
import { addContactPoint, changeContactPoint, removeContactPoint } from './contact-commands.server.ts';
import { contactInput } from './contact-point-input.ts';
import { findActorPage } from './page.server.ts';
import { addTie, endTie, removeTie } from './tie-commands.server.ts';
import { listHappenings, parseCursor, timelineKinds } from './timeline.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const status = async (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? thrown?.status ?? 500,
  );

const fresh = (over: Partial<ActorInput> = {}): ActorInput => ({
  id: newId(),
  kind: 'person',
  given: 'Ana',
  family: 'Nouvelle',
  name: '',
  about: '',
  brings: '',
  territory: null,
  themes: [world.theme],
  relay: true,
  pioneer: false,
  skills: '',
  rhythm: null,
  visibility: 'pair',
  communityId: world.here,
  circle: 'informed',
  ...over,
});

describe('adding somebody', () => {
  test('puts them in a circle, once, with their themes', async () => {
    const given = fresh();
    await createActor(world.viewers.gardener, given);
    await createActor(world.viewers.gardener, given);
    const [row] = await world.db.select().from(actors).where(eq(actors.id, given.id));
    expect(row).toMatchObject({ name: 'Ana Nouvelle', sortName: 'Nouvelle Ana', side: 'community', isRelay: true });
    const stays = await world.db.select().from(memberships).where(eq(memberships.actorId, given.id));
    expect(stays.map((stay) => stay.circle)).toEqual(['informed']);
  });
  test('is for gardeners of that community', async () => {
    const given = fresh();
    expect(await status(createActor(world.viewers.stranger, given))).toBe(403);
    expect(await status(createActor(world.viewers.engaged, given))).toBe(403);
    expect(await world.db.select().from(actors).where(eq(actors.id, given.id))).toEqual([]);
  });
});

describe('editing', () => {
  const edit = (over: Record<string, unknown> = {}) =>
    actorEdit.parse({ version: '1', given: 'Léa', family: 'Changée', about: 'Elle tient le four.', ...over });
  test('writes once, and tells when somebody else wrote meanwhile', async () => {
    const id = await world.build.actor();
    expect(await editActor(world.viewers.gardener, id, edit())).toBe(true);
    expect(await editActor(world.viewers.colleague, id, edit({ about: 'Autre texte' }))).toBe(false);
    const [row] = await world.db.select().from(actors).where(eq(actors.id, id));
    expect(row).toMatchObject({ about: 'Elle tient le four.', version: 2 });
  });
  test('one edits what is said of oneself, not the marks', async () => {
    const { version } = (await world.db.select().from(actors).where(eq(actors.id, world.engagedActor)))[0] as {
      version: number;
    };
    const own = edit({
      given: 'Lucie',
      family: 'Engagée',
      version: String(version),
      relay: 'on',
      themes: [world.theme],
    });
    expect(await editActor(world.viewers.engaged, world.engagedActor, own)).toBe(true);
    const [row] = await world.db.select().from(actors).where(eq(actors.id, world.engagedActor));
    expect(row).toMatchObject({ about: 'Elle tient le four.', isRelay: false });
  });
  test('whom one does not read is not found; whom one only reads is refused, and unchanged', async () => {
    const hidden = await world.build.actor();
    expect(await status(editActor(world.viewers.stranger, hidden, edit()))).toBe(404);
    const shown = await world.build.actor({ visibility: 'public' });
    expect(await status(editActor(world.viewers.stranger, shown, edit()))).toBe(403);
    expect(await status(editActor(world.viewers.engaged, shown, edit()))).toBe(403);
    const [row] = await world.db.select().from(actors).where(eq(actors.id, shown));
    expect(row?.version).toBe(1);
  });
});

describe('ways to reach somebody', () => {
  const point = (over: Record<string, unknown> = {}) =>
    contactInput.parse({
      id: newId(),
      communityId: world.here,
      kind: 'phone',
      value: '06 12 34 56 78',
      level: 'pair',
      ...over,
    });
  test('are added, changed with their agreement, and removed', async () => {
    const id = await world.build.actor();
    const given = point();
    await addContactPoint(world.viewers.gardener, id, given);
    await addContactPoint(world.viewers.gardener, id, given);
    const agreed = {
      level: 'shared',
      consentLevel: 'shared',
      consentOn: '2026-06-01',
      consentSource: 'dit au téléphone',
    };
    expect(await changeContactPoint(world.viewers.gardener, given.id, point({ ...agreed, version: 1 }))).toBe(true);
    expect(await changeContactPoint(world.viewers.gardener, given.id, point({ ...agreed, version: 1 }))).toBe(false);
    const [row] = await world.db.select().from(contactPoints).where(eq(contactPoints.actorId, id));
    expect(row).toMatchObject({ visibility: 'shared', consentLevel: 'shared' });
    await removeContactPoint(world.viewers.colleague, given.id);
    expect(await world.db.select().from(contactPoints).where(eq(contactPoints.actorId, id))).toEqual([]);
  });
  test('are refused once for all that is missing, what was typed kept', async () => {
    const actorId = await world.build.actor({}, 'informed');
    const form = new FormData();
    for (const [name, value] of Object.entries({
      id: newId(),
      communityId: world.here,
      kind: 'phone',
      level: 'shared',
    })) {
      form.set(name, value);
    }
    const answer = (await contactAction({
      request: new Request(`http://127.0.0.1/actors/${actorId}/contact`, { method: 'POST', body: form }),
      params: { id: actorId },
      context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(world.viewers.gardener) },
    } as never)) as {
      data: { errors: Record<string, string>; values: Record<string, string> };
      init: { status: number };
    };
    expect(answer.init.status).toBe(422);
    expect(Object.keys(answer.data.errors).sort()).toEqual(['consentLevel', 'consentOn', 'consentSource', 'value']);
    expect(answer.data.values.level).toBe('shared');
    const kept = await world.db.select().from(contactPoints).where(eq(contactPoints.actorId, actorId));
    expect(kept).toEqual([]);
  });

  test('belong to the pair and to the person', async () => {
    const own = point();
    await addContactPoint(world.viewers.engaged, world.engagedActor, own);
    expect(
      await status(addContactPoint(world.viewers.engaged, world.engagedActor, point({ communityId: world.there }))),
    ).toBe(403);
    expect(await status(removeContactPoint(world.viewers.stranger, own.id))).toBe(404);
    expect(await status(removeContactPoint(world.viewers.informed, own.id))).toBe(404);
    const [kept] = await world.db.select().from(contactPoints).where(eq(contactPoints.id, own.id));
    expect(kept?.actorId).toBe(world.engagedActor);
    await removeContactPoint(world.viewers.engaged, own.id);
  });
});

describe('ties', () => {
  const tie = (otherId: string) => ({
    id: newId(),
    verb: 'from_introduced_by' as const,
    otherId,
    role: '',
    startedOn: null,
    endedOn: null,
  });
  test('are noted once, ended, removed', async () => {
    const [one, other] = [await world.build.actor(), await world.build.actor()];
    const given = tie(other);
    expect(await addTie(world.viewers.gardener, one, given)).toBe('done');
    expect(await addTie(world.viewers.gardener, one, given)).toBe('done');
    expect(await addTie(world.viewers.gardener, one, tie(other))).toBe('twice');
    await endTie(world.viewers.colleague, given.id);
    const [row] = await world.db.select().from(ties).where(eq(ties.id, given.id));
    expect(row).toMatchObject({ actorId: one, otherId: other, endedOn: world.viewers.colleague.today });
    expect(await status(removeTie(world.viewers.stranger, given.id))).toBe(404);
    await removeTie(world.viewers.gardener, given.id);
    expect(await world.db.select().from(ties).where(eq(ties.id, given.id))).toEqual([]);
  });
  test('do not reach whom one does not read', async () => {
    const one = await world.build.actor();
    const elsewhere = await world.build.actor({ communityId: world.there, authorId: world.accounts.stranger });
    expect(await addTie(world.viewers.gardener, one, tie(elsewhere))).toBe('unknown');
    const both = [
      await world.build.actor({ visibility: 'public' }),
      await world.build.actor({ visibility: 'public' }),
    ] as const;
    expect(await status(addTie(world.viewers.stranger, both[0], tie(both[1])))).toBe(403);
  });
});

describe('the page of somebody', () => {
  test('is found by whoever reads them, with only what they read', async () => {
    const id = await world.build.actor({ visibility: 'community' }, 'engaged');
    await world.build.interaction({ happenedOn: '2026-05-02', visibility: 'pair', notes: 'Entre nous' }, [id]);
    await world.build.interaction({ happenedOn: '2026-05-03', visibility: 'community', notes: 'Pour tous' }, [id]);
    await world.build.contactPoint(id);
    const asked = (viewer: Viewer) => findActorPage(viewer, id, new URLSearchParams());
    const gardener = await asked(world.viewers.gardener);
    expect(gardener.timeline.happenings.map((one) => one.kind)).toEqual(['interaction', 'interaction', 'move']);
    expect(gardener.contactPoints).toHaveLength(1);
    const member = await asked(world.viewers.informed);
    expect(member.timeline.happenings.map((one) => one.words)).toEqual(['Pour tous', '']);
    expect(member.actor).toMatchObject({ lastOn: '2026-05-03', exchanges: 1 });
    expect(member.contactPoints).toEqual([]);
    expect(member.can).toMatchObject({ edit: false, keep: false, invite: false });
    expect(await status(asked(world.viewers.stranger))).toBe(404);
    expect(await status(asked(world.viewers.visitor))).toBe(404);
  });
  test('tells what is promised, how often to be in touch and since when nobody was, and who noted what', async () => {
    const { gardener, agent } = world.viewers;
    const longAgo = new Date('2025-01-01T00:00:00Z');
    const id = await world.build.actor({
      visibility: 'shared',
      skills: 'Souder',
      touchEveryDays: 30,
      createdAt: longAgo,
    });
    await world.build.interaction({ happenedOn: '2026-05-02' }, [id]);
    const [open, done] = [await world.build.followUp(), await world.build.followUp({ doneAt: longAgo })];
    for (const followUpId of [open, done]) await world.db.insert(followUpActors).values({ followUpId, actorId: id });
    await world.build.contactPoint(id, { origin: 'Foire de mars', basis: 'public_task' });
    const page = await findActorPage({ ...gardener, today: '2026-06-15' }, id, new URLSearchParams());
    expect(page.actor).toMatchObject({ skills: 'Souder', author: 'Nadège', addedOn: '2025-01-01' });
    expect(page.dueSince).toBe('2026-06-01');
    expect(page.promises.map((one) => one.id)).toEqual([open]);
    expect(page.timeline.happenings.map(({ kind, author }) => [kind, author])).toEqual([
      ['interaction', 'Nadège'],
      ['follow_up', 'Nadège'],
    ]);
    expect(page.contactPoints[0]).toMatchObject({ origin: 'Foire de mars', basis: 'public_task', author: 'Nadège' });
    const seen = await findActorPage({ ...agent, today: '2026-06-15' }, id, new URLSearchParams());
    expect([seen.promises, seen.timeline.happenings, seen.contactPoints]).toEqual([[], [], []]);
  });
  test('on one’s own page the pair to ask for a copy is named, and nowhere else', async () => {
    const { engaged, gardener } = world.viewers;
    const own = await findActorPage(engaged, world.engagedActor, new URLSearchParams());
    expect(own.pair.map(({ name, community }) => `${name}, ${community}`)).toEqual(['Nadège, Ici', 'Karim, Ici']);
    expect((await findActorPage(gardener, world.engagedActor, new URLSearchParams())).pair).toEqual([]);
  });

  test.each(timelineKinds)('may show only one kind: %s', async (kind) => {
    const { gardener } = world.viewers;
    const page = await findActorPage(gardener, world.engagedActor, new URLSearchParams({ only: kind }));
    expect(page.timeline.happenings.every((one) => one.kind === kind)).toBe(true);
  });

  test('leafs through what happened without losing or repeating', async () => {
    const id = await world.build.actor();
    for (let i = 0; i < 60; i += 1) {
      await world.build.interaction({ happenedOn: `2026-0${1 + (i % 3)}-10`, notes: `n${i}` }, [id]);
    }
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await asViewer(world.viewers.gardener, (tx) => listHappenings(tx, id, parseCursor(next)));
      seen.push(...page.happenings.map((one) => one.words));
      next = page.next;
    } while (next);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });
});
