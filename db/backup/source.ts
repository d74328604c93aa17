import { Refusal } from '../terminal.ts';
import type { Table } from './catalog.server.ts';
import type { Sum } from './digest.ts';
import type { Manifest, Sums } from './manifest.ts';

/**
 * Something an instance can be made of again: a backup, or an archive of open files. Its rows come table by table, in
 * the way that `form` says: as COPY's own text, or as CSV.
 */
export type Source = {
  manifest: Manifest;
  sums: Sums;
  rows(): AsyncGenerator<{ table: Table; rows: AsyncIterable<Buffer> }>;
} & ({ form: 'text' } | { form: 'csv' });

export function sameSum(one: Sum | undefined, other: Sum | undefined): boolean {
  return one !== undefined && one.rows === other?.rows && one.digest === other.digest;
}

export function notOurs(file: string): Refusal {
  return new Refusal(`« ${file} » n’est pas une sauvegarde de Terreau.`, `"${file}" is not a backup made by Terreau.`);
}

export function cutOff(file: string): Refusal {
  return new Refusal(
    `« ${file} » est incomplet : sa fin manque. Prenez une autre sauvegarde ; rien n’a été changé.`,
    `"${file}" is incomplete: its end is missing. Take another backup; nothing was changed.`,
  );
}

export function damaged(file: string, where: string): Refusal {
  return new Refusal(
    `« ${file} » est abîmé (${where}) : ce qu’il contient n’est pas ce qui y fut écrit. Prenez une autre sauvegarde ; rien n’a été changé.`,
    `"${file}" is damaged (${where}): it does not hold what was written. Take another backup; nothing was changed.`,
  );
}

export function tooNew(file: string, version: string): Refusal {
  return new Refusal(
    `« ${file} » vient d’une version plus récente de Terreau (${version}). Installez d’abord cette version-là ; rien n’a été changé.`,
    `"${file}" comes from a newer version of Terreau (${version}). Install that version first; nothing was changed.`,
  );
}
