import { and, eq, isNull, sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/communities/queries.server.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import type { RecordKind } from '#app/visibility/records.ts';
import { sqlState } from '#db/client.server.ts';
import { mandates } from '#db/schema/communities.ts';
import { canAnswer, canAppoint, canEnd } from './abilities.ts';
import { endingToday, type OfferMistake } from './mandate.ts';
import type { OfferedMandate } from './mandate-input.ts';
import { findAskable, findMandate } from './queries.server.ts';

type SignedIn = Viewer & { userId: string };

type Letter = { to: string; locale: 'fr' | 'en'; community: string };
export type Offered = { done: true; letter: Letter | null } | { mistake: OfferMistake };

/**
 * Offers a mandate: it starts when its holder accepts it, and gives whoever offers it no right. A second post of the same
 * form changes nothing and sends no second letter. A seat that is held, or offered, in those days is answered in words.
 */
export async function offerMandate(
  viewer: SignedIn,
  slug: string | undefined,
  given: OfferedMandate,
): Promise<Offered> {
  if (!canAppoint(viewer)) throw forbidden();
  if (given.endsOn !== null && given.endsOn <= given.startsOn) return { mistake: { endsOn: 'before' } };
  if (given.side === 'institution' && given.directorate === null) return { mistake: { directorate: 'missing' } };
  try {
    return await asViewer(viewer, async (tx): Promise<Offered> => {
      const community = await findCommunity(tx, slug, viewer.locale);
      const [made] = await tx.select({ by: mandates.appointedBy }).from(mandates).where(eq(mandates.id, given.id));
      if (made) return { done: true, letter: null };
      const person = await findAskable(tx, given.person);
      if (!person) return { mistake: { person: 'unknown' } };
      const [held] = await tx.execute<{ name: string | null; startsOn: string; endsOn: string | null }>(sql`
        select u.name, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn" from mandates m left join users u on u.id = m.user_id
        where m.community_id = ${community.id} and m.side = ${given.side} and m.declined_at is null
          and daterange(m.starts_on, m.ends_on) && daterange(${given.startsOn}::date, ${given.endsOn}::date)
        order by m.starts_on limit 1`);
      if (held) return { mistake: { side: 'taken', ...held } };
      await tx.insert(mandates).values({
        id: given.id,
        communityId: community.id,
        side: given.side,
        userId: person.id,
        directorateId: given.side === 'institution' ? given.directorate : null,
        startsOn: given.startsOn,
        endsOn: given.endsOn,
        appointedBy: viewer.userId,
      });
      const letter = person.mail ? { to: person.mail, locale: person.locale, community: community.name } : null;
      return { done: true, letter };
    });
  } catch (error) {
    // Two offers of the same seat at the same moment: the exclusion constraint decides.
    if (sqlState(error) === '23P01') {
      return { mistake: { side: 'taken', name: null, startsOn: given.startsOn, endsOn: given.endsOn } };
    }
    throw error;
  }
}

/** Its holder accepts or declines, once. Rights begin with the acceptance, whose moment the database sets. */
export async function answerMandate(viewer: SignedIn, id: string, accepts: boolean): Promise<{ slug: string | null }> {
  return asViewer(viewer, async (tx) => {
    const mandate = await findMandate(tx, id);
    if (!mandate || mandate.userId !== viewer.userId) throw notFound();
    if (!canAnswer(viewer, mandate)) throw forbidden();
    const now = new Date();
    const answered = await tx
      .update(mandates)
      .set(accepts ? { acceptedAt: now } : { declinedAt: now })
      .where(and(eq(mandates.id, id), isNull(mandates.acceptedAt), isNull(mandates.declinedAt)))
      .returning({ id: mandates.id });
    if (answered.length === 0) throw forbidden();
    return { slug: mandate.community?.slug ?? null };
  });
}

export type Ended = { done: true; slug: string } | { mistake: { endsOn: 'missing' | 'past' | 'overlap' } };

/** Ends a mandate today, which closes it at once, or on a planned day. An offer that waits is withdrawn the same way. */
export async function endMandate(viewer: SignedIn, id: string, planned: string | null): Promise<Ended> {
  try {
    return await asViewer(viewer, async (tx): Promise<Ended> => {
      const mandate = await findMandate(tx, id);
      if (!mandate?.community) throw notFound();
      if (!canEnd(viewer, mandate)) throw forbidden();
      if (planned !== null && (planned <= viewer.today || planned < mandate.startsOn))
        return { mistake: { endsOn: 'past' } };
      const endsOn = planned ?? endingToday(mandate, viewer.today);
      await tx.update(mandates).set({ endsOn }).where(eq(mandates.id, id));
      return { done: true, slug: mandate.community.slug };
    });
  } catch (error) {
    // A later end may run into the next gardener's mandate.
    if (sqlState(error) === '23P01') return { mistake: { endsOn: 'overlap' } };
    throw error;
  }
}

/** A departed gardener gives what they alone read to the pair. False when it is too late, or it is not theirs. */
export async function handOverRecord(viewer: SignedIn, kind: RecordKind, id: string): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select hand_over_record(${kind}, ${id}) as done`);
    return row?.done === true;
  });
}
