import { territories } from './region/territories.ts';
import { between, pick, seeded, slug } from './seeded.ts';
import type { Actor } from './shape.ts';

const women = `Adèle Agnès Aïcha Alexia Alice Aline Amélie Anaïs Andrée Angèle Anissa Anouk Ariane Aurélie Béatrice
Bérangère Blanche Brigitte Carmen Caroline Cécile Chantal Charlotte Claire Coralie Danièle Denise Djamila
Édith Élisa Élodie Emma Esther Eugénie Fatima Flavie Françoise Gaëlle Geneviève Ghislaine Gisèle Hélène
Honorine Huguette Isabelle Jacqueline Jade Jeanne Jocelyne Joséphine Judith Juliette Karine Khadija Lætitia
Laura Léa Léonie Lila Louise Lucette Lucie Madeleine Malika Margaux Maria Marie-Claude Martine Mélanie
Monique Muriel Nadia Nicole Nora Patricia Pauline Rachel Régine Rita Sabine Salomé Sandrine Sarah Simone
Solange Suzanne Sylvie Valérie Véronique Viviane Yasmina Yvette Zoé`.split(/\s+/);

const men = `Adrien Ahmed Alassane Alban Alphonse Amadou Antoine Armand Arnaud Axel Baptiste Bastien Benjamin Bilal
Brahim Célestin Clément Cyril Damien Daniel David Dieudonné Driss Émile Enzo Éric Étienne Fabien Fabrice
Farid Félix Fernand Gaël Gaston Grégory Guillaume Habib Hakim Henri Hugo Ismaël Jean-Marc Joël Julien Kamel
Karim Laurent Léon Lilian Louis Lucas Manuel Marc Mathis Maxime Mehdi Michel Mohamed Mounir Nathan Noah
Olivier Pascal Paul Pierre Quentin Rachid Robin Romain Saïd Samuel Sébastien Théo Thierry William Xavier
Yves`.split(/\s+/);

const familyNames =
  `Abadie Aït-Saïd Albouy Alary Amiel Andrieu Anglade Antonelli Armengaud Arnaudin Aubrespy Audouy Auriol Azéma Bacquié Bailleul
Balaguer Barrau Barthélémy-Rey Basset Bataillé Bédos Belaïd Bélières Benhamou-Ruiz Benoist-Lagarde Bergounhoux Bertrandou Bézian
Birague Blanquefort Bladier Boissonnade Bonhoure Bordères Boubakar Boudou Bourrel Bousquet Boyer-Laur Bras Brousse Bugarel
Cabrol Cadars Calmels Calmettes Camboulives Cances Candau Caparros Carles Carrayrou Castan Castillon Cathary Causse Cavaillé
Cayla Cazals Chauchard Cherkaoui Clot Codorniou Colomès Combettes Coste Couderc Coulibaly Courtiade Cruzel Cuq Dalmau Daïdé
Darnaud Dedieu Delcros Delheure Delort Deltour Demba Derrouch Desplas Diallo Diouf-Marty Donnadieu Dougados Doumenc Duffau
Dumoulin-Sol Durand-Vié Enjalbert Escande Escoubès Espinasse Esquirol Fabre-Roux Falguières Farré Fauré Feuillade Figarol
Flottes Fonvieille Foulquier Fournials Fraysse Gaïani Galinier Galtié Garrigou Gayraud Gélis Gibert Gleizes Gomez-Rieu Gouzy
Granier Guiraud Guitard Hadji Hernandez-Puig Ibanez Issanchou Izard Jammes Jourda Julia-Pla Kaddour Kessler Labadie Labarthe
Labit Lacoste-Nègre Lafforgue Lagarde Lamouroux Lapeyre Larroque Latapie Lavergne Lebrun-Sers Llorens Loubière Lozes Malbec
Mansouri Maraval Marcillac Marquier Marty Massol Maurel Mazars Mbaye Mestre Miquel Moliné Monfort Montagné Moulis Mouysset
Nadal Nègre Nguyen-Lacombe Noguès Nouvel Olivès Oulès Pailhès Palaysi Parayre Pastor Pech Pélissier Périès Pradines Puig
Puyoo Quercy Quinta Rascol Raynal Ribes Rigal Rivals Rolland-Sarda Roquebert Rouanet Rouquette Rous Sabatier Sahraoui Salles
Sanchez-Viala Sarrazin Sauret Savy Sénégas Serres Sicre Sirven Solignac Soulier Tarrisse Taurines Tissandier Touré Tremoulet
Trilles Vabre Valat Valette Ventadour Verdier Vergnes Viala Vidalou Vieilledent Villebrun Viguerie Yahiaoui Zamora`.split(
    /\s+/,
  );

/** Each trade as a woman and as a man says it. */
const trades =
  `Aide-soignante de nuit/Aide-soignant de nuit|Apprentie en coiffure/Apprenti en coiffure|Peintre en bâtiment/Peintre en bâtiment
Assistante maternelle/Animateur périscolaire|Auxiliaire de vie/Auxiliaire de vie|Bibliothécaire à mi-temps/Bibliothécaire à mi-temps
Caissière, deux enfants/Caissier, deux enfants|Carreleuse à son compte/Carreleur à son compte|Conductrice de car scolaire/Chauffeur de car scolaire
Comptable dans une petite entreprise/Comptable dans une petite entreprise|Conductrice de tramway/Conducteur de tramway
Couturière à domicile/Cordonnier|Cuisinière de collège/Cuisinier de collège|Documentaliste/Documentaliste
Éducatrice sportive/Éducateur sportif|Électricienne/Électricien|Employée des espaces verts/Employé des espaces verts
Étudiante infirmière/Étudiant infirmier|Étudiante en droit/Étudiant en droit|Factrice remplaçante/Facteur remplaçant
Femme de chambre/Réceptionniste de nuit|Fonctionnaire à la retraite/Fonctionnaire à la retraite|Garagiste/Garagiste
Gardienne de musée/Gardien de musée|Grand-mère de sept petits-enfants/Grand-père de sept petits-enfants|Infirmière libérale/Infirmier libéral
Institutrice à la retraite/Instituteur à la retraite|Jardinière municipale/Jardinier municipal|Kinésithérapeute/Kinésithérapeute
Libraire/Libraire|Lycéenne en terminale/Lycéen en terminale|Magasinière/Magasinier|Maçonne/Maçon|Mère au foyer/Père au foyer
Musicienne amateur/Musicien amateur|Opticienne/Opticien|Ouvrière d'une scierie/Ouvrier d'une scierie|Mère de quatre enfants/Père de quatre enfants
Pharmacienne/Pharmacien|Plombière/Plombier|Professeure de mathématiques/Professeur de mathématiques|Retraitée de la SNCF/Retraité de la SNCF
Retraitée de l'hôpital/Retraité de l'hôpital|Saisonnière en montagne/Saisonnier en montagne|Secrétaire de mairie/Secrétaire de mairie
Serveuse/Serveur|Soudeuse/Soudeur|Surveillante de collège/Surveillant de collège|Technicienne de laboratoire/Technicien de laboratoire
Traductrice à distance/Traducteur à distance|Vendeuse sur les marchés/Vendeur sur les marchés|Vétérinaire/Vétérinaire
Viticultrice/Viticulteur|Veilleuse de nuit/Veilleur de nuit|En recherche d'emploi/En recherche d'emploi`
    .split(/[|\n]/)
    .map((pair) => pair.split('/'));

/** What each community heard from passers-by, at fairs and on forms. */
const saying: Record<string, string> = {
  alimentation: `voudrait savoir d'où vient la viande de la cantine|cherche des paniers près de la gare|trouve le bio trop cher et le dit
donne ses courgettes à qui passe|demande un marché en fin de journée|a goûté la soupe du stand et laissé son nom|cuisine pour ses voisins le dimanche
voudrait apprendre à faire des conserves|s'inquiète de l'eau des jardins|a proposé un bout de terrain|ne mange pas de viande et cherche des recettes
fait ses courses au camion|demande si le pain du moulin arrive jusqu'ici|signale un verger que personne ne ramasse|voudrait des repas moins salés à la maison de retraite
tient la buvette du club et cherche des produits d'ici|a des noix à donner|vient quand on cuisine, pas quand on parle|veut bien éplucher
demande un tarif pour les étudiants|a rempli le questionnaire des cantines|se souvient du marché aux bestiaux|voudrait visiter une ferme avec ses enfants`,
  engagement: `n'a jamais su à qui écrire à la mairie|voudrait des réunions après vingt heures|vient avec ses enfants ou ne vient pas|a tenu un bureau de vote
voudrait aider sans adhérer|demande que l'on réponde aux courriers|a signé deux pétitions cette année|cherche une association pour parler français
aimerait un conseil des jeunes dans son canton|a présidé un club de pétanque vingt ans|trouve qu'on voit toujours les mêmes têtes|propose de traduire en arabe et en portugais
a voté une idée au budget participatif|voudrait savoir ce qu'est devenue son idée|peut prêter une sono|se méfie des concertations, écoute quand même
vient d'arriver et veut rencontrer du monde|écrit lisiblement, peut prendre des notes|demande une boucle magnétique dans la salle|a un permis minibus
préfère qu'on l'appelle|a apporté un gâteau et ses questions|veut parler du passage piéton`,
  energie: `a reçu une facture qu'il faut relire à deux|se demande si son toit est bien orienté|veut des volets avant des panneaux|chauffe au bois et cherche à mieux sécher
a peur des démarcheurs|voudrait comprendre son compteur|est locataire et ne voit rien venir|a isolé ses combles avec son beau-frère
propose son hangar|demande si la rivière peut encore faire tourner le moulin|a froid dans la salle de danse|roule trente kilomètres pour travailler
veut acheter du bois à plusieurs|a placé cent euros dans la coopérative|s'interroge sur les éoliennes, sans colère|voudrait éteindre l'église à minuit
garde un vieux poêle et de bons conseils|a prêté son échelle|veut visiter un chantier|demande un artisan de confiance|cherche une prise pour son vélo
coupe tout à vingt-deux heures|a fait la balade thermique`,
  culture: `chante dans une chorale|voudrait un film le samedi soir|a les clés de la chapelle|joue de l'accordéon en cachette|cherche un endroit pour répéter
garde des photos de l'usine|voudrait que la bibliothèque ouvre le dimanche|a connu le cinéma d'avant|demande des spectacles pour les tout-petits|prête sa grange l'été
parle occitan avec sa mère|écrit des chansons|tient la billetterie quand il faut|aimerait apprendre la reliure|vient au tiers-lieu pour la connexion
coud les costumes|voudrait que le bal revienne|a des chaises à donner|peint le soir|s'ennuie depuis la fermeture du café|cherche une salle pour son club de lecture
a assisté à trois concerts cette année|voudrait un atelier le mercredi`,
};

/** Citizens of the third circle: names from two lists, a trade and a word overheard; the same at every load. */
export function citizens(community: string, theme: string, count: number, taken: Set<string>): Actor[] {
  const random = seeded(`citizens of ${community}`);
  const communes = territories.filter((t) => t.kind === 'commune');
  const heard = (saying[community] ?? '').split(/[|\n]/);
  const bios = new Set<string>();
  const actors: Actor[] = [];
  while (actors.length < count) {
    const woman = random() < 0.54;
    const givenName = pick(random, woman ? women : men);
    const familyName = pick(random, familyNames);
    const name = `${givenName} ${familyName}`;
    const bio = `${pick(random, trades)[woman ? 0 : 1]}, ${pick(random, heard)}.`;
    const commune = pick(random, communes);
    if (taken.has(slug(name)) || bios.has(bio)) continue;
    taken.add(slug(name));
    bios.add(bio);
    actors.push({
      key: `${community}/${slug(name)}`,
      kind: 'person',
      name,
      givenName,
      familyName,
      organizationKind: null,
      bio,
      brings: '',
      territoryCode: commune.code,
      themes: [theme],
      relay: false,
      pioneer: false,
      elected: false,
      visibility: pick(random, ['pair', 'pair', 'pair', 'pair', 'institution', 'community'] as const),
      community,
      createdDaysAgo: between(random, 3, 355),
      persona: null,
      mail: null,
    });
  }
  return actors;
}
