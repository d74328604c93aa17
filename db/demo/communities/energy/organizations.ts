/** Slug | name | kind | commune | bio | themes | brings. */
export const organizations = `
soleils-levezou | Les Soleils du Lévézou | cooperative | Salmiech | Deux cent douze sociétaires, quatre toits en service, une assemblée par an avec aligot. | energie | Un contrat de toiture relu par un notaire, des visites de chantier
mairie-salmiech | Commune de Salmiech | commune | Salmiech | Commune de 750 habitants, une salle des fêtes, une école, un budget serré. | energie culture | Trois cent vingt mètres carrés de toit
amicale-mineurs | Amicale des locataires de la rue des Mineurs | association | Carmaux | Soixante-quatre logements, une boîte aux lettres commune, une mémoire de quarante ans. | habitat solidarites | La parole des locataires, une salle au rez-de-chaussée
murs-chauds | Les Murs chauds | association | Albi | Auto-rénovation accompagnée : on fait avec les gens, pas à leur place. | habitat emploi-economie | Deux encadrants, un fourgon d'outils
affouage-aubrac | Collectif bois de l'Aubrac | collective | Mende | Trente foyers qui coupent, fendent et sèchent ensemble. | energie | Un hangar de séchage, une fendeuse
turbine-salat | La Turbine du Salat | cooperative | Saint-Girons | Remet en route une ancienne turbine de papeterie. | energie culture | Un savoir-faire de petite hydraulique
velos-vallee | L'Atelier vélo de la vallée | association | Millau | Répare, prête et apprend à réparer, le mercredi et le samedi. | mobilites | Quinze vélos à assistance, des mécaniciens bénévoles
lycee-techniques | Lycée des métiers du Ségala | public_body | Villefranche-de-Rouergue | Forme cent électriciens et couvreurs par an, cherche de vrais chantiers. | jeunesse-education emploi-economie | Deux classes et leurs professeurs
syndicat-reseaux | Syndicat d'énergie des Hauts Plateaux | public_body | Rodez | Propriétaire des réseaux de cent dix communes. | energie | Les plans du réseau, un technicien une journée par mois
`;
