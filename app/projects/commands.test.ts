import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { newId } from '#db/ids.ts';
import { projectNeeds, projectParticipants, projects, projectThemes } from '#db/schema/projects.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { editProject, moveProject, proposeProject } from './commands.server.ts';
import { listProjects } from './list.server.ts';
import { readView } from './list-view.ts';
import { addParticipants, changeParticipant } from './participants.server.ts';
import { tellPart } from './project.ts';
import { changedParticipant, editedProject, type NewProject, newParticipants, newProject } from './project-input.ts';
import { findProject } from './queries.server.ts';

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
const row = async (id: string) => (await world.db.select().from(projects).where(eq(projects.id, id)))[0];
const partsOf = (id: string) =>
  world.db.select().from(projectParticipants).where(eq(projectParticipants.projectId, id));
const needsOf = async (id: string) =>
  (await world.db.select().from(projectNeeds).where(eq(projectNeeds.projectId, id))).map((one) => one.needId);
const given = (more: Record<string, unknown> = {}): NewProject =>
  newProject.parse({
    id: newId(),
    title: 'Une légumerie',
    state: 'idea',
    community: world.here,
    visibility: 'pair',
    ...more,
  });
const elsewhere = () =>
  world.build.actor({ communityId: world.there, authorId: world.accounts.stranger, visibility: 'pair' });

describe('proposing a project', () => {
  it('is done by a gardener, with everything it consists of, once', async () => {
    const { gardener } = world.viewers;
    const need = await world.build.need();
    const project = given({
      participants: [world.engagedActor, world.engagedActor],
      themes: [world.theme, newId()],
      needs: [need],
      territory: 'occitanie',
      startedOn: '2026-01-01',
      visibility: 'shared',
    });
    expect(await proposeProject(gardener, project)).toEqual({ id: project.id, hidden: false });
    expect(await proposeProject(gardener, { ...project, title: 'Deux fois' })).toEqual({
      id: project.id,
      hidden: false,
    });
    expect(await row(project.id)).toMatchObject({
      title: 'Une légumerie',
      side: 'community',
      territoryCode: 'R76',
      startedOn: '2026-01-01',
    });
    const found = await asViewer(gardener, (tx) => findProject(tx, project.id, 'fr'));
    expect(found?.participants.map((one) => one.id)).toEqual([world.engagedActor]);
    expect(found?.needs.map((one) => one.id)).toEqual([need]);
    expect(found?.themes.map((one) => one.id)).toEqual([world.theme]);
  });

  it('keeps a private project of a gardener to themselves', async () => {
    const project = given({ visibility: 'private', participants: [world.engagedActor] });
    expect(await proposeProject(world.viewers.gardener, project)).toMatchObject({ id: project.id });
    expect(await asViewer(world.viewers.colleague, (tx) => findProject(tx, project.id, 'fr'))).toBeNull();
  });

  it('is done by a member, also for the pair alone, which they do not read', async () => {
    const { engaged, gardener } = world.viewers;
    const open = given({ visibility: 'community', participants: [world.engagedActor], themes: [world.theme] });
    expect(await proposeProject(engaged, open)).toEqual({ id: open.id, hidden: false });
    expect(await row(open.id)).toMatchObject({ side: 'community', directorateId: null });
    const told = given({ participants: [world.engagedActor], themes: [world.theme] });
    expect(await proposeProject(engaged, told)).toEqual({ id: told.id, hidden: true });
    expect(await proposeProject(engaged, told)).toEqual({ id: told.id, hidden: true });
    const found = await asViewer(gardener, (tx) => findProject(tx, told.id, 'fr'));
    expect(found).toMatchObject({ participants: [{ id: world.engagedActor }], themes: [{ id: world.theme }] });
  });

  it('is done by an agent in the name of their directorate', async () => {
    const project = given({ visibility: 'institution', directorate: world.directorate });
    expect(await proposeProject(world.viewers.agent, project)).toMatchObject({ id: project.id });
    expect(await row(project.id)).toMatchObject({ side: 'institution', directorateId: world.directorate });
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
    ];
    for (const [who, more] of refused) {
      const project = given(more);
      expect(await status(proposeProject(viewers[who], project)), who).toBe(403);
      expect(await row(project.id)).toBeUndefined();
    }
    expect(await status(proposeProject(viewers.gardener, given({ community: newId() })))).toBe(404);
  });

  it('asks again for what leads nowhere', async () => {
    const { gardener } = world.viewers;
    const hidden = await world.build.need({ communityId: world.there, authorId: world.accounts.stranger });
    const wrong: [Record<string, unknown>, Record<string, string>][] = [
      [{ territory: 'Nulle part' }, { territory: 'none' }],
      [{ startedOn: '2026-06-02', endedOn: '2026-06-01' }, { endedOn: 'early' }],
      [{ participants: [await elsewhere()] }, { participants: 'unknown' }],
      [{ needs: [hidden] }, { needs: 'unknown' }],
      [{ needs: [newId()] }, { needs: 'unknown' }],
    ];
    for (const [more, mistake] of wrong) {
      const project = given(more);
      expect(await proposeProject(gardener, project)).toEqual({ mistake });
      expect(await row(project.id)).toBeUndefined();
    }
  });

  it('does not take over another’s id', async () => {
    const id = await world.build.project();
    expect(await status(proposeProject(world.viewers.colleague, given({ id })))).toBe(404);
    expect(await row(id)).toMatchObject({ authorId: world.accounts.gardener });
    expect(await partsOf(id)).toEqual([]);
  });
});

describe('editing a project', () => {
  const text = (version: number, more: Record<string, unknown> = {}) =>
    editedProject.parse({ version, title: 'Un atelier', ...more });

  it('is done by a gardener, who keeps the needs they do not read', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.project();
    const [seen, fresh] = [await world.build.need(), await world.build.need()];
    const hidden = await world.build.need({ visibility: 'private', authorId: world.accounts.colleague });
    await world.db.insert(projectNeeds).values([seen, hidden].map((needId) => ({ projectId: id, needId })));
    await world.db.insert(projectThemes).values({ projectId: id, themeId: world.theme });
    const edit = text(1, { purpose: 'Laver et couper', needs: [fresh], themes: [world.otherTheme] });
    expect(await editProject(gardener, id, edit)).toEqual({ done: true });
    expect(await row(id)).toMatchObject({ title: 'Un atelier', purpose: 'Laver et couper', version: 2 });
    expect(new Set(await needsOf(id))).toEqual(new Set([hidden, fresh]));
    const themes = await world.db.select().from(projectThemes).where(eq(projectThemes.projectId, id));
    expect(themes.map((one) => one.themeId)).toEqual([world.otherTheme]);
  });

  it('gives back the other text when it moved on, and overwrites nothing', async () => {
    const id = await world.build.project();
    const need = await world.build.need();
    await editProject(world.viewers.colleague, id, text(1, { title: 'Celui de Karim', needs: [need] }));
    const second = await editProject(world.viewers.gardener, id, text(1, { title: 'Celui de Nadège' }));
    expect(second).toMatchObject({ theirs: { title: 'Celui de Karim', version: 2 } });
    expect(await row(id)).toMatchObject({ title: 'Celui de Karim' });
    expect(await needsOf(id)).toEqual([need]);
  });

  it('asks again for what leads nowhere, and changes nothing', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.project();
    expect(await editProject(gardener, id, text(1, { needs: [newId()] }))).toEqual({ mistake: { needs: 'unknown' } });
    const early = text(1, { startedOn: '2026-02-01', endedOn: '2026-01-01' });
    expect(await editProject(gardener, id, early)).toEqual({ mistake: { endedOn: 'early' } });
    expect(await row(id)).toMatchObject({ version: 1 });
  });
});

describe('the state of a project', () => {
  const none = { startedOn: null, endedOn: null };

  it('moves on with its dates, and both are put back by undoing', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.project();
    const start = { state: 'running', from: 'idea', undo: false, ...none } as const;
    expect(await moveProject(gardener, id, start)).toEqual({ outcome: 'moved', was: 'idea', ...none });
    expect(await row(id)).toMatchObject({ state: 'running', startedOn: gardener.today, endedOn: null });
    expect(await moveProject(gardener, id, start)).toEqual({ outcome: 'same' });
    expect(await moveProject(gardener, id, { state: 'idea', undo: false, ...none })).toMatchObject({
      outcome: 'impossible',
    });
    expect(await moveProject(gardener, id, { state: 'idea', from: 'running', undo: true, ...none })).toMatchObject({
      outcome: 'moved',
    });
    expect(await row(id)).toMatchObject({ state: 'idea', ...none });
  });

  it('does not move when somebody was faster', async () => {
    const id = await world.build.project({ state: 'preparing' });
    const stale = { state: 'running', from: 'idea', undo: false, ...none } as const;
    expect(await moveProject(world.viewers.gardener, id, stale)).toEqual({ outcome: 'stale', state: 'preparing' });
    expect(await row(id)).toMatchObject({ state: 'preparing', startedOn: null });
  });
});

describe('who takes part', () => {
  const add = (more: Record<string, unknown>) => newParticipants.parse({ role: 'anime', ...more });
  const change = (participant: string, was: Parameters<typeof tellPart>[0], more: Record<string, unknown> = {}) =>
    changedParticipant.parse({ participant, was: tellPart(was), ...more });
  const anime = { role: 'anime', capacity: '', startedOn: null, endedOn: null };

  it('is added once: who is there already keeps their part', async () => {
    const { gardener, colleague } = world.viewers;
    const id = await world.build.project();
    const both = [world.engagedActor, world.informedActor];
    expect(await addParticipants(gardener, id, add({ participants: [world.engagedActor] }))).toEqual({ done: true });
    expect(await addParticipants(colleague, id, add({ participants: both, role: 'finance' }))).toEqual({ done: true });
    const parts = await partsOf(id);
    expect(Object.fromEntries(parts.map((one) => [one.actorId, one.role]))).toEqual({
      [world.engagedActor]: 'anime',
      [world.informedActor]: 'finance',
    });
  });

  it('is changed, ended, and taken back when it was a mistake', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.project();
    const who = world.engagedActor;
    await addParticipants(gardener, id, add({ participants: [who] }));
    const ended = change(who, anime, { role: 'animait', capacity: 'en son nom', endedOn: gardener.today });
    expect(await changeParticipant(gardener, id, ended)).toEqual({ done: true });
    const [part] = await partsOf(id);
    expect(part).toMatchObject({ role: 'animait', capacity: 'en son nom', endedOn: gardener.today });
    const now = part as NonNullable<typeof part>;
    expect(await changeParticipant(gardener, id, change(who, now, { mistaken: 'on' }))).toEqual({ done: true });
    expect(await partsOf(id)).toEqual([]);
    expect(await status(changeParticipant(gardener, id, change(who, now)))).toBe(404);
  });

  it('is not overwritten when it changed meanwhile', async () => {
    const { gardener, colleague } = world.viewers;
    const id = await world.build.project();
    const who = world.engagedActor;
    await addParticipants(gardener, id, add({ participants: [who] }));
    await changeParticipant(colleague, id, change(who, anime, { role: 'coordonne' }));
    const second = await changeParticipant(gardener, id, change(who, anime, { role: 'prête un local' }));
    expect(second).toMatchObject({ theirs: { role: 'coordonne' } });
    expect(await partsOf(id)).toMatchObject([{ role: 'coordonne' }]);
  });

  it('is asked again when one does not read them, or when they leave before they come', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.project();
    for (const unknown of [await elsewhere(), newId()])
      expect(await addParticipants(gardener, id, add({ participants: [unknown] }))).toEqual({
        mistake: { participants: 'unknown' },
      });
    const early = add({ participants: [world.engagedActor], startedOn: '2026-02-01', endedOn: '2026-01-01' });
    expect(await addParticipants(gardener, id, early)).toEqual({ mistake: { endedOn: 'early' } });
    expect(await partsOf(id)).toEqual([]);
  });
});

it('everything a gardener does is refused to who only reads, and not found by who does not', async () => {
  const { viewers, engagedActor } = world;
  const shared = await world.build.project({ visibility: 'shared' });
  const hidden = await world.build.project();
  const part = { role: '', capacity: '', startedOn: null, endedOn: null };
  await world.db
    .insert(projectParticipants)
    .values([shared, hidden].map((projectId) => ({ projectId, actorId: engagedActor })));
  const acts = (who: keyof typeof viewers, id: string) => [
    () => editProject(viewers[who], id, editedProject.parse({ version: 1, title: 'Autre' })),
    () => moveProject(viewers[who], id, { state: 'running', undo: false, startedOn: null, endedOn: null }),
    () => addParticipants(viewers[who], id, newParticipants.parse({ participants: [world.informedActor] })),
    () =>
      changeParticipant(
        viewers[who],
        id,
        changedParticipant.parse({ participant: engagedActor, was: tellPart(part), mistaken: 'on' }),
      ),
  ];
  for (const who of ['agent', 'cultivator', 'engaged'] as const)
    for (const act of acts(who, shared)) expect(await status(act()), who).toBe(403);
  for (const who of ['stranger', 'agent', 'engaged', 'citizen', 'visitor'] as const)
    for (const act of acts(who, hidden)) expect(await status(act()), who).toBe(404);
  for (const id of [shared, hidden]) {
    expect(await row(id)).toMatchObject({ version: 1, state: 'idea' });
    expect((await partsOf(id)).map((one) => one.actorId)).toEqual([engagedActor]);
  }
});

describe('the list', () => {
  const list = (who: keyof typeof world.viewers, query = '', communityId: string | null = null) =>
    asViewer(world.viewers[who], (tx) =>
      listProjects(tx, readView(new URLSearchParams(query)), { communityId, themeId: null, today: '2026-06-15' }),
    );

  it('leaves out what one does not read, in rows, names and counts', async () => {
    const word = 'Verger du test';
    const there = { communityId: world.there, authorId: world.accounts.stranger };
    const ours = await world.build.project({ title: `${word} ici`, visibility: 'shared', state: 'running' });
    const theirs = await world.build.project({ title: `${word} là`, ...there });
    const open = await world.build.project({ title: `${word} public`, visibility: 'public', ...there });
    const hiddenActor = await world.build.actor({ name: 'Secret', visibility: 'private' });
    await world.db
      .insert(projectParticipants)
      .values([world.engagedActor, hiddenActor].map((actorId) => ({ projectId: ours, actorId })));
    const seen = async (who: keyof typeof world.viewers, communityId: string | null = null) => {
      const page = await list(who, `text=${word}`, communityId);
      expect(page.total).toBe(page.rows.length);
      return new Set(page.rows.map((one) => one.id));
    };
    expect(await seen('gardener')).toEqual(new Set([ours, open]));
    expect(await seen('gardener', world.there)).toEqual(new Set([open]));
    expect(await seen('stranger')).toEqual(new Set([theirs, open]));
    expect(await seen('visitor')).toEqual(new Set([open]));
    expect(await seen('visitor', world.here)).toEqual(new Set());
    const [mine] = (await list('agent', `text=${word}&state=running`)).rows;
    expect(mine).toMatchObject({ id: ours, peopleCount: 0, people: [] });
    const [gardened] = (await list('colleague', `text=${word}&state=running`)).rows;
    expect(gardened).toMatchObject({ people: ['Lucie Engagée'], peopleCount: 1 });
  });

  it('is filtered, sorted and cut in pages; a page too far is the last one', async () => {
    for (let n = 0; n < 32; n++)
      await world.build.project({ title: `Rang ${String(n).padStart(2, '0')}`, state: n % 2 ? 'done' : 'running' });
    const first = await list('gardener', 'text=rang&sort=title');
    expect(first).toMatchObject({ total: 32, pages: 2, page: 1 });
    expect(first.rows.map((one) => one.title).slice(0, 2)).toEqual(['Rang 00', 'Rang 01']);
    const last = await list('gardener', 'text=rang&sort=title&order=desc&page=9');
    expect(last).toMatchObject({ page: 2 });
    expect(last.rows.map((one) => one.title)).toEqual(['Rang 01', 'Rang 00']);
    expect((await list('gardener', 'text=rang&state=open')).total).toBe(16);
    expect((await list('gardener', 'text=100%25')).total).toBe(0);
  });

  it('finds a project by who takes part, if one reads them', async () => {
    const id = await world.build.project({ title: 'Sans mot', visibility: 'shared' });
    await world.db.insert(projectParticipants).values({ projectId: id, actorId: world.citizenActor });
    expect((await list('gardener', 'text=zoé')).rows.map((one) => one.id)).toEqual([id]);
    expect((await list('agent', 'text=zoé')).rows).toEqual([]);
  });
});
