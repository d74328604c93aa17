/** What the rows of a database at scale are made of: it must read like French to the search, not to a reader. */
const list = (text: string) => text.split('|').map((word) => word.trim());

export const givenNames = list(
  'Aïcha|Alain|Amandine|Anaïs|André|Anne|Antoine|Aurélie|Bastien|Béatrice|Benoît|Bernard|Brigitte|Camille|Carole|Catherine|Cécile|Chloé|Christophe|Claire|Clément|Corinne|Damien|Daniel|Delphine|Denis|Didier|Élise|Émilie|Éric|Estelle|Fatima|Florence|Françoise|Gaëlle|Gilles|Guillaume|Hélène|Henri|Hugo|Inès|Isabelle|Jean|Jeanne|Jérôme|Joël|Julie|Karim|Laetitia|Laurent|Léa|Loïc|Louise|Lucie|Malika|Marc|Margaux|Marie|Mathieu|Mehdi|Michel|Mireille|Mohamed|Monique|Nadia|Nathalie|Nicolas|Noémie|Odile|Olivier|Pascal|Patrick|Paul|Pauline|Philippe|Pierre|Quentin|Rachid|Raphaël|Régine|Rémi|Romain|Sabrina|Samira|Sandrine|Sébastien|Simone|Sofiane|Solène|Sophie|Stéphane|Suzanne|Sylvie|Thérèse|Thierry|Thomas|Valérie|Vincent|Yann|Yvette',
);

export const familyNames = list(
  'Abadie|Albert|Alric|Andrieu|Arnal|Astruc|Azaïs|Barthe|Bastide|Baudouin|Belin|Benali|Bérard|Bergès|Besse|Blanc|Bonnet|Bories|Bosc|Bouchet|Boudet|Bousquet|Boyer|Brun|Cabanel|Calmels|Calvet|Camara|Carrière|Casals|Castan|Caussade|Cazals|Chabbert|Chaumont|Clavel|Combes|Costes|Coulon|Crouzet|Cros|Daudé|Delmas|Delpech|Delrieu|Denat|Descamps|Diallo|Donnadieu|Dupuy|Durand|Esteban|Estève|Fabre|Fages|Falgas|Faure|Ferrer|Ferrié|Fournier|Galibert|Galy|Garcia|Garrigues|Gaubert|Gayral|Gineste|Giraud|Gleizes|Gomez|Grèze|Guibert|Guilhem|Haddad|Issaly|Jalabert|Joulia|Labarthe|Lacaze|Lafon|Lagarde|Lamothe|Laporte|Lavergne|Lopez|Loubet|Malet|Marty|Mas|Mazars|Mercadier|Meunier|Molinier|Monteil|Mouret|Nègre|Olivier|Ortega|Pagès|Palau|Pech|Pélissier|Pons|Pradel|Puech|Pujol|Rames|Ravel|Rey|Ricard|Rivière|Robert|Roques|Rouquette|Roux|Sabatier|Salles|Salvan|Sanchez|Sarda|Segond|Serres|Sicard|Soulier|Subra|Tarrisse|Teissier|Thomas|Touré|Trémoulet|Valette|Verdier|Vernhes|Vialle|Vidal|Vigouroux|Viguier|Villa|Yahia|Zamora',
);

export const organizationKinds = list(
  'Association|Collectif|Coopérative|Ferme|Atelier|Maison|Foyer|Amicale|Café associatif|Régie|Comité|Épicerie',
);
export const organizationNames = list(
  'des deux rives|du vieux moulin|de la halle|du causse|des trois vallées|de la gare|des jardins|du plateau|des quatre vents|de la lavande|du canal|des remparts|de la fontaine|du faubourg|des bergers|du platane|de la passerelle|des écoles|du grand pré|de la source|des coteaux|du lavoir|de la soulane|des ponts|du chemin creux',
);

export const trades = list(
  'Aide à domicile|Maraîchère|Institutrice|Retraité de la poste|Menuisier|Infirmière libérale|Éleveur de brebis|Libraire|Conductrice de car|Électricien|Secrétaire de mairie|Étudiante|Boulanger|Animatrice|Comptable|Architecte|Apiculteur|Éducatrice|Médiathécaire|Chauffeur|Cuisinière|Soudeuse|Jardinier|Professeur de lycée|Pharmacienne',
);
export const gifts = list(
  'Une salle le mercredi|Un camion le samedi|Du temps le matin|Une connaissance des aides|Un carnet d’adresses|Des outils de jardin|Une imprimante|Un terrain de mille mètres carrés|Des heures de bricolage|Une oreille|Un atelier chauffé|Des chaises et des tables|Une voix qui porte|Deux langues|Un permis poids lourd',
);

export const openings = list(
  'Appelle pour dire que|Explique longuement que|Rappelle, comme au printemps, que|Vient d’apprendre que|Raconte en souriant que|S’étonne que|Insiste sur le fait que|Écrit que|Redit, calmement, que|Signale que|Constate avec ses voisins que|Confirme que|Pense que|A lu dans le journal que|Se réjouit que|Regrette que|Fait remarquer que|Demande si l’on sait que',
);
export const matters = list(
  'la navette ne passe plus le samedi|la salle des fêtes reste vide en semaine|le toit de l’école pourrait porter des panneaux|la cantine jette un quart de ses légumes|personne n’a répondu au courrier de mars|les jeunes partent faute de logement|le marché a perdu la moitié de ses étals|la bibliothèque ferme à midi|le dossier de subvention tient en trente pages|les volets du foyer sont à refaire|le sentier est coupé depuis la crue|deux fermes cherchent un repreneur|les réunions finissent trop tard pour les parents|la maison de santé ouvre enfin|l’atelier de réparation refuse du monde|le chauffage de la piscine coûte une fortune|un four à pain dort derrière l’église|la fibre s’arrête au pont|les aînés n’osent plus prendre le car|la friche de la gare intéresse trois collectifs|le puits communal est à sec|le compost du quartier déborde|le cinéma itinérant a fait salle comble|la crèche manque de remplaçantes',
);
export const details = list(
  'On en reparle à la rentrée|Sa voisine dit la même chose|Propose de nous montrer sur place|Donne trois noms à appeler|Attend une date|Ne veut pas que son nom circule|Accepte qu’on en parle au groupe|A déjà écrit deux fois|Peut prêter la clé|Demande une réponse simple|Viendra à la prochaine réunion|Connaît bien la question depuis dix ans|Souhaite rencontrer la direction concernée|Compare avec la commune d’à côté|A gardé les chiffres de l’an dernier|Remercie de l’avoir rappelé|Ne pourra pas porter cela sans aide|Y réfléchit avec son équipe',
);

export const lacks = list(
  'Un local pour|Des bras pour|Une réponse écrite sur|Un interlocuteur pour|Une aide au démarrage pour|Un transport pour|Une formation à|Un terrain pour|Des données sur|Un calendrier pour|Une visite technique pour|Un prêt de matériel pour',
);
export const purposes = list(
  'l’atelier de réparation|la cuisine partagée|le jardin de quartier|la navette du jeudi|la rénovation des combles|le café des parents|la légumerie|la chaufferie bois|la ressourcerie|la compagnie de théâtre|le verger communal|l’épicerie du village|le conseil des jeunes|la coopérative solaire|la bibliothèque de rue|la halte des saisonniers|le four à pain|l’accueil des nouveaux venus|la pépinière d’installation|le studio d’enregistrement',
);
export const places = list(
  'au bord du canal|dans la vallée|au pied de la tour|sur le plateau|près de la gare|au centre du bourg|dans l’ancienne école|sous la halle|à deux pas du collège|au hameau du haut|dans le quartier sud|derrière la mairie|sur l’ancienne friche|au bout de la ligne|entre deux communes',
);
export const meetings = list(
  'Mettre en commun|Rapprocher|Faire se rencontrer|Partager entre voisins|Relier|Essayer ensemble|Prêter tour à tour|Acheter à plusieurs',
);
export const answers = list(
  'La direction a regardé le dossier|Une visite est prévue|Le règlement ne le permet pas cette année|Une aide existe et le formulaire tient en deux pages|Le service technique passera le mois prochain|Trois communes ont la même demande, elles seront reçues ensemble|Le prêt de matériel est possible dès maintenant|La réponse est non, voici pourquoi',
);
export const capacities = list('en son nom|pour l’association|pour la commune|pour la coopérative|pour ses voisins|');
