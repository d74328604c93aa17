/**
 * The shape of the demonstration world. Every reference is a readable key ("alimentation/nadege-roumieu"); the loader
 * turns keys into deterministic ids. Every date is a number of days before `today`; a negative one lies ahead.
 * The loader moves a date that falls on a weekend back to the Friday (order is kept), except for `event`.
 */
export type Visibility = 'private' | 'pair' | 'institution' | 'community' | 'shared' | 'public';
export type Circle = 'engaged' | 'informed' | 'citizen';
export type Side = 'territory' | 'institution';

/** "region:76", "departement:11", "epci:200035863" or "commune:11185": bare INSEE codes are ambiguous between kinds. */
export type TerritoryCode = string;
export type Key = string;

export type Territory = {
  code: TerritoryCode;
  kind: 'region' | 'department' | 'epci' | 'commune';
  insee: string;
  name: string;
  parent: TerritoryCode | null;
  population: number | null;
};

type Directorate = { slug: string; name: string; short: string };
type Theme = { slug: string; nameFr: string; nameEn: string; directorates: string[] };

export type Institution = {
  name: string;
  short: string;
  territoryCode: TerritoryCode;
  directorates: Directorate[];
  themes: Theme[];
  territories: Territory[];
};

type Place = { name: string; address: string; communeCode: TerritoryCode; note: string };
type Space = { name: string; url: string };

export type Community = {
  slug: string;
  name: string;
  themeSlug: string;
  territoryCode: TerritoryCode;
  purpose: string;
  charter: string[];
  places: Place[];
  spaces: Space[];
  foundedDaysAgo: number;
};

export type PersonaName =
  | 'jardiniere-territoire'
  | 'jardinier-region'
  | 'cultivatrice'
  | 'agente'
  | 'membre-engagee'
  | 'membre-informe';

/** Whoever holds a mandate or a post, and so an account. Keys start with "office/". */
export type OfficeHolder = {
  key: Key;
  name: string;
  mail: string;
  phone: string | null;
  bio: string;
  persona: PersonaName | null;
  /** The actor that this person is, where a territorial gardener is one of the community too. */
  actor: Key | null;
};

export type Mandate = {
  holder: Key;
  community: string;
  side: Side;
  /** The directorate of an institutional gardener. */
  directorate: string | null;
  fromDaysAgo: number;
  /** Negative while the mandate runs: its planned end. */
  toDaysAgo: number;
  acceptedDaysAgo: number;
  /** What was told at the hand-over, when the mandate has ended. */
  handOver: string | null;
};

export type Post = {
  holder: Key;
  kind: 'agent' | 'cultivator';
  /** Null for the cultivator: the direction de l'innovation is not one of the thematic directorates. */
  directorate: string | null;
  title: string;
  fromDaysAgo: number;
};

export type OrganizationKind =
  | 'association'
  | 'cooperative'
  | 'company'
  | 'farm'
  | 'commune'
  | 'collective'
  | 'third_place'
  | 'public_body';

export type Actor = {
  key: Key;
  kind: 'person' | 'organization';
  name: string;
  givenName: string | null;
  familyName: string | null;
  organizationKind: OrganizationKind | null;
  /** One line. */
  bio: string;
  /** What they can bring; empty when nobody asked yet. */
  brings: string;
  territoryCode: TerritoryCode;
  themes: string[];
  relay: boolean;
  pioneer: boolean;
  /** An elected official: an actor like others. */
  elected: boolean;
  /** Of the profile. */
  visibility: Visibility;
  /** The community that created it. */
  community: string;
  createdDaysAgo: number;
  /** Actors with an account in the demonstration. */
  persona: PersonaName | null;
  mail: string | null;
};

/** A dated state: several in a row, without overlap, are the history of one actor in one community. */
export type Membership = {
  actor: Key;
  community: string;
  circle: Circle;
  fromDaysAgo: number;
  /** Null for the present state. */
  toDaysAgo: number | null;
  /** An office holder. */
  movedBy: Key;
  reason: string;
};

export type Consent = { scope: Visibility; daysAgo: number; source: string };

export type ContactPoint = {
  actor: Key;
  community: string;
  kind: 'mail' | 'phone';
  value: string;
  visibility: Visibility;
  /** Always there where the level is wider than `pair`. */
  consent: Consent | null;
};

export type Affiliation = { person: Key; organization: Key; role: string; community: string; fromDaysAgo: number };

/** `from` was introduced by `to`, is partner of `to`, was mobilised by `to`. */
export type Tie = {
  kind: 'introduced_by' | 'partner_of' | 'mobilised_by';
  from: Key;
  to: Key;
  theme: string;
  community: string;
  daysAgo: number;
};

/** Either a known actor or words for somebody nobody identified. */
export type Participant = { actor: Key | null; unidentified: string | null; capacity: string };

export type FollowUp = {
  text: string;
  /** From today: negative when the day has passed. */
  dueInDays: number;
  doneDaysAgo: number | null;
  visibility: Visibility;
};

export type InteractionKind = 'call' | 'meeting' | 'group_meeting' | 'mail' | 'form' | 'event';

export type Interaction = {
  key: Key;
  community: string;
  side: Side;
  /** The office holder who wrote it. */
  author: Key;
  kind: InteractionKind;
  daysAgo: number;
  /** "HH:MM", in the institution's time zone. */
  time: string;
  participants: Participant[];
  notes: string;
  visibility: Visibility;
  /** The needs and synergies it brought or moved forward. */
  needs: Key[];
  synergies: Key[];
  projects: Key[];
  followUps: FollowUp[];
  /** When the other gardener ticked "vu"; null while not. */
  seenDaysAgo: number | null;
};

export type NeedState = 'collected' | 'qualified' | 'taken_up' | 'answered' | 'closed';

export type Need = {
  key: Key;
  community: string;
  title: string;
  body: string;
  urgency: 'low' | 'normal' | 'high';
  state: NeedState;
  /** The day it came into its present state. */
  stateDaysAgo: number;
  closedReason: string | null;
  expressers: ({ actor: Key } | { directorate: string })[];
  themes: string[];
  directorates: string[];
  territoryCode: TerritoryCode;
  visibility: Visibility;
  collectedDaysAgo: number;
  side: Side;
  author: Key;
};

export type Reply = {
  key: Key;
  need: Key;
  community: string;
  text: string;
  toldDaysAgo: number;
  /** An office holder: a gardener or an agent. */
  by: Key;
  /** Actors told. */
  addressees: Key[];
  visibility: Visibility;
  /** The exchange in which it was told, when there is one. */
  interaction: Key | null;
};

export type SynergyState = 'proposed' | 'agreed' | 'under_way' | 'realised' | 'set_aside';

export type SynergyParty = {
  kind: 'actor' | 'need' | 'project' | 'theme';
  /** An actor, need or project key, or a theme slug. */
  ref: Key;
  /** Only actors agree. */
  agreedDaysAgo: number | null;
};

export type Synergy = {
  key: Key;
  /** The community that recorded it, first of `communities`. */
  community: string;
  communities: string[];
  title: string;
  body: string;
  state: SynergyState;
  outcome: string | null;
  /** An office holder or an actor. */
  proposedBy: Key;
  proposedDaysAgo: number;
  side: Side;
  /** The gardener who recorded it. */
  author: Key;
  parties: SynergyParty[];
  visibility: Visibility;
};

export type ProjectState = 'idea' | 'preparing' | 'running' | 'done' | 'abandoned';

export type Project = {
  key: Key;
  community: string;
  title: string;
  purpose: string;
  state: ProjectState;
  participants: { actor: Key; role: string; capacity: string }[];
  needs: Key[];
  themes: string[];
  visibility: Visibility;
  side: Side;
  author: Key;
  createdDaysAgo: number;
  startedDaysAgo: number | null;
  endedDaysAgo: number | null;
};

/** The other gardener asks for a row to be opened further; it waits on the Today page of `askedTo`. */
export type WideningRequest = {
  on: { kind: 'interaction' | 'need' | 'synergy' | 'project'; key: Key };
  community: string;
  askedBy: Key;
  askedTo: Key;
  to: Visibility;
  reason: string;
  daysAgo: number;
};

/** A thread told by hand from a first call to a reply; its rows are in the lists of the world. */
export type Story = {
  key: Key;
  community: string;
  title: string;
  summary: string;
  /** The keys of its rows, in the order they are told. */
  thread: { kind: 'interaction' | 'need' | 'synergy' | 'project' | 'reply'; key: Key }[];
};

export type World = {
  institution: Institution;
  communities: Community[];
  officeHolders: OfficeHolder[];
  mandates: Mandate[];
  posts: Post[];
  actors: Actor[];
  memberships: Membership[];
  contactPoints: ContactPoint[];
  affiliations: Affiliation[];
  ties: Tie[];
  interactions: Interaction[];
  needs: Need[];
  replies: Reply[];
  synergies: Synergy[];
  projects: Project[];
  wideningRequests: WideningRequest[];
  stories: Story[];
};
