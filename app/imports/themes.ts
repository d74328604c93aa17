import { plain } from './plain.ts';
import { remembered } from './remember.ts';

export type Theme = { id: string; names: string[] };

/** Words that say the same thing to gardeners; the first theme that has one of them in its name is meant by all. */
const synonyms = `
alimentation|nourriture|food|alimentaire|manger
agriculture|agricole|paysan|farming|ferme|maraichage
mobilite|transport|transports|deplacements|velo|mobility
energie|energies|energy|renovation energetique|sobriete
eau|water|riviere|zones humides
biodiversite|nature|ecologie|environment|environnement
sante|soin|soins|health|medical
habitat|logement|housing
culture|arts|art|patrimoine
jeunesse|jeunes|youth|enfance
education|ecole|formation|apprentissage
numerique|digital|informatique|inclusion numerique
economie sociale|ess|economie|emploi|economy
solidarite|solidarites|social|precarite|solidarity
democratie|citoyennete|participation|democracy
dechets|reemploi|recyclage|zero dechet|waste
foret|bois|forest
`
  .trim()
  .split('\n')
  .map((group) => group.split('|'));

/** The theme a word means: its name, its singular or plural, or a synonym; null rather than one of two. */
export function themeFinder(themes: Theme[]): (text: string) => Theme | null {
  const exact = new Map(themes.flatMap((theme) => theme.names.map((name) => [stem(name), theme] as const)));
  return remembered((text) => {
    const key = stem(text);
    return exact.get(key) ?? bySynonym(key, themes);
  });
}

function bySynonym(key: string, themes: Theme[]): Theme | null {
  const group = synonyms.find((words) => words.some((word) => stem(word) === key)) ?? [key];
  const stems = group.map(stem);
  const meant = themes.filter((theme) =>
    theme.names.some((name) => stems.some((word) => ` ${stem(name)} `.includes(` ${word} `))),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const stem = (text: string) =>
  plain(text)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join(' ');
