import { Chance } from './chance.ts';

/*
 * A directory of invented people, as unevenly named as people are: a few hundred given names of which ten name a sixth of
 * all, family names of which the most common are borne by one in 250 and most by a handful, communes of which one holds
 * a tenth. Families share a name, a place and often a telephone. Written apart from what looks for doubles in it.
 */

const split = (text: string) => text.trim().split(/[\s|]+/);

export const givens = split(`
Marie Jean Michel Nathalie Philippe Isabelle Nicolas Catherine Christophe Sylvie Thomas Sophie Julien Camille Laurent Céline Patrick Valérie Stéphane Sandrine
Pierre Christine Sébastien Julie David Émilie Frédéric Aurélie Éric Martine Alexandre Élodie Olivier Véronique Daniel Anne Guillaume Claire Antoine Pauline
Maxime Stéphanie Romain Monique Bernard Virginie Alain Delphine Jérôme Manon Kevin Lucie Vincent Florence Mathieu Mélanie Anthony Françoise Bruno Laura
Pascal Marine Quentin Audrey Benjamin Dominique Fabrice Léa Gérard Chantal Clément Brigitte François Mathilde Arnaud Anaïs Cédric Caroline Jacques Patricia
Hugo Charlotte Florian Jacqueline Thierry Corinne Mickaël Emma Denis Chloé Marc Nicole Claude Karine Serge Hélène Lucas Amandine Damien Sarah Ludovic Morgane
Yannick Jeanne Mohamed Laetitia Jérémy Jessica Robert Cécile Gilles Margaux Loïc Myriam Hervé Élise Karim Agnès Louis Nadia Rémi Fanny Adrien Sabrina
Jonathan Annie Fabien Odile Didier Inès Cyril Noémie Joël Estelle Yves Louise Samuel Fatima Grégory Juliette Georges Colette Sylvain Clara Valentin Alice
Rachid Gaëlle Simon Justine Paul Ophélie Raphaël Aline Aurélien Coralie Théo Simone Bastien Solène Gabriel Michèle Dylan Yvette Mehdi Eugénie Raymond Rose
Xavier Josiane Baptiste Mireille Tristan Danielle Benoît Armelle Erwan Régine Roger Bernadette Corentin Aïcha Marcel Jocelyne Victor Perrine Lionel Flavie
Henri Suzanne Mamadou Khadija Gaël Thérèse Étienne Béatrice Abdel Lydie Jules Muriel Boris Rachel Albert Apolline Dimitri Ghislaine Youssef Naïma Ibrahim Zoé
Augustin Ariane Tanguy Maëlle Edmond Capucine Lucien Salomé Amaury Clotilde Hippolyte Marguerite Octave Léonie Gustave Ondine Achille Sidonie Barnabé Tiphaine
Anatole Philomène Célestin Hermine Léandre Isaure Timéo Swann Ismaël Maëva Nolan Enora Elouan Nora Ulysse Garance Côme Blanche Aristide Colombe Évariste Domitille`);

const commonFamilies = split(`
Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert
Fontaine Rousseau Vincent Müller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas
Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard
Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre
Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher
Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger
Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Le·Gall Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon
Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Da·Silva Bouchet Gay Lemaître Bénard Maréchal Humbert
Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Le·Goff De·Oliveira Traoré Diallo Benali Haddad Saïdi N'Diaye
D'Alessio De·La·Tour Van·Damme El·Amrani Ben·Salem Du·Pré Des·Ormes L'Hermitte De·Saint-Pol Le·Bihan Le·Roux La·Fargue`).map((name) => name.replaceAll('·', ' '));

const heads = split('Bar Cas Del Mont Puy Roc Lab Cour Ver Gal Sou Fab Tar Pel Mau Lar Cam Ber Gin Esc Bou Vil Cha Des Lam Roqu Sal Cab Nav Ard Bes Caz Dou Fer Gar Hau Jou Lan Mar Nog Par Rib Sab Tou Val');
const middles = split('a e i o ou au en an on ar el ier ign ac er in as es ol al et onn agn ouill abr est end');
const tails = split('ac ade as at eau el elle enc er es et eyre ier ières in ol on ou ous our y ède ie ique ans oux ol ard aud ez ergue argue ols al');

export type Invented = {
  kind: 'person' | 'organization';
  given: string;
  family: string;
  /** As it is written in the list. */
  name: string;
  mails: string[];
  phones: string[];
  commune: string | null;
  organizations: string[];
};

export type Directory = { people: Invented[]; chance: Chance; familyNames: string[] };

const forms = ['Association', 'Collectif', 'Coopérative', 'Les Amis', 'Comité', 'Foyer rural', 'Union sportive', 'Maison', 'Amicale', 'Atelier', 'Ferme', 'Théâtre', 'Compagnie', 'Épicerie', 'Jardins'];
const things = split('moulin lavoir canal causse platane rempart pigeonnier four marais verger sentier clocher pont bosquet coteau étang hameau vallon ruisseau olivier figuier châtaignier tilleul cyprès genêt thym safran pastel tournesol colza sarrasin épeautre brebis chèvre abeille hérisson milan chouette martinet écureuil');
const colours = split('bleu vert rouge blanc noir doré vieux neuf grand petit haut bas libre joyeux commun solidaire partagé citoyen sauvage lent');
const domains = split('example.org example.com example.net mail.example courriel.example boite.example');

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '');

export function invent(size: number, seed: number): Directory {
  const chance = new Chance(seed);
  const rare = new Set<string>();
  const wanted = Math.max(400, Math.floor(size / 6));
  while (rare.size < wanted) rare.add(chance.one(heads) + (chance.is(0.7) ? chance.one(middles) : '') + chance.one(tails));
  const rareNames = [...rare];
  const familyNames = [...commonFamilies, ...rareNames];
  const communes = Array.from({ length: Math.max(40, Math.floor(size / 60)) }, (_, at) => `C${String(31000 + at)}`);
  const commune = () => (chance.is(0.1) ? (communes[0] as string) : chance.ranked(communes, 0.2));
  const family = () => {
    const one = chance.is(0.25) ? chance.ranked(commonFamilies, 0.9) : chance.ranked(rareNames, 0.7);
    return chance.is(0.02) ? `${one}-${chance.ranked(commonFamilies, 0.6)}` : one;
  };
  const given = () => {
    const one = chance.ranked(givens, 0.65);
    return chance.is(0.05) ? `${chance.one(['Jean', 'Marie', 'Anne'])}-${one}` : one;
  };
  const taken = new Set<string>();
  const phone = () => `${chance.one(['06', '07', '05', '09'])}${String(chance.below(100_000_000)).padStart(8, '0')}`;
  const mailOf = (first: string, last: string) => {
    const [f, l] = [plain(first), plain(last)];
    const box = chance.one([`${f}.${l}`, `${f[0]}${l}`, `${l}.${f}`, `${f}${l}${chance.below(99)}`, `${l}${chance.below(9999)}`, `${f}.${l}${chance.below(90) + 10}`]);
    // Two people never have one address; of those that are wanted by many, the later ones take a number.
    let mail = `${box}@${chance.ranked(domains, 0.4)}`;
    while (taken.has(mail)) mail = `${box}${chance.below(10_000)}@${chance.ranked(domains, 0.4)}`;
    taken.add(mail);
    return mail;
  };
  const organizations = Array.from({ length: Math.floor(size * 0.1) }, (): Invented => {
    const name = inventOrganization(chance, rareNames);
    const base = plain(name).slice(0, 18);
    return {
      kind: 'organization',
      given: '',
      family: '',
      name,
      mails: chance.is(0.7) ? [`${chance.one(['contact', 'bonjour', 'info'])}@${base}${chance.below(999)}.example`] : [],
      phones: chance.is(0.6) ? [phone()] : [],
      commune: chance.is(0.92) ? commune() : null,
      organizations: [],
    };
  });
  const people: Invented[] = [...organizations];
  while (people.length < size) {
    const [home, last, line] = [chance.is(0.9) ? commune() : null, family(), phone()];
    const members = chance.is(0.12) ? 2 + chance.below(3) : 1;
    const shared = chance.is(0.1) ? mailOf('famille', last) : null;
    for (let i = 0; i < members && people.length < size; i += 1) {
      let first = given();
      // Nobody gives two of a household the same name.
      while (i > 0 && people.slice(-i).some((one) => one.given === first)) first = given();
      const mails = shared && members > 1 ? [shared] : chance.is(0.72) ? [mailOf(first, last)] : [];
      const phones = members > 1 && chance.is(0.6) ? [line] : chance.is(0.6) ? [phone()] : [];
      const employer = chance.is(0.18) ? [chance.one(organizations).name] : [];
      people.push({ kind: 'person', given: first, family: last, name: `${first} ${last}`, mails, phones, commune: home, organizations: employer });
    }
  }
  return { people, chance, familyNames };
}

function inventOrganization(chance: Chance, places: string[]): string {
  const [form, thing, place] = [chance.one(forms), chance.one(things), chance.one(places)];
  return chance.one([
    () => `${form} du ${thing} ${chance.one(colours)}`,
    () => `${form} de ${place}`,
    () => `Association pour la ${chance.one(['promotion', 'défense', 'sauvegarde'])} du ${thing} de ${place}`,
    () => `${chance.one(['SARL', 'EARL', 'SCOP', 'GAEC', 'SAS'])} ${place} ${thing}`,
    () => `Les ${chance.one(['Amis', 'Voisins', 'Jardiniers', 'Passeurs', 'Semeurs'])} du ${thing} de ${place}`,
    () => `Maison des Jeunes et de la Culture de ${place}`,
    () => `Groupement des ${chance.one(['producteurs', 'artisans', 'bergers', 'maraîchers'])} de ${place}`,
    () => `Association ${thing} et ${chance.one(things)}`,
  ])();
}
