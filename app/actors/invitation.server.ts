import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { openedAuth } from '#app/access/auth.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { newId } from '#db/ids.ts';
import { invitations } from '#db/schema/accounts.ts';
import { InvitationLetter, invitationSubject } from '#emails/invitation.tsx';
import { sendLetter } from '#emails/send.server.ts';
import { canInvite } from './abilities.ts';
import { findActor } from './queries.server.ts';

const DAYS = 14;

/** As account/invitation.route.tsx hashes the token of an address: only the hash is kept. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Invites a person to have an account: an account is made for the address if there is none, and the tie to the actor
 * waits for its acceptance. An earlier invitation that was not accepted falls. The letter leaves after the commit.
 */
export async function inviteActor(
  viewer: Viewer & { userId: string },
  actorId: string,
  mail: string,
  at: Date = new Date(),
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const community = await asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, actorId, viewer.locale);
    if (!actor) throw notFound();
    if (!canInvite(viewer, actor)) throw forbidden();
    await tx.execute(sql`delete from invitations where actor_id = ${actorId} and accepted_at is null`);
    const invitation = newId();
    await tx.insert(invitations).values({
      id: invitation,
      actorId,
      tokenHash: hashOf(token),
      authorId: viewer.userId,
      expiresAt: new Date(at.getTime() + DAYS * 86_400_000),
    });
    await tx.execute(sql`select invite_account(${invitation}, ${newId()}, ${mail})`);
    const gardened = actor.communities.filter((one) => viewer.gardens.includes(one));
    const [named] = await tx.execute<{ name: string }>(
      sql`select name from communities where id in ${gardened} order by name limit 1`,
    );
    return named?.name ?? '';
  });
  const letter = { locale: viewer.locale, community, link: `${openedAuth().settings.url}/invitations/${token}` };
  await sendLetter({ to: mail, subject: invitationSubject(letter), body: InvitationLetter(letter) });
}
