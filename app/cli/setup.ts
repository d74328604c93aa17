import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { settingsFile } from '#app/settings.server.ts';
import { setUpInstance } from '#db/setup.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments, readMail, readName } from './arguments.ts';
import { withOwner } from './database.ts';

const options = {
  institution: { type: 'string' },
  'time-zone': { type: 'string' },
  name: { type: 'string' },
  mail: { type: 'string' },
  smtp: { type: 'string' },
  url: { type: 'string' },
} as const;

/** Asks for what the command line does not say, then makes this instance a real one. */
export async function run(args: string[]): Promise<void> {
  const { values } = readArguments({ args, options });
  const ask = asker();
  const name = readName(values.institution ?? (await ask(say('Nom de l’institution', 'Name of the institution'))));
  const timeZone = readTimeZone(values['time-zone'] ?? (await ask(say('Fuseau horaire', 'Time zone'), 'Europe/Paris')));
  const cultivator = {
    name: readName(values.name ?? (await ask(say('Nom de la première cultivatrice', 'Name of the first cultivator')))),
    mail: readMail(values.mail ?? (await ask(say('Son adresse de mail', 'Their mail address')))),
  };
  const smtp =
    values.smtp ??
    (await ask(say('Serveur de mail (smtp://…, vide : plus tard)', 'Mail server (smtp://…, empty: later)'), ''));
  ask.close();

  const variables = {
    TERREAU_DEMO: '0',
    ...(smtp && { SMTP_URL: smtp }),
    ...(values.url && { TERREAU_URL: values.url }),
  };
  Object.assign(process.env, variables);
  await withOwner(async (owner, { url }) => {
    writeVariables(variables);
    if (!(await setUpInstance(owner, { name, timeZone, cultivator }))) throw alreadySetUp();
    console.log(
      say(
        `L’instance de ${name} est faite. Lancez-la : npm start. ${cultivator.name} se connecte avec ${cultivator.mail} : ${url}/sign-in`,
        `The instance of ${name} is made. Start it: npm start. ${cultivator.name} signs in with ${cultivator.mail}: ${url}/sign-in`,
      ),
    );
    if (!smtp) console.log(withoutMail());
  });
}

type Ask = { (question: string, otherwise?: string): Promise<string>; close(): void };

/** Questions on the terminal; answers may also come through a pipe, one per line. */
function asker(): Ask {
  let lines: ReturnType<typeof createInterface> | null = null;
  let answers: AsyncIterator<string> | null = null;
  const ask = async (question: string, otherwise?: string) => {
    lines ??= createInterface({ input: process.stdin });
    answers ??= lines[Symbol.asyncIterator]();
    process.stdout.write(otherwise ? `${question} [${otherwise}] : ` : `${question} : `);
    const { value = '' } = await answers.next();
    return value.trim() || otherwise || '';
  };
  return Object.assign(ask, { close: () => lines?.close() });
}

function readTimeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: value.trim() }).resolvedOptions().timeZone;
  } catch {
    throw new Refusal(
      `« ${value} » n’est pas un fuseau horaire. Écrivez-le comme Europe/Paris ou Indian/Reunion.`,
      `"${value}" is not a time zone. Write it like Europe/Paris or Indian/Reunion.`,
    );
  }
}

/** Sets variables in .env, whole or not at all, and leaves its other lines as they are. */
function writeVariables(variables: Record<string, string>): void {
  const file = settingsFile();
  const present = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const kept = present.filter((line) => !Object.keys(variables).some((name) => line.startsWith(`${name}=`)));
  const added = Object.entries(variables).map(([name, value]) => `${name}='${value.replaceAll("'", '%27')}'`);
  const lines = [...kept.filter((line, index) => line || index > 0), ...added];
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function alreadySetUp(): Refusal {
  return new Refusal(
    'Cette instance était déjà faite : son institution et ses comptes n’ont pas changé. Pour ajouter une cultivatrice : npm run terreau -- user invite --cultivator --name … --mail …',
    'This instance was already made: its institution and accounts have not changed. To add a cultivator: npm run terreau -- user invite --cultivator --name … --mail …',
  );
}

function withoutMail(): string {
  return say(
    'Sans serveur de mail, personne ne reçoit de code de connexion : ajoutez SMTP_URL=smtp://… dans .env.',
    'Without a mail server nobody receives a sign-in code: add SMTP_URL=smtp://… to .env.',
  );
}
