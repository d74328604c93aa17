import type { ActorKind } from '#app/actors/actor.ts';
import { plain } from './plain.ts';

const persons = `person personne individual individu individuel particulier particuliere contact citoyen citoyenne habitant
  habitante physique people individuals personnes benevole adherent adherente elu elue`;
const organizations = `organization organisation organisations organizations association entreprise company societe structure
  collectivite organisme institution morale org group groupe commune mairie cooperative collectif etablissement ong ngo
  administration acteur federation syndicat household menage menages`;

const kinds = new Map<string, ActorKind>([
  ...persons.split(/\s+/).map((word) => [word, 'person'] as const),
  ...organizations.split(/\s+/).map((word) => [word, 'organization'] as const),
]);

/** What a word in a column of kinds means: "Personne morale", "Individual"; null when it means neither. */
export function kindOf(text: string): ActorKind | null {
  const words = plain(text).split(' ');
  if (words.includes('morale')) return 'organization';
  return kinds.get(words[0] ?? '') ?? null;
}

export const isKindWord = (text: string): boolean => text.length < 40 && kindOf(text) !== null;

const firstWords = `association asso mairie commune ville departement region communaute agglomeration syndicat federation collectif
  cooperative scop scic sarl sas sasu eurl sci gaec earl amap ecole college lycee universite centre maison foyer fondation comite
  office chambre agence entreprise societe groupe groupement reseau union club cercle amicale institut laboratoire hopital ehpad
  mission pays parc conseil prefecture direction service epicerie ferme librairie cinema theatre mediatheque bibliotheque
  restaurant atelier ateliers jardins tiers recyclerie ressourcerie ccas cpie civam caisse banque cafe amis
  council foundation society trust school university`;

const inNames = new RegExp(
  `^((la|le|les|l|the) )?(${firstWords.split(/\s+/).join('|')})\\b|\\b(sarl|sas|scop|scic|gaec|earl|asbl|ltd|inc|gmbh|eurl)\\b`,
);

/** Does a name alone sound like an organisation: "Les Amis du Doubs", "SCIC Terres vives"? */
export const soundsLikeOrganization = (name: string): boolean => inNames.test(plain(name));
