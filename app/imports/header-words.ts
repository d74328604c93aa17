/**
 * What a column can hold. `payer` names who paid for somebody, whose mail is not the member's. `label`, `from`, `to` and `type` are those
 * of Kumu's maps.
 */
export const fields = [
  'name',
  'given',
  'family',
  'organization',
  'role',
  'kind',
  'mail',
  'phone',
  'address',
  'postcode',
  'commune',
  'insee',
  'theme',
  'circle',
  'community',
  'note',
  'web',
  'date',
  'label',
  'from',
  'to',
  'type',
  'payer',
] as const;
export type Field = (typeof fields)[number];

/**
 * Headers as programs and people write them, plain, without their numbers and without "home" or "work". `aside`: known, and
 * left aside on purpose (birthdays and payments are more than a gardener needs).
 */
const written: Record<Field | 'aside', string> = {
  name: `full name, display name, nom complet, nom et prenom, nom prenom, prenom nom, prenom et nom, nom a afficher,
    nom affiche, nom d affichage, fn, contact, personne, titre de la fiche, identite, participant, participante, membre,
    contact name, nom du contact`,
  given: `first name, given name, prenom, prenoms, n given, firstname, prenom adherent, prenom participant,
    prenom du contact, forename, votre prenom, prenom beneficiaire`,
  family: `last name, family name, surname, nom de famille, n family, lastname, nom adherent, nom participant,
    nom d usage, patronyme, nom usuel, nom beneficiaire`,
  organization: `organization, organisation, organization name, organisation name, company, company name, societe, entreprise,
    structure, association, org, raison sociale, nom de la structure, nom de l organisation, nom de l organisme, organisme,
    nom de l association, nom de la societe, employer, current employer, employeur, employeur actuel, etablissement,
    collectivite, nom association, nom structure, nom de l entreprise, nom de l organisation legale`,
  role: `role, fonction, job title, position, poste, title, organization title, titre, intitule du poste, profession, metier,
    qualite, mandat, titre du poste, fonctions, occupation`,
  kind: `kind, contact type, type de contact, nature, type d acteur, type de fiche, personne ou organisation, type d acteurs,
    type acteur`,
  mail: `mail, mails, email, emails, e mail, courriel, mel, adresse mail, adresse email, adresse e mail, adresse electronique,
    email address, e mail address, e mail value, primary email, secondary email, adresse de messagerie, adresse courriel,
    premiere adresse electronique, seconde adresse electronique, adresse electronique principale, contact email,
    adresse electronique secondaire, adresse electronique supplementaire, email payeur, email adherent, email participant,
    email acheteur, courrier electronique, messagerie, additional email, courriel principal`,
  phone: `phone, phones, phone number, telephone, telephones, tel, portable, mobile, mobile phone, mobile number, gsm,
    phone value, numero de telephone, n de telephone, tel portable, tel mobile, telephone portable, telephone mobile,
    telephone fixe, fixe, primary phone, tel fixe, cell phone, num tel, numero, main phone, company main phone,
    telephone principal, numero de portable, phone numbers, n tel`,
  address: `address, adresse, adresse postale, street, street address, adr street, rue, address formatted, address street,
    adresse payeur, adresse adherent, address streetaddress, numero et voie, voie, adresse complete, full address, addresse,
    supplemental address, adresse complementaire, complement d adresse, street addresse`,
  postcode: `postcode, postal code, zip, zip code, zipcode, code postal, cp, adr postcode, address postal code,
    code postal payeur, code postal adherent, address postalcode, codepostal, postal`,
  commune: `commune, ville, city, town, localite, adr city, address city, ville payeur, ville adherent,
    address addresslocality, municipality, commune de residence, nom de la commune, nom commune, addresslocality`,
  insee: 'insee, code insee, code commune, code insee commune, citycode, code commune insee, insee code, com, cog',
  theme: `theme, themes, thematique, thematiques, categories, categorie, category, tags, tag, etiquettes, labels, mots cles,
    domaine, domaines, keywords, sujets, centres d interet, group membership, groups, groupes, tag s, group s, etiquette s,
    groupe s, interets`,
  circle: 'circle, cercle, niveau d engagement, engagement, cercle d engagement',
  community: 'community, communaute, territoire de projet, communautes',
  note: `note, notes, note s, commentaire, commentaires, comment, comments, remarque, remarques, description, observations,
    observation, bio, biographie, presentation, divers, descriptionmore, a propos, about`,
  web: `web, website, site web, site, site internet, url, url du site, page web, web page, website value, lien, linkedin,
    page personnelle, sites web, www`,
  date: `date, connected on, date de la commande, date d inscription, date d adhesion, date de contact, dernier contact,
    created at, createdat, date de creation, rev, date de rencontre, horodateur, timestamp, date adhesion, inscrit le`,
  label: 'label',
  from: 'from',
  to: 'to',
  type: 'type',
  payer: 'nom payeur, prenom payeur',
  aside: `birthday, birth day, birth month, birth year, date de naissance, anniversaire, montant, montant tarif, tarif,
    moyen de paiement, statut, statut de la commande, code promo, reference commande, n de commande, gender, sexe, genre,
    e mail label, e mail type, phone label, phone type, address label, address type, website label, photo, country, pays,
    pays payeur, adr country, email type, mail type, e mail display name, fax, fax number, business fax, home fax,
    user name, password, do not email, do not phone, latitude, longitude, geo latitude, geo longitude, id, uid, contact id,
    language, langue, deuxieme prenom, organization department, service, date de la derniere modification`,
};

export const headerWords: ReadonlyMap<string, Field | 'aside'> = new Map(
  (Object.keys(written) as (Field | 'aside')[]).flatMap((field) =>
    written[field].split(',').map((words) => [words.trim().replace(/\s+/g, ' '), field] as const),
  ),
);

/** Headers that are questions or sentences: the first of these that is in one is proposed, if the values agree. */
export const headerHints: [RegExp, Field][] = [
  [/\b(e mail|email|mail|courriel|adresse electronique)\b/, 'mail'],
  [/\b(telephone|tel|portable|phone|mobile)\b/, 'phone'],
  [/\bprenom\b/, 'given'],
  [/\bnom de (famille|naissance)\b/, 'family'],
  [/\bcode postal\b/, 'postcode'],
  [/\binsee\b/, 'insee'],
  [/\b(commune|ville)\b/, 'commune'],
  [/\b(structure|organisme|organisation|organization|association|entreprise|collectivite)\b/, 'organization'],
  [/\b(fonction|poste)\b/, 'role'],
  [/\b(site (web|internet)|website)\b/, 'web'],
  [/\b(thematiques?|themes?)\b/, 'theme'],
  [/\b(commentaires?|remarques?|notes?)\b/, 'note'],
];

/** The programs whose exports are known, by headers that only they write. */
const signatures: [string, string[]][] = [
  ['LinkedIn', ['first name', 'last name', 'connected on']],
  ['HelloAsso', ['reference commande']],
  ['HelloAsso', ['nom payeur', 'prenom payeur']],
  ['CiviCRM', ['contact type', 'display name']],
  ['CiviCRM', ['internal contact id']],
  ['CiviCRM', ['type de contact', 'nom affiche']],
  ['Google Contacts', ['first name', 'last name', 'organization name', 'labels']],
  ['Google Contacts', ['given name', 'family name', 'group membership']],
  ['Thunderbird', ['first name', 'display name', 'primary email']],
  ['Thunderbird', ['prenom', 'nom a afficher', 'surnom']],
  ['Outlook', ['first name', 'e mail address', 'business phone']],
  ['Outlook', ['prenom', 'nom', 'adresse de messagerie']],
];

/** The program that wrote plain headers, or null. */
export function programOf(headers: string[]): string | null {
  const present = new Set(headers);
  return signatures.find(([, words]) => words.every((word) => present.has(word)))?.[0] ?? null;
}
