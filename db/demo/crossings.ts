import { gardenerOn } from './notation.ts';
import type { Membership } from './shape.ts';

/** People who take part in a second community, and why. */
const crossings: [actor: string, community: string, daysAgo: number, reason: string][] = [
  ['culture/bertille-angles', 'alimentation', 37, 'Invitée pour le four à pain de la cour.'],
  ['culture/vivien-garros', 'alimentation', 190, 'Boulanger, veut essayer la farine du moulin.'],
  ['energie/tristan-vernhet', 'alimentation', 210, 'Éleveur, suit le groupe foncier.'],
  ['energie/isaline-fourcade', 'alimentation', 165, 'Maraîchère, cherche des cantines à livrer.'],
  ['alimentation/aissatou-barry', 'engagement', 76, "Son groupe cuisine avec celui d'Oumou Kanté."],
  ['energie/aminata-sow', 'engagement', 148, 'Préside un conseil citoyen.'],
  ['engagement/marie-ange-pontier', 'culture', 108, 'Comité des fêtes : la question des assurances est la même.'],
  ['energie/loris-fantin', 'culture', 200, 'Régisseur de festival.'],
  ['energie/valentin-sers', 'culture', 124, 'Prépare la nuit éteinte avec les conteurs.'],
  ['alimentation/firmin-alquier', 'energie', 50, 'Cherche à comprendre les toitures partagées.'],
  ['alimentation/odette-lacassagne', 'energie', 198, "Suit l'essai des vélos pour les tournées."],
  ['engagement/robert-saint-amans', 'energie', 92, 'Ses minibus vieillissent, il compare.'],
];

export const crossingMemberships = (): Membership[] =>
  crossings.map(([actor, community, fromDaysAgo, reason]) => ({
    actor,
    community,
    circle: 'informed',
    fromDaysAgo,
    toDaysAgo: null,
    movedBy: gardenerOn(community, 'territory', fromDaysAgo),
    reason,
  }));
