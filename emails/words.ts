/** The words of Terreau's own mails. */
export const letterWords = {
  fr: {
    signInSubject: (code: string) => `${code} : votre code pour entrer dans Terreau`,
    signInPreview: 'Un lien et un code, valables quinze minutes.',
    signInLead: 'Bonjour, vous avez demandé à entrer dans Terreau.',
    signInButton: 'Entrer dans Terreau',
    signInCode: 'Ou recopiez ce code là où vous avez fait la demande :',
    signInFoot:
      'Le lien et le code valent quinze minutes et ne servent qu’une fois. Si vous n’avez rien demandé, laissez ce message : rien ne se passera.',
    mandateSubject: (community: string) => `On vous propose de jardiner « ${community} »`,
    mandateLead: (community: string) =>
      `Bonjour, on vous propose un mandat de jardinier·ère pour la communauté « ${community} ».`,
    mandatePreview: 'Vous acceptez ou déclinez en un geste.',
    mandateWhat:
      'La proposition dit ce que vous liriez, qui serait prévenu et pour combien de temps. Rien ne commence sans votre accord.',
    mandateButton: 'Voir la proposition',
    mandateFoot:
      'Pour la voir, vous entrerez avec cette adresse. Si elle ne vous concerne pas, vous pouvez la décliner.',
    invitationSubject: 'On vous invite dans Terreau',
    invitationLead: (community: string) =>
      `Bonjour, le binôme de la communauté « ${community} » vous invite dans Terreau : vous y lirez ce que la communauté partage et vous y tiendrez vos propres données.`,
    invitationButton: 'Accepter l’invitation',
    invitationFoot: 'Cette invitation vaut quatorze jours. Si elle ne vous concerne pas, laissez ce message.',
  },
  en: {
    signInSubject: (code: string) => `${code}: your code to enter Terreau`,
    signInPreview: 'A link and a code, good for fifteen minutes.',
    signInLead: 'Hello, you asked to enter Terreau.',
    signInButton: 'Enter Terreau',
    signInCode: 'Or type this code where you asked for it:',
    signInFoot:
      'The link and the code hold for fifteen minutes and work once. If you asked for nothing, leave this message: nothing will happen.',
    mandateSubject: (community: string) => `You are asked to garden “${community}”`,
    mandateLead: (community: string) => `Hello, you are offered a mandate as gardener of the community “${community}”.`,
    mandatePreview: 'You accept or decline in one gesture.',
    mandateWhat:
      'The offer says what you would read, who would be told and for how long. Nothing starts without your consent.',
    mandateButton: 'See the offer',
    mandateFoot: 'To see it, you will enter with this address. If it is not for you, you may decline it.',
    invitationSubject: 'You are invited to Terreau',
    invitationLead: (community: string) =>
      `Hello, the pair of the community “${community}” invites you to Terreau: you will read what the community shares and look after your own data.`,
    invitationButton: 'Accept the invitation',
    invitationFoot: 'This invitation holds for fourteen days. If it is not for you, leave this message.',
  },
};
