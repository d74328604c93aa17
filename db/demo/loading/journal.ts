import {
  followUpActors,
  followUps,
  interactionFollowUps,
  interactionParticipants,
  interactionSeen,
  interactions,
} from '../../schema/journal.ts';
import { interactionNeeds } from '../../schema/needs.ts';
import { interactionSynergies } from '../../schema/synergies.ts';
import type { FollowUp, Interaction } from '../shape.ts';
import { later, laterDay } from './calendar.ts';
import { idOf, spread } from './ids.ts';
import { firstDraft, openedAfter, sideOf, type Teller } from './teller.ts';

export function tellJournal(told: Teller): void {
  for (const interaction of told.world.interactions) {
    tellInteraction(told, interaction);
    interaction.followUps.forEach((followUp, at) => {
      tellFollowUp(told, interaction, followUp, `${interaction.key}/${at}`);
    });
  }
}

/** An event stays on its day of the week, be it a Sunday. */
export function dayOfInteraction({ calendar }: Teller, { kind, daysAgo }: Interaction): string {
  return kind === 'event' ? calendar.exactDay(daysAgo) : calendar.workday(daysAgo);
}

function tellInteraction(told: Teller, interaction: Interaction): void {
  const { calendar, chronicle, account, made } = told;
  const { key, community, side, daysAgo, notes } = interaction;
  const id = idOf('interaction', key);
  const by = account(interaction.author);
  const happenedOn = dayOfInteraction(told, interaction);
  const at = calendar.moment(happenedOn, interaction.time, 10 + spread(`logged ${key}`, 50));
  const after = openedAfter(key, interaction.visibility, daysAgo);
  const draft = firstDraft(key, notes, daysAgo);
  made.set(key, at);
  chronicle.insert(interactions, at, by, {
    id,
    visibility: after === null ? interaction.visibility : 'pair',
    authorId: by,
    side: sideOf(side),
    communityId: idOf('community', community),
    kind: interaction.kind,
    happenedOn,
    happenedAt: interaction.time,
    notes: draft ?? notes,
    unidentified: interaction.participants.filter((one) => one.actor === null).length,
  });
  if (draft !== null) {
    const nextDay = calendar.moment(calendar.workday(daysAgo - 1), '09:20');
    chronicle.edit(interactions, later(nextDay, at), by, id, { notes });
  }
  if (after !== null) {
    const opener = account(told.gardener(community, side, daysAgo - after));
    const then = calendar.moment(calendar.workday(daysAgo - after), '16:45');
    chronicle.edit(interactions, later(then, at), opener, id, { visibility: interaction.visibility });
  }
  linkInteraction(told, interaction, id);
}

function linkInteraction(
  { calendar, chronicle, account, gardener, made }: Teller,
  told: Interaction,
  id: string,
): void {
  const capacities = new Map<string, string>();
  for (const { actor, capacity } of told.participants) if (actor) capacities.set(actor, capacity);
  chronicle.link(
    interactionParticipants,
    [...capacities].map(([actor, capacity]) => ({ interactionId: id, actorId: idOf('actor', actor), capacity })),
  );
  chronicle.link(
    interactionNeeds,
    [...new Set(told.needs)].map((need) => ({ interactionId: id, needId: idOf('need', need) })),
  );
  chronicle.link(
    interactionSynergies,
    [...new Set(told.synergies)].map((synergy) => ({ interactionId: id, synergyId: idOf('synergy', synergy) })),
  );
  if (told.seenDaysAgo === null || told.visibility === 'private') return;
  const other = gardener(told.community, told.side === 'territory' ? 'institution' : 'territory', told.seenDaysAgo);
  const ticked = calendar.moment(calendar.workday(told.seenDaysAgo), '08:40');
  const seenAt = later(ticked, made.get(told.key) ?? ticked);
  chronicle.link(interactionSeen, [{ userId: account(other), interactionId: id, seenAt }]);
}

function tellFollowUp(told: Teller, interaction: Interaction, followUp: FollowUp, key: string): void {
  const { calendar, chronicle, account, made } = told;
  const { community, side, participants } = interaction;
  const id = idOf('follow-up', key);
  const by = account(interaction.author);
  const at = made.get(interaction.key) ?? calendar.now;
  chronicle.insert(followUps, at, by, {
    id,
    visibility: followUp.visibility,
    authorId: by,
    side: sideOf(side),
    communityId: idOf('community', community),
    what: followUp.text,
    dueOn: laterDay(calendar.workday(-followUp.dueInDays), dayOfInteraction(told, interaction)),
  });
  if (followUp.doneDaysAgo !== null) {
    const doer = account(
      followUp.visibility === 'private' ? interaction.author : told.gardener(community, side, followUp.doneDaysAgo),
    );
    const doneAt = later(calendar.moment(calendar.workday(followUp.doneDaysAgo), '17:15'), at);
    chronicle.edit(followUps, doneAt, doer, id, { doneAt, doneBy: doer });
  }
  chronicle.link(interactionFollowUps, [{ interactionId: idOf('interaction', interaction.key), followUpId: id }]);
  // Where many took part, nobody in particular is meant.
  const known = [...new Set(participants.flatMap((one) => one.actor ?? []))];
  if (known.length > 2) return;
  chronicle.link(
    followUpActors,
    known.map((actor) => ({ followUpId: id, actorId: idOf('actor', actor) })),
  );
}
