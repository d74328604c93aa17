import type { Contact } from './contacts.ts';
import type { Act, ImportOptions, RowPreview } from './import.ts';
import type { Words } from './read/list.ts';

/** What a number of rows write, ready for the database: one array for each statement. */
export type Batch = {
  actors: Map<string, NewActor>;
  patches: Map<string, Patch>;
  stays: { id: string; actorId: string; communityId: string; circle: string; startedOn: string }[];
  contacts: NewContact[];
  themes: { actorId: string; themeId: string }[];
  ties: { id: string; kind: string; role: string; actorId: string; otherId: string }[];
  effects: Effect[];
  refusals: Refusal[];
  counts: Record<Act, number>;
  /** Communities that something goes to. */
  communities: Set<string>;
  previews: RowPreview[];
};

export type NewActor = {
  id: string;
  kind: string;
  name: string;
  sortName: string;
  about: string;
  territory: string | null;
  visibility: ImportOptions['level'];
  communityId: string;
  side: string;
};
/** Fields of a known actor; `version` is the one they are changed from. */
type Patch = { id: string; version: number; fields: Record<string, string | null> };
type NewContact = { id: string; actorId: string; communityId: string; side: string } & Contact;
export type Effect = {
  seq: number;
  communityId: string;
  line: number;
  act: 'create' | 'known' | 'affiliation' | 'link';
  actorId: string;
  first: boolean;
  made: {
    contacts?: string[];
    memberships?: string[];
    ties?: string[];
    themes?: string[];
    fields?: Record<string, string | null>;
    version?: number;
  };
  before: Record<string, string | null> | null;
};
type Refusal = {
  seq: number;
  communityId: string;
  line: number;
  sheet: string | null;
  cells: [string, string][];
  reason: Words;
  partly: boolean;
};

export const emptyBatch = (): Batch => ({
  actors: new Map(),
  patches: new Map(),
  stays: [],
  contacts: [],
  themes: [],
  ties: [],
  effects: [],
  refusals: [],
  counts: { create: 0, update: 0, join: 0, leave: 0, refuse: 0, link: 0 },
  communities: new Set(),
  previews: [],
});
