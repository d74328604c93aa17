import { Refusal, say } from '#db/terminal.ts';

/** Each command is a file of its own, loaded when asked for; `run` gets the words after the command's name. */
type Command = { run(args: string[]): Promise<void> };

const commands: Record<string, { usage: string; about: string; load: () => Promise<Command> }> = {
  setup: {
    usage: 'setup [--institution … --time-zone … --name … --mail … --smtp … --url …]',
    about: say(
      'fait une instance réelle : l’institution, sa première cultivatrice, le serveur de mail',
      'makes a real instance: the institution, its first cultivator, the mail server',
    ),
    load: () => import('./setup.ts'),
  },
  user: {
    usage: 'user list | user invite --name … --mail … [--cultivator | --directorate …] | user disable …@…',
    about: say('les comptes : qui peut se connecter', 'accounts: who may sign in'),
    load: () => import('./user.ts'),
  },
  import: {
    usage:
      'import FILE --community SLUG --circle informed [--as …@…] [--level pair] [--existing complete] [--origin …] [--basis …] [--dry-run] [--json]',
    about: say(
      'importe une liste (CSV, XLSX, vCard, Kumu, GeoJSON, GoGoCarto) ; --dry-run dit ce qu’elle deviendrait sans rien écrire',
      'imports a list (CSV, XLSX, vCard, Kumu, GeoJSON, GoGoCarto); --dry-run says what it would become and writes nothing',
    ),
    load: () => import('./import.ts'),
  },
  outbox: {
    usage: 'outbox',
    about: say(
      'les messages qui ne sont pas partis, avec leurs liens et leurs codes',
      'the mails that have not left, with their links and codes',
    ),
    load: () => import('./outbox.ts'),
  },
  scale: {
    usage: 'scale [--actors 100000]',
    about: say(
      'remplit une base à part, terreau_scale, de 100 000 acteurs et de ce qui va avec, pour mesurer',
      'fills a database of its own, terreau_scale, with 100,000 actors and what goes with them, to measure',
    ),
    load: () => import('./scale.ts'),
  },
};

function help(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return [say('npm run terreau -- COMMANDE', 'npm run terreau -- COMMAND'), '', ...lines].join('\n');
}

const [name = 'help', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command) await (await command.load()).run(args);
  else if (['help', '--help', '-h'].includes(name)) console.log(help());
  else throw new Refusal(`Commande inconnue : ${name}\n\n${help()}`, `Unknown command: ${name}\n\n${help()}`);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
