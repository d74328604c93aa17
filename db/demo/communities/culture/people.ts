/** Name | commune | bio | organisation, role | themes | brings | marks. */
export const engaged = `
Ginette Dastugue | Trie-sur-Baïse | Ancienne ouvreuse, soixante-dix-neuf ans, garde la lampe du dernier cinéma. | foyer-trie, bénévole | culture | La mémoire de trois mille séances | relais shared
Matthias Cazaux | Trie-sur-Baïse | Éleveur de porcs noirs, préside le foyer rural. | foyer-trie, président | culture agriculture | Une salle, quarante bénévoles | shared
Awa Ndoye | Tarbes | Projectionniste, conduit la remorque de salle en salle. | bouge-salles, projectionniste | culture mobilites | Deux projecteurs, un permis remorque | pionnier public
Raymonde Escaffre | Graulhet | Mégissière à la retraite, quatre-vingt-trois ans, reconnaît une peau les yeux fermés. | memoire-megissiers, doyenne | culture | Quarante ans de gestes | shared
Lucas Bermond | Graulhet | Maroquinier de vingt-six ans, installé dans l'ancienne tannerie. | tannerie, artisan | culture emploi-economie tiers-lieux | Un atelier, deux apprentis possibles | pionnier public
Nawel Touati | Graulhet | Coordonne le tiers-lieu, tient l'équilibre des comptes et des humeurs. | tannerie, coordinatrice | tiers-lieux emploi-economie | Huit machines à coudre, des bureaux | relais public
Bertille Anglès | Sumène | Maçonne de terre crue, monte des voûtes sans coffrage. | terre-a-voutes, gérante | culture habitat | Des chantiers-écoles | shared
Paulin Roquesalane | Marvejols | Chef d'une harmonie de trente musiciens. | harmonie-marvejols, chef | culture jeunesse-education | Des partitions et de la patience | community
Leïla Mansour-Vidal | Auch | Bibliothécaire, a ouvert le dimanche. | mediatheque-auch, responsable | culture jeunesse-education | Une salle le dimanche | shared
Samuel Oustry | Figeac | Tenancier de café associatif, range aussi les colis. | cafe-des-lisieres, salarié | tiers-lieux culture | Une scène et un percolateur | relais shared
Annabelle Crozes | Villefranche-de-Rouergue | Comédienne, joue dans les granges. | | culture | Un spectacle pour quinze ou pour cent | community
Joseph Kalala | Montpellier | Rappeur et éducateur, écrit avec des collégiens. | | culture jeunesse-education | Des ateliers d'écriture | shared
Mathurin Caussanel | Cahors | Archiviste, numérise ce qu'on lui apporte dans des boîtes à chaussures. | | culture | Un scanner, des gants | community
Béryl Fontan-Gray | Saint-Céré | Luthière, répare les instruments que l'on croyait morts. | | culture emploi-economie | Un établi, deux stagiaires par an | community
Hortense Viguié | Rodez | Maire adjointe à la culture, va voir les spectacles qu'elle finance. | | culture | La connaissance des budgets | élu public
Diego Marin-Rouch | Perpignan | Danseur, mène un bal du dimanche pour tous les âges. | | culture solidarites | Un bal sans estrade | shared
Clarisse Monteil | Mende | Brodeuse, recense les couturières de sa vallée. | | culture emploi-economie | Un carnet de soixante noms | community
Kamil Ferrand | Sète | Éditeur de bandes dessinées, imprime court et près. | | culture emploi-economie | Une presse, du papier sauvé | community
Irène Belmas | Foix | Conteuse, entre occitan et français. | | culture | Quatre cents histoires | relais shared
Yohan Pradère | Millau | Technicien son, prête un camion de matériel. | | culture | Un système son pour quatre cents | shared
`;

export const informed = `
Denise Laborde | Trie-sur-Baïse | Tient la caisse du foyer et le stock de pop-corn. | foyer-trie, bénévole | culture | |
Loan Duprat-Sié | Trie-sur-Baïse | Seize ans, n'avait jamais vu un film dans une salle. | | culture jeunesse-education | |
Vivien Garros | Galan | Boulanger, fait les affiches en pain d'épices. | | culture alimentation-durable | |
Solène Fauquier | Lourdes | Programmatrice d'un cinéma de ville. | | culture | Des copies en fin de carrière | institution
Rachida Bensaïd | Graulhet | Couturière, cherche un poste d'atelier. | tannerie, résidente | culture emploi-economie | Vingt ans de doublure |
Firmin Bonnemaison | Graulhet | Ancien contremaître, ne se fâche plus. | memoire-megissiers, membre | culture | Des cahiers de commandes |
Élise Tourmente | Graulhet | Apprentie maroquinière, ancienne juriste. | tannerie, apprentie | culture emploi-economie | |
Marc-André Paloque | Castres | Conservateur d'un musée du textile. | | culture | Des vitrines vides | institution
Juliette Bascoul | Montpellier | Scénographe, réemploie les décors. | | culture | Trois conteneurs de bois |
Sidi Ould-Amar | Nîmes | Régisseur d'un théâtre de poche. | | culture | |
Florence Capelle | Figeac | Professeure de piano à la retraite, donne son piano. | | culture | Un piano droit, accordé l'an dernier |
Théophile Mourgues | Marvejols | Onze ans, tuba plus grand que lui. | harmonie-marvejols, musicien | culture jeunesse-education | |
Mireille Astorg | Marvejols | Directrice d'école. | | jeunesse-education culture | Un préau |
Noham Perez | Béziers | Graffeur, anime un mur libre. | | culture jeunesse-education | |
Lucile Arribat | Auch | Documentaliste de collège. | | culture jeunesse-education | Une heure par semaine |
Elvire Chastan | Auch | Retraitée, fait la lecture aux enfants des autres. | mediatheque-auch, bénévole | culture | Sa voix |
Abdelkader Sellam | Toulouse | Gardien de gymnase, chanteur de raï. | | culture | Une salle le lundi |
Roseline Pagès-Cuq | Cahors | Présidente d'une chorale de quatre-vingts voix. | | culture | |
Arsène Vaysse-Bel | Villefranche-de-Rouergue | Forgeron d'art. | | culture emploi-economie | Des visites de forge |
Titouan Kerbrat | Montauban | Ingénieur du son, aveugle, règle à l'oreille. | | culture | Il dit ce qu'on n'entend pas |
Nadejda Petrova-Roux | Tarbes | Professeure de danse classique. | | culture | |
Hadrien Sabathé | Bagnères-de-Bigorre | Facteur de cornemuses. | | culture emploi-economie | |
Margot Escarguel | Lagrasse | Relieuse, ouvre son atelier le premier samedi. | | culture | |
Issa Konaté | Alès | Médiateur, organise des sorties à deux euros. | | culture solidarites | Un car, une liste d'attente |
Ernestine Mazet | Langogne | Dentellière, dernière de sa rue. | | culture | |
Jules Delrieu | Gramat | Photographe de foires. | | culture | Vingt ans de clichés |
Bénédicte Oulès-Roche | Rodez | Responsable d'un service de spectacle. | | culture | | institution
Maxence Tourenne | Colomiers | Maquettiste, imprime les programmes au noir. | | culture | |
Soraya Meddah | Perpignan | Monte un festival de théâtre de quartier. | | culture solidarites | |
Olympe Carrère | Condom | Propriétaire d'une grange, dit oui avant d'entendre la question. | | culture | Une grange à foin vide |
Fulbert Assié | La Salvetat-sur-Agout | Accordéoniste, bûcheron. | | culture | |
Manuela Rocha | Sète | Cuisinière d'un café de théâtre. | | culture alimentation-durable | |
Gwenaël Philippon | Saint-Affrique | Président d'un cinéma associatif. | | culture | Dix ans de programmation |
Alberte Sudre | Pampelonne | Retraitée, garde les clés de l'église. | | culture | |
Ryan Beauvais-Mir | Montpellier | Danseur hip-hop, compagnie sans salle. | | culture jeunesse-education | |
Colombe Tessier-Puig | Prades | Violoncelliste, joue dans les maisons de retraite. | | culture solidarites | |
Pascal Dupuy-Mons | Bagnères-de-Bigorre | Menuisier de théâtre, construit des gradins pliables. | | culture emploi-economie | Soixante places qui tiennent dans un fourgon |
Édith Chambon | Florac Trois Rivières | Libraire ambulante. | | culture mobilites | Un camion-librairie |
Malo Vernois | Toulouse | Développeur, gère les réservations de vingt salles. | | culture | Un calendrier partagé |
Suzel Albagnac | Albi | Guide, invente des visites pour les gens d'ici. | | culture | |
Djénéba Sissoko | Nîmes | Costumière. | | culture emploi-economie | Deux cents costumes |
Victor Lapasset | Muret | Pilote de ligne, musicien de bal. | | culture | |
Henriette Cadène | Azille | Institutrice à la retraite, occitaniste. | | culture jeunesse-education | Des dictées chantées |
Omar Belghazi | Lunel | Cinéaste amateur, filme les ferrades. | | culture | |
Ludmila Serres-Vial | Mende | Chargée de mission d'un parc. | | culture | | institution
Rémy Castaing-Laur | Moissac | Maître verrier. | | culture emploi-economie | |
Zélie Pomarède | Carcassonne | Médiatrice d'un musée. | | culture | | 
Philibert Nougarède | Millau | Gantier à la retraite. | | culture emploi-economie | Des formes de mains en bois |
Aline Cruveilhier | Livernon | Bergère, écrit la nuit. | | culture agriculture | |
Mickaël Fontès | Narbonne | Bénévole d'un festival de jazz. | | culture | |
Assa Coulibaly-Brun | Toulouse | Fondatrice d'une école de cinéma gratuite. | | culture jeunesse-education | Douze caméras |
Christiane Lavabre | Saint-Céré | Décoratrice, récupère les tissus. | | culture | |
Ugo Sentenac | Saint-Girons | Facteur d'instruments à vent. | | culture | |
Pétronille Vaissade | Montricoux | Garde d'enfants, monte des marionnettes. | | culture jeunesse-education | |
Cheikh Diatta | Perpignan | Percussionniste et aide-soignant. | | culture solidarites | |
Noémi Rieu-Castaing | Elne | Sculptrice sur bois flotté. | | culture | |
Gérald Bessou | Decazeville | Ancien sidérurgiste, sculpte la tôle des hangars démontés. | | culture | Un chalumeau, une grande cour |
Dounia Raïs | Montauban | Organise des cafés-poésie. | | culture | |
Évariste Mouly | Lacaune | Chasseur d'échos, enregistre les fontaines. | | culture | Trois cents sons |
Blandine Cazeneuve-Roy | Caussade | Chapelière. | | culture emploi-economie | |
`;

/** Slug | circle, days ago, reason | … */
export const moves = `
ginette-dastugue | citizen 348 Rencontrée devant le cinéma fermé. | informed 320 A apporté sa lampe d'ouvreuse à la réunion. | engaged 252 Ouvre chaque séance, à sa manière.
matthias-cazaux | informed 340 Contacté par le foyer. | engaged 276 A mis la salle à disposition.
raymonde-escaffre | citizen 331 Amenée par son petit-neveu. | informed 286 A reconnu une peau les yeux fermés. | engaged 196 Transmet, une heure par semaine, à qui veut.
lucas-bermond | informed 324 Venu pour louer un atelier. | engaged 232 A proposé d'apprendre avant de vendre.
clarisse-monteil | informed 276 A envoyé son carnet. | engaged 155 A réuni soixante couturières.
diego-marin-rouch | citizen 300 Bal du dimanche. | informed 250 A demandé une salle. | engaged 166 Le bal tient depuis un an.
loan-duprat-sie | citizen 252 Première séance de cinéma. | informed 120 Aide Awa à monter l'écran.
elise-tourmente | citizen 232 Visite du tiers-lieu. | informed 180 Commence l'apprentissage.
rachida-bensaid | citizen 274 Inscrite à l'atelier couture. | informed 165 Résidente de l'atelier.
hortense-viguie | informed 310 Invitée en tant qu'élue. | engaged 205 A ouvert ses dossiers au groupe salles.
firmin-bonnemaison | engaged 366 Présent à la première réunion. | informed 188 Prend des nouvelles, préfère les après-midi.
sidi-ould-amar | engaged 345 Invité pour son expérience. | informed 142 Part en tournée six mois.
theophile-mourgues | citizen 308 Fils d'une musicienne. | informed 96 A joué devant l'assemblée.
soraya-meddah | informed 300 Recommandée. | citizen 190 Monte son festival, n'a pas une minute. | informed 72 Revient avec un festival qui a eu lieu.
issa-konate | citizen 286 Sortie à deux euros. | informed 128 Prépare la liste d'attente avec Édith.
`;

/** Kind | whom they lead to | who… | theme. */
export const ties = `
mobilised_by | ginette-dastugue | matthias-cazaux, denise-laborde, loan-duprat-sie, vivien-garros
mobilised_by | awa-ndoye | gwenael-philippon, malo-vernois, edith-chambon
mobilised_by | raymonde-escaffre | firmin-bonnemaison, lucas-bermond | culture
mobilised_by | nawel-touati | rachida-bensaid, elise-tourmente, kamil-ferrand | tiers-lieux
mobilised_by | paulin-roquesalane | theophile-mourgues, mireille-astorg | jeunesse-education
mobilised_by | leila-mansour-vidal | elvire-chastan, lucile-arribat
mobilised_by | irene-belmas | henriette-cadene, samuel-oustry
mobilised_by | clarisse-monteil | ernestine-mazet, djeneba-sissoko | emploi-economie
introduced_by | samuel-oustry | florence-capelle, beryl-fontan-gray
introduced_by | joseph-kalala | assa-coulibaly-brun, ryan-beauvais-mir
introduced_by | hortense-viguie | benedicte-oules-roche
partner_of | bouge-salles | foyer-trie
partner_of | tannerie | memoire-megissiers
partner_of | mediatheque-auch | cafe-des-lisieres
`;
