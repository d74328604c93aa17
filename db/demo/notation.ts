import { mandates } from './region/offices.ts';
import { territories } from './region/territories.ts';
import { between, seeded } from './seeded.ts';
import type {
  FollowUp,
  Interaction,
  InteractionKind,
  Key,
  Need,
  NeedState,
  Participant,
  Project,
  ProjectState,
  Reply,
  Side,
  Synergy,
  SynergyParty,
  SynergyState,
  Visibility,
  WideningRequest,
} from './shape.ts';

/** The short notation in which the communities are written; each function gives full rows of `shape.ts`. */
export type Entry =
  | { kind: 'interaction'; row: Interaction }
  | { kind: 'need'; row: Need; replies: Reply[] }
  | { kind: 'reply'; row: Reply }
  | { kind: 'synergy'; row: Synergy }
  | { kind: 'project'; row: Project };

type SideLetter = 'T' | 'I';
const sides: Record<SideLetter, Side> = { T: 'territory', I: 'institution' };

const codeOfCommune = new Map(territories.filter((t) => t.kind !== 'epci').map((t) => [t.name, t.code]));

/** A commune, a department or the region by its name. */
export function territoryOf(name: string): string {
  const code = codeOfCommune.get(name);
  if (!code) throw new Error(`Unknown territory: ${name}`);
  return code;
}

export function gardenerOn(community: string, side: Side, daysAgo: number): Key {
  const mandate = mandates.find(
    (m) => m.community === community && m.side === side && m.fromDaysAgo >= daysAgo && m.toDaysAgo < daysAgo,
  );
  if (!mandate) throw new Error(`No gardener for ${community}, ${side}, ${daysAgo} days ago`);
  return mandate.holder;
}

export const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean);
export const parts = (text: string | undefined, separator = ';'): string[] =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

type LogExtra = {
  id?: string;
  needs?: string;
  synergies?: string;
  projects?: string;
  /** Text, due so many days after the exchange, done so many days after it. */
  todo?: [string, number, number?][];
  todoSeen?: Visibility;
};

type NeedText = {
  id: string;
  on: number;
  by?: SideLetter;
  state?: NeedState;
  since?: number;
  closed?: string;
  urgency?: Need['urgency'];
  seen?: Visibility;
  /** Actor slugs, or "dir:agriculture", separated by spaces. */
  from: string;
  themes?: string;
  to: string;
  at?: string;
  title: string;
  body: string;
  /** Told so many days ago, by which side or agent, the words. */
  replies?: [number, string, string, Visibility?][];
};

type ReplyText = {
  need: string;
  on: number;
  by: string;
  text: string;
  to: string;
  seen?: Visibility;
  exchange?: string;
};

type SynergyText = {
  id: string;
  on: number;
  by?: SideLetter;
  state?: SynergyState;
  outcome?: string;
  seen?: Visibility;
  /** An actor who proposed it; else the gardener. */
  from?: string;
  /** "nadege-roumieu@120; need:x; project:y; theme:z": 120 is when that actor agreed. */
  link: string;
  also?: string[];
  title: string;
  body: string;
};

type ProjectText = {
  id: string;
  on: number;
  by?: SideLetter;
  start?: number;
  end?: number;
  state: ProjectState;
  seen?: Visibility;
  /** "nadege-roumieu: anime les ateliers / pour la cantine; …" */
  who: string;
  needs?: string;
  themes?: string;
  title: string;
  purpose: string;
};

const hours: Record<InteractionKind, [number, number]> = {
  call: [9, 17],
  meeting: [9, 16],
  group_meeting: [17, 19],
  mail: [8, 18],
  form: [10, 16],
  event: [10, 18],
};

export function notebook(community: string, mainTheme: string, defaultCapacity = 'en son nom') {
  const full = (key: string): Key => (key.includes('/') ? key : `${community}/${key}`);
  const keys = (text: string | undefined): Key[] => words(text).map(full);
  const kindKey = (kind: string, id: string): Key =>
    id.includes('/') ? id.replace('/', `/${kind}-`) : `${community}/${kind}-${id}`;
  const kindKeys = (kind: string, text: string | undefined) => words(text).map((id) => kindKey(kind, id));
  const theAuthor = (by: string, on: number): Key =>
    by === 'T' || by === 'I' ? gardenerOn(community, sides[by], on) : by;

  function participant(text: string): Participant {
    const [who = '', capacity = defaultCapacity] = parts(text, ':');
    return who.startsWith('?')
      ? { actor: null, unidentified: who.slice(1), capacity }
      : { actor: full(who), unidentified: null, capacity };
  }

  function log(side: SideLetter) {
    return (
      on: number,
      kind: InteractionKind,
      who: string,
      seen: Visibility,
      notes: string,
      extra: LogExtra = {},
    ): Entry => {
      const participants = parts(who).map(participant);
      const first = participants[0]?.actor?.split('/')[1] ?? 'inconnu';
      const id = extra.id ?? `${on}-${first}`;
      const random = seeded(`${community} ${id}`);
      const [from, to] = hours[kind];
      const minute = between(random, 0, 11) * 5;
      const followUps = (extra.todo ?? []).map(
        ([text, due, done]): FollowUp => ({
          text,
          dueInDays: due - on,
          doneDaysAgo: done === undefined ? null : Math.max(0, on - done),
          visibility: extra.todoSeen ?? (seen === 'private' ? 'private' : 'pair'),
        }),
      );
      const row: Interaction = {
        key: kindKey('echange', id),
        community,
        side: sides[side],
        author: theAuthor(side, on),
        kind,
        daysAgo: on,
        time: `${String(between(random, from, to)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        participants,
        notes,
        visibility: seen,
        needs: kindKeys('besoin', extra.needs),
        synergies: kindKeys('synergie', extra.synergies),
        projects: kindKeys('projet', extra.projects),
        followUps,
        seenDaysAgo: seen === 'private' || on < 8 ? null : on - between(random, 1, 5),
      };
      return { kind: 'interaction', row };
    };
  }

  function reply(text: ReplyText): Entry & { kind: 'reply' } {
    return {
      kind: 'reply',
      row: {
        key: kindKey('retour', `${text.need}-${text.on}`),
        need: kindKey('besoin', text.need),
        community,
        text: text.text,
        toldDaysAgo: text.on,
        by: theAuthor(text.by, text.on),
        addressees: keys(text.to),
        visibility: text.seen ?? 'shared',
        interaction: text.exchange ? kindKey('echange', text.exchange) : null,
      },
    };
  }

  function need(text: NeedText): Entry {
    const by = text.by ?? 'T';
    const expressers = words(text.from).map((who) =>
      who.startsWith('dir:') ? { directorate: who.slice(4) } : { actor: full(who) },
    );
    const people = words(text.from).filter((who) => !who.startsWith('dir:'));
    const row: Need = {
      key: kindKey('besoin', text.id),
      community,
      title: text.title,
      body: text.body,
      urgency: text.urgency ?? 'normal',
      state: text.state ?? 'collected',
      stateDaysAgo: text.since ?? text.on,
      closedReason: text.closed ?? null,
      expressers,
      themes: words(text.themes ?? mainTheme),
      directorates: words(text.to),
      territoryCode: territoryOf(text.at ?? "Terres-d'Autan"),
      visibility: text.seen ?? 'shared',
      collectedDaysAgo: text.on,
      side: sides[by],
      author: theAuthor(by, text.on),
    };
    const replies = (text.replies ?? []).map(
      ([on, teller, said, seen]) =>
        reply({ need: text.id, on, by: teller, text: said, to: people.join(' '), seen: seen ?? row.visibility }).row,
    );
    return { kind: 'need', row, replies };
  }

  function party(text: string): SynergyParty {
    const [kind = '', ref = ''] = text.includes(':') ? parts(text, ':') : ['actor', text];
    if (kind === 'theme') return { kind, ref, agreedDaysAgo: null };
    if (kind === 'need') return { kind, ref: kindKey('besoin', ref), agreedDaysAgo: null };
    if (kind === 'project') return { kind, ref: kindKey('projet', ref), agreedDaysAgo: null };
    const [who = '', agreed] = ref.split('@');
    return { kind: 'actor', ref: full(who), agreedDaysAgo: agreed === undefined ? null : Number(agreed) };
  }

  function synergy(text: SynergyText): Entry {
    const by = text.by ?? 'T';
    const author = theAuthor(by, text.on);
    const row: Synergy = {
      key: kindKey('synergie', text.id),
      community,
      communities: [community, ...(text.also ?? [])],
      title: text.title,
      body: text.body,
      state: text.state ?? 'proposed',
      outcome: text.outcome ?? null,
      proposedBy: text.from ? full(text.from) : author,
      proposedDaysAgo: text.on,
      side: sides[by],
      author,
      parties: parts(text.link).map(party),
      visibility: text.seen ?? 'shared',
    };
    return { kind: 'synergy', row };
  }

  function project(text: ProjectText): Entry {
    const by = text.by ?? 'T';
    const participants = parts(text.who).map((line) => {
      const [who = '', rest = ''] = parts(line, ':');
      const [role = '', capacity = defaultCapacity] = parts(rest, '/');
      return { actor: full(who), role, capacity };
    });
    const row: Project = {
      key: kindKey('projet', text.id),
      community,
      title: text.title,
      purpose: text.purpose,
      state: text.state,
      participants,
      needs: kindKeys('besoin', text.needs),
      themes: words(text.themes ?? mainTheme),
      visibility: text.seen ?? 'shared',
      side: sides[by],
      author: theAuthor(by, text.on),
      createdDaysAgo: text.on,
      startedDaysAgo: text.start ?? null,
      endedDaysAgo: text.end ?? null,
    };
    return { kind: 'project', row };
  }

  /** The gardener of one side asks the other to open a row further. */
  function ask(
    askedBy: SideLetter,
    kind: 'interaction' | 'need' | 'synergy' | 'project',
    id: string,
    to: Visibility,
    on: number,
    reason: string,
  ): WideningRequest {
    const prefix = { interaction: 'echange', need: 'besoin', synergy: 'synergie', project: 'projet' }[kind];
    return {
      on: { kind, key: kindKey(prefix, id) },
      community,
      askedBy: theAuthor(askedBy, on),
      askedTo: theAuthor(askedBy === 'T' ? 'I' : 'T', on),
      to,
      reason,
      daysAgo: on,
    };
  }

  return { t: log('T'), i: log('I'), need, reply, synergy, project, ask };
}

/** A thread told by hand; its entries come in the order they are told. */
export type StoryText = { id: string; title: string; summary: string; entries: Entry[] };
