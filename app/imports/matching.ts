import type { Alike, Known, Match } from './alike.ts';
import { type ImportOptions, rowKey } from './import.ts';
import { plain } from './plain.ts';
import type { Words } from './read/list.ts';
import { remembered } from './remember.ts';
import type { ActorRow } from './rows.ts';
import type { Item } from './source.ts';
import { phoneKey } from './target.ts';

/** Whom a row is about, decided before anything is known of them but their names: an actor, a new one, or nobody. */
export type Matched = {
  item: Item;
  row: ActorRow;
  communityId: string;
  actorId: string;
  isNew: boolean;
  /** Known ones that are like it. */
  likely: Match[];
  /** The organisation it belongs to, and whether this row makes it. */
  organization: { id: string; isNew: boolean; name: string } | null;
};
export type Unmatched = { item: Item; communityId: string; reason: Words };

type Given = {
  options: ImportOptions;
  home: string;
  /** The community that a column names, if the viewer gardens it. */
  communityOf: (text: string) => string | null;
  alike: Alike;
  /** Affiliations as likeness compares them. */
  organizationKey: (name: string) => string;
  newId: () => string;
};

export type Matcher = ReturnType<typeof matcher>;

/** Matches rows in their order: each is compared with whom one knows, and with the rows before it. */
export function matcher({ options, home, communityOf, alike, organizationKey, newId }: Given) {
  /** Made by rows before, so not yet to be asked about: the actor, and the line that makes it. */
  const made = new Map<string, number>();
  const organizations = new Map<string, string>();
  const keyOf = remembered(organizationKey);
  const plainOf = remembered(plain);

  function knownOf(row: ActorRow, id: string): Known {
    const values = (kind: string) => row.contacts.filter((one) => one.kind === kind).map((one) => one.value);
    return {
      id,
      kind: row.kind,
      name: row.name,
      sortName: row.sortName,
      mails: values('mail'),
      phones: values('phone').map(phoneKey),
      territory: row.territory,
      organizations: row.affiliation ? [keyOf(row.affiliation.organization)] : [],
    };
  }

  function match(item: Item & { outcome: ActorRow }): Matched | Unmatched {
    const row = answered(item.outcome, options);
    const communityId = row.community ? communityOf(row.community) : home;
    if (communityId === null) return { item, communityId: home, reason: notGardened(row.community) };
    const decision = options.decisions[rowKey(item.where)];
    if (decision === 'refuse') return { item, communityId, reason: setAside };
    const record = knownOf(row, newId());
    const found = decision === undefined ? alike.find(record) : [];
    const same = typeof decision === 'object' ? { id: decision.join } : found.find((one) => one.certainty === 'same');
    const actorId = same?.id ?? record.id;
    if (!same) {
      alike.add(record);
      made.set(record.id, item.where.line);
    }
    if (row.kind === 'organization' && !organizations.has(plain(row.name))) organizations.set(plain(row.name), actorId);
    const likely = same ? [] : found.filter((one) => !made.has(one.id)).slice(0, 5);
    const organization = row.affiliation ? organizationOf(row.affiliation.organization) : null;
    return { item, row, communityId, actorId, isNew: !same, likely, organization };
  }

  /** An organisation that rows belong to: one of the file before, one that is known by exactly that name, or a new one. */
  function organizationOf(name: string): NonNullable<Matched['organization']> {
    const key = plainOf(name);
    const before = organizations.get(key) ?? alike.named('organization', name)[0];
    const id = before ?? newId();
    organizations.set(key, id);
    if (!before) {
      alike.add({ id, kind: 'organization', name, mails: [], phones: [], territory: null, organizations: [] });
      made.set(id, 0);
    }
    return { id, isNew: !before, name };
  }

  const named = (name: string) => [...alike.named('person', name), ...alike.named('organization', name)];

  return { match, named, lineThatMakes: (id: string) => made.get(id) ?? null };
}

/** A row whose commune was asked about and answered. */
function answered(row: ActorRow, { answers }: ImportOptions): ActorRow {
  const answer = row.question ? answers[row.question.text] : undefined;
  return typeof answer === 'string' ? { ...row, territory: answer, question: null } : row;
}

const notGardened = (name: string): Words => ({
  fr: `Vous ne jardinez pas de communauté appelée « ${name} ».`,
  en: `You garden no community called "${name}".`,
});

const setAside: Words = { fr: 'Écartée à la relecture.', en: 'Set aside when reviewed.' };
