import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '#db/terminal.ts';

/** parseArgs, whose complaints become a sentence. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    throw new Refusal(`Cette commande ne se lit pas : ${words}`, `This command cannot be read: ${words}`);
  }
}

export function readMail(value: string | undefined): string {
  const mail = value?.trim() ?? '';
  if (z.email().max(254).safeParse(mail).success) return mail;
  throw new Refusal(`« ${mail} » n’est pas une adresse de mail.`, `"${mail}" is not a mail address.`);
}

export function readName(value: string | undefined): string {
  const name = value?.trim() ?? '';
  if (name.length > 0 && name.length <= 120) return name;
  throw new Refusal('Il faut un nom, de 120 caractères au plus.', 'A name is needed, of at most 120 characters.');
}
