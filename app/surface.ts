/**
 * Every URL of Terreau, one line each, with its rule of access. `public`: anyone, and row-level security decides what they
 * find. `signed`: whoever is signed in. `gardener`, `inside`, `cultivator`: who holds that office now. A route calls
 * `requireViewer(args, rule)` with the same rule; surface.test.ts asks each of them.
 */
export type Rule = 'public' | 'signed' | 'gardener' | 'inside' | 'cultivator';

type Line = { rule: Rule; path: string; file: string };
const at = (rule: Rule, path: string, file: string): Line => ({ rule, path, file });

export const surface: Line[] = [
  at('public', '/', 'home/home.route.tsx'),
  at('public', '/outbox', 'home/outbox.route.tsx'),
  at('signed', '/today', 'today/today.route.tsx'),

  at('public', '/sign-in', 'access/sign-in.route.tsx'),
  at('public', '/sign-in/code', 'access/code.route.tsx'),
  at('public', '/sign-in/link', 'access/link.route.tsx'),
  at('public', '/sign-in/demo', 'access/demo.route.ts'),
  at('public', '/sign-in/oidc', 'access/oidc.route.ts'),
  at('public', '/sign-out', 'access/sign-out.route.ts'),
  at('public', '/api/auth/*', 'access/auth.route.ts'),
  at('signed', '/lens', 'access/lens.route.ts'),
  at('signed', '/account', 'account/account.route.tsx'),
  at('signed', '/account/sessions/close', 'account/close-session.route.ts'),
  at('public', '/preferences', 'account/preferences.route.ts'),
  at('public', '/invitations/:token', 'account/invitation.route.tsx'),

  at('public', '/communities', 'communities/list.route.tsx'),
  at('cultivator', '/communities/new', 'communities/new.route.tsx'),
  at('public', '/communities/:slug', 'communities/show.route.tsx'),
  at('signed', '/communities/:slug/edit', 'communities/edit.route.tsx'),
  at('gardener', '/communities/:slug/figures', 'communities/figures.route.ts'),
  at('cultivator', '/communities/:slug/status', 'communities/status.route.ts'),
  at('signed', '/communities/:slug/places/:id', 'communities/place.route.tsx'),
  at('signed', '/communities/:slug/places/:id/remove', 'communities/remove-place.route.ts'),
  at('signed', '/communities/:slug/spaces/:id', 'communities/space.route.tsx'),
  at('signed', '/communities/:slug/spaces/:id/remove', 'communities/remove-space.route.ts'),
  at('cultivator', '/communities/:slug/mandates', 'mandates/community.route.tsx'),
  at('gardener', '/communities/:slug/hand-over', 'mandates/hand-over.route.tsx'),
  at('signed', '/mandates/:id/answer', 'mandates/answer.route.tsx'),
  at('cultivator', '/mandates/:id/end', 'mandates/end.route.tsx'),
  at('signed', '/notes', 'mandates/notes.route.tsx'),
  at('cultivator', '/offices', 'offices/offices.route.tsx'),
  at('cultivator', '/offices/people/new', 'offices/invite.route.tsx'),
  at('cultivator', '/offices/people/:id/access', 'offices/access.route.ts'),
  at('cultivator', '/offices/posts', 'offices/open-post.route.tsx'),
  at('cultivator', '/offices/posts/:id/end', 'offices/end-post.route.ts'),
  at('cultivator', '/offices/directorates/:id', 'offices/directorate.route.tsx'),
  at('cultivator', '/offices/themes/:id', 'offices/theme.route.tsx'),

  at('gardener', '/log', 'journal/log.route.tsx'),
  at('gardener', '/log/people.json', 'journal/people.route.ts'),
  at('signed', '/journal', 'journal/list.route.tsx'),
  at('public', '/communities/:slug/journal', 'journal/community.route.tsx'),
  at('public', '/interactions/:id', 'journal/show.route.tsx'),
  at('gardener', '/interactions/:id/edit', 'journal/edit.route.tsx'),
  at('gardener', '/interactions/:id/seen', 'journal/seen.route.ts'),
  at('signed', '/interactions/:id/delete', 'journal/delete.route.ts'),
  at('gardener', '/follow-ups/:id/done', 'journal/follow-up-done.route.ts'),

  at('signed', '/table', 'needs/table.route.tsx'),
  at('public', '/communities/:slug/table', 'needs/community-table.route.tsx'),
  at('signed', '/needs/new', 'needs/new.route.tsx'),
  at('public', '/needs/:id', 'needs/show.route.tsx'),
  at('gardener', '/needs/:id/edit', 'needs/edit.route.tsx'),
  at('gardener', '/needs/:id/state', 'needs/state.route.tsx'),
  at('signed', '/needs/:id/reply', 'needs/reply.route.tsx'),
  at('gardener', '/needs/:id/remark', 'needs/remark.route.tsx'),

  at('signed', '/synergies/new', 'synergies/new.route.tsx'),
  at('public', '/synergies/:id', 'synergies/show.route.tsx'),
  at('gardener', '/synergies/:id/edit', 'synergies/edit.route.tsx'),
  at('gardener', '/synergies/:id/state', 'synergies/state.route.ts'),
  at('gardener', '/synergies/:id/agree', 'synergies/agree.route.ts'),
  at('public', '/projects', 'projects/list.route.tsx'),
  at('signed', '/projects/new', 'projects/new.route.tsx'),
  at('public', '/projects/:id', 'projects/show.route.tsx'),
  at('gardener', '/projects/:id/edit', 'projects/edit.route.tsx'),
  at('gardener', '/projects/:id/state', 'projects/state.route.ts'),
  at('gardener', '/projects/:id/participants', 'projects/participants.route.ts'),
  at('public', '/communities/:slug/projects', 'projects/community.route.tsx'),

  at('signed', '/actors', 'actors/list.route.tsx'),
  at('public', '/communities/:slug/actors', 'actors/community.route.tsx'),
  at('public', '/communities/:slug/circles', 'circles/circles.route.tsx'),
  at('gardener', '/actors/new', 'actors/new.route.tsx'),
  at('public', '/actors/:id', 'actors/show.route.tsx'),
  at('signed', '/actors/:id/edit', 'actors/edit.route.tsx'),
  at('gardener', '/actors/:id/circle', 'circles/move.route.tsx'),
  at('signed', '/actors/:id/contact', 'actors/contact.route.tsx'),
  at('signed', '/contact-points/:id/remove', 'actors/remove-contact.route.ts'),
  at('gardener', '/actors/:id/ties', 'actors/ties.route.tsx'),
  at('gardener', '/memberships/:id/undo', 'circles/undo.route.ts'),
  at('gardener', '/ties/:id/end', 'actors/end-tie.route.ts'),
  at('gardener', '/ties/:id/remove', 'actors/remove-tie.route.ts'),
  at('gardener', '/actors/:id/invite', 'actors/invite.route.tsx'),
  at('signed', '/territories.json', 'territories/search.route.ts'),

  at('signed', '/network', 'network/network.route.tsx'),
  at('public', '/communities/:slug/network', 'network/community.route.tsx'),

  at('public', '/*', 'home/not-found.route.tsx'),

  at('gardener', '/records/:kind/:id/visibility', 'visibility/set.route.ts'),
  at('gardener', '/records/:kind/:id/ask', 'visibility/ask.route.ts'),
  at('gardener', '/widening/:id/decide', 'visibility/decide.route.ts'),
  at('signed', '/records/:kind/:id/history', 'history/history.route.tsx'),
];
