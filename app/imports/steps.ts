import type { Batch, Effect, NewActor } from './batch.ts';
import type { Act } from './import.ts';
import type { Matched, Matcher } from './matching.ts';
import { plain } from './plain.ts';
import type { Plan } from './planner.ts';
import type { Words } from './read/list.ts';
import { refusal, refusalOf, seqOf } from './refusing.ts';
import type { ActorRow } from './rows.ts';
import { contactKey, type Target, themeKey, tieKey } from './target.ts';

/** The longest text about an actor that the form takes. */
const longest = 4000;

/** What each matched row does: it makes an actor, adds to one, or leaves it. Notes it on the target for the rows that follow. */
export function stepper(
  plan: Plan,
  targets: Map<string, Target>,
  labels: Map<string, string | null>,
  matching: Matcher,
) {
  const { options, gardens, me, today, newId } = plan;

  function knowLabel(name: string, actorId: string): void {
    if (!plan.links) return;
    const key = plain(name);
    labels.set(key, labels.has(key) && labels.get(key) !== actorId ? null : actorId);
  }

  function apply(batch: Batch, matched: Matched): void {
    const { item, row, communityId, actorId, isNew, organization } = matched;
    if ([actorId, organization?.id].some((id) => id && targets.get(id)?.restricted)) {
      refusalOf(batch, plan, item, suspended, communityId);
      return;
    }
    if (isNew) create(batch, matched);
    const target = targets.get(actorId);
    if (!target) {
      refusalOf(batch, plan, item, gone, communityId);
      return;
    }
    knowLabel(row.name, actorId);
    const act = isNew || options.existing !== 'leave' || target.ours ? add(batch, matched, target) : 'leave';
    batch.counts[act] += 1;
    if (item.index < plan.shown) batch.previews.push(previewOf(matched, act));
  }

  /** The actor by itself; what hangs on it is added as to any other. */
  function create(batch: Batch, { row, communityId, actorId }: Matched): void {
    makeActor(batch, { id: actorId, kind: row.kind, name: row.name, sortName: row.sortName, communityId });
  }

  function makeActor(
    batch: Batch,
    made: Pick<NewActor, 'id' | 'name' | 'sortName' | 'communityId'> & Pick<Target, 'kind'>,
  ) {
    const side = gardens.get(made.communityId)?.side ?? '';
    batch.communities.add(made.communityId);
    batch.actors.set(made.id, { ...made, about: '', territory: null, visibility: options.level, side });
    const { id, kind, name, sortName } = made;
    const nothing = { territory: null, about: '', version: 1, restricted: false, stays: [], marks: [] };
    const whose = { level: options.level, authorId: me, communities: [made.communityId], ours: true, touched: false };
    targets.set(id, { id, kind, name, sortName, ...nothing, ...whose });
  }

  /** All that a row says of its target, as far as the viewer may add it. */
  function add(batch: Batch, matched: Matched, target: Target): Act {
    const { item, row, communityId, isNew } = matched;
    const made: Effect['made'] = isNew ? { version: 1 } : {};
    const circle = row.circle ?? options.circle;
    if (circle) stay(batch, target, { communityId, circle, date: row.date }, made);
    const ours =
      target.communities.some((one) => gardens.has(one)) && (target.level !== 'private' || target.authorId === me);
    addContacts(batch, target, row, communityId, made);
    const fields = fieldsOf(batch, target, matched, ours);
    if (ours) {
      addThemes(batch, target, row, made);
      if (row.affiliation) affiliate(batch, matched, target, made);
    }
    const before = keepFields(batch, target, fields, made);
    const wrote = before !== null || made.contacts || made.themes || made.ties;
    if (isNew || wrote || made.memberships) {
      batch.communities.add(communityId);
      const act = isNew ? 'create' : 'known';
      const first = !target.touched;
      target.touched = true;
      const { line } = item.where;
      batch.effects.push({ seq: seqOf(item), communityId, line, act, actorId: target.id, first, made, before });
    }
    return isNew ? 'create' : wrote ? 'update' : 'join';
  }

  function stay(
    batch: Batch,
    target: Target,
    { communityId, circle, date }: { communityId: string; circle: string; date: string | null },
    made: Effect['made'],
  ): void {
    const here = target.stays.filter((one) => one.communityId === communityId);
    // Somebody who is in a circle stays in it: a list does not move people.
    if (here.some(({ endedOn }) => endedOn === null || endedOn > today)) return;
    const last =
      here
        .map(({ endedOn }) => endedOn ?? '')
        .sort()
        .at(-1) ?? '';
    const wished = date !== null && date < today ? date : today;
    const startedOn = [wished, last].sort().at(-1) ?? today;
    const id = newId();
    batch.stays.push({ id, actorId: target.id, communityId, circle, startedOn });
    target.stays.push({ communityId, endedOn: null });
    target.communities = [
      ...new Set(target.stays.filter(({ endedOn }) => !endedOn || endedOn > today).map((one) => one.communityId)),
    ];
    made.memberships = [id];
  }

  function addContacts(batch: Batch, target: Target, row: ActorRow, communityId: string, made: Effect['made']): void {
    const side = gardens.get(communityId)?.side ?? '';
    for (const contact of row.contacts) {
      const key = contactKey(communityId, contact.kind, contact.value);
      if (target.marks.includes(key)) continue;
      target.marks.push(key);
      const id = newId();
      batch.contacts.push({ id, actorId: target.id, communityId, side, ...contact });
      made.contacts = [...(made.contacts ?? []), id];
    }
  }

  function addThemes(batch: Batch, target: Target, row: ActorRow, made: Effect['made']): void {
    const fresh = row.themes.map(({ id }) => id).filter((id) => !target.marks.includes(themeKey(id)));
    if (fresh.length === 0) return;
    for (const themeId of fresh) {
      target.marks.push(themeKey(themeId));
      batch.themes.push({ actorId: target.id, themeId });
    }
    made.themes = fresh;
  }

  function affiliate(
    batch: Batch,
    { item, row, organization, communityId }: Matched,
    target: Target,
    made: Effect['made'],
  ): void {
    const role = (row.affiliation?.role ?? '').slice(0, 120);
    if (!organization) return;
    if (organization.isNew) {
      const { id, name } = organization;
      makeActor(batch, { id, kind: 'organization', name, sortName: name, communityId });
      const { line } = item.where;
      const effect = { seq: seqOf(item) - 1, communityId, line, act: 'affiliation' as const, actorId: id, first: true };
      batch.effects.push({ ...effect, made: { version: 1 }, before: null });
      (targets.get(id) as Target).touched = true;
    }
    const key = tieKey('affiliation', organization.id, role);
    if (!targets.has(organization.id) || organization.id === target.id || target.marks.includes(key)) return;
    target.marks.push(key);
    const id = newId();
    batch.ties.push({ id, kind: 'affiliation', role, actorId: target.id, otherId: organization.id });
    made.ties = [id];
  }

  /** Fields of the actor that change. What nobody but the pair may read is not put where others read. */
  function fieldsOf(
    batch: Batch,
    target: Target,
    { item, row, communityId, isNew }: Matched,
    ours: boolean,
  ): Record<string, string | null> {
    const fields: Record<string, string | null> = {};
    if (
      ours &&
      row.territory &&
      row.territory !== target.territory &&
      (options.existing === 'update' || !target.territory)
    ) {
      fields.territory_code = row.territory;
    }
    if (ours && options.existing === 'update' && !isNew && !target.ours && row.name !== target.name) {
      fields.name = row.name;
      fields.sort_name = row.sortName;
    }
    const note = noteOf(row);
    if (!note || target.about.includes(note)) return fields;
    const about = target.about ? `${target.about}\n${note}` : note;
    const within =
      target.level === 'private' || (target.level === 'pair' && target.communities.every((one) => one === communityId));
    if (ours && within && about.length <= longest) fields.about = about;
    else batch.refusals.push(refusal(item, within && ours ? tooLong : tooWide, communityId, true));
    return fields;
  }

  /** Writes fields into the actor of this batch, or as a change of one that is there; answers what was there before. */
  function keepFields(
    batch: Batch,
    target: Target,
    fields: Record<string, string | null>,
    made: Effect['made'],
  ): Effect['before'] {
    if (Object.keys(fields).length === 0) return null;
    const was: Record<string, string | null> = {
      territory_code: target.territory,
      about: target.about,
      name: target.name,
      sort_name: target.sortName,
    };
    const before = Object.fromEntries(Object.keys(fields).map((name) => [name, was[name] ?? null]));
    target.territory = fields.territory_code ?? target.territory;
    target.about = fields.about ?? target.about;
    target.name = fields.name ?? target.name;
    target.sortName = fields.sort_name ?? target.sortName;
    const unwritten = batch.actors.get(target.id);
    if (unwritten) {
      unwritten.territory = target.territory;
      unwritten.about = target.about;
      return before;
    }
    const patch = batch.patches.get(target.id);
    if (patch) Object.assign(patch.fields, fields);
    else batch.patches.set(target.id, { id: target.id, version: target.version++, fields });
    made.fields = fields;
    made.version = target.version;
    return before;
  }

  function previewOf(matched: Matched, act: Act): Batch['previews'][number] {
    const { item, row, communityId, actorId, isNew } = matched;
    const line = isNew ? null : matching.lineThatMakes(actorId);
    return {
      ...item.where,
      act,
      kind: row.kind,
      name: row.name,
      actorId: isNew || line !== null ? null : actorId,
      sameAsLine: line,
      community: gardens.get(communityId)?.name ?? '',
      circle: row.circle ?? options.circle,
      territory: row.territory,
      affiliation: row.affiliation,
      contacts: row.contacts.map(({ kind, value }) => ({ kind, value })),
      themes: row.themes.map((theme) => theme.names[0] ?? ''),
      note: noteOf(row),
      reason: null,
    };
  }

  return { apply, knowLabel };
}

/** The notes of a row, and what no field could take. */
function noteOf({ note, otherThemes, question }: ActorRow): string {
  const themes = otherThemes.length > 0 ? `Thèmes : ${[...new Set(otherThemes)].join(', ')}` : '';
  return [note, themes, question ? `Commune : ${question.text}` : ''].filter(Boolean).join('\n');
}

const gone: Words = {
  fr: 'La fiche choisie pour cette ligne n’existe plus, ou vous ne la lisez pas.',
  en: 'The record chosen for this row is gone, or you do not read it.',
};
const suspended: Words = {
  fr: 'L’usage de cette fiche est suspendu : une liste n’y change rien.',
  en: 'The use of this record is suspended: a list changes nothing in it.',
};
const tooWide: Words = {
  fr: 'Importée, sauf sa note : la fiche est lue au-delà de votre binôme, et la note l’aurait été aussi.',
  en: 'Imported, but for its note: the record is read beyond your pair, and the note would have been too.',
};
const tooLong: Words = {
  fr: 'Importée, sauf sa note : elle dépasse 4 000 caractères.',
  en: 'Imported, but for its note: it is longer than 4,000 characters.',
};
