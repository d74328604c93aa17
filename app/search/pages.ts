import { isGardener, isSignedIn, type Viewer } from '#app/access/viewer.ts';
import { homeWords } from '#app/home/words.ts';
import { voiceAnywhere } from '#app/needs/abilities.ts';
import { canProposeSomewhere } from '#app/projects/abilities.ts';
import { searchWords } from './words.ts';

type Named<K> = { kind: K; to: string; title: string };

/** The pages that somebody may open, as they are called in the frame. */
export function pagesOf(viewer: Viewer): Named<'page'>[] {
  const w = homeWords[viewer.locale];
  const overAll = viewer.inside || isGardener(viewer);
  const all: [boolean, string, string][] = [
    [isSignedIn(viewer), '/today', w.today],
    [true, '/', w.home],
    [true, '/communities', w.communities],
    [overAll, '/table', w.table],
    [true, '/projects', w.projects],
    [overAll, '/actors', w.actors],
    [overAll, '/network', w.network],
    [overAll, '/journal', w.journal],
    [viewer.cultivator, '/offices', w.offices],
    [overAll, '/exports', searchWords[viewer.locale].exports],
    [isSignedIn(viewer), '/account', w.account],
    [!isSignedIn(viewer), '/sign-in', w.signIn],
  ];
  return all.flatMap(([may, to, title]) => (may ? [{ kind: 'page', to, title }] : []));
}

/** What somebody may do from anywhere, by the verb it bears. */
export function actsOf(viewer: Viewer): Named<'action'>[] {
  const [w, h] = [searchWords[viewer.locale], homeWords[viewer.locale]];
  const all: [boolean, string, string][] = [
    [isGardener(viewer), '/log', h.logExchange],
    [voiceAnywhere(viewer) !== null, '/needs/new', w.expressNeed],
    [isGardener(viewer), '/actors/new', w.addActor],
    [isGardener(viewer), '/duplicates', w.findDuplicates],
    [canProposeSomewhere(viewer), '/synergies/new', w.proposeSynergy],
    [canProposeSomewhere(viewer), '/projects/new', w.startProject],
  ];
  return all.flatMap(([may, to, title]) => (may ? [{ kind: 'action', to, title }] : []));
}

/** What a gardener does in one of their communities; its name is part of the act. */
export function actsIn(viewer: Viewer, { slug, name }: { slug: string; name: string }): Named<'action'>[] {
  const w = searchWords[viewer.locale];
  return [
    { kind: 'action', to: `/communities/${slug}/imports/new`, title: w.importInto(name) },
    { kind: 'action', to: `/communities/${slug}/retention`, title: w.whoToKeep(name) },
  ];
}
