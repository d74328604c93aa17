import type { Row } from '../world.ts';
import { DAY, type Making, TOMORROW, ZONE } from './making.ts';

/** Names for the ids that the rest of the world hangs on. */
export type Cast = {
  communities: Record<'A' | 'B' | 'closed' | 'draft' | 'vacant', string>;
  directorates: [string, string];
  themes: string[];
  users: Record<string, string>;
};

/** Everyone who might ask, each with one thing that sets them apart. */
const NAMES = [
  ...[
    'terrA',
    'terrA past',
    'terrA until today',
    'terrA future',
    'terrA declined',
    'instA',
    'instA past',
    'instA future',
  ],
  ...['terrB', 'terrB from tomorrow', 'instB once terrB', 'instB from tomorrow', 'instClosed', 'terrClosed offered'],
  ...['terrDraft offered', 'terrDraft declined', 'instDraft and cultivator', 'terrVacant disabled'],
  ...[
    'agent',
    'agent of another',
    'agent past',
    'agent until today',
    'agent from tomorrow',
    'agent disabled',
    'agent and member',
  ],
  ...['cultivator', 'cultivator past', 'cultivator from tomorrow', 'cultivator disabled'],
  ...[
    'engagedA',
    'informedA',
    'citizenA',
    'engagedA past',
    'engagedA until today',
    'engagedA from tomorrow',
    'moved outA',
  ],
  ...['engagedB', 'engagedA and B', 'engagedDraft', 'engagedA disabled', 'tied to nobody known', 'account only'],
];

const longAgo = '2024-01-01';

export function makeCast(making: Making): Cast {
  const { world } = making;
  world.add('institution', { id: true, name: 'Région', time_zone: ZONE });
  const slugged = (table: string, slug: string, row: Row) => making.add(table, { slug, ...row });
  const directorates: [string, string] = [
    slugged('directorates', 'culture', { name: 'Culture', short_name: 'Cult' }),
    slugged('directorates', 'sport', { name: 'Sport', short_name: 'Sport' }),
  ];
  const themes = ['one', 'two', 'three', 'four'].map((slug) =>
    slugged('themes', slug, { name_fr: slug, name_en: slug }),
  );
  world.add('directorate_themes', { directorate_id: directorates[0], theme_id: themes[0] });
  world.add('directorate_themes', { directorate_id: directorates[1], theme_id: themes[1] });
  for (const code of ['R1', 'D1', 'C1']) {
    world.add('territories', {
      code,
      kind: code === 'R1' ? 'region' : code === 'D1' ? 'department' : 'commune',
      name: code,
    });
  }
  const users = Object.fromEntries(NAMES.map((name) => [name, makeUser(making, name)]));
  const community = (slug: string, status: string) =>
    slugged('communities', slug, {
      name: slug,
      status,
      theme_id: themes[0],
      territory_code: 'R1',
      purpose: '',
      charter: '',
      shares_figures: false,
    });
  const communities = {
    A: community('a', 'open'),
    B: community('b', 'open'),
    closed: community('closed', 'closed'),
    draft: community('draft', 'draft'),
    vacant: community('vacant', 'open'),
  };
  const cast: Cast = { communities, directorates, themes, users };
  makeMandates(making, cast);
  makePosts(making, cast);
  for (const home of Object.values(communities)) {
    for (const n of [1, 2]) {
      making.add('places', { community_id: home, name: `place ${n}`, address: '' });
      making.add('digital_spaces', { community_id: home, name: `space ${n}`, url: 'https://example.org' });
    }
  }
  return cast;
}

/** Holders of a mandate they accepted, or of a post, past or to come, are office holders: their names are public. */
const holdsOffice = (name: string) =>
  (/^(terr|inst|agent|cultivator)/.test(name) && !/offered|declined/.test(name)) || name === 'agent and member';

function makeUser(making: Making, name: string): string {
  const disabled = name.includes('disabled') ? '2026-01-01T00:00:00Z' : null;
  return making.add('users', { name, locale: 'fr', office_holder: holdsOffice(name), disabled_at: disabled });
}

function makeMandates(making: Making, { communities, directorates, users }: Cast): void {
  const mandate = (
    community: string,
    side: string,
    name: string,
    from: string,
    to: string | null,
    answer = 'accepted',
  ) =>
    making.add('mandates', {
      community_id: community,
      side,
      user_id: users[name],
      directorate_id: side === 'institution' ? directorates[0] : null,
      starts_on: from,
      ends_on: to,
      appointed_by: users.cultivator,
      accepted_at: answer === 'accepted' ? '2023-12-01T00:00:00Z' : null,
      declined_at: answer === 'declined' ? '2023-12-01T00:00:00Z' : null,
    });
  const { A, B, closed, draft, vacant } = communities;
  mandate(A, 'community', 'terrA past', longAgo, '2025-06-01');
  mandate(A, 'community', 'terrA until today', '2025-06-01', DAY);
  mandate(A, 'community', 'terrA', DAY, '2027-11-21');
  mandate(A, 'community', 'terrA future', '2027-11-21', null);
  mandate(A, 'community', 'terrA declined', longAgo, null, 'declined');
  mandate(A, 'institution', 'instA past', longAgo, '2025-06-01');
  mandate(A, 'institution', 'instA', '2025-06-01', '2027-11-21');
  mandate(A, 'institution', 'instA future', '2027-11-21', null);
  mandate(B, 'community', 'instB once terrB', longAgo, '2026-01-01');
  mandate(B, 'community', 'terrB', '2026-01-01', TOMORROW);
  mandate(B, 'community', 'terrB from tomorrow', TOMORROW, null);
  mandate(B, 'institution', 'instB once terrB', '2026-01-01', TOMORROW);
  mandate(B, 'institution', 'instB from tomorrow', TOMORROW, null);
  mandate(closed, 'community', 'terrClosed offered', longAgo, null, 'offered');
  mandate(closed, 'institution', 'instClosed', longAgo, null);
  mandate(draft, 'community', 'terrDraft declined', longAgo, null, 'declined');
  mandate(draft, 'community', 'terrDraft offered', longAgo, null, 'offered');
  mandate(draft, 'institution', 'instDraft and cultivator', longAgo, null);
  mandate(vacant, 'community', 'terrVacant disabled', longAgo, null);
}

function makePosts(making: Making, { directorates, users }: Cast): void {
  const post = (name: string, from: string, to: string | null, directorate: string | null) =>
    making.add('posts', {
      user_id: users[name],
      kind: directorate === null ? 'cultivator' : 'agent',
      directorate_id: directorate,
      starts_on: from,
      ends_on: to,
      appointed_by: users.cultivator,
    });
  const [first, second] = directorates;
  post('agent', longAgo, null, first);
  post('agent of another', longAgo, null, second);
  post('agent past', longAgo, '2025-01-01', first);
  post('agent until today', longAgo, DAY, first);
  post('agent from tomorrow', TOMORROW, null, first);
  post('agent disabled', longAgo, null, first);
  post('agent and member', longAgo, null, first);
  post('cultivator', longAgo, null, null);
  post('cultivator past', longAgo, '2025-01-01', null);
  post('cultivator from tomorrow', TOMORROW, null, null);
  post('cultivator disabled', longAgo, null, null);
  post('instDraft and cultivator', longAgo, null, null);
}
