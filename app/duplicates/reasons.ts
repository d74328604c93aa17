/** Why two records may be one, in the order in which they are said. */
export const reasons = [
  'mail',
  'phone',
  'name',
  'accents',
  'spacing',
  'swapped',
  'particle',
  'slip',
  'nickname',
  'initial',
  'added-name',
  'part-of-name',
  'legal-form',
  'acronym',
  'near-name',
  'other-family-name',
  'mailbox',
  'commune',
  'organization',
] as const;

export type Reason = (typeof reasons)[number];

export const inOrder = (found: Iterable<Reason>): Reason[] => {
  const said = new Set(found);
  return reasons.filter((reason) => said.has(reason));
};
