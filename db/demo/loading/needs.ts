import {
  interactionReplies,
  needDirectorates,
  needExpressers,
  needs,
  needThemes,
  replies,
  replyAddressees,
} from '../../schema/needs.ts';
import type { Interaction, Key, Need, Reply } from '../shape.ts';
import { later, laterDay } from './calendar.ts';
import { idOf } from './ids.ts';
import { dayOfInteraction } from './journal.ts';
import { territory } from './reference.ts';
import { firstDraft, openedAfter, sideOf, type Teller } from './teller.ts';

/** The exchange of that very day which brought a row; by it the row has its hour, and its Sunday where it was an event. */
export function broughtBy(told: Teller, key: Key, daysAgo: number, kind: 'needs' | 'synergies' | 'projects') {
  const found = told.world.interactions.find((one) => one.daysAgo === daysAgo && one[kind].includes(key));
  const day = found ? dayOfInteraction(told, found) : told.calendar.workday(daysAgo);
  const at = (found && told.made.get(found.key)) ?? told.calendar.moment(day, '11:00');
  return { day, at };
}

export function tellNeeds(told: Teller): void {
  const days = new Map<Key, string>();
  for (const need of told.world.needs) days.set(need.key, tellNeed(told, need));
  const interactions = new Map(told.world.interactions.map((one) => [one.key, one]));
  for (const reply of told.world.replies) {
    const exchange = reply.interaction ? interactions.get(reply.interaction) : undefined;
    tellReply(told, reply, days.get(reply.need) ?? '', exchange);
  }
}

function tellNeed(told: Teller, need: Need): string {
  const { calendar, chronicle, account, made } = told;
  const { key, community, side, collectedDaysAgo, body } = need;
  const id = idOf('need', key);
  const by = account(need.author);
  const { day, at } = broughtBy(told, key, collectedDaysAgo, 'needs');
  const after = openedAfter(key, need.visibility, collectedDaysAgo);
  const draft = firstDraft(key, body, collectedDaysAgo);
  const directorate = need.expressers.find((one) => 'directorate' in one)?.directorate;
  made.set(key, at);
  chronicle.insert(needs, at, by, {
    id,
    visibility: after === null ? need.visibility : 'pair',
    authorId: by,
    side: sideOf(side),
    communityId: idOf('community', community),
    directorateId: directorate ? idOf('directorate', directorate) : null,
    title: need.title,
    body: draft ?? body,
    urgency: need.urgency,
    territoryCode: territory(need.territoryCode),
    state: 'collected',
    collectedOn: day,
    stateSince: day,
  });
  const then = (daysAgo: number, time: string) => later(calendar.moment(calendar.workday(daysAgo), time), at);
  const gardener = (daysAgo: number) => account(told.gardener(community, side, daysAgo));
  if (draft !== null) chronicle.edit(needs, then(collectedDaysAgo - 1, '09:30'), by, id, { body });
  if (after !== null) {
    const opened = collectedDaysAgo - after;
    chronicle.edit(needs, then(opened, '17:00'), gardener(opened), id, { visibility: need.visibility });
  }
  if (need.state !== 'collected') {
    chronicle.edit(needs, then(need.stateDaysAgo, '17:05'), gardener(need.stateDaysAgo), id, {
      state: need.state,
      stateSince: laterDay(calendar.workday(need.stateDaysAgo), day),
      closedReason: need.closedReason ?? '',
    });
  }
  linkNeed(told, need, id);
  return day;
}

function linkNeed({ chronicle }: Teller, need: Need, needId: string): void {
  const expressers = new Set(need.expressers.flatMap((one) => ('actor' in one ? one.actor : [])));
  chronicle.link(
    needExpressers,
    [...expressers].map((actor) => ({ needId, actorId: idOf('actor', actor) })),
  );
  chronicle.link(
    needThemes,
    [...new Set(need.themes)].map((theme) => ({ needId, themeId: idOf('theme', theme) })),
  );
  chronicle.link(
    needDirectorates,
    [...new Set(need.directorates)].map((one) => ({ needId, directorateId: idOf('directorate', one) })),
  );
}

function tellReply(told: Teller, reply: Reply, collectedOn: string, exchange: Interaction | undefined): void {
  const { world, calendar, chronicle, account, made } = told;
  const id = idOf('reply', reply.key);
  const needId = idOf('need', reply.need);
  const by = account(reply.by);
  const day = exchange ? dayOfInteraction(told, exchange) : calendar.workday(reply.toldDaysAgo);
  const at = (exchange && made.get(exchange.key)) ?? calendar.moment(day, '15:00');
  const mandate = world.mandates.find((m) => m.holder === reply.by && m.community === reply.community);
  const post = mandate ? undefined : world.posts.find((p) => p.holder === reply.by && p.directorate !== null);
  if (!mandate && !post) throw new Error(`${reply.by} may not answer ${reply.need}`);
  chronicle.insert(replies, later(at, made.get(reply.need) ?? at), by, {
    id,
    visibility: reply.visibility,
    authorId: by,
    side: mandate ? sideOf(mandate.side) : 'institution',
    needId,
    communityId: idOf('community', reply.community),
    directorateId: post?.directorate ? idOf('directorate', post.directorate) : null,
    words: reply.text,
    toldOn: laterDay(day, collectedOn),
  });
  chronicle.link(
    replyAddressees,
    [...new Set(reply.addressees)].map((actor) => ({ replyId: id, needId, actorId: idOf('actor', actor) })),
  );
  if (exchange) {
    const interactionId = idOf('interaction', exchange.key);
    chronicle.link(interactionReplies, [{ interactionId, replyId: id, needId }]);
  }
}
