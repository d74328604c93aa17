import { plural, words } from '#app/i18n/words.ts';

const fr = (count: number, one: string, other: string) => plural('fr', count, one, other);
const en = (count: number, one: string, other: string) => plural('en', count, one, other);

/** An import under way, done, stopped, undone. */
export const outcomeWords = words(
  {
    readingTitle: 'Terreau lit la liste',
    readingHelp: 'Rien n’est écrit. Vous pouvez quitter cette page : la lecture continue.',
    runningTitle: 'L’import est en cours',
    runningHelp:
      'Vous pouvez quitter cette page, ou fermer l’ordinateur : il continue, et vous le retrouvez parmi les listes importées.',
    undoingTitle: 'L’import se défait',
    undoingHelp: 'Vous pouvez quitter cette page : cela continue.',
    progress: (done: number, total: number) =>
      `${plural('fr', done, '#', '#')} sur ${plural('fr', total, '# ligne', '# lignes')}`,
    soFar: (done: number) => plural('fr', done, '# ligne', '# lignes'),
    beginning: 'Un instant…',
    follow: 'Avancement',
    giveUp: 'Renoncer à cet import',
    stop: 'Arrêter l’import',
    stopHelp: 'Ce qui est entré reste ; vous pourrez reprendre ou tout défaire.',

    doneTitle: 'L’import est terminé',
    stoppedTitle: 'L’import est arrêté',
    stoppedHelp: 'Ce qui était entré est là. Reprenez où il en était, ou défaites tout.',
    resume: 'Reprendre l’import',
    created: (count: number) => fr(count, 'fiche créée', 'fiches créées'),
    updated: (count: number) => fr(count, 'fiche complétée', 'fiches complétées'),
    joined: (count: number) => fr(count, 'ligne reconnue', 'lignes reconnues'),
    refused: (count: number) => fr(count, 'ligne refusée', 'lignes refusées'),
    left: (count: number) => fr(count, 'laissée telle quelle', 'laissées telles quelles'),
    seeActors: 'Voir les acteurs',
    refusedTitle: 'Les lignes refusées',
    refusedHelp:
      'Corrigez-les dans ce fichier, où chaque ligne garde ses colonnes et dit pourquoi, puis apportez-le à son tour.',
    partlyHelp: (count: number) =>
      fr(
        count,
        '# ligne y est parce qu’elle n’est entrée qu’en partie, sans sa note par exemple.',
        '# lignes y sont parce qu’elles ne sont entrées qu’en partie, sans leur note par exemple.',
      ),
    refusedFile: (count: number) => fr(count, 'Prendre la ligne refusée', 'Prendre les # lignes refusées'),

    undoTitle: 'Défaire tout l’import',
    undoHelp: (created: number, updated: number) =>
      [
        created > 0 ? fr(created, 'La fiche créée est retirée', 'Les # fiches créées sont retirées') : '',
        updated > 0
          ? fr(
              updated,
              'la fiche complétée retrouve ses valeurs d’avant',
              'les # fiches complétées retrouvent leurs valeurs d’avant',
            )
          : '',
      ]
        .filter(Boolean)
        .join(' ; '),
    undoKeeps:
      'Ce que quelqu’un a changé depuis, ou à quoi un échange, un besoin ou un lien s’est attaché, est gardé, et vous sera montré.',
    undoAgain: 'Un import défait ne revient pas de lui-même : il faudrait apporter le fichier de nouveau.',
    undo: 'Défaire l’import',
    undoPressed: 'L’import se défait…',

    undoneTitle: 'L’import est défait',
    undoneAll: 'Tout ce qu’il avait apporté est retiré, et les fiches complétées ont retrouvé leurs valeurs d’avant.',
    keptTitle: 'Ce qui est resté, parce que quelqu’un y a touché depuis',
    keptHelp: 'À vous de voir, fiche par fiche.',
    keptMore: (count: number) => fr(count, 'Et # autre.', 'Et # autres.'),
    changed: 'modifiée depuis',
    attached: 'un échange, un besoin ou un projet s’y rattache',
    contact: 'une coordonnée y a été ajoutée',
    tie: 'un lien y a été ajouté',
    circle: 'son cercle a changé depuis',
    theme: 'une thématique y a été ajoutée',
    elsewhere: 'une autre communauté la connaît aussi',
    links: (count: number) => fr(count, 'lien', 'liens'),
    undoOpen: 'Défaire cet import…',
    undoneBut: (count: number) =>
      fr(
        count,
        'Ce qu’il avait apporté est retiré, sauf # fiche que quelqu’un a touchée depuis.',
        'Ce qu’il avait apporté est retiré, sauf # fiches que quelqu’un a touchées depuis.',
      ),

    failedTitle: 'Cette liste n’a pas pu être lue',
    readAgain: 'Relire la liste',
    unknownFailure: 'Terreau n’y est pas arrivé. Réessayez ; si cela revient, parlez-en à qui tient l’instance.',
    anotherFile: 'Apporter un autre fichier',
    delete: 'Effacer cet essai',
    colleagues: (name: string) => `${name} prépare cet import. Vous le verrez ici quand il sera fait.`,
  },
  {
    readingTitle: 'Terreau is reading the list',
    readingHelp: 'Nothing is written. You may leave this page: the reading goes on.',
    runningTitle: 'The import is under way',
    runningHelp:
      'You may leave this page, or close the computer: it goes on, and you find it again among the imported lists.',
    undoingTitle: 'The import is being undone',
    undoingHelp: 'You may leave this page: it goes on.',
    progress: (done, total) => `${plural('en', done, '#', '#')} of ${plural('en', total, '# row', '# rows')}`,
    soFar: (done) => plural('en', done, '# row', '# rows'),
    beginning: 'One moment…',
    follow: 'Progress',
    giveUp: 'Give up this import',
    stop: 'Stop the import',
    stopHelp: 'What came in stays; you can go on or undo it all.',

    doneTitle: 'The import is done',
    stoppedTitle: 'The import was stopped',
    stoppedHelp: 'What had come in is there. Go on where it was, or undo it all.',
    resume: 'Go on with the import',
    created: (count) => en(count, 'record created', 'records created'),
    updated: (count) => en(count, 'record completed', 'records completed'),
    joined: (count) => en(count, 'row recognised', 'rows recognised'),
    refused: (count) => en(count, 'row refused', 'rows refused'),
    left: (count) => en(count, 'left as it is', 'left as they are'),
    seeActors: 'See the actors',
    refusedTitle: 'The refused rows',
    refusedHelp: 'Correct them in this file, where each row keeps its columns and says why, then bring it in its turn.',
    partlyHelp: (count) =>
      en(
        count,
        '# row is there because only a part of it came in, without its note for instance.',
        '# rows are there because only a part of them came in, without their notes for instance.',
      ),
    refusedFile: (count) => en(count, 'Take the refused row', 'Take the # refused rows'),

    undoTitle: 'Undo the whole import',
    undoHelp: (created, updated) =>
      [
        created > 0 ? en(created, 'The record created is removed', 'The # records created are removed') : '',
        updated > 0
          ? en(
              updated,
              'the record completed gets its earlier values back',
              'the # records completed get their earlier values back',
            )
          : '',
      ]
        .filter(Boolean)
        .join('; '),
    undoKeeps:
      'What somebody has changed since, or to which an exchange, a need or a tie was attached, is kept, and shown to you.',
    undoAgain: 'An import undone does not come back by itself: the file would have to be brought again.',
    undo: 'Undo the import',
    undoPressed: 'The import is being undone…',

    undoneTitle: 'The import is undone',
    undoneAll: 'Everything it had brought is removed, and the completed records have their earlier values back.',
    keptTitle: 'What stayed, because somebody touched it since',
    keptHelp: 'Yours to see, one by one.',
    keptMore: (count) => en(count, 'And # more.', 'And # more.'),
    changed: 'changed since',
    attached: 'an exchange, a need or a project is attached to it',
    contact: 'a contact detail was added to it',
    tie: 'a tie was added to it',
    circle: 'its circle has changed since',
    theme: 'a theme was added to it',
    elsewhere: 'another community knows it too',
    links: (count) => en(count, 'link', 'links'),
    undoOpen: 'Undo this import…',
    undoneBut: (count) =>
      en(
        count,
        'What it had brought is removed, except # record that somebody touched since.',
        'What it had brought is removed, except # records that somebody touched since.',
      ),

    failedTitle: 'This list could not be read',
    readAgain: 'Read the list again',
    unknownFailure: 'Terreau did not manage. Try again; if it happens again, tell whoever keeps the instance.',
    anotherFile: 'Bring another file',
    delete: 'Erase this attempt',
    colleagues: (name) => `${name} is preparing this import. You will see it here once it is done.`,
  },
);
