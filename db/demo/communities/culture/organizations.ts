/** Slug | name | kind | commune | bio | themes | brings. */
export const organizations = `
foyer-trie | Foyer rural de la Baïse | association | Trie-sur-Baïse | Une salle de cent vingt places, un écran roulé, quarante bénévoles. | culture | Une salle, des chaises, une cuisine
bouge-salles | Bouge ta salle | association | Tarbes | Réseau de dix-sept petites salles qui se prêtent matériel et bénévoles. | culture | Deux projecteurs, une remorque
tannerie | La Tannerie vive | third_place | Graulhet | Tiers-lieu dans une ancienne mégisserie : atelier cuir, couture, bureaux, cantine. | tiers-lieux culture emploi-economie | Huit machines à coudre, six cents mètres carrés
memoire-megissiers | Amicale des mégissiers | association | Graulhet | Anciens ouvriers et ouvrières du cuir, quatre-vingts ans de gestes. | culture | Des gestes, des photographies, des outils
harmonie-marvejols | Harmonie du Gévaudan | association | Marvejols | Trente musiciens de onze à quatre-vingt-deux ans. | culture jeunesse-education | Des instruments en prêt
terre-a-voutes | Terre à voûtes | cooperative | Sumène | Maçonnerie de terre crue, chantiers-écoles. | culture habitat | Un savoir-faire de voûtes et de fours
mediatheque-auch | Médiathèque des Remparts | public_body | Auch | Ouverte le dimanche matin depuis un an, à l'essai. | culture jeunesse-education | Une salle de deux cents places
cafe-des-lisieres | Le Café des lisières | third_place | Figeac | Café associatif, scène ouverte, dépôt de pain et de colis. | tiers-lieux culture | Une scène de quatre mètres
`;
