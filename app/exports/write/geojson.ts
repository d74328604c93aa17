import type { Writer } from './file.ts';

/**
 * RFC 7946, one feature for each row with its columns as properties. Terreau knows communes by their codes and no
 * coordinates, so no feature has a geometry: whoever draws the map joins it by the INSEE code.
 */
export const writeGeojson: Writer = async function* (rows, { columns, locale, title }) {
  const names = columns.map((column) => column[locale]);
  yield Buffer.from(`{"type":"FeatureCollection","name":${JSON.stringify(title)},"features":[`);
  let first = true;
  for await (const few of rows) {
    let text = '';
    for (const { cells } of few) {
      const properties: Record<string, string | number> = {};
      cells.forEach((cell, at) => {
        if (cell !== null && cell !== '') properties[names[at] ?? ''] = cell;
      });
      text += `${first ? '' : ','}\n${JSON.stringify({ type: 'Feature', geometry: null, properties })}`;
      first = false;
    }
    yield Buffer.from(text);
  }
  yield Buffer.from('\n]}\n');
};
