import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { newId } from '#db/ids.ts';
import { synergies, synergyActors, synergyNeeds, synergyProjects, synergyThemes } from '#db/schema/synergies.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { editSynergy, moveSynergy, noteAgreement, proposeSynergy } from './commands.server.ts';
import { findSynergy, listLinkable } from './queries.server.ts';
import { editedSynergy, movedSynergy, type NewSynergy, newSynergy } from './synergy-input.ts';

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
const row = async (id: string) => (await world.db.select().from(synergies).where(eq(synergies.id, id)))[0];
const actorsOf = async (id: string) =>
  (await world.db.select().from(synergyActors).where(eq(synergyActors.synergyId, id))).map((one) => one.actorId);
const given = (more: Record<string, unknown> = {}): NewSynergy =>
  newSynergy.parse({
    id: newId(),
    title: 'La cantine et les maraîchers',
    community: world.here,
    visibility: 'pair',
    actors: [world.engagedActor, world.informedActor],
    ...more,
  });
const theirs = () => ({ communityId: world.there, authorId: world.accounts.stranger, visibility: 'pair' as const });

describe('proposing a synergy', () => {
  it('is done by a gardener, with all it links, once', async () => {
    const { gardener } = world.viewers;
    const [need, project] = [await world.build.need(), await world.build.project()];
    const synergy = given({ needs: [need], projects: [project], themes: [world.theme], visibility: 'shared' });
    expect(await proposeSynergy(gardener, synergy)).toMatchObject({ id: synergy.id });
    expect(await proposeSynergy(gardener, { ...synergy, title: 'Deux fois' })).toMatchObject({ id: synergy.id });
    expect(await row(synergy.id)).toMatchObject({
      title: 'La cantine et les maraîchers',
      state: 'proposed',
      side: 'community',
      proposedOn: gardener.today,
      communities: [world.here],
    });
    const found = await asViewer(gardener, (tx) => findSynergy(tx, synergy.id, 'fr'));
    const parties = found?.parties.map((party) => `${party.kind} ${party.id}`);
    expect(new Set(parties)).toEqual(
      new Set([
        `actor ${world.engagedActor}`,
        `actor ${world.informedActor}`,
        `project ${project}`,
        `need ${need}`,
        `theme ${world.theme}`,
      ]),
    );
  });

  it('keeps a private synergy of a gardener to themselves', async () => {
    const synergy = given({ visibility: 'private' });
    await proposeSynergy(world.viewers.gardener, synergy);
    expect(await asViewer(world.viewers.colleague, (tx) => findSynergy(tx, synergy.id, 'fr'))).toBeNull();
  });

  it('is done by a member, and by an agent in the name of their directorate', async () => {
    const { engaged, agent } = world.viewers;
    const theirs = given({ visibility: 'community', actors: [world.engagedActor], themes: [world.theme] });
    expect(await proposeSynergy(engaged, theirs)).toMatchObject({ id: theirs.id });
    expect(await row(theirs.id)).toMatchObject({ side: 'community', directorateId: null });
    const inside = given({
      visibility: 'institution',
      actors: [],
      themes: [world.theme, world.otherTheme],
      directorate: world.directorate,
    });
    expect(await proposeSynergy(agent, inside)).toMatchObject({ id: inside.id });
    expect(await row(inside.id)).toMatchObject({ side: 'institution', directorateId: world.directorate });
    const linked = await world.db.select().from(synergyThemes).where(eq(synergyThemes.synergyId, inside.id));
    expect(linked).toHaveLength(2);
  });

  it('is refused to everybody else, and beyond what they may share', async () => {
    const { viewers, directorate, otherDirectorate } = world;
    const themes = [world.theme, world.otherTheme];
    const refused: [keyof typeof viewers, Record<string, unknown>][] = [
      ['stranger', {}],
      ['cultivator', { visibility: 'institution' }],
      ['citizen', {}],
      ['engaged', { visibility: 'shared' }],
      ['engaged', { community: world.there }],
      ['agent', { visibility: 'pair', directorate }],
      ['agent', { visibility: 'institution', directorate: otherDirectorate }],
    ];
    for (const [who, more] of refused) {
      const synergy = given({ actors: [], themes, ...more });
      expect(await status(proposeSynergy(viewers[who], synergy)), who).toBe(403);
      expect(await row(synergy.id)).toBeUndefined();
    }
    expect(await status(proposeSynergy(viewers.gardener, given({ community: newId() })))).toBe(404);
  });

  it('needs two parties, whom the viewer reads', async () => {
    const { gardener } = world.viewers;
    const few = given({ actors: [world.engagedActor, world.engagedActor] });
    expect(await proposeSynergy(gardener, few)).toEqual({ mistake: 'few' });
    const unreadable: Record<string, unknown>[] = [
      { actors: [world.engagedActor, await world.build.actor(theirs())] },
      { actors: [world.engagedActor, newId()] },
      { needs: [await world.build.need(theirs())] },
      { projects: [await world.build.project(theirs())] },
      { themes: [newId()] },
    ];
    for (const more of unreadable) {
      const synergy = given(more);
      expect(await proposeSynergy(gardener, synergy), Object.keys(more)[0]).toEqual({ mistake: 'unknown' });
      expect(await row(synergy.id)).toBeUndefined();
    }
  });

  it('does not take over another’s id', async () => {
    const id = await world.build.synergy();
    expect(await status(proposeSynergy(world.viewers.colleague, given({ id })))).toBe(404);
    expect(await actorsOf(id)).toEqual([]);
  });
});

describe('editing a synergy', () => {
  const text = (version: number, more: Record<string, unknown> = {}) =>
    editedSynergy.parse({ version, title: 'Autrement', actors: [world.engagedActor, world.citizenActor], ...more });

  it('is done by a gardener; agreements and parties they do not read stay', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.synergy();
    const hidden = await world.build.actor({ visibility: 'private', authorId: world.accounts.colleague });
    await world.db
      .insert(synergyActors)
      .values([world.engagedActor, world.informedActor, hidden].map((actorId) => ({ synergyId: id, actorId })));
    await noteAgreement(gardener, id, { kind: 'actor', party: world.engagedActor, agreed: true });
    expect(await editSynergy(gardener, id, text(1, { outcome: 'Un marché.' }))).toEqual({ done: true });
    expect(await row(id)).toMatchObject({ title: 'Autrement', outcome: 'Un marché.', version: 2 });
    expect(new Set(await actorsOf(id))).toEqual(new Set([world.engagedActor, world.citizenActor, hidden]));
    const found = await asViewer(gardener, (tx) => findSynergy(tx, id, 'fr'));
    expect(found?.parties.find((party) => party.id === world.engagedActor)?.agreedOn).toBe(gardener.today);
  });

  it('gives back the other text when it moved on, and overwrites nothing', async () => {
    const id = await world.build.synergy();
    await editSynergy(world.viewers.colleague, id, text(1, { title: 'Celui de Karim' }));
    const second = await editSynergy(world.viewers.gardener, id, text(1, { title: 'Celui de Nadège', actors: [] }));
    expect(second).toMatchObject({ theirs: { title: 'Celui de Karim', version: 2 } });
    expect(await row(id)).toMatchObject({ title: 'Celui de Karim' });
    expect(await actorsOf(id)).toHaveLength(2);
  });

  it('refuses a party that the viewer does not read', async () => {
    const id = await world.build.synergy();
    const edit = text(1, { needs: [await world.build.need(theirs())] });
    expect(await editSynergy(world.viewers.gardener, id, edit)).toEqual({ mistake: 'unknown' });
    expect(await row(id)).toMatchObject({ version: 1 });
    expect(await world.db.select().from(synergyNeeds).where(eq(synergyNeeds.synergyId, id))).toEqual([]);
  });
});

describe('the life of a synergy', () => {
  const move = (state: string, more: Record<string, unknown> = {}) => movedSynergy.parse({ state, ...more });

  it('moves on with its outcome, and is put back by undoing', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.synergy();
    expect(await moveSynergy(gardener, id, move('under_way', { from: 'proposed' }))).toEqual({
      outcome: 'moved',
      was: 'proposed',
    });
    await moveSynergy(gardener, id, move('realised', { outcome: 'Douze paniers.' }));
    expect(await row(id)).toMatchObject({
      state: 'realised',
      outcome: 'Douze paniers.',
      stateSince: gardener.today,
    });
    expect(await moveSynergy(gardener, id, move('proposed'))).toEqual({ outcome: 'impossible', state: 'realised' });
    expect(await moveSynergy(gardener, id, move('proposed', { undo: 'on' }))).toMatchObject({ outcome: 'moved' });
    expect(await moveSynergy(gardener, id, move('proposed'))).toEqual({ outcome: 'same' });
  });

  it('does not move when somebody was faster', async () => {
    const id = await world.build.synergy({ state: 'agreed' });
    const stale = move('under_way', { from: 'proposed' });
    expect(await moveSynergy(world.viewers.gardener, id, stale)).toEqual({ outcome: 'stale', state: 'agreed' });
    expect(await row(id)).toMatchObject({ state: 'agreed' });
  });

  it('is agreed when the last of those who must agree has', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.synergy();
    const project = await world.build.project();
    await world.db.insert(synergyActors).values({ synergyId: id, actorId: world.engagedActor });
    await world.db.insert(synergyProjects).values({ synergyId: id, projectId: project });
    await world.db.insert(synergyThemes).values({ synergyId: id, themeId: world.theme });
    await noteAgreement(gardener, id, { kind: 'actor', party: world.engagedActor, agreed: true });
    expect(await row(id)).toMatchObject({ state: 'proposed' });
    await noteAgreement(gardener, id, { kind: 'project', party: project, agreed: true });
    expect(await row(id)).toMatchObject({ state: 'agreed', stateSince: gardener.today });
    await noteAgreement(gardener, id, { kind: 'project', party: project, agreed: false });
    const [link] = await world.db.select().from(synergyProjects).where(eq(synergyProjects.synergyId, id));
    expect(link).toMatchObject({ agreedOn: null });
    const stranger = { kind: 'actor', party: world.citizenActor, agreed: true } as const;
    expect(await status(noteAgreement(gardener, id, stranger))).toBe(404);
  });
});

it('everything a gardener does is refused to who only reads, and not found by who does not', async () => {
  const { viewers, engagedActor, informedActor } = world;
  const shared = await world.build.synergy({ visibility: 'shared' });
  const hidden = await world.build.synergy();
  await world.db
    .insert(synergyActors)
    .values([shared, hidden].map((synergyId) => ({ synergyId, actorId: engagedActor })));
  const edit = editedSynergy.parse({ version: 1, title: 'Autre', actors: [engagedActor, informedActor] });
  const acts = (who: keyof typeof viewers, id: string) => [
    () => editSynergy(viewers[who], id, edit),
    () => moveSynergy(viewers[who], id, movedSynergy.parse({ state: 'under_way' })),
    () => noteAgreement(viewers[who], id, { kind: 'actor', party: engagedActor, agreed: true }),
  ];
  for (const who of ['agent', 'cultivator', 'engaged'] as const)
    for (const act of acts(who, shared)) expect(await status(act()), who).toBe(403);
  for (const who of ['stranger', 'agent', 'engaged', 'citizen', 'visitor'] as const)
    for (const act of acts(who, hidden)) expect(await status(act()), who).toBe(404);
  for (const id of [shared, hidden]) {
    expect(await row(id)).toMatchObject({ version: 1, state: 'proposed' });
    const links = await world.db.select().from(synergyActors).where(eq(synergyActors.synergyId, id));
    expect(links).toMatchObject([{ actorId: engagedActor, agreedOn: null }]);
  }
});

describe('what may be linked', () => {
  it('are needs and projects of the community that the viewer reads', async () => {
    const ours = await world.build.need({ title: 'À relier', visibility: 'shared' });
    const paired = await world.build.need({ title: 'Au binôme' });
    const closed = await world.build.need({ title: 'Clos', state: 'closed', closedReason: 'Fini' });
    const away = await world.build.need({ ...theirs(), visibility: 'public' });
    const project = await world.build.project({ visibility: 'shared' });
    const seen = async (who: keyof typeof world.viewers) => {
      const { needs, projects } = await asViewer(world.viewers[who], (tx) => listLinkable(tx, world.here));
      return new Set([...needs, ...projects].map((one) => one.value));
    };
    const mine = await seen('gardener');
    expect([ours, paired, closed, away, project].map((id) => mine.has(id))).toEqual([true, true, false, false, true]);
    const agents = await seen('agent');
    expect([ours, paired, project].map((id) => agents.has(id))).toEqual([true, false, true]);
    expect(await seen('visitor')).toEqual(new Set());
  });

  it('of what one reads, shows the parties one reads', async () => {
    const id = await world.build.synergy({ visibility: 'public' });
    const need = await world.build.need();
    await world.db.insert(synergyNeeds).values({ synergyId: id, needId: need });
    await world.db.insert(synergyActors).values({ synergyId: id, actorId: world.engagedActor });
    const seen = async (who: keyof typeof world.viewers) =>
      (await asViewer(world.viewers[who], (tx) => findSynergy(tx, id, 'fr')))?.parties.length;
    expect([await seen('gardener'), await seen('stranger'), await seen('visitor')]).toEqual([2, 0, 0]);
  });
});
