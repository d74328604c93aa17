import { sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { isSelf } from '#app/actors/abilities.ts';
import { forbidden } from '#app/http/answers.ts';
import { canExercise } from './abilities.ts';
import { findCopy } from './copy.server.ts';
import { findCopyRow, findOwnPart, findPerson, listParts } from './queries.server.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A person's copy with what must be said beside it. The person reads theirs at once; a gardener once they drew it up
 * (`issued`), or when another asks them for their part: then `copy` is there, else only the form that draws it up.
 */
export async function findCopyPage(viewer: Viewer, id: string, search: URLSearchParams) {
  const given = (name: string) => search.get(name)?.match(uuid)?.[0] ?? null;
  return asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, id);
    if (!canExercise(viewer, person)) throw forbidden();
    const self = isSelf(viewer, person);
    const issued = given('issued') ? await findCopyRow(tx, given('issued') as string, id) : null;
    const partId = given('part');
    const part = self || !partId ? null : await findOwnPart(tx, viewer, partId, id);
    const also =
      issued?.alsoMasked
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean) ?? [];
    const [place] = await tx.execute<{ name: string; months: number }>(sql`
      select coalesce((select name from institution), '') as name,
        (select coalesce(max(retention_months), 36) from communities where id = any(${`{${person.communities.join(',')}}`}::uuid[])) as months`);
    return {
      person,
      self,
      issued,
      part,
      parts: self ? await listParts(tx, id) : [],
      copy: self || issued || part ? await findCopy(tx, viewer, person, also) : null,
      institution: place?.name ?? '',
      months: place?.months ?? 36,
      by: viewer.name ?? '',
      madeOn: issued?.askedOn ?? viewer.today,
      alsoMasked: issued?.alsoMasked ?? '',
      today: viewer.today,
      locale: viewer.locale,
    };
  });
}
