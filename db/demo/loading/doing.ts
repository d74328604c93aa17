import { projectNeeds, projectParticipants, projects, projectThemes } from '../../schema/projects.ts';
import {
  synergies,
  synergyActors,
  synergyCommunities,
  synergyNeeds,
  synergyProjects,
  synergyThemes,
} from '../../schema/synergies.ts';
import { wideningRequests } from '../../schema/widening.ts';
import type { Project, Synergy } from '../shape.ts';
import { later, laterDay } from './calendar.ts';
import { idOf } from './ids.ts';
import { broughtBy } from './needs.ts';
import { openedAfter, sideOf, type Teller } from './teller.ts';

export function tellSynergy(told: Teller, synergy: Synergy): void {
  const { calendar, chronicle, account } = told;
  const { key, community, side, proposedDaysAgo } = synergy;
  const id = idOf('synergy', key);
  const by = account(synergy.author);
  const { day, at } = broughtBy(told, key, proposedDaysAgo, 'synergies');
  const after = openedAfter(key, synergy.visibility, proposedDaysAgo);
  chronicle.insert(synergies, at, by, {
    id,
    visibility: after === null ? synergy.visibility : 'pair',
    authorId: by,
    side: sideOf(side),
    communityId: idOf('community', community),
    title: synergy.title,
    body: synergy.body,
    state: 'proposed',
    proposedOn: day,
    stateSince: day,
  });
  const act = (daysAgo: number, time: string) => ({
    at: later(calendar.moment(calendar.workday(daysAgo), time), at),
    by: account(told.gardener(community, side, daysAgo)),
  });
  if (after !== null) {
    const opening = act(proposedDaysAgo - after, '17:10');
    chronicle.edit(synergies, opening.at, opening.by, id, { visibility: synergy.visibility });
  }
  for (const step of stepsOf(synergy)) {
    const { at: then, by: who } = act(step.daysAgo, '17:20');
    chronicle.edit(synergies, then, who, id, {
      state: step.state,
      stateSince: laterDay(calendar.workday(step.daysAgo), day),
      outcome: step.state === synergy.state ? (synergy.outcome ?? '') : '',
    });
  }
  linkSynergy(told, synergy, id, day);
}

/** The world tells when parties agreed and how a synergy stands today: the steps between are placed in the time left. */
function stepsOf(synergy: Synergy): { state: Synergy['state']; daysAgo: number }[] {
  const path = {
    proposed: [],
    agreed: ['agreed'],
    under_way: ['agreed', 'under_way'],
    realised: ['agreed', 'under_way', 'realised'],
    set_aside: ['set_aside'],
  } as const;
  const agreed = synergy.parties.flatMap((party) => party.agreedDaysAgo ?? []);
  const first = agreed.length > 0 ? Math.min(...agreed) : Math.round(synergy.proposedDaysAgo * 0.8);
  return path[synergy.state].map((state, at) => ({ state, daysAgo: Math.round(first * 0.75 ** at) }));
}

function linkSynergy({ calendar, chronicle }: Teller, synergy: Synergy, synergyId: string, proposedOn: string): void {
  const of = (kind: string) => new Map(synergy.parties.flatMap((one) => (one.kind === kind ? [[one.ref, one]] : [])));
  const agreement = (daysAgo: number | null) =>
    daysAgo === null ? null : laterDay(calendar.workday(daysAgo), proposedOn);
  chronicle.link(
    synergyCommunities,
    synergy.communities
      .filter((slug) => slug !== synergy.community)
      .map((slug) => ({ synergyId, communityId: idOf('community', slug) })),
  );
  chronicle.link(
    synergyActors,
    [...of('actor')].map(([ref, { agreedDaysAgo }]) => ({
      synergyId,
      actorId: idOf('actor', ref),
      agreedOn: agreement(agreedDaysAgo),
    })),
  );
  chronicle.link(
    synergyProjects,
    [...of('project')].map(([ref, { agreedDaysAgo }]) => ({
      synergyId,
      projectId: idOf('project', ref),
      agreedOn: agreement(agreedDaysAgo),
    })),
  );
  chronicle.link(
    synergyNeeds,
    [...of('need').keys()].map((ref) => ({ synergyId, needId: idOf('need', ref) })),
  );
  chronicle.link(
    synergyThemes,
    [...of('theme').keys()].map((ref) => ({ synergyId, themeId: idOf('theme', ref) })),
  );
}

export function tellProject(told: Teller, project: Project): void {
  const { calendar, chronicle, account } = told;
  const { key, community, side, createdDaysAgo, startedDaysAgo, endedDaysAgo } = project;
  const id = idOf('project', key);
  const by = account(project.author);
  const { at } = broughtBy(told, key, createdDaysAgo, 'projects');
  const after = openedAfter(key, project.visibility, createdDaysAgo);
  chronicle.insert(projects, at, by, {
    id,
    visibility: after === null ? project.visibility : 'pair',
    authorId: by,
    side: sideOf(side),
    communityId: idOf('community', community),
    title: project.title,
    purpose: project.purpose,
    state: 'idea',
    territoryCode: null,
  });
  const change = (daysAgo: number, time: string, changed: Partial<typeof projects.$inferInsert>) => {
    const who = account(told.gardener(community, side, daysAgo));
    chronicle.edit(projects, later(calendar.moment(calendar.workday(daysAgo), time), at), who, id, changed);
  };
  if (after !== null) change(createdDaysAgo - after, '16:30', { visibility: project.visibility });
  if (startedDaysAgo !== null) {
    change(startedDaysAgo, '16:40', { state: 'running', startedOn: calendar.workday(startedDaysAgo) });
  }
  if (endedDaysAgo !== null) {
    change(endedDaysAgo, '16:50', { state: project.state, endedOn: calendar.workday(endedDaysAgo) });
  } else if (project.state !== 'idea' && !(project.state === 'running' && startedDaysAgo !== null)) {
    change(Math.round((startedDaysAgo ?? createdDaysAgo) / 2), '16:50', { state: project.state });
  }
  linkProject(told, project, id);
}

function linkProject({ chronicle }: Teller, project: Project, projectId: string): void {
  const participants = new Map(project.participants.map((one) => [one.actor, one]));
  chronicle.link(
    projectParticipants,
    [...participants.values()].map(({ actor, role, capacity }) => ({
      projectId,
      actorId: idOf('actor', actor),
      role,
      capacity,
    })),
  );
  chronicle.link(
    projectNeeds,
    [...new Set(project.needs)].map((need) => ({ projectId, needId: idOf('need', need) })),
  );
  chronicle.link(
    projectThemes,
    [...new Set(project.themes)].map((theme) => ({ projectId, themeId: idOf('theme', theme) })),
  );
}

export function tellRequests({ world, calendar, chronicle, account }: Teller): void {
  const records = { interaction: 'interactions', need: 'needs', synergy: 'synergies', project: 'projects' } as const;
  chronicle.link(
    wideningRequests,
    world.wideningRequests.map(({ on, community, askedBy, to, reason, daysAgo }) => ({
      id: idOf('request', `${on.kind} ${on.key} ${to}`),
      communityId: idOf('community', community),
      record: records[on.kind],
      recordId: idOf(on.kind, on.key),
      level: to,
      words: reason,
      askedBy: account(askedBy),
      askedAt: calendar.moment(calendar.workday(daysAgo), '09:50'),
    })),
  );
}
