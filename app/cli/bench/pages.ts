import { newId } from '#db/ids.ts';
import { say } from '#db/terminal.ts';
import type { Ask } from './application.ts';
import type { Scene } from './scene.ts';

/** Something that is measured: how many yardsticks it may take, and how many times its SQL without row-level security. */
export type Measured = {
  name: string;
  ask(): Ask;
  within: number | null;
  guarded: number | null;
  /** A question to the search: those are told together, on a line of their own. */
  search?: true;
};

export function measured(scene: Scene): [Measured, ...Measured[]] {
  const { community, actor, today, questions, gardener, cultivator } = scene;
  const place = `/communities/${community.slug}`;
  const page = (french: string, english: string, path: string): Measured => ({
    name: say(french, english),
    ask: () => ({ path, cookie: gardener }),
    within: 3,
    guarded: 2,
  });
  return [
    {
      name: say('Cadre d’une page (l’étalon)', 'Frame of a page (the yardstick)'),
      ask: () => ({ path: '/bench/frame', cookie: gardener }),
      within: null,
      guarded: null,
    },
    page('Tableau partagé', 'Shared table', `${place}/table`),
    page('Liste des acteurs', 'Actor list', `${place}/actors`),
    page('Journal', 'Journal', `${place}/journal`),
    page('Page d’un acteur', 'Page of an actor', `/actors/${actor}`),
    page('Réseau, données', 'Network, data', `${place}/network.data`),
    page('Aujourd’hui', 'Today', '/today'),
    {
      name: say('Tableau de tout, cultivatrice', 'Table over everything, cultivator'),
      ask: () => ({ path: '/table', cookie: cultivator }),
      within: 5,
      guarded: 6,
    },
    {
      name: say('Consigner : personne nouvelle, besoin', 'Save an exchange: new person, need'),
      ask: () => ({ path: '/log', cookie: gardener, body: exchange(community.id, today) }),
      within: 3,
      guarded: 2,
    },
    ...questions.map(
      (question): Measured => ({
        name: question,
        ask: () => ({ path: `/search.json?${new URLSearchParams({ q: question })}`, cookie: gardener }),
        within: null,
        guarded: null,
        search: true,
      }),
    ),
  ];
}

/** A call from somebody new, with a need; each time another person, since a name that is known has to be told apart. */
function exchange(community: string, today: string): URLSearchParams {
  const id = newId();
  return new URLSearchParams({
    id,
    community,
    kind: 'call',
    happenedOn: today,
    visibility: 'pair',
    notes:
      'Elle cherche un local pour l’atelier du mercredi, deux salles suffiraient. À rappeler avant la fin du mois.',
    newActors: `Noëlle Mesurée ${id.slice(-12)}`,
    'needs[0].title': 'Un local pour l’atelier du mercredi',
    'needs[0].visibility': 'shared',
  });
}
