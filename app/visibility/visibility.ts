import { type Locale, words } from '#app/i18n/words.ts';

/** How far a thing is shared, narrowest first. Each record carries its own level. */
export const levels = ['private', 'pair', 'institution', 'community', 'shared', 'public'] as const;
export type Level = (typeof levels)[number];

export type Side = 'community' | 'institution';
type Readers = 'author' | 'gardeners' | 'inside' | 'members' | 'anyone';

const readers: Record<Level, Readers[]> = {
  private: ['author'],
  pair: ['gardeners'],
  institution: ['gardeners', 'inside'],
  community: ['gardeners', 'members'],
  shared: ['gardeners', 'inside', 'members'],
  public: ['gardeners', 'inside', 'members', 'anyone'],
};

/** Does a change of level bring any new reader? From institution to community too. */
export const widens = (from: Level, to: Level): boolean =>
  readers[to].some((reader) => reader !== 'author' && !readers[from].includes(reader));

/** The sides that a level opens to, beyond the pair. */
export function opens(level: Level): Side[] {
  if (level === 'institution' || level === 'community') return [level];
  return level === 'shared' || level === 'public' ? ['community', 'institution'] : [];
}

/** From where it is said who reads: as one of the pair, as somebody else, or of a thing that no pair keeps. */
export type Place = 'pair' | 'outside' | 'no-pair';

/** Who reads at a level, in a sentence said to whoever stands there. */
export function readersOf(level: Level, place: Place, locale: Locale): string {
  const w = visibilityWords[locale];
  if (place === 'no-pair' && level === 'institution') return w.institutionAloneRead;
  return place === 'outside' && level === 'pair' ? w.pairAndYouRead : w[`${level}Read`];
}

export const visibilityWords = words(
  {
    private: 'pour moi',
    pair: 'binôme',
    institution: 'institution',
    community: 'communauté',
    shared: 'les deux côtés',
    public: 'public',
    privateRead: 'Lu par vous seul·e',
    pairRead: 'Lu par vous deux seulement',
    pairAndYouRead: 'Lu par les deux jardinier·ère·s de la communauté, et par vous',
    pairAloneRead: 'Lu par les deux jardinier·ère·s de la communauté',
    institutionAloneRead: 'Lu par l’institution',
    institutionRead: 'Lu par le binôme et par l’institution',
    communityRead: 'Lu par le binôme et par les membres de la communauté',
    sharedRead: 'Lu par l’institution et par les membres de la communauté',
    publicRead: 'Lu par tout le monde, sur la page publique',
    communitySide: 'côté communauté',
    institutionSide: 'côté institution',
    whoReads: 'Qui lira',
    asked: (label: string) => `${label} :`,
  },
  {
    private: 'for me',
    pair: 'pair',
    institution: 'institution',
    community: 'community',
    shared: 'both sides',
    public: 'public',
    privateRead: 'Read by you alone',
    pairRead: 'Read by the two of you only',
    pairAndYouRead: 'Read by the two gardeners of the community, and by you',
    pairAloneRead: 'Read by the two gardeners of the community',
    institutionAloneRead: 'Read by the institution',
    institutionRead: 'Read by the pair and by the institution',
    communityRead: 'Read by the pair and by the members of the community',
    sharedRead: 'Read by the institution and by the members of the community',
    publicRead: 'Read by anyone, on the public page',
    communitySide: 'community side',
    institutionSide: 'institution side',
    whoReads: 'Who will read it',
    asked: (label) => `${label}:`,
  },
);
