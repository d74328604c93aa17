import type { KnownPlaces } from './columns.ts';
import { plain } from './plain.ts';

export type Commune = { code: string; name: string; postcodes: string[] };

/** What somebody wrote of where an actor lives. */
export type PlaceText = { commune: string; postcode: string; insee: string };

/** One commune, several to choose from, or nothing that is known. Codes are those of the INSEE, without the C of territories. */
type Found = { commune: Commune } | { candidates: Commune[] } | null;

export type Places = KnownPlaces & { find(text: PlaceText): Found };

/** Finds communes by INSEE code, name and postcode together. A name that several share is asked about, never guessed. */
export function placesOf(communes: Commune[], former: { code: string; name: string; now: string }[]): Places {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byName = new Map<string, Set<Commune>>();
  const byPostcode = new Map<string, Set<Commune>>();
  const oldNames = new Map<string, Set<Commune>>();
  for (const commune of communes) {
    put(byName, nameKey(commune.name), commune);
    for (const postcode of commune.postcodes) put(byPostcode, postcode, commune);
  }
  for (const { code, name, now } of former) {
    const commune = byCode.get(now);
    if (!commune) continue;
    if (!byCode.has(code)) byCode.set(code, commune);
    put(oldNames, nameKey(name), commune);
  }
  const named = (name: string) => [...(byName.get(name) ?? oldNames.get(name) ?? [])];

  /** What was found for a text is kept, while there are not too many: most rows of a list say the same places. */
  const answers = new Map<string, Found>();

  function find(text: PlaceText): Found {
    const key = [text.commune, text.postcode, text.insee].join('\n');
    const before = answers.get(key);
    if (before !== undefined) return before;
    if (answers.size >= 50_000) answers.clear();
    const found = search(text);
    answers.set(key, found);
    return found;
  }

  function search({ commune, postcode, insee }: PlaceText): Found {
    const coded = byCode.get(codeOf(insee));
    if (coded) return { commune: coded };
    const zip = postcodeOf(postcode) || postcodeOf(commune);
    const name = nameKey(commune.replace(/\(.*\)/, ''));
    const here = [...(byPostcode.get(zip) ?? [])];
    if (!name) return oneOf(here);
    const all = named(name);
    const near = here.filter((one) => all.includes(one));
    if (near.length > 0) return oneOf(near);
    // A CEDEX postcode is of no commune, but begins as those of its department do.
    const cedex = /cedex/i.test(commune) || (zip !== '' && here.length === 0);
    if (zip && cedex) {
      const inDepartment = all.filter((one) => one.postcodes.some((known) => known.slice(0, 2) === zip.slice(0, 2)));
      if (inDepartment.length > 0) return oneOf(inDepartment);
    }
    // The name and the postcode contradict each other, or the name is written otherwise: both are shown.
    if (zip && here.length + all.length > 0) return { candidates: [...new Set([...all, ...here])] };
    return oneOf(all);
  }

  return {
    find,
    isPostcode: (text) => byPostcode.has(postcodeOf(text)),
    isInsee: (text) => byCode.has(codeOf(text)),
    isCommune: (text) => named(nameKey(text)).length > 0,
  };
}

function put(map: Map<string, Set<Commune>>, key: string, commune: Commune): void {
  const set = map.get(key);
  if (set) set.add(commune);
  else map.set(key, new Set([commune]));
}

function oneOf(communes: Commune[]): Found {
  const [only, ...others] = communes;
  if (!only) return null;
  return others.length === 0 ? { commune: only } : { candidates: communes };
}

/** Spreadsheets drop the first zero: 1000 is 01000. */
const postcodeOf = (text: string) =>
  /(?<!\d)\d{4,5}(?!\d)/.exec(text.replace(/(\d{2}) (\d{3})(?!\d)/, '$1$2'))?.[0].padStart(5, '0') ?? '';
const codeOf = (text: string) =>
  text
    .trim()
    .replace(/^C(?=\d)/i, '')
    .toUpperCase()
    .padStart(5, '0');

/** "St-Etienne", "SAINT ETIENNE Cedex 2" and "Saint-Étienne" are one; "Paris 11e" and "Lyon 03" are their cities. */
function nameKey(name: string): string {
  return plain(name)
    .replace(/\b\d{5}\b/g, ' ')
    .replace(/\bcedex\b.*$/, ' ')
    .replace(/\b(\d{1,2}) ?(er|e|eme|nd)?( arrondissement)?$/, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\s+/g, ' ')
    .trim();
}
