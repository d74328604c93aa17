import { and, eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { actors } from '#db/schema/actors.ts';
import { canEdit, canMark } from './abilities.ts';
import { missingName, namesOf } from './actor.ts';
import type { CellInput } from './cell-input.ts';
import type { Editable } from './directory/columns.ts';
import { rhythmWords } from './rhythm.ts';
import { actorWords } from './words.ts';

type Signed = Viewer & { userId: string };
type Actor = typeof actors.$inferSelect;

export type Written =
  | { state: 'saved' }
  /** Somebody wrote meanwhile: what stands there now, whose it is if one may know, and the version to answer to. */
  | { state: 'stale'; theirs: string; who: string | null; version: number }
  | { state: 'wrong'; word: 'nameMissing' | 'cellWrong' };

/** The marks and the rhythm are the gardeners' words. */
const marks: Editable[] = ['relay', 'rhythm'];

/** Writes one thing of an actor, if nobody else wrote that thing meanwhile. */
export async function writeCell(viewer: Signed, id: string, given: CellInput): Promise<Written> {
  return asViewer(viewer, async (tx) => {
    const [actor] = await tx.select().from(actors).where(eq(actors.id, id));
    if (!actor) throw notFound();
    if (!canEdit(viewer, actor) || (marks.includes(given.field) && !canMark(viewer, actor))) throw forbidden();
    if (given.field === 'name' && missingName(actor.kind, given)) return { state: 'wrong', word: 'nameMissing' };
    const change = await changeOf(tx, actor, given);
    if (!change) return { state: 'wrong', word: 'cellWrong' };
    const written = await tx
      .update(actors)
      .set(change)
      .where(and(eq(actors.id, id), eq(actors.version, given.version)))
      .returning({ id: actors.id });
    if (written.length > 0) return { state: 'saved' };
    return { state: 'stale', ...(await whatStands(tx, viewer, id, given.field)) };
  });
}

/** Null for what cannot be: a place that does not exist, a rhythm that is none. */
async function changeOf(tx: Tx, actor: Actor, given: CellInput): Promise<Partial<Actor> | null> {
  const { field, value } = given;
  switch (field) {
    case 'name':
      return namesOf(actor.kind, given);
    case 'where': {
      if (value === '') return { territoryCode: null };
      const [known] = await tx.execute(sql`select 1 from territories where code = ${value}`);
      return known ? { territoryCode: value } : null;
    }
    case 'relay':
      return { isRelay: value === 'relay' || value === 'both', isPioneer: value === 'pioneer' || value === 'both' };
    case 'rhythm': {
      const days = value === '' ? null : Number(value);
      return days === null || (Number.isInteger(days) && days >= 1 && days <= 3650) ? { touchEveryDays: days } : null;
    }
    default:
      return { [field]: value };
  }
}

/** As the reader of the table would read it, with the name of whoever changed the record last, where it may be known. */
async function whatStands(tx: Tx, { locale }: Viewer, id: string, field: Editable) {
  const [row] = await tx.execute<Standing>(sql`
    select a.name, left(a.about, 400) as about, left(a.brings, 400) as brings, left(a.skills, 400) as skills, a.version,
      coalesce((select t.name from territories t where t.code = a.territory_code), '') as "where",
      a.is_relay as "isRelay", a.is_pioneer as "isPioneer", a.touch_every_days as rhythm,
      (select u.name from audit l join users u on u.id = l.user_id
        where l.record = 'actors' and l.record_id = a.id order by l.at desc, l.id desc limit 1) as who
    from actors a where a.id = ${id}`);
  if (!row) throw notFound();
  const words = actorWords[locale];
  const marks = [row.isRelay && words.relay, row.isPioneer && words.pioneer].filter(Boolean).join(', ');
  const rhythm = row.rhythm ? rhythmWords[locale].every(row.rhythm) : '';
  return { theirs: { ...row, relay: marks, rhythm }[field], who: row.who, version: row.version };
}

type Standing = Record<'name' | 'about' | 'brings' | 'skills' | 'where', string> & {
  isRelay: boolean;
  isPioneer: boolean;
  rhythm: number | null;
  version: number;
  who: string | null;
};
