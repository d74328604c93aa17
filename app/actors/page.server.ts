import { redirect } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { isGardener, type Viewer } from '#app/access/viewer.ts';
import { listStays } from '#app/circles/queries.server.ts';
import { notFound } from '#app/http/answers.ts';
import { addDays } from '#app/i18n/dates.ts';
import { findMergeNews } from '#app/merges/news.server.ts';
import { findKeptInstead, listMerges } from '#app/merges/queries.server.ts';
import { askableLevels, settableLevels } from '#app/visibility/abilities.ts';
import { canAddContact, canEdit, canInvite, canKeep, canKeepContact, isSelf } from './abilities.ts';
import {
  findActor,
  listContactPoints,
  listGardeners,
  listOpenNeeds,
  listProjects,
  listPromises,
  listTies,
} from './queries.server.ts';
import { listHappenings, parseCursor, timelineKinds } from './timeline.server.ts';

/** All that the page of an actor shows, as far as the viewer reads; not found for whom they do not. */
export async function findActorPage(viewer: Viewer, id: string, search: URLSearchParams) {
  const only = timelineKinds.find((kind) => kind === search.get('only')) ?? null;
  const before = parseCursor(search.get('before'));
  return asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, id, viewer.locale);
    if (!actor) {
      // A record that was merged is found where it went.
      const kept = await findKeptInstead(tx, id);
      throw kept ? redirect(`/actors/${kept}`) : notFound();
    }
    const merges = isGardener(viewer) ? await listMerges(tx, id) : [];
    const [stays, contactPoints, ties, needs, projects, promises, timeline] = await Promise.all([
      listStays(tx, id),
      listContactPoints(tx, id),
      listTies(tx, id),
      listOpenNeeds(tx, id),
      listProjects(tx, id),
      listPromises(tx, id),
      listHappenings(tx, id, before, only),
    ]);
    const keep = canKeep(viewer, actor);
    const self = isSelf(viewer, actor);
    return {
      actor,
      stays,
      contactPoints: contactPoints.map((point) => ({ ...point, can: { keep: canKeepContact(viewer, point) } })),
      ties,
      needs,
      projects,
      promises,
      dueSince: dueSince(actor, viewer.today),
      timeline,
      pair: self ? await listGardeners(tx, actor.communities, viewer.today) : [],
      only,
      later: before !== null,
      // Only a stay of this actor that one reads may be told and undone.
      moved: stays.find((stay) => stay.id === search.get('moved')) ?? null,
      from: stays.find((stay) => stay.id === search.get('from'))?.id ?? null,
      done: search.get('done'),
      undone: search.get('undone') === 'move',
      merges,
      mergeNews: await findMergeNews(tx, merges, search),
      today: viewer.today,
      locale: viewer.locale,
      settable: keep && !actor.restrictedOn ? settableLevels(viewer, actor) : [],
      askable: keep && !actor.restrictedOn ? askableLevels(viewer, actor) : [],
      can: {
        keep,
        edit: canEdit(viewer, actor),
        log: isGardener(viewer),
        contact: canAddContact(viewer, actor),
        tie: keep,
        move: isGardener(viewer),
        invite: canInvite(viewer, actor),
        self,
        history: viewer.userId !== null,
      },
    };
  });
}

export type ActorPage = Awaited<ReturnType<typeof findActorPage>>;

/** The day by which the pair meant to hear from somebody, once it has passed; counted from the last exchange one reads. */
function dueSince(actor: { touchEveryDays: number | null; lastOn: string | null; addedOn: string }, today: string) {
  if (actor.touchEveryDays === null) return null;
  const last = [actor.lastOn ?? '', actor.addedOn].sort()[1] as string;
  const due = addDays(last, actor.touchEveryDays);
  return due < today ? due : null;
}
