/** Name | commune | bio | organisation, role | themes | brings | marks. */
export const engaged = `
Léonce Maffre | Decazeville | Dix-sept ans, co-préside le conseil des jeunes, révise dans le car. | conseil-jeunes-bassin, co-président | jeunesse-education mobilites | Onze communes au bout du téléphone | relais shared
Inès Bouscatel | Livinhac-le-Haut | Quinze ans, a rédigé le budget du conseil des jeunes. | conseil-jeunes-bassin, trésorière | jeunesse-education engagement-citoyen | Des comptes sans rature | community
Maria Da Costa | Lavelanet | Agente d'entretien depuis vingt-deux ans, commence à quatre heures et demie. | entretien-pays-olmes, déléguée | emploi-economie engagement-citoyen | La confiance de quarante collègues | relais pionnier shared
Farida Lounis | Alès | Médiatrice, connaît les escaliers et les horaires de chacun. | maison-rosiers, médiatrice | solidarites engagement-citoyen | Une salle et du café | relais shared
Alban Roustan | Millau | Journaliste de radio, coupe court et rend la parole. | radio-causse, rédacteur | culture engagement-citoyen | Une heure d'antenne | public
Nathalie Vieu | Montpellier | Écrivaine publique, traduit l'administration en français. | lisible, fondatrice | engagement-citoyen solidarites | Des lettres que l'on comprend | pionnier public
Ange Cambon | Toulouse | Tiré au sort il y a quatre ans, n'est jamais reparti. | conseil-citoyen-izards, membre | engagement-citoyen habitat | Ce que le hasard apprend | community
Robert Saint-Amans | Decazeville | Président de club, prête les minibus comme on prête une échelle. | minibus-foot, président | jeunesse-education mobilites | Trois minibus du lundi au vendredi | shared
Évelyne Trinquier | Langogne | Secrétaire générale de mairie, tient le tableau des réponses. | mairie-langogne, secrétaire générale | engagement-citoyen | Sa méthode, en une page | shared
Tarek Aouadi | Toulouse | Sourd, milite pour des réunions que l'on peut suivre. | signes-oc, président | engagement-citoyen solidarites | Ce qu'il faut faire avant, pendant, après | shared
Mona Fabrègues | Nîmes | Animatrice de débats, range les chaises en rond elle-même. | | engagement-citoyen | Des façons de faire parler une salle | shared
Cédric Lauzun | Auch | Maire d'un village de trois cents habitants, tire au sort un tiers de ses commissions. | | engagement-citoyen | Deux ans d'essais et d'erreurs | élu public
Oumou Kanté | Perpignan | Présidente d'une association de femmes, ouvre la salle le dimanche. | | engagement-citoyen solidarites | Cinquante femmes, quatre langues | community
Jean-Baptiste Lacrouts | Tarbes | Délégué du personnel à la retraite, écrit des procès-verbaux drôles. | | engagement-citoyen | Des comptes rendus qu'on lit jusqu'au bout | community
Roxane Pelissou | Albi | Étudiante en science politique, compte qui parle et combien de temps. | | engagement-citoyen jeunesse-education | Des relevés de prise de parole | shared
Élie Zafrani | Béziers | Libraire, accueille les débats que personne ne veut accueillir. | | culture engagement-citoyen | Un lieu neutre, quarante places | community
Monserrat Vila | Prades | Infirmière, porte le projet d'un conseil de santé de vallée. | | solidarites engagement-citoyen | Le carnet d'adresses d'une vallée | shared
Christian Loubet | Montauban | Ancien gendarme, facilite les rencontres entre riverains et festivaliers. | | engagement-citoyen | Le calme | community
Jessica Hubert-Mas | Narbonne | Mère seule, a obtenu une garde d'enfants pour les réunions. | | engagement-citoyen solidarites | L'art de demander une fois, clairement | shared
Saliha Benyoub | Carcassonne | Bibliothécaire, ouvre un bureau des idées entre deux rayons. | | culture engagement-citoyen | Un lieu ouvert quarante heures par semaine | relais shared
`;

export const informed = `
Romain Cassagneau | Rodez | Directeur d'un service jeunesse. | | jeunesse-education | Des subventions que personne ne demande | institution
Lila Benchekroun | Decazeville | Seize ans, élue de sa classe, timide puis non. | conseil-jeunes-bassin, membre | jeunesse-education | |
Stan Ribeyre | Livinhac-le-Haut | Quatorze ans, filme tout. | conseil-jeunes-bassin, membre | jeunesse-education culture | Des vidéos de deux minutes |
Jacinta Moreira | Lavelanet | Nettoie une banque et deux écoles. | entretien-pays-olmes, membre | emploi-economie | |
Ahmed Zitouni | Lavelanet | Chef d'équipe de propreté, tient le planning. | entretien-pays-olmes, membre | emploi-economie | Les horaires exacts |
Marlène Capdeville | Foix | Directrice de cabinet d'une mairie. | | engagement-citoyen | | institution
Bernard Estrade | Muret | Président d'une association de parents. | | jeunesse-education | |
Aurore Nicolau | Perpignan | Interprète en langue des signes. | | solidarites | |
Gustave Rey-Pailhade | Cahors | Ancien préfet, préfère écouter maintenant. | | engagement-citoyen | Le mode d'emploi de l'État |
Hanane Oubella | Montpellier | A appris à lire à quarante ans, anime l'atelier suivant. | lisible, relectrice | engagement-citoyen solidarites | Elle dit quand on ne comprend pas |
Paul-Émile Gardes | Millau | Étudiant, monte les sons de la radio. | radio-causse, bénévole | culture | |
Annick Boyer-Roch | Mende | Conseillère départementale. | | engagement-citoyen | | élu
Moïse Adjovi | Toulouse | Pasteur, prête son temple pour les débats sans micro. | | engagement-citoyen | Cent chaises |
Simone Astruc | Alès | Quatre-vingt-quatre ans, n'a manqué aucune élection. | | engagement-citoyen | |
Fabienne Grousset | Sète | Directrice d'école, cherche des parents hors de la sortie. | | jeunesse-education | |
Youri Dambrine | Villefranche-de-Rouergue | Développeur, entretient un logiciel libre de consultation. | | engagement-citoyen | Un outil gratuit, des explications |
Céleste Andrieux | Albi | Agente du service citoyenneté d'une ville. | | engagement-citoyen | | institution
Mamadou Bah | Nîmes | Agent de sécurité de nuit, étudiant le jour. | | emploi-economie | |
Geneviève Ourliac | Limoux | Présidente des aînés, organise des cars. | | solidarites mobilites | Deux cars par trimestre |
Hakima Saadi | Toulouse | Assistante familiale. | | solidarites | |
Olivier Brassac | Tarbes | Facteur syndiqué, connaît les boîtes qui débordent. | | engagement-citoyen | |
Pia Lambert-Solé | Lunel | Sociologue, étudie les gens qui ne viennent pas. | | engagement-citoyen | Une liste de raisons, classée |
Ernest Goudal | Figeac | Horloger, tient le bureau de vote numéro trois. | | engagement-citoyen | |
Yamina Ferhat | Béziers | Aide-soignante de nuit. | | solidarites emploi-economie | |
Denis Carol-Bosc | Castres | Responsable d'un budget participatif. | | engagement-citoyen | Trois ans de dépouillements | institution
Clothilde Vernière | Auch | Agricultrice, tirée au sort malgré elle. | | engagement-citoyen agriculture | |
Sékou Camara-Blanc | Montauban | Arbitre de football, apaise les tribunes. | | jeunesse-education | |
Ingrid Malfait | Saint-Girons | Néo-rurale, sept réunions et pas encore un voisin. | | engagement-citoyen | |
Marcelin Soubeyran | Florac Trois Rivières | Berger, vote par correspondance avec ses idées. | | engagement-citoyen | |
Dalila Messaoudi | Lunel | Responsable d'une ludothèque. | | jeunesse-education solidarites | Des jeux pour réfléchir |
Jean-Yves Carbonne | Sète | Marin retraité, vient pour contredire, reste pour ranger. | | engagement-citoyen | |
Teresa Oliveira-Pont | Carcassonne | Gardienne d'école, première arrivée. | | jeunesse-education | |
Aristide Bonnet-Roux | Gaillac | Avocat, tient une permanence gratuite. | | engagement-citoyen | Les limites du droit, dites vite |
Mylène Tarroux | Saint-Affrique | Déléguée syndicale d'une laiterie. | | emploi-economie | |
Ilyès Rahim | Colomiers | Lycéen, a monté un ciné-débat. | | jeunesse-education culture | |
Suzon Marquet | Gramat | Postière, écrit les lettres de ceux qui n'écrivent pas. | | solidarites | |
Philippe Ourgaud | Pamiers | Élu d'opposition, vient quand même. | | engagement-citoyen | | élu
Rokia Sylla | Toulouse | Coiffeuse, son salon vaut une permanence. | | engagement-citoyen solidarites | Un salon, des confidences qu'elle ne répète pas |
Maurice Delbouis | Decazeville | Ancien entraîneur, conduit le minibus. | minibus-foot, bénévole | mobilites jeunesse-education | Le permis et les mercredis |
Chloé Vignaux | Nîmes | Chargée de concertation dans un bureau d'études, mal à l'aise. | | engagement-citoyen | Ce qui cloche dans les appels d'offres |
Omer Kaplan | Narbonne | Épicier, affiche les réunions sur sa vitrine. | | engagement-citoyen | La plus belle vitrine du quartier |
Lydie Combescure | Rodez | Déléguée aux droits des femmes. | | engagement-citoyen | | institution
Anselme Parra | Elne | Président des donneurs de sang. | | solidarites | Trois cents bénévoles réguliers |
Françoise Laroze | Lourdes | Hôtelière, réunit les saisonniers l'hiver. | | emploi-economie | |
Wassim Jelassi | Montpellier | Éducateur de rue. | | jeunesse-education solidarites | Les horaires de la rue |
Marie-Ange Pontier | Aubiet | Présidente d'un comité des fêtes qui vieillit. | | culture engagement-citoyen | |
Lorenzo Bianchi-Roux | Bagnols-sur-Cèze | Technicien nucléaire, anime des débats contradictoires. | | engagement-citoyen energie | |
Estelle Cabrit | Condom | Assistante parlementaire repentie. | | engagement-citoyen | |
Nouria Hamdi | Castres | Traductrice, passe du français au turc sans changer de ton. | | engagement-citoyen solidarites | Deux langues |
Célestine Balmes | Langogne | Tient le guichet, lit le tableau des réponses à voix haute. | mairie-langogne, agente d'accueil | engagement-citoyen | |
Rodolphe Astier | Montpeyroux | Vigneron, président d'un syndicat d'eau. | | engagement-citoyen agriculture | |
Ginou Malpel | Bagnères-de-Bigorre | Retraitée, correspondante du journal depuis trente ans. | | culture engagement-citoyen | Ses archives |
Tiphaine Ledru | Moissac | Bénévole auprès de personnes réfugiées. | | solidarites | |
Hippolyte Crespin | Foix | Étudiant en droit, arbitre de débats scolaires. | | jeunesse-education | |
Aziza Tahiri | Perpignan | Cuisinière, nourrit les réunions d'Oumou. | | solidarites engagement-citoyen | Un couscous pour soixante |
Benoîte Savignac | Cahors | Greffière, tirée au sort pour une convention sur l'eau. | | engagement-citoyen | |
Jérémy Poujade | Trie-sur-Baïse | Pompier volontaire, recrute difficilement. | | engagement-citoyen | |
Carole Mouls | Azille | Conseillère municipale, mère de jumeaux. | | engagement-citoyen | | élu
Gaspard Teisseire | Sumène | Apiculteur, tient la liste électorale de son hameau. | | engagement-citoyen | |
Marouane Skali | Toulouse | Chauffeur de bus, délégué de ligne. | | mobilites engagement-citoyen | Ce que disent les gens au troisième arrêt |
Véronica Sandoval | Tarbes | Psychologue, accompagne les salariés après un plan social. | | emploi-economie solidarites | |
`;

/** Slug | circle, days ago, reason | … */
export const moves = `
leonce-maffre | citizen 354 Présent au forum des jeunes. | informed 322 A demandé pourquoi les réunions finissaient après le dernier car. | engaged 244 Co-préside le conseil des jeunes.
ines-bouscatel | citizen 338 Venue avec Léonce. | engaged 236 A présenté le budget devant les élus.
maria-da-costa | citizen 296 Rencontrée à six heures du matin, dans un vestiaire. | informed 262 A fait circuler les questions. | engaged 168 Porte la parole de la section devant la Région.
robert-saint-amans | informed 322 Sollicité pour les minibus. | engaged 228 Pilote le groupe transport.
jessica-hubert-mas | citizen 334 Venue une fois, repartie à cause de la garde. | informed 240 Revenue quand il y a eu une garde d'enfants. | engaged 118 Organise la garde pour les autres.
tarek-aouadi | informed 306 A signalé une réunion impossible à suivre. | engaged 190 Écrit la liste « avant, pendant, après ».
saliha-benyoub | informed 290 A ouvert son bureau des idées. | engaged 205 Quatre bibliothèques l'ont imitée.
roxane-pelissou | citizen 275 Stage à la radio. | informed 221 Premier relevé de prise de parole. | engaged 132 Ses relevés changent nos réunions.
jacinta-moreira | citizen 262 Collègue de Maria. | informed 166 Relit les affiches de la section.
simone-astruc | engaged 366 Présente à la première réunion. | informed 148 Fatiguée le soir, préfère qu'on l'appelle.
gustave-rey-pailhade | engaged 355 Invité pour son expérience. | informed 230 Dit avoir assez parlé dans sa vie.
hanane-oubella | citizen 268 Atelier de lecture. | informed 152 Relit les comptes rendus et dit stop.
maurice-delbouis | citizen 226 Conduit le minibus un soir de dépannage. | informed 130 Volontaire pour tous les mercredis.
denis-carol-bosc | informed 290 Venu observer. | citizen 176 Changement de poste. | informed 58 Revient avec trois ans de dépouillements.
lila-benchekroun | citizen 210 Accompagnait une amie. | informed 104 A pris la parole deux minutes, chronomètre en main.
ingrid-malfait | citizen 160 Formulaire rempli au marché, verso compris. | informed 62 A invité ses voisins, sept sont venus.
marouane-skali | citizen 242 A raconté ses voyageurs à la radio. | informed 90 Anime l'arrêt numéro trois.
`;

/** Kind | whom they lead to | who… | theme. */
export const ties = `
mobilised_by | leonce-maffre | ines-bouscatel, lila-benchekroun, stan-ribeyre, robert-saint-amans | jeunesse-education
mobilised_by | robert-saint-amans | maurice-delbouis | mobilites
mobilised_by | maria-da-costa | jacinta-moreira, ahmed-zitouni | emploi-economie
mobilised_by | farida-lounis | simone-astruc, jessica-hubert-mas, oumou-kante, wassim-jelassi
mobilised_by | oumou-kante | aziza-tahiri, nouria-hamdi
mobilised_by | nathalie-vieu | hanane-oubella, suzon-marquet
mobilised_by | alban-roustan | roxane-pelissou, paul-emile-gardes, marouane-skali | culture
mobilised_by | tarek-aouadi | aurore-nicolau | solidarites
mobilised_by | saliha-benyoub | ilyes-rahim, omer-kaplan, dalila-messaoudi
introduced_by | evelyne-trinquier | celestine-balmes, cedric-lauzun
introduced_by | ange-cambon | clothilde-verniere, benoite-savignac
introduced_by | mona-fabregues | pia-lambert-sole, chloe-vignaux, denis-carol-bosc
partner_of | minibus-foot | conseil-jeunes-bassin | mobilites
partner_of | lisible | mairie-langogne, entretien-pays-olmes
partner_of | signes-oc | radio-causse
`;
