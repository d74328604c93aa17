import { circleName, circleWords } from '#app/circles/words.ts';
import { plural, useWords, words } from '#app/i18n/words.ts';
import { type BulkAct, isDone, mostFollowed } from './bulk-act.ts';

const fr = (count: number, one: string, other: string) => plural('fr', count, one, other);
const en = (count: number, one: string, other: string) => plural('en', count, one, other);

export const manyWords = words(
  {
    circleTitle: 'Changer de cercle',
    themeTitle: 'Ajouter une thématique',
    followUpTitle: 'Prévoir une suite',
    about: (count: number) => fr(count, 'Pour # personne ou structure', 'Pour # personnes et structures'),
    andMore: (names: string, more: number) => `${names} et ${fr(more, '# autre', '# autres')}`,
    nobody: 'Personne n’est choisi : revenez à la liste et cochez, ou prenez toute la liste.',
    back: 'Revenir à la liste',
    community: 'Dans quelle communauté',
    toCircle: 'Vers quel cercle',
    circleHelp: 'À partir d’aujourd’hui. Qui n’est pas dans cette communauté, ou déjà dans ce cercle, reste où il est.',
    move: 'Changer de cercle',
    theme: 'Quelle thématique',
    themeHelp: 'Les autres thématiques restent.',
    addTheme: 'Ajouter cette thématique',
    what: 'Quoi',
    whatHelp: 'Une seule suite, liée à chacune de ces personnes : « Les inviter à la réunion de mars ».',
    dueOn: 'Pour quand',
    forWhom: 'Qui la lira',
    plan: 'Prévoir cette suite',
    tooMany: `Une suite tient au plus ${mostFollowed} personnes : resserrez la liste.`,
    crossed: 'Quelqu’un a déplacé l’une de ces personnes au même instant : rien n’est fait, réessayez.',
    long: 'Il y en a beaucoup : cela se fera en quelques instants, avec un retour possible.',

    movedTo: (count: number, circle: string, community: string) =>
      `${fr(count, '# changement', '# changements')} vers ${circle}, ${community}.`,
    themed: (count: number, theme: string) => `Thématique « ${theme} » ajoutée à ${fr(count, '# fiche', '# fiches')}.`,
    planned: (count: number, what: string) =>
      `Suite « ${what} » prévue pour ${fr(count, '# personne', '# personnes')}.`,
    already: (count: number) => fr(count, '# l’était déjà.', '# l’étaient déjà.'),
    notTheirs: (count: number) =>
      fr(
        count,
        '# n’est pas dans une communauté que vous jardinez : rien n’y change.',
        '# ne sont pas dans une communauté que vous jardinez : rien n’y change.',
      ),
    absentCircle: (count: number) =>
      fr(count, '# n’est pas dans cette communauté aujourd’hui.', '# ne sont pas dans cette communauté aujourd’hui.'),
    absent: (count: number) => fr(count, '# n’est plus à lire.', '# ne sont plus à lire.'),
    undone: (count: number) => `C’est défait pour ${fr(count, '# fiche', '# fiches')}.`,
    changedSince: (count: number) =>
      fr(count, '# avait changé depuis et reste ainsi.', '# avaient changé depuis et restent ainsi.'),
    undo: 'Défaire',
    seeProgress: 'Voir où cela en est',
    actTitle: 'Un acte sur plusieurs',
    underWay: (done: string, total: string) => `${done} sur ${total}`,
    undoing: 'On défait',
    doing: 'En cours',
    stop: 'Arrêter là',
    stopped: 'Arrêté : ce qui est fait reste fait, et peut être défait.',
    failed: 'Cela s’est interrompu : ce qui est fait reste fait, et peut être défait.',
  },
  {
    circleTitle: 'Change circle',
    themeTitle: 'Add a theme',
    followUpTitle: 'Plan a follow-up',
    about: (count) => en(count, 'For # person or organisation', 'For # people and organisations'),
    andMore: (names, more) => `${names} and ${en(more, '# other', '# others')}`,
    nobody: 'Nobody is chosen: go back to the list and tick, or take the whole list.',
    back: 'Back to the list',
    community: 'In which community',
    toCircle: 'To which circle',
    circleHelp: 'From today on. Whoever is not in this community, or in that circle already, stays where they are.',
    move: 'Change circle',
    theme: 'Which theme',
    themeHelp: 'The other themes stay.',
    addTheme: 'Add this theme',
    what: 'What',
    whatHelp: 'One follow-up, tied to each of these people: “Invite them to the meeting in March”.',
    dueOn: 'By when',
    forWhom: 'Who will read it',
    plan: 'Plan this follow-up',
    tooMany: `A follow-up is about ${mostFollowed} people at most: narrow the list.`,
    crossed: 'Somebody moved one of these people at the same moment: nothing is done, try again.',
    long: 'There are many: it will be done in a few moments, with a way back.',

    movedTo: (count, circle, community) => `${en(count, '# move', '# moves')} to ${circle}, ${community}.`,
    themed: (count, theme) => `Theme “${theme}” added to ${en(count, '# record', '# records')}.`,
    planned: (count, what) => `Follow-up “${what}” planned for ${en(count, '# person', '# people')}.`,
    already: (count) => en(count, '# was so already.', '# were so already.'),
    notTheirs: (count) =>
      en(
        count,
        '# is in no community that you garden: nothing changes there.',
        '# are in no community that you garden: nothing changes there.',
      ),
    absentCircle: (count) => en(count, '# is not in this community today.', '# are not in this community today.'),
    absent: (count) => en(count, '# can no longer be read.', '# can no longer be read.'),
    undone: (count) => `Undone for ${en(count, '# record', '# records')}.`,
    changedSince: (count) => en(count, '# had changed since and stays so.', '# had changed since and stay so.'),
    undo: 'Undo',
    seeProgress: 'See how far it is',
    actTitle: 'An act on many',
    underWay: (done, total) => `${done} of ${total}`,
    undoing: 'Undoing',
    doing: 'Under way',
    stop: 'Stop here',
    stopped: 'Stopped: what is done stays done, and can be undone.',
    failed: 'It broke off: what is done stays done, and can be undone.',
  },
);

/** What an act did, in a sentence, and what it left alone, each with its reason. */
export function useActSaid(act: BulkAct): { done: string; left: string[] } {
  const w = useWords(manyWords);
  const c = useWords(circleWords);
  if (act.undoAsked && isDone(act)) {
    const left = act.changedSince > 0 ? [w.changedSince(act.changedSince)] : [];
    return { done: w.undone(act.undone - act.changedSince), left };
  }
  const done = {
    circle: () => w.movedTo(act.made, act.circle ? circleName(c, act.circle).toLowerCase() : '', act.community ?? ''),
    theme: () => w.themed(act.made, act.what),
    follow_up: () => w.planned(act.made, act.what),
  }[act.kind]();
  const absent = act.kind === 'circle' ? w.absentCircle : w.absent;
  const left = [
    act.already > 0 && w.already(act.already),
    act.notTheirs > 0 && w.notTheirs(act.notTheirs),
    act.absent > 0 && absent(act.absent),
  ].filter((line): line is string => Boolean(line));
  return { done, left };
}
