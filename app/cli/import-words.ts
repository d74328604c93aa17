import type { Field } from '#app/imports/header-words.ts';
import type { Preview } from '#app/imports/preview.ts';
import { say } from '#db/terminal.ts';

const shown = 20;

/** The preview as a person at the terminal reads it; long lists end with how many more there are. */
export function printPreview(preview: Preview): string {
  const { rows, persons, organizations, affiliated, links, questions, remarks, refused, otherThemes } = preview;
  const count = (fr: string, en: string, n: number) =>
    `  ${say(fr, en).padEnd(44)}${n.toLocaleString(say('fr', 'en')).padStart(9)}`;
  const where = ({ line, sheet }: { line: number; sheet?: string }) => (sheet ? `${sheet}, ${line}` : String(line));
  return [
    about(preview),
    ...preview.notes.map((note) => say(note.fr, note.en)),
    '',
    say('Colonnes', 'Columns'),
    ...preview.columns.map(({ header, field, by }) => `  ${header.padEnd(34)} ${meaning(field, by)}`),
    '',
    count('lignes', 'rows', rows),
    count('personnes', 'persons', persons),
    count('organisations', 'organisations', organizations),
    count('organisations nommées par une affiliation', 'organisations named by an affiliation', affiliated),
    count('liens', 'links', links),
    count('lignes refusées', 'rows refused', refused.length),
    ...section(say('Quelle commune ?', 'Which commune?'), questions, ({ text, candidates, ...at }) => {
      const names = candidates
        .slice(0, 8)
        .map(({ name, code }) => `${name} (${code})`)
        .join(', ');
      return `${where(at)} : ${text} → ${names || say('aucune commune ne s’appelle ainsi', 'no commune is called so')}`;
    }),
    ...section(say('Gardé en note, tel quel', 'Kept as a note, as it is'), remarks, ({ field, value, ...at }) => {
      return `${where(at)} : ${say(...fieldWords[field])} « ${value} »`;
    }),
    ...section(say('Refusé', 'Refused'), refused, ({ reason, ...at }) => `${where(at)} : ${say(reason.fr, reason.en)}`),
    ...section(say('Thèmes, en toutes lettres', 'Themes, in words'), otherThemes, (theme) => theme),
    '',
    say('Rien n’a été écrit.', 'Nothing was written.'),
  ].join('\n');
}

function about({ format, encoding, separator, program }: Preview): string {
  const separators: Record<string, string> = {
    ',': say('virgule', 'comma'),
    ';': say('point-virgule', 'semicolon'),
    '\t': say('tabulation', 'tab'),
  };
  const parts = [
    `Format : ${format}`,
    program,
    encoding && `${say('encodage', 'encoding')} : ${encoding}`,
    separator && `${say('séparateur', 'separator')} : ${separators[separator] ?? separator}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function section<T>(title: string, items: T[], sentence: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const more = items.length - shown;
  const rest =
    more > 0
      ? [`  ${say(`et ${more} de plus (--json les donne toutes)`, `and ${more} more (--json gives them all)`)}`]
      : [];
  return ['', title, ...items.slice(0, shown).map((item) => `  ${sentence(item)}`), ...rest];
}

function meaning(field: Field | null, by: 'header' | 'values' | null): string {
  if (!field) return say('— laissée de côté', '— set aside');
  return `→ ${say(...fieldWords[field])}${by === 'values' ? say(' (d’après les valeurs)', ' (by its values)') : ''}`;
}

const fieldWords: Record<Field, [string, string]> = {
  name: ['nom', 'name'],
  given: ['prénom', 'first name'],
  family: ['nom de famille', 'last name'],
  organization: ['organisation', 'organisation'],
  role: ['fonction', 'role'],
  kind: ['personne ou organisation', 'person or organisation'],
  mail: ['mail', 'mail'],
  phone: ['téléphone', 'phone'],
  address: ['adresse', 'address'],
  postcode: ['code postal', 'postcode'],
  commune: ['commune', 'commune'],
  insee: ['code INSEE', 'INSEE code'],
  theme: ['thème', 'theme'],
  circle: ['cercle', 'circle'],
  community: ['communauté', 'community'],
  note: ['note', 'note'],
  web: ['site', 'web'],
  date: ['date', 'date'],
  label: ['nom (Kumu)', 'label (Kumu)'],
  from: ['lien, de', 'link, from'],
  to: ['lien, vers', 'link, to'],
  type: ['genre (Kumu)', 'type (Kumu)'],
  payer: ['payé par', 'paid by'],
};
