import { gardenerOn, parts, territoryOf, words } from './notation.ts';
import { between, pick, seeded, slug } from './seeded.ts';
import type {
  Actor,
  Affiliation,
  Circle,
  Consent,
  ContactPoint,
  Membership,
  OrganizationKind,
  PersonaName,
  Tie,
  Visibility,
} from './shape.ts';

/** People and organisations are written as tables, one per line, columns separated by "|". */
const lines = (table: string) => parts(table, '\n').map((line) => line.split('|').map((cell) => cell.trim()));

/** Profiles open by degrees, as gardeners set them: the first circle is known to the community, citizens to the pair. */
const profileLevels: Record<Circle, Visibility[]> = {
  engaged: ['community', 'community', 'shared', 'shared', 'shared', 'public', 'pair'],
  informed: ['pair', 'pair', 'community', 'community', 'shared', 'institution'],
  citizen: ['pair', 'pair', 'pair', 'pair', 'community', 'institution'],
};

function isVisibility(word: string): word is Visibility {
  return ['private', 'pair', 'institution', 'community', 'shared', 'public'].includes(word);
}

/** Name | commune | bio | organisation, role | themes | brings | marks (relais, pionnier, élu, a level, a persona). */
export function people(community: string, circle: Circle, mainTheme: string, table: string) {
  const actors: Actor[] = [];
  const affiliations: Affiliation[] = [];
  for (const [name = '', commune = '', bio = '', role = '', themes = '', brings = '', marks = ''] of lines(table)) {
    const key = `${community}/${slug(name)}`;
    const random = seeded(`profile ${key}`);
    const flags = words(marks);
    const [givenName = '', ...rest] = name.split(' ');
    const persona = (flags.find((f) => f.startsWith('membre-')) ?? null) as PersonaName | null;
    actors.push({
      key,
      kind: 'person',
      name,
      givenName,
      familyName: rest.join(' '),
      organizationKind: null,
      bio,
      brings,
      territoryCode: territoryOf(commune),
      themes: themes ? words(themes) : [mainTheme],
      relay: flags.includes('relais'),
      pioneer: flags.includes('pionnier'),
      elected: flags.includes('élu'),
      visibility: flags.find(isVisibility) ?? pick(random, profileLevels[circle]),
      community,
      createdDaysAgo: 0,
      persona,
      mail: persona ? `${slug(name)}@example.org` : null,
    });
    for (const one of parts(role)) {
      const [organization = '', what = ''] = parts(one, ',');
      const key2 = organization.includes('/') ? organization : `${community}/${organization}`;
      affiliations.push({
        person: key,
        organization: key2,
        role: what,
        community,
        fromDaysAgo: between(random, 400, 2600),
      });
    }
  }
  return { actors, affiliations };
}

/** Slug | name | kind | commune | bio | themes | brings. */
export function organizations(community: string, mainTheme: string, table: string): Actor[] {
  return lines(table).map(([id = '', name = '', kind = '', commune = '', bio = '', themes = '', brings = '']) => ({
    key: `${community}/${id}`,
    kind: 'organization',
    name,
    givenName: null,
    familyName: null,
    organizationKind: kind as OrganizationKind,
    bio,
    brings,
    territoryCode: territoryOf(commune),
    themes: themes ? words(themes) : [mainTheme],
    relay: false,
    pioneer: false,
    elected: false,
    visibility: pick(seeded(`organization ${id}`), ['shared', 'shared', 'public', 'public', 'community'] as const),
    community,
    createdDaysAgo: 0,
    persona: null,
    mail: null,
  }));
}

const arrivals: Record<Circle, string[]> = {
  engaged: [
    'Présent·e à la première réunion de la communauté.',
    "Proposé·e par deux membres du premier cercle, d'accord après un appel.",
    "S'est proposé·e après avoir préparé une réunion.",
    'Invité·e par le binôme pour ce que son métier apporte.',
  ],
  informed: [
    'A demandé à suivre les travaux.',
    'Venu·e à une réunion, veut recevoir les comptes rendus.',
    'Recommandé·e par un membre du premier cercle.',
    'A répondu à une lettre de la communauté.',
    "Rencontré·e lors d'une visite, intéressé·e par le thème.",
    'A laissé ses coordonnées à la fin d’un atelier.',
  ],
  citizen: [
    'Formulaire rempli sur un marché.',
    'Inscription sur la page publique.',
    'Rencontré·e à la foire.',
    'A signé la feuille de présence de la rencontre annuelle.',
    'A répondu à un questionnaire de la communauté.',
  ],
};

/** Slug | circle days reason | … ; "out" ends it. Whoever has no line has been in their circle since their first day. */
export function memberships(
  community: string,
  foundedDaysAgo: number,
  circle: Circle,
  actors: Actor[],
  firstMention: Map<string, number>,
  moves: string,
): Membership[] {
  const history = new Map(lines(moves).map(([who = '', ...steps]) => [`${community}/${who}`, steps]));
  return actors.flatMap((actor): Membership[] => {
    const random = seeded(`membership ${actor.key}`);
    const steps = history.get(actor.key);
    if (!steps) {
      const drawn =
        circle === 'engaged' ? between(random, 240, foundedDaysAgo - 4) : between(random, 12, foundedDaysAgo - 8);
      const fromDaysAgo = Math.min(foundedDaysAgo - 2, Math.max(drawn, (firstMention.get(actor.key) ?? 0) + 1));
      const movedBy = gardenerOn(community, 'territory', Math.min(fromDaysAgo, foundedDaysAgo - 2));
      return [
        {
          actor: actor.key,
          community,
          circle,
          fromDaysAgo,
          toDaysAgo: null,
          movedBy,
          reason: pick(random, arrivals[circle]),
        },
      ];
    }
    const dated = steps.map((step) => {
      const match = /^(engaged|informed|citizen|out) (\d+) (.+)$/.exec(step);
      if (!match) throw new Error(`Unreadable move of ${actor.key}: ${step}`);
      return { to: match[1] ?? '', daysAgo: Number(match[2]), reason: match[3] ?? '' };
    });
    return dated.flatMap((step, at): Membership[] => {
      if (step.to === 'out') return [];
      const side = between(random, 0, 5) === 0 ? 'institution' : 'territory';
      return [
        {
          actor: actor.key,
          community,
          circle: step.to as Circle,
          fromDaysAgo: step.daysAgo,
          toDaysAgo: dated[at + 1]?.daysAgo ?? null,
          movedBy: gardenerOn(community, side, step.daysAgo),
          reason: step.reason,
        },
      ];
    });
  });
}

const sources = [
  'Dit au téléphone, relu avec la personne.',
  'Case cochée sur le formulaire de la foire.',
  'Écrit dans son courriel.',
  'Accord donné en réunion, noté sur la feuille de présence.',
  'Choisi par la personne sur sa propre page.',
];

/** Numbers that the Arcep keeps for fiction. */
const fictionRanges = ['06 39 98', '06 39 98', '06 39 98', '05 36 49', '04 65 71'];

export function contactPoints(
  community: string,
  circle: Circle,
  actors: Actor[],
  addedDaysAgo: Map<string, number>,
): ContactPoint[] {
  const odds = { engaged: [1, 0.9], informed: [0.95, 0.6], citizen: [0.55, 0.15] }[circle];
  const levels: Visibility[] =
    circle === 'engaged'
      ? ['pair', 'pair', 'community', 'community', 'shared']
      : ['pair', 'pair', 'pair', 'pair', 'community', 'shared'];
  return actors.flatMap((actor) => {
    const random = seeded(`contact ${actor.key}`);
    const since = addedDaysAgo.get(actor.key) ?? 30;
    const id = slug(actor.name);
    const two = () => String(between(random, 0, 99)).padStart(2, '0');
    const level = (): { visibility: Visibility; consent: Consent | null } => {
      const visibility = pick(random, levels);
      const consent = {
        scope: visibility,
        daysAgo: Math.max(0, since - between(random, 0, 6)),
        source: pick(random, sources),
      };
      return visibility === 'pair' ? { visibility, consent: null } : { visibility, consent };
    };
    const mail = `${id}@example.${actor.mail || random() < 0.6 ? 'org' : 'net'}`;
    const phone = `${pick(random, fictionRanges)} ${two()} ${two()}`;
    const points: ContactPoint[] = [];
    if (actor.mail || random() < (odds[0] ?? 0))
      points.push({ actor: actor.key, community, kind: 'mail', value: mail, ...level() });
    if (random() < (odds[1] ?? 0))
      points.push({ actor: actor.key, community, kind: 'phone', value: phone, ...level() });
    return points;
  });
}

/** Kind | whom they lead to | who, who, who: the second column brought in, introduced or partners those of the third. */
export function ties(community: string, mainTheme: string, table: string, addedDaysAgo: Map<string, number>): Tie[] {
  const full = (key: string) => (key.includes('/') ? key : `${community}/${key}`);
  return lines(table).flatMap(([kind = '', to = '', from = '', theme = '']) =>
    parts(from, ',').map((who) => ({
      kind: kind as Tie['kind'],
      from: full(who),
      to: full(to),
      theme: theme || mainTheme,
      community,
      daysAgo: Math.min(addedDaysAgo.get(full(who)) ?? 60, addedDaysAgo.get(full(to)) ?? 360),
    })),
  );
}
