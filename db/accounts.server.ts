import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { newId } from './ids.ts';
import * as auth from './schema/auth.ts';
import { directorates, institution } from './schema/institution.ts';
import { posts, users } from './schema/people.ts';

/** The owner's handle: who has the terminal of the machine has everything, and needs no viewer. */
// biome-ignore lint/suspicious/noExplicitAny: any schema will do, none is asked for relations here.
export type OwnerTx = PgDatabase<PostgresJsQueryResultHKT, any, any>;

export type NewAccount = {
  name: string;
  mail: string;
  post?: { kind: 'cultivator' } | { kind: 'agent'; directorate: string };
};

export type AccountLine = { name: string; mail: string | null; posts: string[]; disabledAt: Date | null };

/** Makes an account, or finds that of the address, and gives it the post. Null when there is no such directorate. */
export async function addAccount(tx: OwnerTx, { name, mail, post }: NewAccount): Promise<{ made: boolean } | null> {
  const email = mail.toLowerCase();
  const [directorate] =
    post?.kind === 'agent' ? await tx.select().from(directorates).where(eq(directorates.slug, post.directorate)) : [];
  if (post?.kind === 'agent' && !directorate) return null;
  const [known] = await tx.select({ id: auth.user.id }).from(auth.user).where(eq(auth.user.email, email));
  const id = known?.id ?? newId();
  if (!known) {
    await tx.insert(auth.user).values({ id, name, email });
    await tx.insert(users).values({ id, name });
  }
  const [place] = await tx.select({ today: sql<string>`(now() at time zone time_zone)::date::text` }).from(institution);
  const today = place?.today ?? new Date().toISOString().slice(0, 10);
  const ofPost = and(
    eq(posts.userId, id),
    eq(posts.kind, post?.kind ?? 'agent'),
    directorate ? eq(posts.directorateId, directorate.id) : isNull(posts.directorateId),
    or(isNull(posts.endsOn), gt(posts.endsOn, today)),
  );
  if (post && (await tx.select().from(posts).where(ofPost)).length === 0) {
    const row = { id: newId(), userId: id, kind: post.kind, directorateId: directorate?.id, startsOn: today };
    await tx.insert(posts).values(row);
  }
  return { made: !known };
}

/** Ends the sessions of the account at once, by trigger. False when no account has the address. */
export async function disableAccount(tx: OwnerTx, mail: string, at = new Date()): Promise<boolean> {
  const [known] = await tx.select({ id: auth.user.id }).from(auth.user).where(eq(auth.user.email, mail.toLowerCase()));
  if (!known) return false;
  await tx
    .update(users)
    .set({ disabledAt: at })
    .where(and(eq(users.id, known.id), isNull(users.disabledAt)));
  return true;
}

export async function listAccounts(tx: OwnerTx): Promise<AccountLine[]> {
  const held = sql<string[]>`coalesce(array_agg(coalesce(${directorates.shortName}, ${posts.kind}::text))
    filter (where ${posts.id} is not null), '{}')`;
  return tx
    .select({ name: users.name, mail: auth.user.email, posts: held, disabledAt: users.disabledAt })
    .from(users)
    .leftJoin(auth.user, eq(auth.user.id, users.id))
    .leftJoin(
      posts,
      and(
        eq(posts.userId, users.id),
        lte(posts.startsOn, sql`current_date`),
        or(isNull(posts.endsOn), gt(posts.endsOn, sql`current_date`)),
      ),
    )
    .leftJoin(directorates, eq(directorates.id, posts.directorateId))
    .groupBy(users.id, auth.user.email)
    .orderBy(users.name);
}
