import { count, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { actors, contactPoints, memberships } from '#db/schema/actors.ts';
import { followUps, interactionParticipants, interactionSeen, interactions } from '#db/schema/journal.ts';
import { interactionNeeds, needExpressers, needs } from '#db/schema/needs.ts';
import { synergies, synergyActors } from '#db/schema/synergies.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { correctInteraction, eraseNote, setFollowUpDone, tickSeen } from './commands.server.ts';
import { logExchange } from './log.server.ts';
import type { Logged, Named } from './log-form.ts';
import { readInteraction } from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const known = (actorId: string): Named => ({
  key: actorId,
  actorId,
  name: '',
  fresh: false,
  kind: 'person',
  capacity: '',
});
const called = (name: string, fresh = false): Named => ({
  key: `new:${name}`,
  actorId: null,
  name,
  fresh,
  kind: 'person',
  capacity: '',
});
const exchange = (given: Partial<Logged> = {}): Logged => ({
  id: newId(),
  communityId: world.here,
  kind: 'call',
  happenedOn: '2026-06-10',
  happenedAt: null,
  notes: 'Elle cherche un local.',
  visibility: 'pair',
  unidentified: 0,
  people: [known(world.engagedActor)],
  phone: '',
  needs: [],
  synergies: [],
  followUps: [],
  ...given,
});
const need = (by: string[], given: Partial<Logged['needs'][number]> = {}) => ({
  title: 'Un local',
  body: '',
  urgency: 'normal' as const,
  themes: [world.theme],
  directorates: [world.directorate],
  visibility: 'pair' as const,
  by,
  ...given,
});
const status = (answer: Promise<unknown>) =>
  answer.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? thrown,
  );

describe('logging', () => {
  it('writes the exchange and all it brought, each at its own level, in one act', async () => {
    const zoe = called('Zoé Nouvelle');
    const logged = exchange({
      people: [known(world.engagedActor), { ...zoe, capacity: 'en son nom' }],
      phone: '06 00 00 00 01',
      needs: [need([zoe.key], { visibility: 'shared' })],
      synergies: [
        {
          title: 'Le local et la cantine',
          body: '',
          themes: [],
          visibility: 'institution',
          among: [world.engagedActor],
          others: [known(world.informedActor)],
        },
      ],
      followUps: [{ what: 'Rappeler', dueOn: '2026-06-20', visibility: 'private' }],
    });
    expect(await logExchange(world.viewers.gardener, logged)).toEqual({ done: true, id: logged.id, again: false });
    const { interaction } = await readInteraction(world.viewers.gardener, logged.id);
    expect(interaction.participants.map((one) => [one.name, one.capacity])).toEqual([
      ['Lucie Engagée', ''],
      ['Zoé Nouvelle', 'en son nom'],
    ]);
    expect(interaction.needs).toMatchObject([{ title: 'Un local', visibility: 'shared' }]);
    expect(interaction.synergies).toMatchObject([{ visibility: 'institution' }]);
    expect(interaction.followUps).toMatchObject([{ what: 'Rappeler', visibility: 'private' }]);
    const created = interaction.participants.find((one) => one.name === 'Zoé Nouvelle');
    expect(created?.isNew).toBe(true);
    const [record] = await world.db
      .select()
      .from(actors)
      .where(eq(actors.id, created?.id ?? ''));
    expect(record).toMatchObject({
      sortName: 'Nouvelle Zoé',
      visibility: 'pair',
      side: 'community',
      communities: [world.here],
    });
    expect(
      await world.db
        .select()
        .from(memberships)
        .where(eq(memberships.actorId, created?.id ?? '')),
    ).toMatchObject([{ circle: 'citizen', endedOn: null }]);
    expect(
      await world.db
        .select()
        .from(contactPoints)
        .where(eq(contactPoints.actorId, created?.id ?? '')),
    ).toMatchObject([{ kind: 'phone', value: '06 00 00 00 01', visibility: 'pair' }]);
    const ids = interaction.needs.map((one) => one.id);
    expect(
      (await world.db.select().from(needExpressers).where(inArray(needExpressers.needId, ids))).map(
        (one) => one.actorId,
      ),
    ).toEqual([created?.id]);
    const parties = await world.db
      .select()
      .from(synergyActors)
      .where(eq(synergyActors.synergyId, interaction.synergies[0]?.id ?? ''));
    expect(parties.map((one) => one.actorId).sort()).toEqual([world.engagedActor, world.informedActor].sort());

    // The other gardener reads all but the private promise; the agent only what was shared with the institution.
    const other = await readInteraction(world.viewers.colleague, logged.id);
    expect(other.interaction.followUps).toEqual([]);
    expect(other.can).toMatchObject({ correct: true, tickSeen: true, erase: false });
    for (const who of ['agent', 'engaged', 'stranger', 'visitor', 'cultivator'] as const) {
      expect(await status(readInteraction(world.viewers[who], logged.id))).toBe(404);
    }
  });

  it('saves once however often it is sent, also at the same time', async () => {
    const logged = exchange({ people: [called('Double Frappe')], needs: [need([])] });
    const results = await Promise.all([
      logExchange(world.viewers.gardener, logged),
      logExchange(world.viewers.gardener, logged),
    ]);
    expect(results.map((one) => one.done && one.again).sort()).toEqual([false, true]);
    expect(await logExchange(world.viewers.gardener, logged)).toMatchObject({ again: true });
    const [{ n: linked } = { n: 0 }] = await world.db
      .select({ n: count() })
      .from(interactionNeeds)
      .where(eq(interactionNeeds.interactionId, logged.id));
    expect(linked).toBe(1);
    const [{ n: people } = { n: 0 }] = await world.db
      .select({ n: count() })
      .from(actors)
      .where(eq(actors.name, 'Double Frappe'));
    expect(people).toBe(1);
  });

  it('does not put other words in the place of the first, nor take the id of somebody else', async () => {
    const logged = exchange();
    await logExchange(world.viewers.gardener, logged);
    const changed = { ...logged, notes: 'Autre chose.', needs: [need([])] };
    expect(await logExchange(world.viewers.gardener, changed)).toEqual({ done: false, why: 'logged-otherwise' });
    expect(await status(logExchange(world.viewers.colleague, logged))).toBe(403);
    expect(
      await status(
        logExchange(world.viewers.stranger, { ...logged, communityId: world.there, people: [], unidentified: 1 }),
      ),
    ).toBe(404);
    const [row] = await world.db.select().from(interactions).where(eq(interactions.id, logged.id));
    expect(row?.notes).toBe('Elle cherche un local.');
  });

  it.each(['engaged', 'agent', 'cultivator', 'stranger'] as const)(
    'is not for %s: 403 and nothing written',
    async (who) => {
      const logged = exchange({ people: [called(`Personne de ${who}`)], needs: [need([])] });
      expect(await status(logExchange(world.viewers[who], logged))).toBe(403);
      expect(await world.db.select().from(interactions).where(eq(interactions.id, logged.id))).toEqual([]);
      expect(
        await world.db
          .select()
          .from(actors)
          .where(eq(actors.name, `Personne de ${who}`)),
      ).toEqual([]);
    },
  );

  it('knows who already has a record by name, makes another when asked, and asks which of two', async () => {
    const byName = exchange({ people: [called('lucie engagee')] });
    await logExchange(world.viewers.gardener, byName);
    const links = await world.db
      .select()
      .from(interactionParticipants)
      .where(eq(interactionParticipants.interactionId, byName.id));
    expect(links.map((one) => one.actorId)).toEqual([world.engagedActor]);
    await logExchange(world.viewers.gardener, exchange({ people: [called('Marc Informé', true)] }));
    expect(await logExchange(world.viewers.gardener, exchange({ people: [called('Marc Informé')] }))).toEqual({
      done: false,
      why: 'homonyms',
      name: 'Marc Informé',
    });
  });

  it('takes nobody of another community, nor themes that are none, and writes nothing then', async () => {
    const hidden = await world.build.actor({ communityId: world.there, authorId: world.accounts.stranger });
    const foreign = exchange({ people: [known(hidden)] });
    expect(await logExchange(world.viewers.gardener, foreign)).toEqual({ done: false, why: 'unknown-person' });
    const themed = exchange({ needs: [need([], { themes: [newId()] })] });
    expect(await logExchange(world.viewers.gardener, themed)).toEqual({ done: false, why: 'unknown-theme' });
    expect(
      await world.db
        .select()
        .from(interactions)
        .where(inArray(interactions.id, [foreign.id, themed.id])),
    ).toEqual([]);
  });

  it('keeps to its author a note of which all is private, the new record too', async () => {
    const logged = exchange({ visibility: 'private', people: [called('Confidence Seule')] });
    await logExchange(world.viewers.gardener, logged);
    const [record] = await world.db.select().from(actors).where(eq(actors.name, 'Confidence Seule'));
    expect(record?.visibility).toBe('private');
    expect(await status(readInteraction(world.viewers.colleague, logged.id))).toBe(404);
  });
});

describe('afterwards', () => {
  it('is corrected by both gardeners; the second of two at once sees the text of the first', async () => {
    const id = await world.build.interaction({}, [world.engagedActor]);
    const corrected = {
      kind: 'meeting' as const,
      happenedOn: '2026-06-02',
      happenedAt: '14:30',
      notes: 'Corrigé.',
      unidentified: 2,
      people: [{ ...known(world.informedActor), capacity: 'pour l’école' }],
      version: 1,
    };
    expect(await correctInteraction(world.viewers.colleague, id, corrected)).toEqual({ done: true });
    const { interaction } = await readInteraction(world.viewers.gardener, id);
    expect(interaction).toMatchObject({
      kind: 'meeting',
      happenedAt: '14:30',
      notes: 'Corrigé.',
      unidentified: 2,
      version: 2,
    });
    expect(interaction.participants).toMatchObject([{ id: world.informedActor, capacity: 'pour l’école' }]);
    const stale = await correctInteraction(world.viewers.gardener, id, { ...corrected, notes: 'Le mien.' });
    expect(stale).toMatchObject({ done: false, why: 'stale', theirs: { notes: 'Corrigé.', version: 2 } });
    expect(await status(correctInteraction(world.viewers.stranger, id, { ...corrected, version: 2 }))).toBe(404);
    const open = await world.build.interaction({ visibility: 'public' });
    expect(await status(correctInteraction(world.viewers.agent, open, { ...corrected, people: [] }))).toBe(403);
    const [row] = await world.db.select().from(interactions).where(eq(interactions.id, open));
    expect(row).toMatchObject({ notes: 'Elle cherche un local.', version: 1 });
  });

  it('is ticked as seen by the other gardener only', async () => {
    const id = await world.build.interaction({ visibility: 'shared' });
    await tickSeen(world.viewers.colleague, id, true);
    await tickSeen(world.viewers.colleague, id, true);
    expect(await world.db.select().from(interactionSeen).where(eq(interactionSeen.interactionId, id))).toMatchObject([
      { userId: world.accounts.colleague },
    ]);
    await tickSeen(world.viewers.colleague, id, false);
    expect(await world.db.select().from(interactionSeen).where(eq(interactionSeen.interactionId, id))).toEqual([]);
    expect(await status(tickSeen(world.viewers.gardener, id, true))).toBe(403);
    expect(await status(tickSeen(world.viewers.agent, id, true))).toBe(403);
    expect(await status(tickSeen(world.viewers.stranger, id, true))).toBe(404);
  });

  it('is erased by its author while private, and by nobody else', async () => {
    const note = await world.build.interaction({ visibility: 'private' });
    const shared = await world.build.interaction();
    expect(await status(eraseNote(world.viewers.colleague, note))).toBe(404);
    expect(await status(eraseNote(world.viewers.gardener, shared))).toBe(403);
    await eraseNote(world.viewers.gardener, note);
    expect(
      (
        await world.db
          .select()
          .from(interactions)
          .where(inArray(interactions.id, [note, shared]))
      ).map((row) => row.id),
    ).toEqual([shared]);
  });

  it('leaves promises to be ticked off, and back', async () => {
    const id = await world.build.followUp({ visibility: 'community' });
    await setFollowUpDone(world.viewers.colleague, id, true);
    expect((await world.db.select().from(followUps).where(eq(followUps.id, id)))[0]).toMatchObject({
      doneBy: world.accounts.colleague,
    });
    await setFollowUpDone(world.viewers.gardener, id, false);
    expect((await world.db.select().from(followUps).where(eq(followUps.id, id)))[0]).toMatchObject({
      doneAt: null,
      doneBy: null,
    });
    expect(await status(setFollowUpDone(world.viewers.engaged, id, true))).toBe(403);
    expect(await status(setFollowUpDone(world.viewers.stranger, id, true))).toBe(404);
  });

  it('leaves no need or synergy without its side and day', async () => {
    const logged = exchange({ needs: [need([])], happenedOn: '2026-05-30' });
    await logExchange(world.viewers.colleague, logged);
    const { interaction } = await readInteraction(world.viewers.colleague, logged.id);
    const [row] = await world.db
      .select()
      .from(needs)
      .where(eq(needs.id, interaction.needs[0]?.id ?? ''));
    expect(row).toMatchObject({
      side: 'institution',
      collectedOn: '2026-05-30',
      stateSince: '2026-05-30',
      state: 'collected',
    });
    expect(await world.db.select().from(synergies).where(eq(synergies.side, 'institution'))).toEqual([]);
  });
});
