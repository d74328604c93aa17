import { words } from '#app/i18n/words.ts';
import type { InteractionKind } from './interaction.ts';

/** Apart from the other words of the journal: the form in which one logs needs these alone. */
export const kindWords = words(
  {
    call: 'appel',
    meeting: 'rendez-vous',
    group_meeting: 'réunion',
    mail: 'courrier',
    form: 'formulaire',
    event: 'évènement',
    aCall: 'Un appel',
    aMeeting: 'Un rendez-vous',
    aGroup_meeting: 'Une réunion',
    aMail: 'Un courrier',
    aForm: 'Un formulaire',
    aEvent: 'Une rencontre à un évènement',
  },
  {
    call: 'call',
    meeting: 'meeting',
    group_meeting: 'group meeting',
    mail: 'mail',
    form: 'form',
    event: 'event',
    aCall: 'A call',
    aMeeting: 'A meeting',
    aGroup_meeting: 'A group meeting',
    aMail: 'A letter',
    aForm: 'A form',
    aEvent: 'An encounter at an event',
  },
);

export const aKind = (kind: InteractionKind) =>
  `a${kind[0]?.toUpperCase()}${kind.slice(1)}` as
    | 'aCall'
    | 'aMeeting'
    | 'aGroup_meeting'
    | 'aMail'
    | 'aForm'
    | 'aEvent';
