import { partsOf } from '#app/actors/actor.ts';
import { splitName } from '#app/imports/names.ts';
import { foldWords, withoutTitles } from './letters.ts';
import { tellingWords } from './organization.ts';
import { type Part, partOf } from './part.ts';

/** What is known of somebody, as far as whoever asks may read it. */
export type Known = {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  /** How lists sort the name: tells a given from a family name. Guessed from the name where it is missing. */
  sortName?: string;
  mails: string[];
  /** The last nine figures of each number. */
  phones: string[];
  /** Code of a commune, or of what is wider. */
  territory: string | null;
  /** Of a person: the organizations they belong to, as `normalizeOrganization` writes them. */
  organizations: string[];
  /** Whether the viewer keeps this record: gardens a community of it. */
  kept?: boolean;
};

/** Somebody known, read once so that it can be compared often. */
export type Subject = {
  id: string;
  isOrganization: boolean;
  kept: boolean;
  name: string;
  folded: string;
  given: Part;
  family: Part;
  /** Of an organization: the words that tell it from others, and the same in one. */
  words: string[];
  core: string;
  mails: string[];
  phones: string[];
  territory: string | null;
  organizations: string[];
};

const nobody = partOf([]);
const none: string[] = [];

export function toSubject(known: Known): Subject {
  const isOrganization = known.kind === 'organization';
  const common = {
    id: known.id,
    isOrganization,
    kept: known.kept ?? true,
    name: known.name,
    mails: known.mails.length > 0 ? known.mails.map((mail) => mail.trim().toLowerCase()) : none,
    phones: known.phones.length > 0 ? known.phones : none,
    territory: known.territory,
    organizations: known.organizations.length > 0 ? known.organizations : none,
  };
  if (isOrganization) {
    const all = foldWords(known.name);
    const words = tellingWords(all);
    return { ...common, folded: all.join(' '), given: nobody, family: nobody, words, core: [...words].sort().join(' ') };
  }
  const { given, family } = namesOfPerson(known);
  return { ...common, folded: [...given.words, ...family.words].join(' '), given, family, words: none, core: '' };
}

function namesOfPerson({ name, sortName }: Known): { given: Part; family: Part } {
  // A list of mails makes people called by their mail: "marie.dupont@example.org".
  const text = /^\S+@\S+$/.test(name) ? name.replace(/@.*$/, '').replace(/[._+-]+/g, ' ') : name;
  const lone = /^m\.?\s+(\S+)$/i.exec(text);
  if (lone) return { given: partOf(['m']), family: partOf(foldWords(lone[1] ?? '')) };
  const parts = sortName && sortName !== name && text === name ? partsOf(name, sortName) : splitName(text);
  let [given, family] = [partOf(withoutTitles(foldWords(parts.given))), partOf(foldWords(parts.family))];
  // "Dupont M.": the letter is the given name.
  if (family.initials !== null && family.initials.length <= 2 && given.initials === null && given.joined.length > 2) {
    [given, family] = [family, given];
  }
  return { given, family };
}

/** An organization's name as `Known.organizations` holds it. */
export const normalizeOrganization = (name: string): string => [...tellingWords(foldWords(name))].sort().join(' ');

/** What two subjects have in common or not, beside their names. */
export type Evidence = {
  mail: string | null;
  phone: string | null;
  /** The same before the @, elsewhere. */
  mailbox: string | null;
  /** Both have one, and they share none. */
  mailDiffers: boolean;
  phoneDiffers: boolean;
  territory: boolean | null;
  organization: string | null;
};

const generic = new Set(
  'contact info infos accueil mairie secretariat bonjour hello asso association direction bureau admin commande commandes president tresorier communication'.split(' '),
);

export function mailboxOf(mail: string): string | null {
  const box = mail.slice(0, mail.indexOf('@')).replace(/\+.*$/, '').replace(/[._-]+/g, '');
  return box.length < 5 || generic.has(box) ? null : box;
}

export function evidenceOf(a: Subject, b: Subject): Evidence {
  const mail = shared(a.mails, b.mails);
  const phone = shared(a.phones, b.phones);
  let mailbox: string | null = null;
  if (mail === null && a.mails.length > 0 && b.mails.length > 0) {
    const boxes = a.mails.map(mailboxOf).filter((box) => box !== null);
    if (boxes.length > 0) mailbox = shared(boxes, b.mails.map(mailboxOf).filter((box) => box !== null));
  }
  return {
    mail,
    phone,
    mailbox,
    mailDiffers: mail === null && mailbox === null && a.mails.length > 0 && b.mails.length > 0,
    phoneDiffers: phone === null && a.phones.length > 0 && b.phones.length > 0,
    territory: territoryAgrees(a.territory, b.territory),
    organization: shared(a.organizations, b.organizations),
  };
}

function shared(a: string[], b: string[]): string | null {
  if (a.length === 0 || b.length === 0) return null;
  return a.find((one) => b.includes(one)) ?? null;
}

/** Null where one lacks a place, or has one wider than a commune. */
function territoryAgrees(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null;
  if (a === b) return true;
  return a[0] === b[0] ? false : null;
}
