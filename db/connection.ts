/** Where a database is and who enters it: what postgres.js takes as it is (`pg` calls the username `user`). */
export type Connection = {
  /** A name or address, or the folder of a Unix socket. */
  host: string;
  port: number;
  database: string;
  username: string;
  password: string;
  ssl?: 'require' | 'verify-full' | false;
};

const sslModes: Record<string, Connection['ssl']> = {
  disable: false,
  allow: false,
  prefer: false,
  require: 'require',
  'verify-ca': 'verify-full',
  'verify-full': 'verify-full',
};

/** Reads `postgres://user:password@host:5432/database?sslmode=require`; null when it is not of that form. */
export function connectionFromUrl(databaseUrl: string): Connection | null {
  if (!URL.canParse(databaseUrl)) return null;
  const url = new URL(databaseUrl);
  if (!/^postgres(ql)?:$/.test(url.protocol)) return null;
  const mode = url.searchParams.get('sslmode') ?? 'disable';
  const host = url.searchParams.get('host') ?? decode(url.hostname.replace(/^\[|\]$/g, ''));
  const database = decode(url.pathname.slice(1));
  const username = decode(url.username);
  const password = decode(url.password);
  if (!host || !database || !username || password === null || !(mode in sslModes)) return null;
  const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
  return { host, port, database, username, password, ssl: sslModes[mode] ?? false };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
