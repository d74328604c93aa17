import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { newId } from '#db/ids.ts';
import {
  needDirectorates,
  needExpressers,
  needRemarks,
  needs,
  needThemes,
  replies,
  replyAddressees,
} from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { collectNeed, editNeed, moveNeed, remarkOnNeed } from './commands.server.ts';
import { editedNeed, type NewNeed, newNeed } from './need-input.ts';
import { findNeed, findSurroundings, listReplies } from './queries.server.ts';
import { replyToNeed } from './reply-commands.server.ts';
import { newReply } from './reply-input.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const status = async (act: Promise<unknown>): Promise<number> => {
  const thrown = await act.then(
    () => null,
    (error) => error,
  );
  return thrown?.init?.status ?? (thrown ? -1 : 200);
};
const row = async (id: string) => (await world.db.select().from(needs).where(eq(needs.id, id)))[0];
const given = (more: Record<string, unknown>): NewNeed =>
  newNeed.parse({
    id: newId(),
    title: 'Un local',
    urgency: 'normal',
    community: world.here,
    visibility: 'pair',
    ...more,
  });

describe('recording a need', () => {
  it('is done by a gardener, with everything it consists of, once', async () => {
    const { gardener } = world.viewers;
    const need = given({
      expressers: [world.engagedActor],
      themes: [world.theme, newId()],
      directorates: [world.directorate, world.otherDirectorate],
      territory: 'occitanie',
      visibility: 'shared',
    });
    expect(await collectNeed(gardener, need)).toEqual({ id: need.id });
    expect(await collectNeed(gardener, { ...need, title: 'Deux fois' })).toEqual({ id: need.id });
    expect(await row(need.id)).toMatchObject({
      title: 'Un local',
      side: 'community',
      collectedOn: gardener.today,
      territoryCode: 'R76',
    });
    const found = await asViewer(gardener, (tx) => findNeed(tx, gardener, need.id));
    expect(found).toMatchObject({ expressers: [{ id: world.engagedActor }], themes: [{ id: world.theme }] });
    expect(found?.directorates).toHaveLength(2);
  });

  it('keeps a private need of a gardener to themselves', async () => {
    const need = given({ visibility: 'private', directorates: [world.directorate] });
    expect(await collectNeed(world.viewers.gardener, need)).toEqual({ id: need.id });
    const { colleague } = world.viewers;
    expect(await asViewer(colleague, (tx) => findNeed(tx, colleague, need.id))).toBeNull();
  });

  it('is done by a member in their own name, whoever they name', async () => {
    const { engaged } = world.viewers;
    const need = given({ expressers: [world.citizenActor], themes: [world.theme], directorates: [world.directorate] });
    expect(await collectNeed(engaged, need)).toEqual({ id: need.id });
    const expressers = await world.db.select().from(needExpressers).where(eq(needExpressers.needId, need.id));
    expect(expressers.map((one) => one.actorId)).toEqual([world.engagedActor]);
    expect(await world.db.select().from(needThemes).where(eq(needThemes.needId, need.id))).toHaveLength(1);
    expect(await asViewer(engaged, (tx) => findNeed(tx, engaged, need.id))).toMatchObject({ mine: true });
  });

  it('is done by an agent for their directorate, with a community or without', async () => {
    const { agent } = world.viewers;
    for (const community of [world.here, null]) {
      const need = given({
        community,
        directorate: world.directorate,
        visibility: 'institution',
        themes: [world.theme],
      });
      expect(await collectNeed(agent, need)).toEqual({ id: need.id });
      expect(await row(need.id)).toMatchObject({ side: 'institution', directorateId: world.directorate });
    }
  });

  it('is refused to everybody else, and beyond what they may share', async () => {
    const { viewers, directorate, otherDirectorate } = world;
    const refused: [keyof typeof viewers, Record<string, unknown>][] = [
      ['stranger', {}],
      ['cultivator', { visibility: 'institution' }],
      ['citizen', {}],
      ['engaged', { visibility: 'shared' }],
      ['engaged', { community: world.there }],
      ['agent', { visibility: 'pair', directorate }],
      ['agent', { visibility: 'institution', directorate: otherDirectorate }],
      ['gardener', { community: null, directorate, visibility: 'institution' }],
    ];
    for (const [who, more] of refused) {
      const need = given(more);
      expect(await status(collectNeed(viewers[who], need)), who).toBe(403);
      expect(await row(need.id)).toBeUndefined();
    }
    expect(await status(collectNeed(viewers.gardener, given({ community: newId() })))).toBe(404);
  });

  it('asks again for a place or a person that leads nowhere', async () => {
    const { gardener } = world.viewers;
    expect(await collectNeed(gardener, given({ territory: 'Nulle part' }))).toEqual({ mistake: { territory: 'none' } });
    const elsewhere = await world.build.actor({
      communityId: world.there,
      authorId: world.accounts.stranger,
      visibility: 'pair',
    });
    for (const unknown of [elsewhere, newId()])
      expect(await collectNeed(gardener, given({ expressers: [unknown] }))).toEqual({
        mistake: { expressers: 'unknown' },
      });
  });

  it('does not take over another’s id', async () => {
    const id = await world.build.need();
    expect(await status(collectNeed(world.viewers.colleague, given({ id })))).toBe(404);
    expect(await row(id)).toMatchObject({ title: 'Un local pour stocker' });
  });
});

describe('editing a need', () => {
  const text = (version: number, more: Record<string, unknown> = {}) =>
    editedNeed.parse({ version, title: 'Un hangar', urgency: 'high', ...more });

  it('is done by a gardener, who keeps whom they do not read', async () => {
    const hidden = await world.build.actor({ visibility: 'private', authorId: world.accounts.colleague });
    const id = await world.build.need(
      { visibility: 'pair' },
      {
        expressers: [world.engagedActor, hidden],
        directorates: [world.directorate],
      },
    );
    const edit = text(1, { expressers: [world.informedActor], directorates: [world.otherDirectorate] });
    expect(await editNeed(world.viewers.gardener, id, edit)).toEqual({ done: true });
    expect(await row(id)).toMatchObject({ title: 'Un hangar', urgency: 'high', version: 2 });
    const expressers = await world.db.select().from(needExpressers).where(eq(needExpressers.needId, id));
    expect(new Set(expressers.map((one) => one.actorId))).toEqual(new Set([hidden, world.informedActor]));
    const concerned = await world.db.select().from(needDirectorates).where(eq(needDirectorates.needId, id));
    expect(concerned.map((one) => one.directorateId)).toEqual([world.otherDirectorate]);
  });

  it('gives back the other text when it moved on, and overwrites nothing', async () => {
    const id = await world.build.need();
    await editNeed(world.viewers.colleague, id, text(1, { title: 'Celui de Karim' }));
    const second = await editNeed(world.viewers.gardener, id, text(1, { title: 'Celui de Nadège' }));
    expect(second).toMatchObject({ theirs: { title: 'Celui de Karim', version: 2 } });
    expect(await row(id)).toMatchObject({ title: 'Celui de Karim' });
  });

  it('is not found by those who do not read it, and refused to those who do not garden', async () => {
    const id = await world.build.need({ visibility: 'shared' });
    const hidden = await world.build.need();
    for (const who of ['agent', 'cultivator', 'engaged'] as const)
      expect(await status(editNeed(world.viewers[who], id, text(1))), who).toBe(403);
    for (const who of ['stranger', 'agent', 'engaged', 'visitor'] as const)
      expect(await status(editNeed(world.viewers[who], hidden, text(1))), who).toBe(404);
    expect(await row(id)).toMatchObject({ version: 1 });
    expect(await row(hidden)).toMatchObject({ version: 1 });
  });
});

describe('the state of a need', () => {
  const move = (state: string, more: Record<string, unknown> = {}) =>
    ({ state, reason: '', undo: false, ...more }) as Parameters<typeof moveNeed>[2];

  it('moves on, is closed with a reason, and is put back by undoing', async () => {
    const id = await world.build.need();
    const { gardener } = world.viewers;
    expect(await moveNeed(gardener, id, move('taken_up', { from: 'collected' }))).toEqual({
      outcome: 'moved',
      was: 'collected',
    });
    expect(await moveNeed(gardener, id, move('closed'))).toMatchObject({ outcome: 'reason' });
    expect(await moveNeed(gardener, id, move('closed', { reason: 'Plus d’actualité' }))).toMatchObject({
      was: 'taken_up',
    });
    expect(await row(id)).toMatchObject({
      state: 'closed',
      closedReason: 'Plus d’actualité',
      stateSince: gardener.today,
    });
    expect(await moveNeed(gardener, id, move('collected'))).toMatchObject({ outcome: 'impossible' });
    expect(await moveNeed(gardener, id, move('collected', { undo: true }))).toMatchObject({ outcome: 'moved' });
    expect(await moveNeed(gardener, id, move('closed', { undo: true }))).toMatchObject({ outcome: 'moved' });
    expect(await moveNeed(gardener, id, move('closed', { undo: true }))).toEqual({ outcome: 'same' });
  });

  it('does not move when somebody was faster', async () => {
    const id = await world.build.need({ state: 'qualified' });
    const stale = await moveNeed(world.viewers.gardener, id, move('answered', { from: 'collected' }));
    expect(stale).toMatchObject({ outcome: 'stale', state: 'qualified' });
    expect(await row(id)).toMatchObject({ state: 'qualified' });
  });

  it('is the gardeners’ to change', async () => {
    const id = await world.build.need({ visibility: 'shared' });
    const hidden = await world.build.need();
    for (const who of ['agent', 'cultivator', 'engaged'] as const)
      expect(await status(moveNeed(world.viewers[who], id, move('qualified'))), who).toBe(403);
    for (const who of ['stranger', 'agent', 'engaged'] as const)
      expect(await status(moveNeed(world.viewers[who], hidden, move('qualified'))), who).toBe(404);
    expect(await row(id)).toMatchObject({ state: 'collected' });
  });
});

describe('replying', () => {
  const answer = (more: Record<string, unknown> = {}) =>
    newReply.parse({
      id: newId(),
      words: 'La Région ouvre un local.',
      toldOn: '2026-06-10',
      visibility: 'pair',
      ...more,
    });

  it('is done by a gardener to those who expressed it, by an exchange, once; and may settle the need', async () => {
    const { gardener, engaged } = world.viewers;
    const id = await world.build.need({}, { expressers: [world.engagedActor] });
    const interaction = await world.build.interaction();
    const reply = answer({ addressees: [world.engagedActor], interaction, answered: 'on' });
    expect(await replyToNeed(gardener, id, reply)).toEqual({ done: true });
    expect(await replyToNeed(gardener, id, { ...reply, words: 'Encore' })).toEqual({ done: true });
    const told = await asViewer(gardener, (tx) => listReplies(tx, id));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ words: 'La Région ouvre un local.', interaction: { id: interaction } });
    expect(await row(id)).toMatchObject({ state: 'answered' });
    // The addressee reads it though it is shared with the pair alone; the exchange stays hidden.
    const heard = await asViewer(engaged, (tx) => listReplies(tx, id));
    expect(heard).toMatchObject([{ interaction: null, addressees: [{ id: world.engagedActor }] }]);
  });

  it('is done by an agent of a directorate concerned, in its name, within the institution', async () => {
    const { agent, otherAgent, cultivator } = world.viewers;
    const id = await world.build.need({ visibility: 'shared' }, { directorates: [world.directorate] });
    const reply = answer({ visibility: 'institution', directorate: world.directorate, answered: 'on' });
    expect(await replyToNeed(agent, id, reply)).toEqual({ done: true });
    expect(await row(id)).toMatchObject({ state: 'collected' });
    const nameless = answer({ visibility: 'institution' });
    expect(await replyToNeed(agent, id, nameless)).toEqual({ mistake: 'directorate' });
    const refused = [
      [agent, answer({ visibility: 'shared', directorate: world.directorate })],
      [agent, answer({ visibility: 'institution', directorate: world.otherDirectorate })],
      [otherAgent, answer({ visibility: 'institution', directorate: world.otherDirectorate })],
      [cultivator, answer({ visibility: 'institution', directorate: world.directorate })],
      [world.viewers.gardener, answer({ visibility: 'private' })],
      [world.viewers.gardener, answer({ directorate: world.directorate })],
      [world.viewers.engaged, answer()],
    ] as const;
    for (const [who, given] of refused) expect(await status(replyToNeed(who, id, given)), who.name ?? '').toBe(403);
    expect(await world.db.select().from(replies).where(eq(replies.needId, id))).toHaveLength(1);
  });

  it('asks again for a day to come and for a person one does not read', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.need();
    expect(await replyToNeed(gardener, id, answer({ toldOn: '2199-01-01' }))).toEqual({ mistake: 'future' });
    expect(await replyToNeed(gardener, id, answer({ addressees: [newId()] }))).toEqual({ mistake: 'addressees' });
    expect(await status(replyToNeed(world.viewers.stranger, id, answer()))).toBe(404);
    expect(
      await world.db
        .select()
        .from(replyAddressees)
        .where(inArray(replyAddressees.needId, [id])),
    ).toEqual([]);
  });
});

describe('remarks', () => {
  it('are written and read by gardeners alone', async () => {
    const { gardener, colleague, stranger, agent, engaged } = world.viewers;
    const id = await world.build.need({ visibility: 'shared' }, { expressers: [world.engagedActor] });
    const remark = { id: newId(), words: 'Il faudrait rappeler avant juillet.' };
    await remarkOnNeed(gardener, id, remark);
    await remarkOnNeed(gardener, id, remark);
    const read = async (who: typeof gardener) => (await asViewer(who, (tx) => findSurroundings(tx, id))).remarks.length;
    expect([await read(gardener), await read(colleague), await read(agent), await read(engaged)]).toEqual([1, 1, 0, 0]);
    for (const who of [agent, engaged])
      expect(await status(remarkOnNeed(who, id, { ...remark, id: newId() }))).toBe(403);
    const hidden = await world.build.need();
    expect(await status(remarkOnNeed(stranger, hidden, { ...remark, id: newId() }))).toBe(404);
    expect(await world.db.select().from(needRemarks).where(eq(needRemarks.needId, hidden))).toEqual([]);
  });
});
