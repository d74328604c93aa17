import { formatNumber, plural, words } from '#app/i18n/words.ts';

const count = (locale: 'fr' | 'en', value: number, one: string, other: string) => plural(locale, value, one, other);

/** What a person's rights are called, and what the pages about them say. */
export const personWords = words(
  {
    masked: '[une autre personne]',
    someone: 'un·e membre',
    rights: 'Données personnelles',
    rightsTitle: (name: string) => `Les données de ${name}`,
    rightsTitleSelf: 'Vos données',
    rightsLede: 'Ce que la personne peut demander, et ce que vous faites pour elle.',
    rightsLedeSelf: 'Ce que Terreau sait de vous est à vous : lisez-le, corrigez-le, suspendez-le, effacez-le.',
    backTo: (name: string) => name,

    copy: 'Une copie de tout',
    copyText: 'Tout ce que Terreau garde sur la personne, notes comprises, les autres personnes masquées.',
    copyTextSelf:
      'Tout ce que vous pouvez lire de vous, les autres personnes masquées. Les jardinier·ères remettent leur part.',
    copyOpen: 'Établir une copie',
    copyOpenSelf: 'Voir ma copie',
    correct: 'Corriger',
    correctText: 'Le nom, la présentation, le territoire ; les coordonnées et les accords de partage.',
    correctOpen: 'Corriger la fiche',
    correctContacts: 'Ajouter une coordonnée',
    restrict: 'Suspendre l’usage',
    restrictText:
      'Personne ne s’en sert le temps d’une vérification ou d’un désaccord : ni listes, ni lettres, ni exports, ni suggestions. Rien n’est effacé.',
    restrictDo: 'Suspendre',
    restricted: (day: string) => `Usage suspendu depuis le ${day}`,
    restrictedText: 'La fiche n’est lue que par ses jardinier·ères et par la personne. Elle n’est dans aucune liste.',
    restrictedBySelf: 'La personne l’a demandé elle-même : elle seule le lève.',
    release: 'Reprendre l’usage',
    erase: 'Effacer',
    eraseText:
      'La personne disparaît de Terreau pour toujours : sa fiche, ses coordonnées, son compte, son nom dans les textes.',
    eraseTextSelf:
      'Votre binôme confirme votre demande, au plus tard dans le mois. Ensuite plus rien ici ne vous nomme.',
    eraseOpen: 'Effacer…',
    eraseAsk: 'Demander l’effacement',
    eraseAsked: (day: string) => `Effacement demandé le ${day}`,
    eraseAskedText: 'Le binôme a un mois pour répondre.',
    eraseWithdraw: 'Retirer la demande',
    complain: 'En cas de désaccord, une plainte peut être déposée auprès de la CNIL (cnil.fr).',

    copyTitle: (name: string) => `Copie des données de ${name}`,
    copyTitleSelf: 'Copie de vos données',
    copyBegin:
      'La copie réunit ce que vous lisez de cette personne. Elle est notée dans l’historique, et chaque autre jardinier·ère qui garde quelque chose d’elle est prié·e de remettre sa part directement.',
    alsoMasked: 'Autres noms à masquer',
    alsoMaskedHelp:
      'Un par ligne. Terreau masque les personnes qu’il connaît, les mails et les téléphones ; un nom qu’il ne connaît pas, il le laisse.',
    copyMake: 'Établir la copie',
    copyReread: 'Relisez avant de remettre',
    copyRereadText:
      'Un nom que Terreau ne connaît pas est resté ? Établissez la copie de nouveau en l’ajoutant aux noms à masquer.',
    copyAgain: 'Recommencer avec d’autres noms',
    madeOn: (day: string, who: string) => `Établie le ${day} par ${who}`,
    madeOnSelf: (day: string) => `Au ${day}`,
    print: 'Imprimer',
    json: 'Télécharger (JSON)',
    parts: 'La part des autres',
    partsText:
      'Ce que d’autres jardinier·ères gardent, et que cette copie ne montre pas, leur a été demandé. Elles et ils vous le remettent directement.',
    partsAskText:
      'Les jardinier·ères gardent peut-être des notes que vous ne lisez pas ici. Vous y avez droit : demandez-leur leur part.',
    partsAsk: 'Demander leur part aux jardinier·ères',
    partsGardener:
      'Les autres jardinier·ères concerné·es ont été prié·es de remettre leur part directement à la personne.',
    part: (keeper: string, notes: number) =>
      notes > 0 ? `${keeper} : ${count('fr', notes, '# note personnelle', '# notes personnelles')}` : keeper,
    partAsked: (day: string) => `demandée le ${day}`,
    partDone: (day: string) => `remise le ${day}`,
    partMine: 'On vous demande votre part',
    partMineText: (notes: number) =>
      `${notes > 0 ? `Vous gardez ${count('fr', notes, '# note personnelle', '# notes personnelles')} sur cette personne. ` : ''}Remettez-lui ce que vous en lisez ici, puis dites-le. Vous ne gardez rien ? Dites-le aussi.`,
    partHandedIn: 'C’est remis',
    partHandedInOf: (name: string) => `C’est remis à ${name}`,

    nothing: 'Rien.',
    history: 'Historique de la fiche',
    account: 'Le compte',
    legal: 'Ce qu’il faut savoir',
    purposes: 'À quoi cela sert',
    purposesText: (institution: string) =>
      `${institution} et les communautés de son territoire tiennent ensemble ce registre pour écouter les besoins, relier les projets, agir et répondre à celles et ceux qui ont parlé. Rien n’est vendu, rien ne sert à profiler ou à décider automatiquement.`,
    basis: 'Sur quelle base',
    basisText:
      'La mission d’intérêt public de l’institution et l’intérêt légitime des communautés pour la tenue du registre ; le consentement de la personne pour tout partage de ses coordonnées au-delà du binôme, noté avec sa date et sa source. Elle peut le retirer à tout moment.',
    readers: 'Qui lit',
    readersText:
      'Chaque ligne dit jusqu’où elle est partagée. Pour moi : son auteur·rice. Binôme : les deux jardinier·ères en exercice. Institution : en plus, ses agent·es. Communauté : en plus du binôme, ses membres. Les deux côtés : institution et communauté. Public : tout le monde.',
    kept: 'Combien de temps',
    keptText: (months: number) =>
      `Au bout de ${formatNumber('fr', months)} mois sans signe de la personne, le binôme décide : garder, demander, effacer. Rien ne part tout seul, rien ne reste sans raison.`,
    yourRights: 'Ses droits',
    yourRightsText:
      'Lire, faire corriger, faire suspendre, faire effacer, s’opposer, retirer un accord : auprès du binôme, ou soi-même depuis son compte. En cas de désaccord : la CNIL, cnil.fr.',

    eraseTitle: (name: string) => `Effacer ${name}`,
    eraseLede: 'Cela quitte Terreau pour toujours. Personne ne pourra revenir en arrière, pas même une sauvegarde.',
    eraseAskedBy: (day: string) => `La personne l’a demandé le ${day}.`,
    goes: 'Ce qui part',
    goesContacts: (n: number) => count('fr', n, 'Sa fiche et # coordonnée', 'Sa fiche et # coordonnées'),
    goesStays: (n: number) =>
      count('fr', n, '# passage dans un cercle, avec ses raisons', '# passages dans les cercles, avec leurs raisons'),
    goesAlone: (n: number) =>
      count('fr', n, 'Les mots de # échange avec elle seule', 'Les mots de # échanges avec elle seule'),
    goesShared: (n: number) =>
      count('fr', n, 'Son nom dans # échange avec d’autres', 'Son nom dans # échanges avec d’autres'),
    goesLinks: (needs: number, others: number) =>
      `Son lien à ${count('fr', needs, '# besoin', '# besoins')} et à ${count('fr', others, '# synergie ou projet', '# synergies ou projets')}`,
    goesAccount: 'Son compte et ses connexions',
    goesNames: 'Son nom, ses mails et ses téléphones dans tous les textes, et dans leur historique',
    goesHidden: 'Aussi ce que vous ne lisez pas : notes personnelles de l’autre, liens d’autres communautés.',
    stays: 'Ce qui reste',
    staysText:
      'Des dates et des nombres qui ne désignent personne : un échange a eu lieu ce jour-là. Les besoins déjà partagés gardent leurs mots, sans elle.',
    why: 'Pourquoi',
    whyAsked: 'La personne le demande',
    whyRetention: 'Plus de signe d’elle depuis longtemps',
    whyMistake: 'Enregistrée par erreur',
    sure: (name: string) => `J’ai relu : c’est bien ${name} qu’il faut effacer`,
    sureNeeded: 'Cochez cette case pour confirmer.',
    eraseDo: 'Effacer pour toujours',
    cancel: 'Ne rien effacer',

    retention: 'Qui garder',
    retentionTitle: (community: string) => `Qui garder, ${community}`,
    retentionLede: (months: number) =>
      `Personnes dont aucun signe n’est venu depuis ${formatNumber('fr', months)} mois. Rien ne part tout seul : vous décidez, une par une.`,
    retentionNone: 'Personne n’attend de décision : de chacun·e un signe est venu assez récemment.',
    silentCount: (n: number) => count('fr', n, '# personne attend une décision', '# personnes attendent une décision'),
    last_exchange: 'dernier échange',
    last_consent: 'dernier accord',
    last_stay: 'dernière arrivée dans un cercle',
    last_need: 'dernier besoin exprimé',
    last_project: 'dernière participation à un projet',
    last_own: 'dernière modification de sa main',
    last_recorded: 'aucun signe depuis son enregistrement',
    askedThen: (day: string) => `Interrogée le ${day}, sans réponse notée.`,
    keepIt: 'Garder un an',
    keepOf: (name: string) => `Garder ${name} un an`,
    keepReason: 'Pourquoi la garder',
    keepReasonHelp: 'La question reviendra dans un an.',
    askWrite: 'Lui écrire',
    askWriteTo: (name: string) => `Écrire à ${name}`,
    askDone: 'C’est demandé',
    askDoneOf: (name: string) => `C’est demandé à ${name}`,
    askNoWay: 'Aucun mail connu : au téléphone, ou à la prochaine rencontre.',
    askSubject: (community: string) => `Souhaitez-vous rester dans la communauté ${community} ?`,
    askBody: (name: string, community: string) =>
      `Bonjour ${name},\n\nNous gardons votre nom et vos coordonnées dans le registre de la communauté ${community}, mais nous n’avons plus eu de nouvelles depuis longtemps. Souhaitez-vous y rester ? Un mot suffit. Sans réponse de votre part dans les deux mois, nous pourrons vous effacer.\n\nBien à vous`,
    term: 'Après combien de mois sans signe',
    termHelp: 'Trois ans, 36 mois, est la durée habituelle. De 6 à 120.',
    termSave: 'Enregistrer la durée',
    termTitle: 'La durée',
    termBad: 'Un nombre de mois entre 6 et 120.',
    signsTitle: 'Ce qui compte comme un signe',
    signsText:
      'Un échange auquel la personne a pris part, un accord qu’elle a donné, une arrivée dans un cercle, un besoin exprimé, un projet, une modification de sa main. Vous ne voyez que ce que vous lisez.',
    restrictedTitle: 'Usage suspendu',
  },
  {
    masked: '[another person]',
    someone: 'a member',
    rights: 'Personal data',
    rightsTitle: (name: string) => `The data of ${name}`,
    rightsTitleSelf: 'Your data',
    rightsLede: 'What the person may ask for, and what you do for them.',
    rightsLedeSelf: 'What Terreau knows of you is yours: read it, correct it, suspend it, erase it.',
    backTo: (name: string) => name,

    copy: 'A copy of everything',
    copyText: 'Everything Terreau keeps about the person, notes included, other people masked.',
    copyTextSelf: 'Everything you may read about yourself, other people masked. The gardeners hand over their part.',
    copyOpen: 'Draw up a copy',
    copyOpenSelf: 'See my copy',
    correct: 'Correct',
    correctText: 'Name, presentation, territory; contact details and agreements to share.',
    correctOpen: 'Correct the record',
    correctContacts: 'Add a contact detail',
    restrict: 'Suspend its use',
    restrictText:
      'Nobody uses it while something is checked or disputed: no lists, letters, exports or suggestions. Nothing is erased.',
    restrictDo: 'Suspend',
    restricted: (day: string) => `Use suspended since ${day}`,
    restrictedText: 'The record is read by its gardeners and the person only. It is in no list.',
    restrictedBySelf: 'The person asked for it themselves: only they lift it.',
    release: 'Resume its use',
    erase: 'Erase',
    eraseText: 'The person leaves Terreau for good: record, contact details, account, their name in texts.',
    eraseTextSelf: 'Your pair confirms your request, within a month. After that nothing here names you.',
    eraseOpen: 'Erase…',
    eraseAsk: 'Ask to be erased',
    eraseAsked: (day: string) => `Erasure asked for on ${day}`,
    eraseAskedText: 'The pair has a month to answer.',
    eraseWithdraw: 'Withdraw the request',
    complain: 'If you disagree, you may complain to the CNIL (cnil.fr).',

    copyTitle: (name: string) => `Copy of the data of ${name}`,
    copyTitleSelf: 'Copy of your data',
    copyBegin:
      'The copy brings together what you read about this person. It is noted in the trail, and every other gardener who keeps something about them is asked to hand over their part directly.',
    alsoMasked: 'Other names to mask',
    alsoMaskedHelp:
      'One on a line. Terreau masks the people it knows, mails and telephone numbers; a name it does not know stays.',
    copyMake: 'Draw up the copy',
    copyReread: 'Read it again before handing it over',
    copyRereadText:
      'A name that Terreau does not know is still there? Draw up the copy again, with it among the names to mask.',
    copyAgain: 'Start again with other names',
    madeOn: (day: string, who: string) => `Drawn up on ${day} by ${who}`,
    madeOnSelf: (day: string) => `As of ${day}`,
    print: 'Print',
    json: 'Download (JSON)',
    parts: 'What others keep',
    partsText:
      'What other gardeners keep and this copy does not show has been asked of them. They hand it to you directly.',
    partsAskText: 'Gardeners may keep notes that you do not read here. They are yours to have: ask for their part.',
    partsAsk: 'Ask the gardeners for their part',
    partsGardener: 'The other gardeners concerned have been asked to hand their part to the person directly.',
    part: (keeper: string, notes: number) =>
      notes > 0 ? `${keeper}: ${count('en', notes, '# personal note', '# personal notes')}` : keeper,
    partAsked: (day: string) => `asked for on ${day}`,
    partDone: (day: string) => `handed over on ${day}`,
    partMine: 'You are asked for your part',
    partMineText: (notes: number) =>
      `${notes > 0 ? `You keep ${count('en', notes, '# personal note', '# personal notes')} about this person. ` : ''}Hand them what you read here, then say so. You keep nothing? Say so too.`,
    partHandedIn: 'Handed over',
    partHandedInOf: (name: string) => `Handed over to ${name}`,

    nothing: 'Nothing.',
    history: 'History of the record',
    account: 'The account',
    legal: 'What to know',
    purposes: 'What it is for',
    purposesText: (institution: string) =>
      `${institution} and the communities of its territory keep this record together to hear needs, link projects, act, and answer those who spoke. Nothing is sold; nothing serves to profile or to decide automatically.`,
    basis: 'On what basis',
    basisText:
      'The institution’s task in the public interest and the communities’ legitimate interest for keeping the record; the person’s consent for any sharing of contact details beyond the pair, noted with its date and source. It may be withdrawn at any time.',
    readers: 'Who reads',
    readersText:
      'Each line says how far it is shared. Private: its author. Pair: the two gardeners in office. Institution: its agents too. Community: the pair and the members. Both sides: institution and community. Public: anyone.',
    kept: 'For how long',
    keptText: (months: number) =>
      `After ${formatNumber('en', months)} months without a sign from the person the pair decides: keep, ask, erase. Nothing goes by itself, nothing stays without a reason.`,
    yourRights: 'Their rights',
    yourRightsText:
      'To read, have corrected, suspended or erased, to object, to withdraw consent: with the pair, or oneself from one’s account. In case of disagreement: the CNIL, cnil.fr.',

    eraseTitle: (name: string) => `Erase ${name}`,
    eraseLede: 'This leaves Terreau for good. Nobody can go back, not even a backup.',
    eraseAskedBy: (day: string) => `The person asked for it on ${day}.`,
    goes: 'What goes',
    goesContacts: (n: number) =>
      count('en', n, 'Their record and # contact detail', 'Their record and # contact details'),
    goesStays: (n: number) =>
      count('en', n, '# stay in a circle, with its reasons', '# stays in circles, with their reasons'),
    goesAlone: (n: number) =>
      count('en', n, 'The words of # exchange with them alone', 'The words of # exchanges with them alone'),
    goesShared: (n: number) =>
      count('en', n, 'Their name in # exchange with others', 'Their name in # exchanges with others'),
    goesLinks: (needs: number, others: number) =>
      `Their link to ${count('en', needs, '# need', '# needs')} and to ${count('en', others, '# synergy or project', '# synergies or projects')}`,
    goesAccount: 'Their account and its sessions',
    goesNames: 'Their name, mails and telephone numbers in all texts, and in their history',
    goesHidden: 'Also what you do not read: personal notes of the other, links of other communities.',
    stays: 'What stays',
    staysText:
      'Dates and numbers that point at nobody: an exchange took place that day. Needs already shared keep their words, without them.',
    why: 'Why',
    whyAsked: 'The person asks for it',
    whyRetention: 'No sign from them for a long time',
    whyMistake: 'Recorded by mistake',
    sure: (name: string) => `I read it again: it is ${name} who is to be erased`,
    sureNeeded: 'Tick this box to confirm.',
    eraseDo: 'Erase for good',
    cancel: 'Erase nothing',

    retention: 'Whom to keep',
    retentionTitle: (community: string) => `Whom to keep, ${community}`,
    retentionLede: (months: number) =>
      `People of whom there has been no sign for ${formatNumber('en', months)} months. Nothing goes by itself: you decide, one by one.`,
    retentionNone: 'Nobody waits for a decision: there was a sign of everybody recently enough.',
    silentCount: (n: number) => count('en', n, '# person waits for a decision', '# people wait for a decision'),
    last_exchange: 'last exchange',
    last_consent: 'last agreement',
    last_stay: 'last joined a circle',
    last_need: 'last need expressed',
    last_project: 'last took part in a project',
    last_own: 'last change made themselves',
    last_recorded: 'no sign since they were recorded',
    askedThen: (day: string) => `Asked on ${day}, no answer noted.`,
    keepIt: 'Keep for a year',
    keepOf: (name: string) => `Keep ${name} for a year`,
    keepReason: 'Why keep them',
    keepReasonHelp: 'The question comes back in a year.',
    askWrite: 'Write to them',
    askWriteTo: (name: string) => `Write to ${name}`,
    askDone: 'Asked',
    askDoneOf: (name: string) => `${name} was asked`,
    askNoWay: 'No mail known: by telephone, or when you next meet.',
    askSubject: (community: string) => `Would you like to stay in the community ${community}?`,
    askBody: (name: string, community: string) =>
      `Hello ${name},\n\nWe keep your name and contact details in the record of the community ${community}, but have had no news for a long time. Would you like to stay? A word is enough. Without an answer within two months we may erase you.\n\nKind regards`,
    term: 'After how many months without a sign',
    termHelp: 'Three years, 36 months, is usual. From 6 to 120.',
    termSave: 'Save the term',
    termTitle: 'The term',
    termBad: 'A number of months between 6 and 120.',
    signsTitle: 'What counts as a sign',
    signsText:
      'An exchange the person took part in, an agreement they gave, joining a circle, a need expressed, a project, a change made themselves. You see only what you read.',
    restrictedTitle: 'Use suspended',
  },
);
