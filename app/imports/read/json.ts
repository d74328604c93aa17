import {
  CannotRead,
  type Format,
  type List,
  limits,
  nameHeaders,
  type Problem,
  type Row,
  rowOf,
  tooManyColumns,
  tooManyRows,
  type Words,
} from './list.ts';

type Thing = Record<string, unknown>;

/** GeoJSON, GoGoCarto's export, Kumu's blueprint, or a plain list of objects. `line` is the place in the list. */
export function readJson(text: string): List {
  const { format, items } = layout(parse(text));
  if (items.length > limits.rows) throw tooManyRows();
  const headers = new Set<string>();
  for (const item of items) {
    for (const key of flatten(item)?.keys() ?? []) headers.add(key);
    if (headers.size > limits.columns) throw tooManyColumns();
  }
  if (headers.size === 0) throw new CannotRead('Ce fichier est vide.', 'This file is empty.');
  const keys = [...headers];
  const names = nameHeaders(keys);
  const problems: Problem[] = [];
  async function* rows(): AsyncGenerator<Row> {
    for (const [index, item] of items.entries()) {
      const cells = flatten(item);
      const tooLong = cells && [...cells.values()].some((cell) => cell.length > limits.cell);
      if (cells && !tooLong)
        yield rowOf(
          names,
          keys.map((key) => cells.get(key) ?? ''),
          index + 1,
        );
      else
        problems.push({
          line: index + 1,
          reason: cells ? longText : noObject,
          cells: cells ? [...cells.values()] : [String(item)],
        });
    }
  }
  return { format, encoding: null, separator: null, headers: names, rows: rows(), problems, notes: [] };
}

const noObject: Words = { fr: 'Ceci n’est pas une fiche.', en: 'This is not a record.' };
const longText: Words = { fr: 'Un texte dépasse 40 000 caractères.', en: 'A text is longer than 40,000 characters.' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CannotRead(
      'Ce JSON ne se lit pas : il est coupé ou abîmé.',
      'This JSON cannot be read: it is cut or damaged.',
    );
  }
}

function layout(whole: unknown): { format: Format; items: unknown[] } {
  if (Array.isArray(whole)) return { format: 'json', items: whole };
  if (isThing(whole)) {
    const { type, features, data, elements, connections } = whole;
    if (type === 'FeatureCollection' && Array.isArray(features))
      return { format: 'geojson', items: features.map(fromFeature) };
    if (type === 'Feature') return { format: 'geojson', items: [fromFeature(whole)] };
    if (Array.isArray(elements)) {
      const ties = Array.isArray(connections) ? connections : [];
      return { format: 'kumu', items: [...elements, ...ties].map(fromKumu) };
    }
    if (Array.isArray(data)) return { format: data.some(isPlace) ? 'gogocarto' : 'json', items: data };
    if (isPlace(whole)) return { format: 'gogocarto', items: [whole] };
  }
  throw new CannotRead('Aucune liste n’est reconnue dans ce JSON.', 'No list is recognised in this JSON.');
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlace = (value: unknown): boolean => isThing(value) && isThing(value.geo) && 'name' in value;

function fromFeature(feature: unknown): unknown {
  if (!isThing(feature)) return feature;
  const { properties, geometry } = feature;
  const point =
    isThing(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  const place = point.length > 1 ? { longitude: point[0], latitude: point[1] } : {};
  return { ...(isThing(properties) ? properties : {}), ...place };
}

function fromKumu(item: unknown): unknown {
  if (!isThing(item)) return item;
  const { attributes, ...rest } = item;
  return isThing(attributes) ? { ...rest, ...attributes } : rest;
}

/** `address.city` for what is nested, three deep; lists of texts joined by `|`, as Kumu does. Null when it is no object. */
function flatten(item: unknown): Map<string, string> | null {
  if (!isThing(item)) return null;
  const cells = new Map<string, string>();
  const put = (thing: Thing, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(thing)) {
      if (Array.isArray(value)) cells.set(prefix + key, value.flatMap(nameOf).join('|'));
      else if (isThing(value) && depth < 3) put(value, `${prefix}${key}.`, depth + 1);
      else if (!isThing(value)) cells.set(prefix + key, nameOf(value).join(''));
    }
  };
  put(item, '', 1);
  return cells;
}

function nameOf(value: unknown): string[] {
  if (isThing(value)) return isThing(value.name) ? [] : nameOf(value.name ?? null);
  return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : [];
}
