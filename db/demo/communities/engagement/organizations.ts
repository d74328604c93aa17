/** Slug | name | kind | commune | bio | themes | brings. */
export const organizations = `
conseil-jeunes-bassin | Conseil des jeunes du Bassin | collective | Decazeville | Trente-deux jeunes de onze communes, un budget de six mille euros, pas de car le soir. | jeunesse-education engagement-citoyen | Des idées votées, une énergie du samedi
entretien-pays-olmes | Section des agents d'entretien du pays d'Olmes | association | Lavelanet | Quarante personnes qui nettoient avant que les autres arrivent. | emploi-economie engagement-citoyen | La parole de ceux qu'on ne croise pas
maison-rosiers | La Maison des Rosiers | association | Alès | Centre social, accueil sans rendez-vous, café à volonté. | solidarites engagement-citoyen | Une salle, des médiatrices
radio-causse | Radio Grand Causse | association | Millau | Radio locale, huit salariés et quarante bénévoles. | culture engagement-citoyen | Une heure d'antenne par mois
lisible | Collectif Lisible | collective | Montpellier | Réécrit les courriers administratifs avec ceux qui les reçoivent. | engagement-citoyen solidarites | Des relectures en mots simples
conseil-citoyen-izards | Conseil citoyen des Tilleuls | association | Toulouse | Douze habitants tirés au sort, sept encore là. | engagement-citoyen habitat | L'expérience du tirage au sort
minibus-foot | Union sportive du Bassin | association | Decazeville | Club de football, trois minibus qui dorment la semaine. | jeunesse-education mobilites | Des minibus, des bénévoles au permis
mairie-langogne | Commune de Langogne | commune | Langogne | Une mairie qui répond aux courriers en dix jours, ou qui dit pourquoi. | engagement-citoyen | Un tableau public des réponses
signes-oc | Signes d'Autan | association | Toulouse | Interprètes et habitants sourds, traduction des réunions publiques. | engagement-citoyen solidarites | Deux interprètes par réunion, prévenir quinze jours avant
`;
