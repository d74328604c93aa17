import { eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { newId } from '#db/ids.ts';
import {
  followUpActors,
  followUps,
  interactionFollowUps,
  interactionParticipants,
  interactions,
} from '#db/schema/journal.ts';
import { interactionNeeds, needDirectorates, needExpressers, needs, needThemes } from '#db/schema/needs.ts';
import { interactionSynergies, synergies, synergyActors, synergyThemes } from '#db/schema/synergies.ts';
import type { Logged } from './log-form.ts';
import { insertPeople, type NotRecognised, originOf, type SignedIn, whoTheyAre } from './participants.server.ts';

export type LogResult =
  | { done: true; id: string; again: boolean }
  /** The id was used before, with other words: nothing was written. */
  | { done: false; why: 'logged-otherwise' | 'unknown-theme' }
  | NotRecognised;

/**
 * Writes an exchange and all it brought in one transaction. The id comes with the form: a second post of the same id
 * finds the first one and writes nothing. Throws forbidden when the viewer does not garden the community.
 */
export async function logExchange(viewer: SignedIn, logged: Logged): Promise<LogResult> {
  if (!sideIn(viewer, logged.communityId)) throw forbidden();
  return asViewer(viewer, async (tx) => {
    const everyone = [...logged.people, ...logged.synergies.flatMap((synergy) => synergy.others)];
    const [people, references] = await Promise.all([
      whoTheyAre(tx, everyone, logged.communityId),
      knowsReferences(tx, logged),
    ]);
    if (!people.ok) return people.result;
    if (!references) return { done: false, why: 'unknown-theme' };
    const begun = await insertInteraction(tx, viewer, logged);
    if (!begun) return loggedBefore(tx, viewer, logged);
    const parts = [logged, ...logged.needs, ...logged.synergies, ...logged.followUps];
    const visibility = parts.every((part) => part.visibility === 'private') ? 'private' : 'pair';
    await insertPeople(tx, viewer, { ...logged, visibility }, people.fresh);
    await insertWhatItBrought(tx, viewer, logged, people.ids);
    return { done: true, id: logged.id, again: false };
  });
}

async function insertInteraction(tx: Tx, viewer: SignedIn, logged: Logged): Promise<boolean> {
  const { id, communityId, kind, happenedOn, happenedAt, notes, unidentified, visibility } = logged;
  const result = await tx
    .insert(interactions)
    .values({ ...originOf(viewer, communityId), id, kind, happenedOn, happenedAt, notes, unidentified, visibility })
    .onConflictDoNothing();
  return result.count > 0;
}

async function loggedBefore(tx: Tx, viewer: SignedIn, logged: Logged): Promise<LogResult> {
  const [row] = await tx
    .select({ authorId: interactions.authorId, notes: interactions.notes })
    .from(interactions)
    .where(eq(interactions.id, logged.id));
  if (!row) throw notFound();
  if (row.authorId !== viewer.userId) throw forbidden();
  return row.notes === logged.notes
    ? { done: true, id: logged.id, again: true }
    : { done: false, why: 'logged-otherwise' };
}

const uuids = (ids: string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** A foreign key would say it too late and too harshly. */
async function knowsReferences(tx: Tx, logged: Logged): Promise<boolean> {
  const themes = new Set(
    [...logged.needs, ...logged.synergies].flatMap((part) => part.themes.map((id) => id.toLowerCase())),
  );
  const directorates = new Set(logged.needs.flatMap((need) => need.directorates.map((id) => id.toLowerCase())));
  if (themes.size + directorates.size === 0) return true;
  const [row] = await tx.execute<{ known: number }>(sql`select
    (select count(*) from themes where id = any(${uuids([...themes])}))::int
    + (select count(*) from directorates where id = any(${uuids([...directorates])}))::int as known`);
  return row?.known === themes.size + directorates.size;
}

/** Rows first, then the links between them; each batch is sent at once and answered in order. */
async function insertWhatItBrought(tx: Tx, viewer: SignedIn, logged: Logged, ids: Map<string, string>): Promise<void> {
  const idsOf = (keys: string[]) => [...new Set(keys.flatMap((key) => ids.get(key) ?? []))];
  const origin = originOf(viewer, logged.communityId);
  const day = logged.happenedOn;
  const newNeeds = logged.needs.map((need) => ({ ...need, id: newId() }));
  const newSynergies = logged.synergies.map((synergy) => ({ ...synergy, id: newId() }));
  const newFollowUps = logged.followUps.map((followUp) => ({ ...followUp, id: newId() }));
  const interactionId = logged.id;
  const everyone = idsOf(logged.people.map((person) => person.key));

  const insert = batch();
  insert(newNeeds, (rows) =>
    tx.insert(needs).values(
      rows.map(({ id, title, body, urgency, visibility }) => ({
        ...{ ...origin, id, title, body, urgency, visibility },
        collectedOn: day,
        stateSince: day,
      })),
    ),
  );
  insert(newSynergies, (rows) =>
    tx.insert(synergies).values(
      rows.map(({ id, title, body, visibility }) => ({
        ...origin,
        id,
        title,
        body,
        visibility,
        proposedOn: day,
        stateSince: day,
      })),
    ),
  );
  insert(newFollowUps, (rows) =>
    tx
      .insert(followUps)
      .values(rows.map(({ id, what, dueOn, visibility }) => ({ ...origin, id, what, dueOn, visibility }))),
  );
  const participants = new Map(logged.people.map((person) => [ids.get(person.key) as string, person.capacity]));
  insert([...participants], (rows) =>
    tx
      .insert(interactionParticipants)
      .values(rows.map(([actorId, capacity]) => ({ interactionId, actorId, capacity }))),
  );
  insert(newNeeds, (rows) => tx.insert(interactionNeeds).values(rows.map(({ id }) => ({ interactionId, needId: id }))));
  insert(newSynergies, (rows) =>
    tx.insert(interactionSynergies).values(rows.map(({ id }) => ({ interactionId, synergyId: id }))),
  );
  insert(newFollowUps, (rows) =>
    tx.insert(interactionFollowUps).values(rows.map(({ id }) => ({ interactionId, followUpId: id }))),
  );
  insert(
    pairs(newNeeds, (need) => idsOf(need.by)),
    (rows) => tx.insert(needExpressers).values(rows.map(([needId, actorId]) => ({ needId, actorId }))),
  );
  insert(
    pairs(newNeeds, (need) => need.themes),
    (rows) => tx.insert(needThemes).values(rows.map(([needId, themeId]) => ({ needId, themeId }))),
  );
  insert(
    pairs(newNeeds, (need) => need.directorates),
    (rows) => tx.insert(needDirectorates).values(rows.map(([needId, directorateId]) => ({ needId, directorateId }))),
  );
  insert(
    pairs(newSynergies, (synergy) => idsOf([...synergy.among, ...synergy.others.map((other) => other.key)])),
    (rows) => tx.insert(synergyActors).values(rows.map(([synergyId, actorId]) => ({ synergyId, actorId }))),
  );
  insert(
    pairs(newSynergies, (synergy) => synergy.themes),
    (rows) => tx.insert(synergyThemes).values(rows.map(([synergyId, themeId]) => ({ synergyId, themeId }))),
  );
  insert(
    pairs(newFollowUps, () => everyone),
    (rows) => tx.insert(followUpActors).values(rows.map(([followUpId, actorId]) => ({ followUpId, actorId }))),
  );
  await insert.all();
}

/** Collects inserts of rows there are, sent in order on the transaction's one connection. */
function batch() {
  const sent: PromiseLike<unknown>[] = [];
  const insert = <T>(rows: T[], write: (rows: T[]) => PromiseLike<unknown>) => {
    // A query of drizzle is sent when it is awaited: `then` sends it now, so that all are on their way together.
    if (rows.length > 0) sent.push(Promise.resolve(write(rows)));
  };
  return Object.assign(insert, { all: () => Promise.all(sent) });
}

const pairs = <T extends { id: string }>(rows: T[], ends: (row: T) => string[]): [string, string][] =>
  rows.flatMap((row) => [...new Set(ends(row))].map((end): [string, string] => [row.id, end]));
