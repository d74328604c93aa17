import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { TransactionSql } from 'postgres';
import type { Connection } from '../connection.ts';
import { Refusal } from '../terminal.ts';
import { listMigrations, listSequences, listTables, nameOf, quoted, quotedName, type Table } from './catalog.server.ts';
import { copyOut, seeing } from './copy.server.ts';
import { RowDigest, wholeLines } from './digest.ts';
import { form, type Manifest, type Sums } from './manifest.ts';

export type Made = { bytes: number; tables: number; rows: number };
export type Origin = { version: string; demo: boolean };

/** The first line of a backup. The whole reads as an SQL script, so that it opens without Terreau too. */
export const firstLine = '-- Terreau backup';

/**
 * Writes everything this instance remembers into one file, as of one moment, while people go on working. The file comes
 * into being whole or not at all, readable by its owner alone. Memory does not grow with the rows.
 */
export async function writeBackup(owner: Connection, file: string, origin: Origin): Promise<Made> {
  return makeWhole(file, async (part) => {
    const made = { tables: 0, rows: 0 };
    await seeing(owner, (tx) =>
      pipeline(
        script(tx, origin, made),
        createGzip({ level: 5 }),
        createWriteStream(part, { mode: 0o600, flags: 'wx' }),
      ),
    );
    return made;
  });
}

/** Makes a file aside and gives it its name when it is whole and on the disk. Never takes another's place. */
export async function makeWhole<T>(file: string, make: (part: string) => Promise<T>): Promise<T & { bytes: number }> {
  const part = `${file}.part`;
  if (existsSync(file)) {
    throw new Refusal(
      `« ${file} » existe déjà : choisissez un autre nom.`,
      `"${file}" already exists: choose another name.`,
    );
  }
  if (existsSync(part)) {
    throw new Refusal(
      `« ${part} » existe : cette commande est en train d’écrire ce fichier, ou a été coupée. Si rien ne l’écrit, supprimez-le.`,
      `"${part}" exists: this command is writing that file, or was cut off. If nothing writes it, remove it.`,
    );
  }
  const giveUp = () => {
    rmSync(part, { force: true });
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, giveUp);
  try {
    const made = await make(part);
    const handle = await open(part, 'r+');
    const { size } = await handle.stat();
    await handle.sync().finally(() => handle.close());
    await rename(part, file);
    return { ...made, bytes: size };
  } catch (error) {
    rmSync(part, { force: true });
    throw explained(error, file);
  } finally {
    for (const signal of signals) process.off(signal, giveUp);
  }
}

async function* script(tx: TransactionSql, origin: Origin, made: { tables: number; rows: number }) {
  const manifest = await manifestOf(tx, origin);
  yield `${firstLine} ${form}\n${comment(manifest)}`;
  const sums: Sums['sums'] = {};
  for (const table of manifest.tables) {
    const digest = new RowDigest();
    yield `COPY ${copied(table)} FROM stdin;\n`;
    for await (const rows of wholeLines(copyOut(tx, `copy ${copied(table)} to stdout`))) {
      digest.addLines(rows);
      yield rows;
    }
    yield '\\.\n';
    sums[nameOf(table)] = digest.sum;
    made.tables++;
    made.rows += digest.sum.rows;
  }
  const sequences = await listSequences(tx);
  for (const sequence of sequences) {
    yield `SELECT setval('${quotedName(sequence).replaceAll("'", "''")}', ${sequence.last});\n`;
  }
  yield comment({ sums, sequences } satisfies Sums);
}

/** Names what is there, and sees to it that no migration changes it meanwhile. */
export async function manifestOf(tx: TransactionSql, { version, demo }: Origin): Promise<Manifest> {
  const tables = await listTables(tx);
  if (tables.length > 0) await tx.unsafe(`lock table ${tables.map(quotedName).join(', ')} in access share mode`);
  const [server] = await tx<{ number: number }[]>`select current_setting('server_version_num')::int as number`;
  return {
    form,
    madeAt: new Date().toISOString(),
    version,
    demo,
    server: server?.number ?? 0,
    migrations: await listMigrations(tx),
    tables,
  };
}

export const copied = (table: Table): string =>
  `${quotedName(table)} (${table.columns.map(({ name }) => quoted(name)).join(', ')})`;

const comment = (value: unknown): string => `-- ${JSON.stringify(value)}\n`;

function explained(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  const reasons: Record<string, [string, string]> = {
    ENOENT: ['son dossier n’existe pas', 'its folder does not exist'],
    ENOTDIR: ['son dossier n’existe pas', 'its folder does not exist'],
    EACCES: ['ce compte n’a pas le droit d’y écrire', 'this account may not write there'],
    EROFS: ['ce disque ne se laisse pas écrire', 'this disk cannot be written'],
    ENOSPC: ['le disque est plein', 'the disk is full'],
    EDQUOT: ['la place accordée à ce compte est épuisée', 'the space given to this account is used up'],
  };
  const reason = reasons[code];
  if (!reason) return error;
  return new Refusal(
    `« ${file} » ne peut pas être écrit : ${reason[0]}.`,
    `"${file}" cannot be written: ${reason[1]}.`,
  );
}
