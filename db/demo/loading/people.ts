import { accountActors } from '../../schema/accounts.ts';
import { actors, actorThemes, contactPoints, membershipReasons, memberships, ties } from '../../schema/actors.ts';
import { user } from '../../schema/auth.ts';
import { users } from '../../schema/people.ts';
import type { Actor, ContactPoint, Key } from '../shape.ts';
import { later } from './calendar.ts';
import { idOf } from './ids.ts';
import { signIn } from './offices.ts';
import { territory } from './reference.ts';
import { openedAfter, type Teller } from './teller.ts';

// The records of a day are written first thing in the morning, before the exchanges that speak of them.
const morning = '08:00';

export function tellActors(told: Teller): void {
  const { world, calendar, chronicle, account, made } = told;
  for (const actor of world.actors) {
    const id = idOf('actor', actor.key);
    const at = calendar.moment(calendar.workday(actor.createdDaysAgo), morning);
    const by = account(told.gardener(actor.community, 'territory', actor.createdDaysAgo));
    const after = openedAfter(actor.key, actor.visibility, actor.createdDaysAgo);
    made.set(actor.key, at);
    chronicle.insert(actors, at, by, {
      id,
      visibility: after === null ? actor.visibility : 'pair',
      authorId: by,
      side: 'community',
      kind: actor.kind,
      name: actor.name,
      sortName: actor.familyName ? `${actor.familyName} ${actor.givenName}` : actor.name,
      about: actor.bio,
      brings: actor.brings,
      territoryCode: territory(actor.territoryCode),
      isRelay: actor.relay,
      isPioneer: actor.pioneer,
      communityId: idOf('community', actor.community),
    });
    if (after !== null) {
      const daysAgo = actor.createdDaysAgo - after;
      const opener = account(told.gardener(actor.community, 'territory', daysAgo));
      const then = calendar.moment(calendar.workday(daysAgo), '11:40');
      chronicle.edit(actors, later(then, at), opener, id, { visibility: actor.visibility });
    }
    chronicle.link(
      actorThemes,
      [...new Set(actor.themes)].map((theme) => ({ actorId: id, themeId: idOf('theme', theme) })),
    );
    if (actor.persona && actor.mail) tellAccount(told, actor, actor.mail);
  }
  for (const { key, actor } of world.officeHolders) {
    if (!actor) continue;
    const acceptedAt = later(made.get(actor) ?? calendar.now, calendar.moment(calendar.workday(300), '18:00'));
    chronicle.link(accountActors, [{ userId: account(key), actorId: idOf('actor', actor), acceptedAt }]);
  }
}

/** The gardener invited this member, who accepted some days after. */
function tellAccount(told: Teller, actor: Actor, mail: string): void {
  const { calendar, chronicle, account } = told;
  const daysAgo = Math.max(0, actor.createdDaysAgo - 20);
  const at = calendar.moment(calendar.workday(daysAgo), '18:10');
  const by = account(told.gardener(actor.community, 'territory', daysAgo));
  const id = account(actor.key);
  chronicle.insert(users, at, by, { id, name: actor.name });
  chronicle.link(user, [signIn(id, { name: actor.name, mail }, at)]);
  chronicle.link(accountActors, [{ userId: id, actorId: idOf('actor', actor.key), acceptedAt: at }]);
}

/** A move ends one stay in a circle and starts the next, on the same morning. */
export function tellMemberships(told: Teller): void {
  const { world, calendar, chronicle, account } = told;
  const stays = world.memberships.toSorted((a, b) => b.fromDaysAgo - a.fromDaysAgo);
  for (const stay of stays) {
    const id = idOf('membership', `${stay.community}/${stay.actor}/${stay.fromDaysAgo}`);
    const communityId = idOf('community', stay.community);
    const actorId = idOf('actor', stay.actor);
    const by = account(stay.movedBy);
    const startedOn = calendar.workday(stay.fromDaysAgo);
    const at = calendar.moment(startedOn, morning);
    chronicle.insert(memberships, later(at, told.made.get(stay.actor) ?? at), by, {
      id,
      actorId,
      communityId,
      circle: stay.circle,
      startedOn,
      movedBy: by,
    });
    chronicle.link(membershipReasons, [{ membershipId: id, communityId, actorId, reason: stay.reason }]);
    if (stay.toDaysAgo === null) continue;
    const next = stays.find(
      (s) => s.actor === stay.actor && s.community === stay.community && s.fromDaysAgo === stay.toDaysAgo,
    );
    const mover = next ? account(next.movedBy) : account(told.gardener(stay.community, 'territory', stay.toDaysAgo));
    const endedOn = calendar.workday(stay.toDaysAgo);
    chronicle.edit(memberships, calendar.moment(endedOn, morning), mover, id, { endedOn });
  }
}

export function tellContactPoints(told: Teller): void {
  const { world, calendar, chronicle, account } = told;
  for (const point of world.contactPoints) {
    const known = told.actor(point.actor).createdDaysAgo;
    // A level that needs a consent starts with it.
    const daysAgo = Math.min(known, point.consent?.daysAgo ?? known);
    const by = account(told.gardener(point.community, 'territory', daysAgo));
    const at = calendar.moment(calendar.workday(daysAgo), morning);
    chronicle.insert(contactPoints, later(at, told.made.get(point.actor) ?? at), by, {
      id: idOf('contact', `${point.community}/${point.actor}/${point.kind}/${point.value}`),
      visibility: point.visibility,
      authorId: by,
      side: 'community',
      actorId: idOf('actor', point.actor),
      communityId: idOf('community', point.community),
      kind: point.kind,
      value: point.value,
      ...consentOf(point, calendar.workday(daysAgo)),
    });
  }
}

function consentOf(point: ContactPoint, on: string) {
  const { consent } = point;
  return consent
    ? { consentLevel: consent.scope, consentOn: on, consentSource: consent.source }
    : { consentLevel: null, consentOn: null, consentSource: '' };
}

export function tellTies(told: Teller): void {
  const { world, calendar, chronicle, account } = told;
  const sinceBoth = (a: Key, b: Key) => Math.min(told.actor(a).createdDaysAgo, told.actor(b).createdDaysAgo);
  for (const one of world.affiliations) {
    const daysAgo = sinceBoth(one.person, one.organization);
    const by = account(told.gardener(one.community, 'territory', daysAgo));
    chronicle.insert(ties, calendar.moment(calendar.workday(daysAgo), morning), by, {
      id: idOf('tie', `affiliation ${one.person} ${one.organization} ${one.role}`),
      kind: 'affiliation',
      role: one.role,
      actorId: idOf('actor', one.person),
      otherId: idOf('actor', one.organization),
      startedOn: calendar.workday(one.fromDaysAgo),
      authorId: by,
    });
  }
  for (const tie of world.ties) {
    const daysAgo = Math.min(tie.daysAgo, sinceBoth(tie.from, tie.to));
    const by = account(told.gardener(tie.community, 'territory', daysAgo));
    chronicle.insert(ties, calendar.moment(calendar.workday(daysAgo), morning), by, {
      id: idOf('tie', `${tie.kind} ${tie.from} ${tie.to}`),
      kind: tie.kind,
      role: '',
      actorId: idOf('actor', tie.from),
      otherId: idOf('actor', tie.to),
      startedOn: calendar.workday(tie.daysAgo),
      authorId: by,
    });
  }
}
