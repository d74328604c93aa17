import { type Locale, plural, words } from '#app/i18n/words.ts';
import type { Circle } from './circle.ts';

const fr = (count: number, one: string, other: string) => plural('fr', count, one, other);
const en = (count: number, one: string, other: string) => plural('en', count, one, other);

export const circleWords = words(
  {
    title: 'Les trois cercles',
    lede: 'Qui est là, plus ou moins près, et qui vient de bouger.',
    engaged: 'engagé·e·s',
    informed: 'informé·e·s',
    citizen: 'citoyen·ne·s',
    engagedOne: 'Premier cercle',
    informedOne: 'Deuxième cercle',
    citizenOne: 'Troisième cercle',
    engagedCount: (count: number) => fr(count, '# engagé·e', '# engagé·e·s'),
    informedCount: (count: number) => fr(count, '# informé·e', '# informé·e·s'),
    citizenCount: (count: number) => fr(count, '# citoyen·ne', '# citoyen·ne·s'),
    others: 'autres',
    people: 'Les mêmes personnes, en liste',
    asList: 'Lire en liste seulement',
    asDrawing: 'Voir le dessin',
    moved: (count: number) => fr(count, 'flèche : # passage en trois mois', 'flèches : # passages en trois mois'),
    cameFrom: (circle: string) => `vient ${circle}`,
    fromEngaged: 'du premier cercle',
    fromInformed: 'du deuxième cercle',
    fromCitizen: 'du troisième cercle',
    organization: 'structure',
    legendOrganization: 'carré : une structure',
    notDrawn: (count: number) => fr(count, '# autre n’est pas dessiné·e', '# autres ne sont pas dessiné·e·s'),
    seats: (taken: number) =>
      plural('fr', taken, '# place prise, sur une vingtaine', '# places prises, sur une vingtaine'),
    seatsFull: (taken: number) =>
      `Le premier cercle compte ${taken} personnes. Au-delà d’une vingtaine, le lien direct se perd : rien ne l’empêche, mais demandez-vous qui pourrait faire un pas dehors ou former un autre groupe.`,
    seatsWouldFill: (next: number) =>
      `Ce serait la ${next}e personne du premier cercle, prévu pour une vingtaine. Vous pouvez continuer : le lien direct demandera plus de temps.`,
    countedRead: 'Comptés sur ce que vous pouvez lire.',
    none: 'Personne que vous puissiez lire ici pour l’instant. Les cercles se dessinent à mesure que le binôme y place des personnes.',
    add: 'Ajouter une personne',
    when: 'Voir les cercles',
    now: 'aujourd’hui',
    monthsAgo: (count: number) => (count === 12 ? 'il y a un an' : `il y a ${count} mois`),
    asOn: (day: string) => `Tels qu’ils étaient le ${day}`,
    community: 'Communauté',
    moveTitle: (name: string) => `Faire bouger ${name}`,
    moveLede: 'Chaque passage est daté et gardé : qui, quand, pourquoi.',
    present: (community: string) => `Aujourd’hui, ${community} :`,
    notThere: 'dans aucun cercle de cette communauté',
    target: 'Vers quel cercle',
    leave: 'quitte la communauté',
    movedOn: 'À partir de quel jour',
    reason: 'Pourquoi',
    reasonHelp: 'La personne concernée lit ces mots, le binôme aussi ; personne d’autre.',
    move: 'Enregistrer le passage',
    same: 'C’est déjà son cercle.',
    tooEarly: 'Ce jour est avant son entrée dans le cercle actuel. Choisissez un jour plus tardif.',
    tooLate: 'Un passage s’écrit quand il a eu lieu : choisissez aujourd’hui ou un jour passé.',
    crossed: 'Entre-temps, le passage a changé : regardez où cette personne se trouve maintenant.',
    movedTo: (name: string, circle: string) => `${name} passe au ${circle}.`,
    left: (name: string) => `${name} a quitté la communauté.`,
    undone: 'Le passage est annulé.',
    bandTitle: 'D’un cercle à l’autre',
    stay: (circle: string, from: string, to: string) => `${circle}, du ${from} au ${to}`,
    staySince: (circle: string, from: string) => `${circle}, depuis le ${from}`,
    by: (name: string) => `par ${name}`,
    cancel: 'Ne rien changer',
  },
  {
    title: 'The three circles',
    lede: 'Who is here, nearer or further, and who has just moved.',
    engaged: 'engaged',
    informed: 'informed',
    citizen: 'citizens',
    engagedOne: 'First circle',
    informedOne: 'Second circle',
    citizenOne: 'Third circle',
    engagedCount: (count) => en(count, '# engaged', '# engaged'),
    informedCount: (count) => en(count, '# informed', '# informed'),
    citizenCount: (count) => en(count, '# citizen', '# citizens'),
    others: 'others',
    people: 'The same people, as a list',
    asList: 'Read as a list only',
    asDrawing: 'See the drawing',
    moved: (count) => en(count, 'arrow: # move within three months', 'arrows: # moves within three months'),
    cameFrom: (circle) => `comes ${circle}`,
    fromEngaged: 'from the first circle',
    fromInformed: 'from the second circle',
    fromCitizen: 'from the third circle',
    organization: 'organisation',
    legendOrganization: 'square: an organisation',
    notDrawn: (count) => en(count, '# more is not drawn', '# more are not drawn'),
    seats: (taken) => plural('en', taken, '# seat taken, of about twenty', '# seats taken, of about twenty'),
    seatsFull: (taken) =>
      `The first circle counts ${taken} people. Beyond about twenty the direct tie gets lost: nothing forbids it, but ask yourselves who might step outwards, or form another group.`,
    seatsWouldFill: (next) =>
      `This would be person number ${next} of the first circle, meant for about twenty. You may go on: the direct tie will ask for more time.`,
    countedRead: 'Counted over what you may read.',
    none: 'Nobody whom you may read here for now. The circles take shape as the pair places people in them.',
    add: 'Add a person',
    when: 'See the circles',
    now: 'today',
    monthsAgo: (count) => (count === 12 ? 'a year ago' : `${count} months ago`),
    asOn: (day) => `As they were on ${day}`,
    community: 'Community',
    moveTitle: (name) => `Move ${name}`,
    moveLede: 'Each move is dated and kept: who, when, why.',
    present: (community) => `Today, ${community}:`,
    notThere: 'in no circle of this community',
    target: 'To which circle',
    leave: 'leaves the community',
    movedOn: 'From which day on',
    reason: 'Why',
    reasonHelp: 'The person concerned reads these words, and so does the pair; nobody else.',
    move: 'Record the move',
    same: 'This is their circle already.',
    tooEarly: 'This day is before they entered the present circle. Choose a later one.',
    tooLate: 'A move is written once it has happened: choose today or a past day.',
    crossed: 'Meanwhile the move has changed: look where this person is now.',
    movedTo: (name, circle) => `${name} moves to the ${circle}.`,
    left: (name) => `${name} has left the community.`,
    undone: 'The move is undone.',
    bandTitle: 'From one circle to another',
    stay: (circle, from, to) => `${circle}, from ${from} to ${to}`,
    staySince: (circle, from) => `${circle}, since ${from}`,
    by: (name) => `by ${name}`,
    cancel: 'Change nothing',
  },
);

export type CircleWords = (typeof circleWords)[Locale];

/** "20 engagé·e·s", "1 citoyen·ne". */
export const countOf = (w: CircleWords, circle: Circle, count: number): string =>
  ({ engaged: w.engagedCount, informed: w.informedCount, citizen: w.citizenCount })[circle](count);

/** "Premier cercle". */
export const circleName = (w: CircleWords, circle: Circle): string =>
  ({ engaged: w.engagedOne, informed: w.informedOne, citizen: w.citizenOne })[circle];

/** "du premier cercle". */
export const fromCircle = (w: CircleWords, circle: Circle): string =>
  ({ engaged: w.fromEngaged, informed: w.fromInformed, citizen: w.fromCitizen })[circle];
