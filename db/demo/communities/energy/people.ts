/** Name | commune | bio | organisation, role | themes | brings | marks. */
export const engaged = `
Gérard Mialhe | Carmaux | Électricien retraité, premier jardinier de la communauté, mandat remis. | | energie habitat | Son carnet d'adresses et une multiprise | relais public
Odile Fabriès | Salmiech | Présidente de la coopérative solaire, agricultrice, ne décroche qu'après dix-huit heures. | soleils-levezou, présidente | energie | Des contrats de toiture, l'art de compter juste | pionnier public
Régine Cayrol | Salmiech | Maire, signe les factures de la salle des fêtes. | mairie-salmiech, maire | energie | Un toit, un conseil municipal patient | élu public
Étienne Laval | Rodez | Charpentier, monte sur les toits avant d'en parler. | | energie habitat emploi-economie | Des diagnostics de charpente | shared
Karim Azzouzi | Carmaux | Ascensoriste, président de l'amicale des locataires. | amicale-mineurs, président | habitat solidarites | La confiance de soixante-quatre foyers | relais shared
Mado Siguier | Carmaux | Soixante-dix-huit ans, trois pulls, mémoire de la rue. | amicale-mineurs, doyenne | habitat | Du café chaud et des factures bien rangées | community
Sarah Lévêque-Amar | Albi | Encadre des chantiers d'auto-rénovation. | murs-chauds, encadrante | habitat emploi-economie | Sa méthode, son fourgon | shared
Moussa Traoré | Toulouse | Thermicien, prête sa caméra et son temps le vendredi. | | habitat energie | Une caméra thermique | community
Jacques Rouvière | Mende | Forestier à la retraite, préside le collectif bois. | affouage-aubrac, président | energie | Un hangar, des règles de coupe | shared
Pauline Castéra | Saint-Girons | Ingénieure hydraulicienne, a racheté une turbine avec dix-neuf voisins. | turbine-salat, gérante | energie | L'étude d'impact expliquée simplement | pionnier public
Djibril Sané | Millau | Mécanicien vélo, forme ceux qui passent. | velos-vallee, salarié | mobilites | Des vélos en prêt | shared
Brigitte Puechmaille | Villefranche-de-Rouergue | Professeure d'électricité, veut de vrais toits pour ses élèves. | lycee-techniques, enseignante | jeunesse-education energie | Deux classes, une convention de chantier | relais shared
Laurent Miquel-Vidal | Rodez | Technicien du syndicat d'énergie, connaît chaque transformateur. | syndicat-reseaux, technicien | energie | L'état réel du réseau | institution
Naïma Berrada | Montpellier | Conseillère habitat, répond à quarante appels par semaine. | | habitat | Ce que les gens n'osent pas demander | community
Joan Pla | Perpignan | Éleveur, a mis trois ans à faire accepter une éolienne de trente mètres. | | energie agriculture | L'histoire de ses erreurs | shared
Cathy Lamarque | Tarbes | Assistante sociale, lit les factures avec les familles. | | solidarites habitat | Sa façon de parler d'argent sans honte | community
Romuald Estival | Figeac | Artisan couvreur, ne pose plus un panneau sans isoler dessous. | | habitat emploi-economie | Des devis expliqués ligne à ligne | community
Huong Tran-Delmas | Castres | Comptable, tient les livres de deux coopératives. | | energie emploi-economie | Des plans de financement qui tiennent debout | shared
Valentin Sers | Auch | Animateur nature, organise des nuits sans lampadaires. | | energie culture | Des balades nocturnes | community
Solange Mazel | Langogne | Maire adjointe d'un village froid, éteint l'église à minuit. | | energie | Deux hivers de relevés | élu shared
`;

export const informed = `
Aurélien Crouzet | Rodez | Installateur, refuse les démarches à domicile. | | energie emploi-economie | Des devis types |
Marguerite Vidal-Roy | Salmiech | Sociétaire numéro sept, fait les crêpes à l'assemblée. | soleils-levezou, sociétaire | energie | |
Hamid Bouchareb | Carmaux | Locataire du deuxième, peint les cages d'escalier. | amicale-mineurs, locataire | habitat | Un escabeau et du temps |
Christelle Rieunaud | Carmaux | Élève seule deux garçons au quatrième étage, côté nord. | amicale-mineurs, locataire | habitat solidarites | |
Paul-Henri Daures | Millau | Ancien cadre d'un exploitant de réseau. | | energie | La lecture des devis de raccordement |
Sonia Ferrer | Narbonne | Agente immobilière, affiche les vraies étiquettes énergie. | | habitat | |
Mathieu Gaubil | Villefranche-de-Rouergue | Apprenti couvreur de dix-neuf ans. | lycee-techniques, ancien élève | emploi-economie energie | Deux bras sur un chantier |
Colette Amouroux | Mende | Tient le cahier de coupe du collectif bois. | affouage-aubrac, secrétaire | energie | |
Bakary Cissokho | Toulouse | Gardien d'une copropriété de deux cents lots. | | habitat | L'accès aux sous-stations |
Ginette Carles-Pons | Saint-Affrique | Se chauffe au fioul et s'en excuse. | | habitat | |
Tristan Vernhet | Livinhac-le-Haut | Éleveur, a un hangar neuf plein sud. | | energie agriculture | Six cents mètres carrés |
Laetitia Bonpas | Montauban | Chargée du patrimoine d'un bailleur social. | | habitat | Les plans de rénovation | institution
Serge Doumergue | Decazeville | Ancien mineur, s'intéresse à la géothermie des galeries. | | energie culture | Des plans de galeries |
Anne-Laure Pujol | Foix | Chargée de mission climat d'une intercommunalité. | | energie mobilites | | institution
Yacine Mebarki | Lunel | Électricien, forme des voisines à lire un tableau. | | energie engagement-citoyen | Des ateliers du soir |
Ramon Escudé | Elne | Serriste, paie trente mille euros de gaz. | | agriculture energie | |
Béatrice Carrayon | Lacaune | Directrice de piscine, connaît le prix de chaque degré. | | energie | Ses relevés de chauffage |
Loris Fantin | Marciac | Régisseur, éclaire un festival avec moitié moins. | | culture energie | Du matériel sobre en prêt |
Ghislain Peyrac | Langogne | Facteur à vélo électrique, à mille mètres d'altitude. | | mobilites | |
Mina Rahmouni | Nîmes | Médiatrice, accompagne les coupures d'électricité. | | solidarites habitat | |
Hugues Tardieu | Cahors | Conseiller en énergie de douze communes. | | energie | Douze diagnostics d'écoles | institution
Élise Combacau | Bagnères-de-Bigorre | Gardienne de refuge, vit sur six panneaux. | | energie | La sobriété vécue |
Patrick Audibert | Sumène | Propriétaire d'un moulin à eau arrêté. | | energie culture | Une chute de trois mètres |
Nour Khelifi | Toulouse | Doctorante sur le sentiment de froid. | | habitat | Quarante entretiens |
Daniel Roumégous | Muret | Président d'un club de voitures à deux, covoitureur. | | mobilites | Une carte de trajets |
Isaline Fourcade | Pampelonne | Maraîchère, ombrage ses tunnels de panneaux d'occasion. | | agriculture energie | |
Jean-Claude Bex | Carmaux | Ancien délégué syndical, vice-président de l'amicale. | amicale-mineurs, vice-président | habitat | Les archives de l'amicale |
Rosine Ayral | Salmiech | Présidente du comité des fêtes, veut une salle chaude. | | culture energie | Les clés |
Fabrizio Conti | Sète | Patron pêcheur, remplace son moteur. | | energie emploi-economie | |
Delphine Nozeran | Béziers | Infirmière, fait sa tournée en petite électrique. | | mobilites solidarites | |
Amaury Gisclard | Gaillac | Vigneron, récupère la chaleur de ses cuves. | | energie agriculture | Un montage qui marche |
Khaled Zerrouki | Alès | Chauffagiste, répare quand on lui dit de remplacer. | | habitat | Des pièces d'occasion |
Thérèse Bonafé | Azille | Veuve, maison de onze pièces, en chauffe deux. | | habitat | |
Simon Lachaud | Gramat | Professeur des écoles, écocitoyen malgré lui. | | jeunesse-education energie | Une classe enquêteuse |
Olga Petit-Jean | Montpellier | Juriste en copropriété. | | habitat | Des modèles de résolutions |
Cyprien Taillade | Castres | Menuisier, fabrique des volets. | | habitat emploi-economie | Un atelier ouvert le samedi |
Myriam Sellami | Perpignan | Présidente d'un conseil syndical. | | habitat | |
Bertrand Issartel | Florac Trois Rivières | Bûcheron à cheval. | | energie | |
Ophélie Garric | Saint-Affrique | Monte une plateforme de bois local. | | energie emploi-economie | Une étude de gisement |
Ousmane Diop-Vila | Colomiers | Technicien aéronautique, veut passer aux pompes à chaleur. | | emploi-economie | |
Lise-Marie Auzias | Bagnols-sur-Cèze | Conseillère municipale, suit l'éclairage public. | | energie | | élu
Robert Teulade | Rodez | Trésorier de la coopérative, méfiant par métier. | soleils-levezou, trésorier | energie | |
Inaya Boukhari | Tarbes | Étudiante en génie thermique. | | habitat | |
Marc-Antoine Séguy | Condom | Gérant d'un camping, baisse ses ballons. | | energie | |
Josiane Vayre | Saint-Céré | Permanente d'une association de consommateurs. | | habitat solidarites | Des lettres types |
Ludovic Carbou | Limoux | Exploitant d'une microcentrale de famille. | | energie | Un registre de quarante ans |
Emmanuelle Thibaud-Rey | Mas-Grenier | Secrétaire de mairie dans trois villages. | | energie | Le vrai rythme d'un conseil |
Gabin Malric | Decazeville | Lycéen, compte les chaudières de sa rue. | | jeunesse-education | |
Fernande Cabanel | Galan | Donne des vestes en laine à qui a froid. | | solidarites | |
Nicolas Ferradou | Auch | Chef d'atelier de bus, formé à l'hydrogène. | | mobilites emploi-economie | |
Aminata Sow | Toulouse | Présidente d'un conseil citoyen, immeuble classé G. | | habitat engagement-citoyen | |
Gilles Roquefeuil | Villeneuve-de-Rivière | Fait rouler un bus scolaire à l'huile de cuisine. | | mobilites | |
Perla Navarro | Prades | Architecte de terre crue. | | habitat culture | Un banc d'essai de murs |
Noël Albinet | Chanac | Éleveur, cherche quoi faire de son fumier. | | agriculture energie | |
Maéva Lopez | Narbonne | Technicienne éolienne, quatre-vingts mètres au-dessus de la mer. | | energie emploi-economie | Des visites, sans vertige |
Édouard Clavel | Montricoux | Retraité, mesure l'électricité de tout. | | energie | Un tableur de neuf ans |
Sabrina Toulza | Lavelanet | Coordonne un réseau de chaleur qui n'a que six abonnés. | | energie habitat | |
Alioune Gassama | Lourdes | Réceptionniste de nuit, éteint trois étages. | | energie | |
Véra Kowalczyk | Caussade | Couturière, coud des rideaux isolants. | | habitat emploi-economie | Un patron libre |
Thibault Marre | Salmiech | Agriculteur, conseiller municipal, a voté contre puis pour. | | energie agriculture | | élu
`;

/** Slug | circle, days ago, reason | … */
export const moves = `
gerard-mialhe | engaged 100 Mandat remis, reste dans la communauté à titre personnel.
mado-siguier | citizen 342 Rencontrée sur le pas de sa porte pendant la balade thermique. | informed 300 A prêté ses factures des dix dernières années. | engaged 198 A pris la parole devant le bailleur, sans note et sans manteau.
karim-azzouzi | informed 346 Venu au nom de l'amicale. | engaged 290 Porte la parole des soixante-quatre foyers.
regine-cayrol | informed 348 Invitée par la coopérative. | engaged 240 A engagé sa commune dans le premier toit partagé.
brigitte-puechmaille | citizen 300 Stand du lycée au salon des métiers. | informed 260 A proposé ses classes. | engaged 172 Deux chantiers-écoles menés.
djibril-sane | informed 280 Recommandé par un membre. | engaged 140 Anime le groupe mobilités.
valentin-sers | citizen 325 A guidé une nuit sans lampadaires. | engaged 212 A rallié onze communes à l'extinction.
paul-henri-daures | engaged 366 Présent à la première réunion. | informed 158 Trouve les réunions trop longues, préfère relire à distance.
robert-teulade | engaged 366 Venu avec la coopérative. | informed 210 A laissé sa place à plus jeune, de lui-même.
nour-khelifi | citizen 230 A demandé à observer une balade thermique. | informed 150 Rend ses entretiens aux personnes entendues.
mathieu-gaubil | citizen 188 Élève sur le chantier-école. | informed 80 Diplômé, veut revenir comme bénévole.
christelle-rieunaud | citizen 342 Porte ouverte pendant la balade thermique. | informed 182 Relit les courriers avec Mado.
ghislain-peyrac | informed 270 Venu sur conseil du maire. | citizen 190 Mutation, tournée plus longue. | informed 45 Revient avec une idée de prises dans les bureaux de poste.
gabin-malric | citizen 142 Son relevé des chaudières, envoyé par son professeur. | informed 98 A présenté sa carte en réunion.
aminata-sow | citizen 255 Réunion d'immeuble. | informed 118 Organise une balade dans sa copropriété.
`;

/** Kind | whom they lead to | who… | theme. */
export const ties = `
mobilised_by | odile-fabries | regine-cayrol, marguerite-vidal-roy, robert-teulade, huong-tran-delmas, tristan-vernhet
mobilised_by | regine-cayrol | rosine-ayral, thibault-marre, emmanuelle-thibaud-rey
mobilised_by | karim-azzouzi | mado-siguier, hamid-bouchareb, jean-claude-bex | habitat
mobilised_by | mado-siguier | christelle-rieunaud, fernande-cabanel, therese-bonafe | habitat
mobilised_by | moussa-traore | nour-khelifi, aminata-sow, bakary-cissokho | habitat
mobilised_by | brigitte-puechmaille | mathieu-gaubil, gabin-malric | jeunesse-education
mobilised_by | pauline-castera | patrick-audibert, ludovic-carbou
mobilised_by | jacques-rouviere | colette-amouroux, bertrand-issartel, ophelie-garric
mobilised_by | djibril-sane | ghislain-peyrac, daniel-roumegous | mobilites
introduced_by | gerard-mialhe | sarah-leveque-amar
introduced_by | etienne-laval | romuald-estival, cyprien-taillade
introduced_by | cathy-lamarque | naima-berrada, mina-rahmouni
introduced_by | valentin-sers | solange-mazel, loris-fantin
partner_of | soleils-levezou | mairie-salmiech, lycee-techniques
partner_of | murs-chauds | amicale-mineurs | habitat
partner_of | syndicat-reseaux | soleils-levezou
`;
