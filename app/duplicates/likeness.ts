import { type Among, share, supposed } from './among.ts';
import { weighOrganizations } from './organization.ts';
import { isCertain, weighPersons } from './person.ts';
import { inOrder, type Reason } from './reasons.ts';
import { type Evidence, evidenceOf, type Known, type Subject, toSubject } from './subject.ts';

/**
 * How two records look alike. `same`: the same name and the same way to reach them, which needs no question; `likely`: for
 * a person to look at. `score`: by how many powers of two it is likelier that they are one than that they are two.
 */
export type Likeness = { certainty: 'same' | 'likely'; score: number; reasons: Reason[] };

/** From here on it is more than likely that they are one, and worth somebody's look. */
const worthALook = 1;

export function compare(a: Known, b: Known, among: Among = supposed): Likeness | null {
  return compareSubjects(toSubject(a), toSubject(b), among);
}

/** `least`: how likely they must be one to be told of at all, in powers of two. */
export function compareSubjects(a: Subject, b: Subject, among: Among, least = worthALook): Likeness | null {
  if (a.isOrganization !== b.isOrganization) return null;
  const evidence = evidenceOf(a, b);
  const weigh = a.isOrganization ? weighOrganizations : weighPersons;
  const name = weigh(a, b, evidence, among);
  if (!name) return null;
  const score = name.bits + bitsOfEvidence(evidence, a, among);
  if (score < least) return null;
  const reached = evidence.mail !== null || evidence.phone !== null;
  const certain = reached && score > 6 && (a.isOrganization ? a.core === b.core : isCertain(a, b, among));
  return {
    certainty: certain ? 'same' : 'likely',
    score: Math.round(score * 10) / 10,
    reasons: inOrder([...name.reasons, ...reasonsOf(evidence)]),
  };
}

function bitsOfEvidence(evidence: Evidence, a: Subject, among: Among): number {
  const all = a.isOrganization ? among.organizations : among.people;
  const everybody = among.people + among.organizations;
  let bits = 0;
  if (evidence.mail !== null) bits += Math.log2(0.5 / share(among.mail(evidence.mail), everybody));
  else if (evidence.mailbox !== null) bits += 2.5;
  else if (evidence.mailDiffers) bits -= 1.5;
  if (evidence.phone !== null) bits += Math.log2(0.4 / share(among.phone(evidence.phone), everybody));
  else if (evidence.phoneDiffers) bits -= 1.5;
  if (evidence.territory === true) bits += Math.max(0, Math.log2(0.85 / share(among.territory(a.territory ?? '', a.isOrganization), all)));
  else if (evidence.territory === false) bits -= 4;
  if (evidence.organization !== null) bits += Math.min(8, Math.log2(0.5 / share(among.employer(evidence.organization), all)));
  return bits;
}

function reasonsOf(evidence: Evidence): Reason[] {
  const found: Reason[] = [];
  if (evidence.mail !== null) found.push('mail');
  if (evidence.phone !== null) found.push('phone');
  if (evidence.mailbox !== null) found.push('mailbox');
  if (evidence.territory === true) found.push('commune');
  if (evidence.organization !== null) found.push('organization');
  return found;
}

export type { Among } from './among.ts';
export type { Reason } from './reasons.ts';
export type { Known } from './subject.ts';
