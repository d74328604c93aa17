/** Slug | name | kind | commune | bio | themes | brings. */
export const organizations = `
cantine-lagrasse | Cantine scolaire de Lagrasse | public_body | Lagrasse | Quarante-cinq repas par jour, cuisinés sur place par deux personnes. | restauration-collective | Une cuisine équipée, libre le mercredi
paniers-orbieu | Les Paniers de l'Orbieu | cooperative | Lézignan-Corbières | Onze maraîchers et maraîchères qui vendent ensemble, avec un camion et une chambre froide. | agriculture alimentation-durable | Une chambre froide de vingt mètres cubes, des surplus réguliers
epicerie-vallees | L'Épicerie des hautes vallées | association | Seix | Un camion-épicerie qui monte dans les hameaux deux jours par semaine. | alimentation-durable solidarites mobilites | Un camion aménagé, un carnet de tournée
mains-couserans | Mains tendues en Couserans | association | Saint-Girons | Aide à domicile : soixante-dix salariées, quatre cents personnes aidées. | solidarites | La connaissance des personnes isolées
moulin-causse | Le Moulin du Causse | cooperative | Livernon | Moulin coopératif, farine de blés de population, neuf paysans sociétaires. | agriculture alimentation-durable | De la mouture à façon, une salle pour trente personnes
glaneurs-toulouse | Les Glaneurs du faubourg | association | Toulouse | Récupère les invendus de trois marchés et cuisine pour le quartier. | alimentation-durable solidarites | Des bénévoles le dimanche, deux triporteurs
jardins-plaine | Collectif des jardins de la plaine | collective | Perpignan | Quarante parcelles partagées entre deux quartiers. | agriculture engagement-citoyen | Des plants, un savoir-faire d'irrigation
mairie-chanac | Commune de Chanac | commune | Chanac | Commune de 1 400 habitants qui reprend son école et sa cantine en main. | restauration-collective agriculture | Deux hectares communaux, une salle
residence-tilleuls | Résidence des Tilleuls | public_body | Fleurance | Maison de retraite publique, quatre-vingt-dix repas par service. | restauration-collective solidarites | Un chef prêt à former ses collègues
conserverie-deux-rives | La Conserverie des deux rives | third_place | Moissac | Atelier de transformation partagé : on vient avec ses fruits, on repart avec ses bocaux. | alimentation-durable tiers-lieux | Un autoclave, deux créneaux libres par semaine
college-monastere | Collège du Monastère | public_body | Rodez | Demi-pension de 380 élèves, pesée des restes chaque semaine. | restauration-collective jeunesse-education | Deux ans de pesées à partager
`;
