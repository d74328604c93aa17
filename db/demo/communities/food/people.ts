/** Name | commune | bio | organisation, role | themes | brings | marks. */
export const engaged = `
Nadège Roumieu | Lagrasse | Cuisinière de l'école, elle épluche ce qu'elle sert. | cantine-lagrasse, cuisinière | restauration-collective alimentation-durable | Ses menus, sa cuisine le mercredi, l'oreille des enfants | relais membre-engagee shared
Firmin Alquier | Lézignan-Corbières | Maraîcher sur trois hectares, tient le planning de livraison de la coopérative. | paniers-orbieu, associé | agriculture alimentation-durable | Des surplus, un camion le mardi | shared
Assia Meziane | Toulouse | Coordonne les récoltes d'invendus sur trois marchés. | glaneurs-toulouse, coordinatrice | alimentation-durable solidarites | Une équipe de dix-huit bénévoles | relais public
Josette Ferrandis | Seix | Factrice retraitée, connaît le nom des chiens de chaque hameau. | epicerie-vallees, trésorière | solidarites alimentation-durable | Sa tournée de mémoire | relais community
Loïc Castagné | Seix | Conduit le camion-épicerie et tient le crédit des habitués. | epicerie-vallees, salarié | alimentation-durable mobilites | La conduite en montagne, les prix au plus juste | pionnier shared
Clémence Vayssière | Livernon | Meunière, a quitté l'informatique pour les blés anciens. | moulin-causse, gérante | agriculture alimentation-durable | De la farine, des visites du moulin | pionnier public
Abdoulaye Sarr | Toulouse | Chef de cuisine d'un chantier d'insertion, forme douze personnes par an. | | restauration-collective emploi-economie | Des formations courtes en cuisine de marché | shared
Mireille Soulié | Fleurance | Responsable de cuisine en maison de retraite, a remis la soupe au menu du soir. | residence-tilleuls, responsable de cuisine | restauration-collective solidarites | Des recettes à textures modifiées | community
Tanguy Le Bihan | Aubiet | Éleveur de poules et de canards, vend à quarante kilomètres à la ronde. | | agriculture | Des œufs hors calibre à bas prix | community
Paola Rinaldi | Perpignan | Maraîchère amateur, anime quarante parcelles partagées. | jardins-plaine, animatrice | agriculture engagement-citoyen | Des plants, des ateliers d'arrosage économe | relais shared
Gilbert Carrière | Chanac | Maire, veut que l'école mange ce qui pousse sur la commune. | mairie-chanac, maire | restauration-collective agriculture | Deux hectares communaux | élu public
Hawa Diakité | Montauban | Diététicienne libérale, passe deux après-midi par mois dans les écoles. | | alimentation-durable solidarites jeunesse-education | Des ateliers goût pour les six à dix ans | shared
Sylvain Pradel | Moissac | Fait tourner l'autoclave de la conserverie partagée. | conserverie-deux-rives, animateur technique | alimentation-durable tiers-lieux | Des créneaux de transformation, les règles d'hygiène expliquées | community
Marie-Lou Estèbe | Auch | Étudiante en agronomie, a enquêté sur cinquante cantines du Gers. | | restauration-collective agriculture | Son enquête et ses tableaux | shared
Kheira Bensalem | Béziers | Mère de trois enfants, déléguée de parents d'élèves. | | restauration-collective jeunesse-education | La parole des familles du quartier | community
Rémi Gaubert | Foix | Éleveur de brebis en estive, abat trente agneaux par an. | | agriculture | De l'agneau en caissettes, sa voix au conseil d'estive | community
Odette Lacassagne | Saint-Girons | Coordonne les tournées des aides à domicile. | mains-couserans, responsable de secteur | solidarites mobilites | La liste des hameaux sans voiture, sans les noms | shared
Yannick Théron | Millau | Fromager, affine pour cinq voisins qui n'ont pas de cave. | | agriculture emploi-economie | Sa cave, ses tournées de marché | community
Thi-Mai Roques | Tarbes | Tient les paniers d'un quartier de Tarbes depuis huit ans. | | alimentation-durable engagement-citoyen | Soixante familles fidèles, un local | relais shared
Bruno Salvayre | Rodez | Gestionnaire de collège, pèse les restes chaque vendredi. | college-monastere, gestionnaire | restauration-collective | Deux ans de chiffres, sa méthode de commande | shared
`;

export const informed = `
Youssef Taleb | Narbonne | Boulanger, fait lever son pain la nuit et lit les comptes rendus le matin. | | alimentation-durable | Son fournil pour des essais de farine | membre-informe community
Séverine Bonnafous | Lagrasse | Institutrice de la classe de Nadège, a planté douze groseilliers. | | jeunesse-education restauration-collective | Une classe volontaire |
Jérôme Puech | Rodez | Boucher abattoir, trente ans de découpe. | | agriculture emploi-economie | Conseils sur la découpe |
Fatou Camara | Toulouse | Aide-cuisinière formée par Abdoulaye, cherche des remplacements. | | restauration-collective | Des remplacements au pied levé |
Christophe Azaïs | Carcassonne | Responsable des achats d'une cuisine centrale. | | restauration-collective | La lecture des cahiers des charges | institution
Marinette Calvet | Seix | Vit au bout de la piste, achète son café au camion. | | alimentation-durable solidarites | |
Pierrick Dumons | Saint-Girons | Mécanicien, a remis le camion-épicerie sur la route. | | mobilites | Un coup de main sur le moteur |
Lucinda Teixeira | Montauban | Saisonnière des vergers, déléguée de ses collègues. | | agriculture emploi-economie | Ce que vivent les saisonniers |
Guilhem Fontanel | Livernon | Paysan boulanger, sociétaire du moulin. | moulin-causse, sociétaire | agriculture alimentation-durable | Du blé en conversion |
Yolande Mercadier | Figeac | Retraitée des postes, tient la caisse d'une épicerie associative. | | alimentation-durable | Deux matinées par semaine |
Samir Haddou | Nîmes | Grossiste sur le carreau, revend les fins de lots. | | emploi-economie alimentation-durable | Des cageots à prix cassé |
Amandine Viguier | Albi | Élue déléguée à la cantine, agricultrice le reste du temps. | | restauration-collective agriculture | | élu
Patrice Olivier | Chanac | Éleveur, vend deux veaux par an à l'école. | | agriculture | De la viande en direct |
Noémie Grandclaude | Mende | Animatrice d'un projet alimentaire de territoire. | | alimentation-durable agriculture | Un réseau de trente communes | institution
Ibrahim Koné | Toulouse | Livreur à vélo, membre d'une coopérative de coursiers. | | mobilites emploi-economie | Des livraisons du dernier kilomètre |
Colette Bassas | Osséja | Garde ses brebis et le souvenir des transhumances à pied. | | agriculture culture | |
Émeline Rouch | Foix | Maraîchère installée depuis deux ans, cherche de la terre plus bas. | | agriculture | Des paniers de trente légumes |
Didier Vaquié | Caussade | Arboriculteur, a trop de prunes une année sur deux. | | agriculture | Des prunes à transformer |
Raphaëlle Mas | Montpellier | Chercheuse sur les marchés de plein vent. | | alimentation-durable | Une bibliographie courte |
Antonio Ferreira | Perpignan | Jardinier de la parcelle douze, spécialiste des fèves. | jardins-plaine, jardinier | agriculture | Des semences de fèves |
Zineb Ouali | Béziers | Tient un food-truck devant le lycée, cuisine sans friture. | | alimentation-durable jeunesse-education | Des idées de menus à quatre euros |
Georges Labrousse | Saint-Céré | Ancien intendant de lycée, relit les marchés publics pour le plaisir. | | restauration-collective | La relecture d'un cahier des charges |
Manon Escalier | Florac Trois Rivières | Productrice de châtaignes, remet un séchoir en service. | | agriculture culture | De la farine de châtaigne |
Hervé Boulbès | Millau | Conducteur de ramassage laitier, passe partout avant huit heures. | | mobilites agriculture | De la place dans sa tournée |
Aïssatou Barry | Lunel | Anime un groupe cuisine dans un centre social. | | solidarites alimentation-durable | Douze cuisinières et leurs recettes |
Vincent Rouzaud | Pamiers | Céréalier, passe trente hectares en bio et fait ses comptes à voix haute. | | agriculture | Des lentilles en vrac |
Ludivine Cros | Lacaune | Charcutière, cherche à vendre moins salé. | | alimentation-durable emploi-economie | Un laboratoire aux normes |
Omar Chraïbi | Montpellier | Responsable d'une banque alimentaire de quartier. | | solidarites alimentation-durable | Un entrepôt, du froid |
Bernadette Pons | Trie-sur-Baïse | Présidente du foyer rural, fait la poule au pot pour deux cents. | | alimentation-durable culture | Une salle, des marmites |
Florian Delmas | Villefranche-de-Rouergue | Technicien de chambre d'agriculture. | | agriculture | Des visites de fermes | institution
Inès Carbonell | Elne | Infirmière scolaire, s'inquiète des petits-déjeuners sautés. | | solidarites jeunesse-education | Ce qu'elle voit à l'infirmerie |
Marcel Cathala | Limoux | Ancien maître d'hôtel, ami de Maïlys depuis le marché. | | alimentation-durable | |
Priscilla Hoarau | Tarbes | Cuisinière en crèche, seule à son poste. | | restauration-collective | Ses fiches pour les tout-petits |
Jordan Vidal | Lavelanet | En recherche d'emploi, permis poids lourd en poche. | | emploi-economie mobilites | Des heures de conduite |
Agathe Lozano | Sète | Vend la pêche de son compagnon sur le quai. | | alimentation-durable | Du poisson peu connu |
Roger Issaly | Salmiech | Apiculteur de quatre-vingt-un ans, quarante ruches. | | agriculture | Du miel, des histoires |
Camille Bessière | Colomiers | Cheffe de projet dans une cuisine centrale de 9 000 repas. | | restauration-collective | Une légumerie sous-employée | institution
Souad El Idrissi | Castres | Parent d'élève, a lancé la pétition pour un menu sans viande. | | restauration-collective engagement-citoyen | Deux cents signatures |
Benoît Malaterre | Saint-Affrique | Producteur de lait de brebis en collectif. | | agriculture | |
Maguelone Teyssier | Sumène | Cultive l'oignon doux en terrasse. | | agriculture culture | Des oignons déclassés |
Kévin Rospars | Auch | Enseignant en lycée agricole. | | jeunesse-education agriculture | Une classe de trente pour un chantier |
Lamia Benaïssa | Montauban | Gère les achats d'une clinique, découvre les circuits courts. | | restauration-collective solidarites | Un contrat de pommes en vue |
Jean-Noël Arnal | Langogne | Éleveur d'aubracs, vice-président d'une coopérative d'utilisation de matériel. | | agriculture | Une bétaillère à louer |
Perrine Daumas | Vézénobres | Figuicultrice, transforme chez elle avec une dérogation qui expire. | | agriculture alimentation-durable | Des confitures à vendre |
Estelle Kouamé | Toulouse | Étudiante, a tenu une épicerie solidaire sur son campus. | | solidarites jeunesse-education | L'expérience du campus |
Alain Courrège | Galan | Agriculteur à la retraite, cherche quelqu'un pour reprendre ses dix-huit hectares. | | agriculture | De la terre, une grange |
Sofia Marchetti | Bagnols-sur-Cèze | Œnologue, plante des légumes entre ses rangs. | | agriculture | |
Mathilde Gineste | Figeac | Coordinatrice d'un service de portage de repas. | | solidarites restauration-collective | Cent dix repas portés chaque jour |
Dominique Rességuier | Gaillac | Conseiller municipal chargé de l'école. | | restauration-collective | | élu
Nassim Belkacem | Alès | Animateur de quartier, barbecue et débats. | | solidarites engagement-citoyen | Une cour d'immeuble et du monde |
Claudine Peyre | Lourdes | Lingère d'hôtel, milite pour l'accès aux restes des buffets. | | alimentation-durable emploi-economie | Le contact de sept hôtels |
Frédéric Sanz | Prades | Producteur de pêches, employeur de six saisonniers. | | agriculture emploi-economie | Des pêches de second choix |
Aurore Lagarrigue | Muret | Assistante maternelle, cuisine pour quatre petits. | | jeunesse-education alimentation-durable | |
Tidiane Faye | Nîmes | Cuisinier d'un foyer de jeunes travailleurs. | | restauration-collective solidarites | Quarante convives curieux |
Victorine Malet | Marvejols | Retraitée, glane depuis toujours, enseigne les orties. | | alimentation-durable culture | Des sorties cueillette |
Stéphane Bourdil | Condom | Directeur d'une petite coopérative de fruits secs. | | agriculture emploi-economie | Un séchoir trois mois par an |
Rosa Pinheiro | Toulouse | Gardienne d'immeuble, a lancé le compost au pied de la tour. | | alimentation-durable engagement-citoyen | Quatorze foyers qui compostent |
Luc Amigues | Cahors | Truffier et conseiller bénévole en installation. | | agriculture | L'aide au premier dossier |
Delphine Sicard | Saint-Félix-Lauragais | Responsable qualité d'une semoulerie. | | alimentation-durable emploi-economie | Un regard sur l'étiquetage |
Apolline Trémège | Bagnères-de-Bigorre | Bergère salariée, descend à l'automne et fait la saison des cantines. | | agriculture restauration-collective | |
`;

/** Slug | circle, days ago, reason | … */
export const moves = `
nadege-roumieu | citizen 366 Rencontrée au marché de Lagrasse, elle venait chercher des blettes. | informed 330 A demandé à recevoir les comptes rendus. | engaged 262 A ouvert sa cuisine au groupe et pris la parole devant trente personnes.
firmin-alquier | informed 352 Venu à la première réunion au nom de la coopérative. | engaged 258 Livre la cantine de Lagrasse chaque semaine, veut en embarquer d'autres.
assia-meziane | engaged 368 Présente à la première réunion de la communauté.
josette-ferrandis | citizen 340 A rempli un formulaire au comice. | informed 255 Appelle tous les quinze jours pour donner des nouvelles de la vallée. | engaged 190 Trésorière du camion, elle fait le lien avec les hameaux.
loic-castagne | informed 300 Recommandé par Josette Ferrandis. | engaged 186 Anime le groupe « dernier kilomètre ».
marie-lou-estebe | citizen 310 Questionnaire de son enquête envoyé à la communauté. | engaged 150 Son enquête sert de base au groupe cantines. 
kheira-bensalem | citizen 322 Venue à la rencontre annuelle avec deux voisines. | informed 204 A organisé un goûter-débat à l'école. | engaged 96 Porte la parole de sept écoles du quartier.
odette-lacassagne | informed 236 Présentée par Josette Ferrandis. | engaged 128 Ses équipes repèrent les arrêts du camion.
bruno-salvayre | informed 290 A proposé ses chiffres de pesée. | engaged 112 Forme d'autres gestionnaires à la pesée.
youssef-taleb | citizen 312 Goûtait la farine du moulin à la foire de Narbonne. | informed 240 A mis son fournil à disposition pour un essai.
marcel-cathala | engaged 368 Présent à la première réunion, a prêté la salle. | informed 175 S'éloigne pour s'occuper de sa sœur, veut rester au courant.
raphaelle-mas | engaged 345 Invitée pour son travail sur les marchés. | informed 132 Partie pour un an d'enseignement à l'étranger, lira les comptes rendus.
severine-bonnafous | citizen 300 Venue avec sa classe visiter la coopérative. | informed 201 Prépare le carnet de goûts avec Nadège.
aissatou-barry | citizen 330 Stand du centre social à la fête du quartier. | informed 143 Son groupe a cuisiné pour la rencontre annuelle.
jordan-vidal | citizen 118 Cherchait une formation, a laissé son numéro. | informed 64 Conduit le camion un jeudi sur deux, à l'essai.
marinette-calvet | citizen 230 Cliente du camion, rencontrée à l'arrêt du lavoir. | informed 92 A demandé à venir à la réunion d'Ercé, on l'a conduite.
souad-el-idrissi | citizen 274 Pétition reçue par courriel. | informed 196 Participe au groupe menus.
alain-courrege | citizen 161 Appel après un article sur les installations. | informed 60 Prêt à parler de ses terres devant le groupe foncier.
nassim-belkacem | informed 333 Venu au nom de son centre social. | citizen 215 N'a plus le temps, demande qu'on l'écrive pour les fêtes seulement. | informed 70 Revient avec un projet de four partagé.
rosa-pinheiro | citizen 248 Compost au pied de la tour, photo envoyée par une voisine. | informed 166 Invitée par Assia Meziane à raconter son compost.
`;

/** Kind | whom they lead to | who… | theme. */
export const ties = `
mobilised_by | assia-meziane | rosa-pinheiro, abdoulaye-sarr, estelle-kouame, ibrahim-kone
mobilised_by | abdoulaye-sarr | fatou-camara, tidiane-faye
mobilised_by | nadege-roumieu | severine-bonnafous, priscilla-hoarau, amandine-viguier, kheira-bensalem | restauration-collective
mobilised_by | kheira-bensalem | zineb-ouali, souad-el-idrissi, aissatou-barry | restauration-collective
mobilised_by | josette-ferrandis | loic-castagne, odette-lacassagne, marinette-calvet | solidarites
mobilised_by | loic-castagne | pierrick-dumons, jordan-vidal | mobilites
mobilised_by | clemence-vayssiere | guilhem-fontanel, youssef-taleb, yolande-mercadier
mobilised_by | paola-rinaldi | antonio-ferreira, ines-carbonell | agriculture
mobilised_by | bruno-salvayre | georges-labrousse, camille-bessiere | restauration-collective
mobilised_by | firmin-alquier | samir-haddou, christophe-azais | restauration-collective
introduced_by | assia-meziane | thi-mai-roques, omar-chraibi
introduced_by | marcel-cathala | firmin-alquier
introduced_by | gilbert-carriere | patrice-olivier, noemie-grandclaude
introduced_by | marie-lou-estebe | kevin-rospars, mireille-soulie
introduced_by | hawa-diakite | lamia-benaissa
partner_of | paniers-orbieu | cantine-lagrasse | restauration-collective
partner_of | mains-couserans | epicerie-vallees | solidarites
partner_of | conserverie-deux-rives | glaneurs-toulouse
partner_of | moulin-causse | residence-tilleuls | restauration-collective
`;
