import { forbidden, notFound } from '#app/http/answers.ts';
import { type Asking, isRefusal, asViewer as openView, type Rights, sqlState, type Tx } from '#db/client.server.ts';

/**
 * The one door to people's data (see db/client.server.ts). What the database refuses by policy or trigger is answered as
 * forbidden; an id that is no id, as not found.
 */
export async function asViewer<T>(
  viewer: Asking,
  work: (tx: Tx, rights: Rights) => Promise<T>,
  how?: { snapshot?: boolean },
): Promise<T> {
  try {
    return await openView({ userId: viewer.userId, lens: viewer.lens ?? null, at: viewer.at }, work, how);
  } catch (error) {
    if (isRefusal(error) || sqlState(error) === '25006') throw forbidden();
    if (sqlState(error) === '22P02') throw notFound();
    throw error;
  }
}

export type { Tx };
