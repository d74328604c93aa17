import { words } from '#app/i18n/words.ts';

export const welcomeWords = words(
  {
    title: 'Le sol commun d’une institution et de celles et ceux qui s’engagent',
    page: 'Accueil',
    lede: 'On écoute, on relie, on agit ensemble, et l’on dit à chacun ce qu’est devenue sa parole. Terreau garde la trace de ces échanges, et chacun y sait qui lit quoi.',
    enter: 'Entrer',
    today: 'Aller à ma page du jour',
    signedIn: (name: string) => `Bonjour ${name}`,
    look: 'Voir les communautés',
    drawing: 'Deux disques qui se recouvrent : à gauche la communauté, à droite l’institution, au milieu le binôme.',
    community: 'la communauté',
    institution: 'l’institution',
    pair: 'le binôme',
    method: 'La méthode, simplement',
    methodLede:
      'Une institution est verticale ; une communauté est horizontale. Entre les deux il y a une zone de contact, le Middle Ground. Elle ne tient pas toute seule : on la jardine.',
    pairTitle: 'Un binôme',
    pairText:
      'Une personne du territoire, une personne de l’institution. Leurs mandats sont publics, datés, et ils tournent.',
    listenTitle: 'Des besoins, des synergies',
    listenText:
      'Au téléphone, sur un marché, en réunion : le binôme recueille ce qui manque et voit ce qui gagnerait à se relier.',
    circlesTitle: 'Trois cercles',
    circlesText:
      'Les engagé·e·s, les informé·e·s, les citoyen·ne·s. On s’approche, on s’éloigne, pour que ce ne soient pas toujours les mêmes.',
    replyTitle: 'Un retour',
    replyText:
      'Qui a parlé apprend ce qu’il en est advenu. Un besoin sans réponse est une dette, et Terreau la montre.',
    trust: 'Qui lit quoi',
    trustLede:
      'Chaque chose consignée porte son signe : à gauche la communauté, à droite l’institution, plein là où elle est lue. Rien ne s’ouvre tout seul ; ouvrir est un geste du binôme, et il reste écrit.',
    trustFoot:
      'La base de données elle-même y veille. Et la personne concernée peut toujours demander copie de ce qui parle d’elle.',
    private: 'qui l’a écrit, et personne d’autre',
    pairReads: 'les deux jardinier·ère·s en mandat',
    institutionReads: 'le binôme et les services de l’institution',
    communityReads: 'le binôme et les membres de la communauté',
    sharedReads: 'l’institution et les membres',
    publicReads: 'tout le monde',
    communities: 'Les communautés ouvertes',
    communitiesEmpty: 'Les communautés ouvertes se présenteront ici.',
    seeAll: 'Toutes, avec leurs chiffres',
    news: 'Des besoins, et ce qu’ils deviennent',
    newsEmpty: 'Les besoins rendus publics se liront ici, avec la suite qui leur est donnée.',
    foot: 'Terreau est un logiciel libre, sous licence AGPL.',
  },
  {
    title: 'The common ground of an institution and the people who take part',
    page: 'Home',
    lede: 'Listen, connect, act together, and tell everyone what became of their words. Terreau keeps track of these exchanges, and everybody knows who reads what.',
    enter: 'Enter',
    today: 'Go to my day',
    signedIn: (name) => `Hello ${name}`,
    look: 'See the communities',
    drawing: 'Two discs that overlap: the community on the left, the institution on the right, the pair between them.',
    community: 'the community',
    institution: 'the institution',
    pair: 'the pair',
    method: 'The method, simply',
    methodLede:
      'An institution is vertical; a community is horizontal. Between them lies a contact zone, the Middle Ground. It does not hold by itself: it is gardened.',
    pairTitle: 'A pair',
    pairText:
      'One person from the territory, one from the institution. Their mandates are public, dated, and they rotate.',
    listenTitle: 'Needs and synergies',
    listenText:
      'By telephone, at a market, in a meeting: the pair collects what is missing and sees what would gain from being connected.',
    circlesTitle: 'Three circles',
    circlesText:
      'The engaged, the informed, the citizens. People come closer and step back, so that it is not always the same few.',
    replyTitle: 'A reply',
    replyText: 'Whoever spoke learns what became of it. A need without a reply is a debt, and Terreau shows it.',
    trust: 'Who reads what',
    trustLede:
      'Each thing that is logged carries its sign: the community on the left, the institution on the right, filled where it is read. Nothing opens by itself; opening is an act of the pair, and it stays written.',
    trustFoot:
      'The database itself sees to it. And the person concerned may always ask for a copy of what is said about them.',
    private: 'whoever wrote it, and nobody else',
    pairReads: 'the two gardeners in office',
    institutionReads: 'the pair and the services of the institution',
    communityReads: 'the pair and the members of the community',
    sharedReads: 'the institution and the members',
    publicReads: 'everybody',
    communities: 'The open communities',
    communitiesEmpty: 'Open communities will introduce themselves here.',
    seeAll: 'All of them, with their figures',
    news: 'Needs, and what becomes of them',
    newsEmpty: 'Needs made public will be read here, with what is done about them.',
    foot: 'Terreau is free software, under the AGPL licence.',
  },
);
