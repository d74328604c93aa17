import { plural, words } from '#app/i18n/words.ts';

const fr = (count: number, one: string, other: string) => plural('fr', count, one, other);
const en = (count: number, one: string, other: string) => plural('en', count, one, other);
const months = (days: number) => (days % 30 === 0 ? days / 30 : null);

export const mergeWords = words(
  {
    merge: 'Réunir avec une autre fiche',
    chooseTitle: (name: string) => `Réunir la fiche de ${name} avec une autre`,
    chooseLede:
      'Quand deux fiches parlent de la même personne, ou de la même structure. Rien ne se perd, et cela se défait.',
    other: 'L’autre fiche',
    otherHelp: 'Vous verrez les deux fiches côte à côte avant de décider.',
    compare: 'Comparer les deux fiches',
    alike: 'De nom proche',
    found: (typed: string) => `De nom proche de « ${typed} »`,
    noneAlike: 'Aucune autre fiche de ce nom parmi celles que vous tenez.',
    otherMissing: 'Choisissez l’autre fiche.',

    title: 'Réunir deux fiches',
    lede: (kept: string) => `La fiche de ${kept} reste, et le lien de sa page. Tout ce qui tient à l’autre la rejoint.`,
    stays: 'Fiche qui reste',
    joins: 'Fiche qui la rejoint',
    swap: 'Garder plutôt l’autre',
    since: (month: string) => `fiche tenue depuis ${month}`,
    inCircle: (circle: string, community: string) => `${circle}, ${community}`,
    account: 'a un compte',
    person: 'personne',
    organization: 'structure',
    choose: 'Ce qui en sera dit',
    chooseNothing: 'Les deux fiches disent la même chose.',
    keptFieldsOnly: (name: string) =>
      `${name} a un compte et ne lit pas l’autre fiche : ce qui est dit de la fiche qui reste est gardé tel quel.`,
    name: 'Nom',
    about: 'Présentation',
    brings: 'Apporte',
    skills: 'Sait faire',
    territory: 'Où',
    relay: 'Relais',
    pioneer: 'Pionnier·ère',
    rhythm: 'Prendre des nouvelles',
    visibility: 'Partage',
    both: 'Les deux textes, l’un après l’autre',
    nothing: 'rien',
    yes: 'oui',
    no: 'non',
    sortedAs: (name: string, sorted: string) => `${name} (classé à « ${sorted} »)`,
    every: (days: number) => {
      const count = months(days);
      return count === null ? `tous les ${days} jours` : count === 1 ? 'tous les mois' : `tous les ${count} mois`;
    },
    readers: 'Qui lira la fiche réunie',
    sameReaders: 'Les mêmes qu’aujourd’hui.',
    narrower: 'Seulement qui lisait déjà les deux : le partage le plus étroit l’emporte.',
    follows: 'Ce qui suit',
    followsLede: 'Vous comptez ici ce que vous pouvez lire. Le reste suit aussi, sans changer de lecteurs.',
    followsNothing: 'Rien ne tient encore à l’une ni à l’autre.',
    what: 'Quoi',
    already: 'Déjà là',
    joining: 'Rejoint',
    exchanges: 'Échanges',
    needs: 'Besoins exprimés',
    replies: 'Réponses reçues',
    synergies: 'Synergies',
    projects: 'Projets',
    ties: 'Liens',
    contacts: 'Coordonnées',
    stays_: 'Passages de cercle',
    followUps: 'À faire',
    themes: 'Thématiques',
    invitations: 'Invitations',
    sameOnce: 'Ce que les deux fiches ont en commun n’y sera qu’une fois.',
    circleStands: (community: string, stands: string, gives: string) =>
      `Dans ${community}, c’est « ${stands} » qui reste, et non « ${gives} » : une personne est dans un cercle à la fois.`,
    doIt: 'Réunir les deux fiches',
    doing: 'Réunion en cours…',
    undoable:
      'Vous pourrez défaire cette réunion à tout moment, depuis la fiche. Chacune redeviendra ce qu’elle était.',
    cancel: 'Ne rien réunir',

    cannot: 'Ces deux fiches ne peuvent pas être réunies pour l’instant',
    kinds: 'L’une est une personne, l’autre une structure. Notez plutôt un lien entre elles.',
    private:
      'L’une est à vous seul·e, l’autre est partagée : les réunir montrerait la première, ou cacherait la seconde. Donnez d’abord le même partage aux deux.',
    accounts: 'Chacune a son compte : ce sont deux personnes pour Terreau. Demandez à la personne lequel elle garde.',
    accountStays: (name: string) => `${name} a un compte : c’est sa fiche qui reste.`,
    restricted:
      'La personne a demandé que ses données ne servent plus : elles sont gardées telles quelles, jusqu’à ce que cette demande soit levée.',
    newReaders: (communities: string) =>
      `Les jardinier·ère·s de ${communities} liraient alors ce qu’ils ne lisent pas aujourd’hui : seule l’une des deux fiches y est connue. Que la seconde y soit d’abord placée dans un cercle (le binôme d’en face l’ouvre de son côté), ou que la première en sorte ; puis revenez ici.`,
    elsewhere: 'd’une autre communauté',
    holder: (name: string) =>
      `${name} a un compte : cette personne lit tout ce qui tient à sa fiche, et lirait donc des choses de l’autre qu’elle ne lit pas aujourd’hui. Partagez-les d’abord avec elle, ou retirez-les de l’autre fiche ; puis revenez ici.`,
    holderFields: (name: string) =>
      `${name} a un compte et ne lit pas l’autre fiche : gardez ce que dit la sienne, ou ouvrez d’abord l’autre à la communauté.`,

    done: (name: string) => `Les deux fiches n’en font plus qu’une : ${name}.`,
    mergedLine: (name: string, who: string | null) => `Réunie avec la fiche « ${name} »${who ? ` par ${who}` : ''}`,
    unnamedLine: (who: string | null) => `Réunie avec une autre fiche${who ? ` par ${who}` : ''}`,
    undo: 'Défaire la réunion',
    undoLater: 'Se défera après la plus récente.',
    forgotten: 'Ne se défait plus : une personne concernée a demandé l’effacement.',
    separated: 'Les deux fiches sont de nouveau séparées.',
    seeOther: 'Voir l’autre fiche',
    stayed: (fields: string) => `Modifié depuis la réunion, et gardé tel quel : ${fields}.`,
    lost: (count: number) =>
      fr(
        count,
        '# lien n’a pas pu revenir : l’autre bout n’existe plus.',
        '# liens n’ont pas pu revenir : l’autre bout n’existe plus.',
      ),
    undoFirst: 'Défaites d’abord la réunion la plus récente de cette fiche.',
    list: 'Réunions',
  },
  {
    merge: 'Merge with another record',
    chooseTitle: (name: string) => `Merge the record of ${name} with another`,
    chooseLede:
      'When two records speak of the same person, or of the same organisation. Nothing is lost, and it can be undone.',
    other: 'The other record',
    otherHelp: 'You will see both side by side before you decide.',
    compare: 'Compare the two records',
    alike: 'Of a similar name',
    found: (typed: string) => `Of a name like “${typed}”`,
    noneAlike: 'No other record of that name among those you keep.',
    otherMissing: 'Choose the other record.',

    title: 'Merge two records',
    lede: (kept: string) =>
      `The record of ${kept} stays, and so does its address. All that hangs on the other joins it.`,
    stays: 'Record that stays',
    joins: 'Record that joins it',
    swap: 'Keep the other instead',
    since: (month: string) => `record kept since ${month}`,
    inCircle: (circle: string, community: string) => `${circle}, ${community}`,
    account: 'has an account',
    person: 'person',
    organization: 'organisation',
    choose: 'What will be said of them',
    chooseNothing: 'Both records say the same.',
    keptFieldsOnly: (name: string) =>
      `${name} has an account and does not read the other record: what the record that stays says is kept as it is.`,
    name: 'Name',
    about: 'About',
    brings: 'Brings',
    skills: 'Skills',
    territory: 'Where',
    relay: 'Relay',
    pioneer: 'Pioneer',
    rhythm: 'Keep in touch',
    visibility: 'Sharing',
    both: 'Both texts, one after the other',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    sortedAs: (name: string, sorted: string) => `${name} (sorted as “${sorted}”)`,
    every: (days: number) => {
      const count = months(days);
      return count === null ? `every ${days} days` : count === 1 ? 'every month' : `every ${count} months`;
    },
    readers: 'Who will read the merged record',
    sameReaders: 'The same as today.',
    narrower: 'Only those who already read both: the narrower sharing prevails.',
    follows: 'What follows',
    followsLede: 'You count here what you may read. The rest follows too, with the readers it has.',
    followsNothing: 'Nothing hangs on either yet.',
    what: 'What',
    already: 'There',
    joining: 'Joins',
    exchanges: 'Exchanges',
    needs: 'Needs expressed',
    replies: 'Replies received',
    synergies: 'Synergies',
    projects: 'Projects',
    ties: 'Ties',
    contacts: 'Contact details',
    stays_: 'Stays in circles',
    followUps: 'To do',
    themes: 'Themes',
    invitations: 'Invitations',
    sameOnce: 'What both records have in common will stand there once.',
    circleStands: (community: string, stands: string, gives: string) =>
      `In ${community}, “${stands}” stays rather than “${gives}”: a person is in one circle at a time.`,
    doIt: 'Merge the two records',
    doing: 'Merging…',
    undoable: 'You can undo this at any time, from the record. Each becomes again what it was.',
    cancel: 'Merge nothing',

    cannot: 'These two records cannot be merged for now',
    kinds: 'One is a person, the other an organisation. Note a tie between them instead.',
    private:
      'One is yours alone, the other is shared: merging would show the first or hide the second. Give both the same sharing first.',
    accounts: 'Each has an account: to Terreau they are two people. Ask the person which one they keep.',
    accountStays: (name: string) => `${name} has an account: theirs is the record that stays.`,
    restricted:
      'The person asked that their data be used no more: they are kept as they are until that request is lifted.',
    newReaders: (communities: string) =>
      `The gardeners of ${communities} would then read what they do not read today: only one of the two records is known there. Let the second be placed in a circle there first (the pair over there opens its own side), or the first leave it; then come back.`,
    elsewhere: 'another community',
    holder: (name: string) =>
      `${name} has an account and reads all that hangs on their record. They would then read things of the other record that they do not read today. Share those with them first, or take them off the other record; then come back.`,
    holderFields: (name: string) =>
      `${name} has an account and does not read the other record: keep what theirs says, or open the other to the community first.`,

    done: (name: string) => `The two records are one now: ${name}.`,
    mergedLine: (name: string, who: string | null) => `Merged with the record “${name}”${who ? ` by ${who}` : ''}`,
    unnamedLine: (who: string | null) => `Merged with another record${who ? ` by ${who}` : ''}`,
    undo: 'Undo the merge',
    undoLater: 'Can be undone after the latest one.',
    forgotten: 'Cannot be undone any more: somebody concerned asked for erasure.',
    separated: 'The two records are apart again.',
    seeOther: 'See the other record',
    stayed: (fields: string) => `Changed since the merge, and kept as it is: ${fields}.`,
    lost: (count: number) =>
      en(
        count,
        '# link could not come back: its other end is gone.',
        '# links could not come back: their other end is gone.',
      ),
    undoFirst: 'Undo the latest merge of this record first.',
    list: 'Merges',
  },
);
