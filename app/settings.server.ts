import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Connection, connectionFromUrl } from '#db/connection.ts';
import { settleDataFolder } from '#db/embedded/account.server.ts';
import { Refusal, say } from '#db/terminal.ts';

/** How this instance is set up. Holds secrets: never printed, never sent to a browser. */
export type Settings = {
  host: string;
  port: number;
  /** A PostgreSQL server of one's own; null for the embedded one. */
  databaseServer: Connection | null;
  dataDir: string;
  /** The origin people type, from TERREAU_URL; null when it was not given. */
  publicUrl: string | null;
  /** `publicUrl`, or where the process listens. */
  url: string;
  secret: string;
  demo: boolean;
  smtpUrl: string | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
};

type Draft = Omit<Settings, 'dataDir' | 'secret'> & { dataDir: string | null; secret: string | null };
type Environment = Record<string, string | undefined>;

export const projectFolder = path.resolve(import.meta.dirname, '..');
/** Where settings are kept as lines: `.env` of the project, or the file that TERREAU_ENV_FILE names. */
export const settingsFile = (): string => path.resolve(projectFolder, process.env.TERREAU_ENV_FILE || '.env');
const loopback = ['localhost', '127.0.0.1', '::1'];
/** With one of these someone has made the instance their own: it is no demonstration any more. */
const ownSettings = ['DATABASE_URL', 'TERREAU_URL', 'TERREAU_SECRET', 'SMTP_URL', 'OIDC_ISSUER'];

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.string().transform(asConnection).optional(),
  TERREAU_DATA: z.string().optional(),
  TERREAU_URL: z.string().transform(asOrigin).optional(),
  TERREAU_SECRET: z.string().min(32).optional(),
  TERREAU_DEMO: z.enum(['0', '1']).optional(),
  SMTP_URL: z
    .string()
    .refine((value) => isUrl(value, /^smtps?:$/))
    .optional(),
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
});
type Variables = z.infer<typeof variables>;

/** What the environment says, or a sentence for each of its mistakes. Sentences never repeat a secret value. */
export function readEnvironment(environment: Environment): { draft: Draft } | { mistakes: string[] } {
  // An empty value is one that was not filled in.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(given);
  const names = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  const sentences = [...new Set(names)].map((name) => sentenceFor(name, given[name] ?? ''));
  if (!parsed.success) return { mistakes: [...sentences, ...together(given, null)] };
  const draft = draftFrom(parsed.data, given);
  const mistakes = together(given, draft);
  return mistakes.length > 0 ? { mistakes } : { draft };
}

function draftFrom(read: Variables, given: Environment): Draft {
  const [host, port] = [read.HOST, read.PORT];
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  const name = loopback.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    host,
    port,
    databaseServer: read.DATABASE_URL ?? null,
    dataDir: read.TERREAU_DATA ?? null,
    publicUrl: read.TERREAU_URL ?? null,
    url: read.TERREAU_URL ?? `http://${name}:${port}`,
    secret: read.TERREAU_SECRET ?? null,
    demo: read.TERREAU_DEMO ? read.TERREAU_DEMO === '1' : !ownSettings.some((variable) => given[variable]),
    smtpUrl: read.SMTP_URL ?? null,
    oidc:
      issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: read.OIDC_NAME ?? 'OIDC' } : null,
  };
}

/** Mistakes of several variables together. */
function together(given: Environment, draft: Draft | null): string[] {
  const mistakes: string[] = [];
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = oidc.filter((name) => !given[name]).join(', ');
  if (missing && oidc.some((name) => given[name])) {
    mistakes.push(
      say(
        `La connexion OIDC est réglée à moitié : il manque ${missing}.`,
        `OIDC sign-in is half set up: ${missing} is missing.`,
      ),
    );
  }
  if (given.DATABASE_URL && !given.TERREAU_SECRET) {
    mistakes.push(
      say(
        'Avec DATABASE_URL il faut TERREAU_SECRET : au moins 32 caractères tirés au hasard, toujours les mêmes (openssl rand -base64 32).',
        'With DATABASE_URL, TERREAU_SECRET is needed: at least 32 random characters, always the same ones (openssl rand -base64 32).',
      ),
    );
  }
  if (given.DATABASE_URL && given.TERREAU_DEMO === '1') {
    mistakes.push(
      say(
        'TERREAU_DEMO=1 ne va qu’avec la base de données intégrée : retirez DATABASE_URL, ou mettez TERREAU_DEMO=0.',
        'TERREAU_DEMO=1 goes only with the embedded database: remove DATABASE_URL, or set TERREAU_DEMO=0.',
      ),
    );
  }
  if (draft?.demo && !loopback.includes(draft.host)) {
    mistakes.push(
      say(
        `HOST=${draft.host} ouvre Terreau au réseau, ce que la démonstration refuse : on y entre sans mot de passe. Retirez HOST, ou créez une instance à vous : npm run terreau -- setup`,
        `HOST=${draft.host} opens Terreau to the network, which the demonstration refuses: one enters it without a password. Remove HOST, or create an instance of your own: npm run terreau -- setup`,
      ),
    );
  }
  return mistakes;
}

function sentenceFor(name: string, value: string): string {
  const sentences: Record<string, [string, string]> = {
    HOST: [`une adresse ou un nom de machine, pas « ${value} »`, `an address or the name of a machine, not "${value}"`],
    PORT: [`un nombre de 0 à 65535, pas « ${value} »`, `a number from 0 to 65535, not "${value}"`],
    DATABASE_URL: [
      'de la forme postgres://compte:mot-de-passe@machine:5432/base, avec au besoin ?sslmode=require',
      'of the form postgres://account:password@machine:5432/database, with ?sslmode=require where needed',
    ],
    TERREAU_URL: [
      'l’adresse que les gens tapent, sans chemin, comme https://grc.exemple.fr',
      'the address people type, without a path, like https://grc.example.org',
    ],
    TERREAU_SECRET: ['d’au moins 32 caractères tirés au hasard', 'of at least 32 random characters'],
    TERREAU_DEMO: ['0 ou 1', '0 or 1'],
    SMTP_URL: [
      'de la forme smtp://compte:mot-de-passe@machine:587 (ou smtps://)',
      'of the form smtp://account:password@machine:587 (or smtps://)',
    ],
    OIDC_ISSUER: ['une adresse en https://', 'an address in https://'],
    OIDC_NAME: ['d’au plus 60 caractères', 'of at most 60 characters'],
  };
  const [french, english] = sentences[name] ?? ['valable', 'valid'];
  return say(`${name} doit être ${french}.`, `${name} must be ${english}.`);
}

function asConnection(value: string, context: z.RefinementCtx): Connection {
  const connection = connectionFromUrl(value);
  if (!connection) context.addIssue({ code: 'custom', message: 'DATABASE_URL' });
  return connection ?? z.NEVER;
}

function asOrigin(value: string, context: z.RefinementCtx): string {
  const url = isUrl(value, /^https?:$/) ? new URL(value) : null;
  const bare = url?.pathname === '/' && !url.search && !url.hash && !url.username;
  if (!url || !bare) context.addIssue({ code: 'custom', message: 'TERREAU_URL' });
  return url?.origin ?? z.NEVER;
}

function isUrl(value: string, protocol: RegExp): boolean {
  return URL.canParse(value) && protocol.test(new URL(value).protocol) && new URL(value).hostname !== '';
}

function isIssuer(value: string): boolean {
  return isUrl(value, /^https:$/) || (isUrl(value, /^http:$/) && loopback.includes(new URL(value).hostname));
}

/** The settings of this process, from its environment and `.env`. Throws one Refusal that holds every mistake. */
export function readSettings(): Settings {
  const file = settingsFile();
  if (existsSync(file)) process.loadEnvFile(file);
  const read = readEnvironment(process.env);
  if ('mistakes' in read) throw new Refusal(read.mistakes.join('\n'), read.mistakes.join('\n'));
  const { databaseServer, dataDir: chosen } = read.draft;
  const dataDir = databaseServer
    ? path.resolve(projectFolder, chosen ?? 'data')
    : settleDataFolder(chosen, projectFolder);
  return { ...read.draft, dataDir, secret: read.draft.secret ?? secretOf(dataDir) };
}

/** Made once, whole, whoever else starts at the same moment. */
function secretOf(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8');
}
