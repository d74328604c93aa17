import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { movedSlugs } from './assemble.ts';
import type { Circle, Key } from './shape.ts';
import { texts, world } from './world.ts';

const byKey = <T extends { key: Key }>(rows: T[]) => new Map(rows.map((row) => [row.key, row]));
const actors = byKey(world.actors);
const holders = byKey(world.officeHolders);
const interactions = byKey(world.interactions);
const needs = byKey(world.needs);
const replies = byKey(world.replies);
const synergies = byKey(world.synergies);
const projects = byKey(world.projects);
const themes = new Set(world.institution.themes.map((t) => t.slug));
const directorates = new Set(world.institution.directorates.map((d) => d.slug));
const communities = new Set(world.communities.map((c) => c.slug));
const territories = new Set(world.institution.territories.map((t) => t.code));

/** The references that lead nowhere. */
const lost = (refs: Iterable<string>, known: { has(key: string): boolean }) => [
  ...new Set([...refs].filter((r) => !known.has(r))),
];

describe('every key resolves', () => {
  it('is given once', () => {
    const all = [
      world.actors,
      world.officeHolders,
      world.interactions,
      world.needs,
      world.replies,
      world.synergies,
      world.projects,
    ]
      .flat()
      .map((row) => row.key);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('of actors', () => {
    const refs = [
      ...world.memberships.map((m) => m.actor),
      ...world.contactPoints.map((c) => c.actor),
      ...world.affiliations.flatMap((a) => [a.person, a.organization]),
      ...world.ties.flatMap((t) => [t.from, t.to]),
      ...world.interactions.flatMap((i) => i.participants.flatMap((p) => p.actor ?? [])),
      ...world.needs.flatMap((n) => n.expressers.flatMap((e) => ('actor' in e ? e.actor : []))),
      ...world.replies.flatMap((r) => r.addressees),
      ...world.synergies.flatMap((s) => s.parties.flatMap((p) => (p.kind === 'actor' ? p.ref : []))),
      ...world.projects.flatMap((p) => p.participants.map((one) => one.actor)),
      ...world.officeHolders.flatMap((h) => h.actor ?? []),
      ...texts.flatMap((t) => movedSlugs(t.moves).map((slug) => `${t.community.slug}/${slug}`)),
    ];
    expect(lost(refs, actors)).toEqual([]);
  });

  it('of office holders', () => {
    const refs = [
      ...world.mandates.map((m) => m.holder),
      ...world.posts.map((p) => p.holder),
      ...world.memberships.map((m) => m.movedBy),
      ...[...world.interactions, ...world.needs, ...world.synergies, ...world.projects].map((row) => row.author),
      ...world.replies.map((r) => r.by),
      ...world.wideningRequests.flatMap((w) => [w.askedBy, w.askedTo]),
    ];
    expect(lost(refs, holders)).toEqual([]);
    expect(
      lost(
        world.synergies.map((s) => s.proposedBy),
        { has: (key) => holders.has(key) || actors.has(key) },
      ),
    ).toEqual([]);
  });

  it('of needs, synergies, projects, exchanges', () => {
    expect(
      lost(
        world.interactions.flatMap((i) => i.needs),
        needs,
      ),
    ).toEqual([]);
    expect(
      lost(
        world.interactions.flatMap((i) => i.synergies),
        synergies,
      ),
    ).toEqual([]);
    expect(
      lost(
        world.interactions.flatMap((i) => i.projects),
        projects,
      ),
    ).toEqual([]);
    expect(
      lost(
        world.projects.flatMap((p) => p.needs),
        needs,
      ),
    ).toEqual([]);
    expect(
      lost(
        world.replies.map((r) => r.need),
        needs,
      ),
    ).toEqual([]);
    expect(
      lost(
        world.replies.flatMap((r) => r.interaction ?? []),
        interactions,
      ),
    ).toEqual([]);
    const parties = world.synergies.flatMap((s) => s.parties);
    expect(
      lost(
        parties.filter((p) => p.kind === 'need').map((p) => p.ref),
        needs,
      ),
    ).toEqual([]);
    expect(
      lost(
        parties.filter((p) => p.kind === 'project').map((p) => p.ref),
        projects,
      ),
    ).toEqual([]);
    const rows = { interaction: interactions, need: needs, synergy: synergies, project: projects, reply: replies };
    expect(world.wideningRequests.filter((w) => !rows[w.on.kind].has(w.on.key))).toEqual([]);
    expect(world.stories.flatMap((s) => s.thread).filter((step) => !rows[step.kind].has(step.key))).toEqual([]);
  });

  it('of reference tables', () => {
    const parties = world.synergies.flatMap((s) => s.parties);
    const themed = [...world.actors, ...world.needs, ...world.projects].flatMap((row) => row.themes);
    expect(lost([...themed, ...parties.filter((p) => p.kind === 'theme').map((p) => p.ref)], themes)).toEqual([]);
    expect(lost([...world.communities.map((c) => c.themeSlug), ...world.ties.map((t) => t.theme)], themes)).toEqual([]);
    const named = world.needs.flatMap((n) => [
      ...n.directorates,
      ...n.expressers.flatMap((e) => ('directorate' in e ? e.directorate : [])),
    ]);
    const offices = [...world.mandates, ...world.posts].flatMap((row) => row.directorate ?? []);
    expect(
      lost([...named, ...offices, ...world.institution.themes.flatMap((t) => t.directorates)], directorates),
    ).toEqual([]);
    expect(
      lost(
        world.synergies.flatMap((s) => s.communities),
        communities,
      ),
    ).toEqual([]);
    const placed = [...world.actors, ...world.needs, ...world.communities].map((row) => row.territoryCode);
    expect(
      lost([...placed, ...world.communities.flatMap((c) => c.places.map((p) => p.communeCode))], territories),
    ).toEqual([]);
  });
});

describe('time runs forward', () => {
  it('in needs and their replies', () => {
    const wrong = world.replies.filter((r) => r.toldDaysAgo > (needs.get(r.need)?.collectedDaysAgo ?? -1));
    expect(wrong.map((r) => r.key)).toEqual([]);
    expect(world.needs.filter((n) => n.stateDaysAgo > n.collectedDaysAgo).map((n) => n.key)).toEqual([]);
    expect(world.needs.filter((n) => (n.state === 'closed') !== (n.closedReason !== null)).map((n) => n.key)).toEqual(
      [],
    );
    const answered = new Set(world.replies.map((r) => r.need));
    expect(world.needs.filter((n) => n.state === 'answered' && !answered.has(n.key)).map((n) => n.key)).toEqual([]);
  });

  it('in replies and the exchange in which they were told', () => {
    const wrong = world.replies.filter(
      (r) => r.interaction && interactions.get(r.interaction)?.daysAgo !== r.toldDaysAgo,
    );
    expect(wrong.map((r) => r.key)).toEqual([]);
  });

  it('in exchanges: what they touch exists, or is born that week', () => {
    const wrong = world.interactions.flatMap((i) => [
      ...i.needs
        .filter((key) => (needs.get(key)?.collectedDaysAgo ?? 0) < i.daysAgo - 14)
        .map((key) => `${i.key} ${key}`),
      ...i.synergies
        .filter((key) => (synergies.get(key)?.proposedDaysAgo ?? 0) < i.daysAgo - 30)
        .map((key) => `${i.key} ${key}`),
      ...i.projects
        .filter((key) => (projects.get(key)?.createdDaysAgo ?? 0) < i.daysAgo - 30)
        .map((key) => `${i.key} ${key}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('in synergies and projects', () => {
    const early = world.synergies.filter((s) =>
      s.parties.some((p) => p.agreedDaysAgo !== null && p.agreedDaysAgo > s.proposedDaysAgo),
    );
    expect(early.map((s) => s.key)).toEqual([]);
    const closed = world.synergies.filter(
      (s) => (s.state === 'realised' || s.state === 'set_aside') !== (s.outcome !== null),
    );
    expect(closed.map((s) => s.key)).toEqual([]);
    const unsaid = world.synergies.filter(
      (s) =>
        ['agreed', 'under_way', 'realised'].includes(s.state) &&
        s.parties.filter((p) => p.agreedDaysAgo !== null).length < 2,
    );
    expect(unsaid.map((s) => s.key)).toEqual([]);
    expect(world.synergies.filter((s) => s.parties.length < 2).map((s) => s.key)).toEqual([]);
    const odd = world.projects.filter((p) => {
      const order = [p.createdDaysAgo, p.startedDaysAgo, p.endedDaysAgo].filter((d) => d !== null);
      const ended = p.state === 'done' || p.state === 'abandoned';
      const started = p.state === 'running' || p.state === 'done';
      return (
        order.some((d, at) => at > 0 && d > (order[at - 1] ?? 0)) ||
        ended !== (p.endedDaysAgo !== null) ||
        (started && p.startedDaysAgo === null)
      );
    });
    expect(odd.map((p) => p.key)).toEqual([]);
  });

  it('in people: nobody speaks before being known, circles follow one another', () => {
    const early = world.interactions.flatMap((i) =>
      i.participants
        .filter((p) => p.actor && (actors.get(p.actor)?.createdDaysAgo ?? 0) < i.daysAgo)
        .map((p) => `${i.key} ${p.actor}`),
    );
    expect(early).toEqual([]);
    const silent = world.needs.flatMap((n) =>
      n.expressers
        .filter((e) => 'actor' in e && (actors.get(e.actor)?.createdDaysAgo ?? 0) < n.collectedDaysAgo)
        .map(() => n.key),
    );
    expect(silent).toEqual([]);
    expect(world.memberships.filter((m) => m.toDaysAgo !== null && m.toDaysAgo >= m.fromDaysAgo)).toEqual([]);
    expect(world.interactions.filter((i) => i.daysAgo > 365 || i.daysAgo < 0)).toEqual([]);
  });

  it('in mandates: one gardener per side at a time, authors in office', () => {
    const author = (row: { author: Key; community: string; side: string }, daysAgo: number) =>
      world.mandates.some(
        (m) =>
          m.holder === row.author &&
          m.community === row.community &&
          m.side === row.side &&
          m.fromDaysAgo >= daysAgo &&
          m.toDaysAgo < daysAgo,
      );
    expect(world.interactions.filter((i) => !author(i, i.daysAgo)).map((i) => i.key)).toEqual([]);
    expect(world.needs.filter((n) => !author(n, n.collectedDaysAgo)).map((n) => n.key)).toEqual([]);
    for (const community of communities) {
      for (const side of ['territory', 'institution']) {
        const row = world.mandates.filter((m) => m.community === community && m.side === side);
        expect(row.filter((m) => m.fromDaysAgo >= 0 && m.toDaysAgo < 0)).toHaveLength(1);
      }
    }
  });
});

describe('what the world promises', () => {
  const now = (community: string, circle: Circle) =>
    new Set(
      world.memberships
        .filter(
          (m) =>
            m.community === community &&
            m.circle === circle &&
            m.toDaysAgo === null &&
            m.actor.startsWith(`${community}/`),
        )
        .map((m) => m.actor),
    ).size;

  it.each([...communities])('%s: circles, journal, needs, synergies, projects', (community) => {
    expect(now(community, 'engaged')).toBeGreaterThanOrEqual(18);
    expect(now(community, 'engaged')).toBeLessThanOrEqual(23);
    expect(now(community, 'informed')).toBeGreaterThanOrEqual(55);
    expect(now(community, 'informed')).toBeLessThanOrEqual(66);
    expect(now(community, 'citizen')).toBe(150);
    const count = (rows: { community: string }[]) => rows.filter((row) => row.community === community).length;
    expect(count(world.interactions)).toBeGreaterThanOrEqual(60);
    expect(count(world.needs)).toBeGreaterThanOrEqual(25);
    expect(count(world.synergies)).toBeGreaterThanOrEqual(12);
    expect(count(world.projects)).toBeGreaterThanOrEqual(6);
    expect(count(world.stories)).toBeGreaterThanOrEqual(2);
  });

  it('tells at least eight stories, each from a call to a reply', () => {
    expect(world.stories.length).toBeGreaterThanOrEqual(8);
    for (const { title, thread } of world.stories) {
      const kinds = thread.map((step) => step.kind);
      expect(kinds[0], title).toBe('interaction');
      for (const kind of ['need', 'synergy', 'project', 'reply'] as const) expect(kinds, title).toContain(kind);
      const days = thread.flatMap((step) =>
        step.kind === 'interaction' ? (interactions.get(step.key)?.daysAgo ?? []) : [],
      );
      expect(days, title).toEqual([...days].sort((a, b) => b - a));
    }
  });

  it('owes at least ten replies older than sixty days', () => {
    const told = new Set(world.replies.map((r) => r.need));
    const open = world.needs.filter(
      (n) => !['answered', 'closed'].includes(n.state) && n.collectedDaysAgo > 60 && !told.has(n.key),
    );
    expect(open.length).toBeGreaterThanOrEqual(10);
  });

  it('repeats no note, no need, no bio', () => {
    const repeated = (list: string[]) => list.filter((text, at) => list.indexOf(text) !== at);
    expect(repeated(world.interactions.map((i) => i.notes))).toEqual([]);
    expect(repeated(world.needs.map((n) => n.body))).toEqual([]);
    expect(repeated([...world.needs, ...world.synergies].map((row) => row.title))).toEqual([]);
    for (const community of communities)
      expect(repeated(world.actors.filter((a) => a.community === community).map((a) => a.bio))).toEqual([]);
    expect(repeated(world.actors.map((a) => a.name))).toEqual([]);
  });

  it('reaches nobody: fictional phones, example mails and sites', () => {
    const phone = /^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/;
    const mail = /^[a-z0-9-]+@example\.(org|net)$/;
    expect(world.contactPoints.filter((c) => !(c.kind === 'phone' ? phone : mail).test(c.value))).toEqual([]);
    expect(world.officeHolders.filter((h) => !mail.test(h.mail) || (h.phone !== null && !phone.test(h.phone)))).toEqual(
      [],
    );
    expect(
      world.communities.flatMap((c) => c.spaces).filter((s) => !/^https:\/\/[a-z.-]*example\.org(\/|$)/.test(s.url)),
    ).toEqual([]);
    expect(world.contactPoints.filter((c) => c.visibility !== 'pair' && c.consent?.scope !== c.visibility)).toEqual([]);
  });

  it('has its six personas', () => {
    const personas = [...world.officeHolders, ...world.actors].flatMap((row) => row.persona ?? []).sort();
    expect(personas).toEqual([
      'agente',
      'cultivatrice',
      'jardinier-region',
      'jardiniere-territoire',
      'membre-engagee',
      'membre-informe',
    ]);
  });

  it('is the same in another process', () => {
    const hash = createHash('sha256').update(JSON.stringify(world)).digest('hex');
    const script = `import { createHash } from 'node:crypto';
      const { world } = await import(${JSON.stringify(new URL('./world.ts', import.meta.url).href)});
      process.stdout.write(createHash('sha256').update(JSON.stringify(world)).digest('hex'));`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString()).toBe(hash);
  });
});
