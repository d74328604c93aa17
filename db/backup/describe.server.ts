import type { TransactionSql } from 'postgres';
import { type Column, listKeys, nameOf, type Table } from './catalog.server.ts';
import type { Manifest, Sums } from './manifest.ts';

/** The folder of the archive where the tables lie, and the file of each: `data/public.actors.csv`. */
export const pathOf = (table: Table): string => `data/${nameOf(table)}.csv`;

/** An archive as the Data Package standard (frictionlessdata.io) describes one, and what Terreau needs to read it back. */
export type DataPackage = { resources: object[]; terreau: Manifest & Sums } & Record<string, unknown>;

export async function dataPackage(tx: TransactionSql, manifest: Manifest, sums: Sums): Promise<DataPackage> {
  const { primary, foreign } = await listKeys(tx);
  const included = new Set(manifest.tables.map(nameOf));
  const of = (table: Table) => (key: { schema: string; table: string }) =>
    key.schema === table.schema && key.table === table.name;
  const resources = manifest.tables.map((table) => {
    const key = primary.find(of(table));
    const foreignKeys = foreign
      .filter(of(table))
      .filter(({ otherSchema, otherTable }) => included.has(`${otherSchema}.${otherTable}`))
      .map(({ columns, otherSchema, otherTable, otherColumns }) => ({
        fields: columns,
        reference: { resource: `${otherSchema}.${otherTable}`, fields: otherColumns },
      }));
    return {
      name: nameOf(table),
      path: pathOf(table),
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', doubleQuote: true, header: true, lineTerminator: '\r\n' },
      schema: {
        fields: table.columns.map(fieldOf),
        missingValues: [''],
        ...(key && { primaryKey: key.columns }),
        ...(foreignKeys.length > 0 && { foreignKeys }),
      },
    };
  });
  return {
    name: 'terreau',
    title: 'Terreau',
    profile: 'tabular-data-package',
    created: manifest.madeAt,
    resources,
    terreau: { ...manifest, ...sums },
  };
}

function fieldOf({ name, type, notNull, values }: Column): object {
  const constraints = { ...(notNull && { required: true }), ...(values && { enum: values }) };
  return { name, ...typeOf(type), ...(Object.keys(constraints).length > 0 && { constraints }) };
}

function typeOf(type: string): { type: string; format?: string } {
  if (type.endsWith('[]')) return { type: 'array' };
  if (/^(small|big)?int(eger)?$/.test(type)) return { type: 'integer' };
  if (/^(numeric|real|double)/.test(type)) return { type: 'number' };
  if (type === 'timestamp with time zone') return { type: 'datetime' };
  if (type.startsWith('time ') || type.startsWith('time(')) return { type: 'time' };
  if (type === 'bytea') return { type: 'string', format: 'binary' };
  if (type === 'uuid') return { type: 'string', format: 'uuid' };
  if (type === 'json' || type === 'jsonb') return { type: 'any' };
  return { type: ['boolean', 'date'].includes(type) ? type : 'string' };
}
