import { addAccount, disableAccount, listAccounts } from '#db/accounts.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments, readMail, readName } from './arguments.ts';
import { withOwner } from './database.ts';

/** user list, user invite, user disable. */
export async function run([verb, ...args]: string[]): Promise<void> {
  if (verb === 'list') return list();
  if (verb === 'invite') return invite(args);
  if (verb === 'disable') return disable(args);
  throw new Refusal('user list, user invite ou user disable ?', 'user list, user invite or user disable?');
}

async function list(): Promise<void> {
  const accounts = await withOwner(listAccounts);
  for (const { name, mail, posts, disabledAt } of accounts) {
    const state = disabledAt ? say('désactivé', 'disabled') : '';
    console.log([name, mail ?? '', posts.join(', '), state].join('\t').trimEnd());
  }
}

async function invite(args: string[]): Promise<void> {
  const { values } = readArguments({
    args,
    options: {
      name: { type: 'string' },
      mail: { type: 'string' },
      cultivator: { type: 'boolean' },
      directorate: { type: 'string' },
    },
  });
  const { cultivator, directorate } = values;
  const account = {
    name: readName(values.name),
    mail: readMail(values.mail),
    post: cultivator
      ? ({ kind: 'cultivator' } as const)
      : directorate
        ? ({ kind: 'agent', directorate } as const)
        : undefined,
  };
  await withOwner(async (owner, { url }) => {
    const added = await owner.transaction((tx) => addAccount(tx, account));
    if (!added) {
      throw new Refusal(
        `Aucune direction ne s’appelle « ${directorate} ».`,
        `No directorate is called "${directorate}".`,
      );
    }
    console.log(
      added.made
        ? say(
            `${account.name} peut se connecter avec ${account.mail} : ${url}/sign-in`,
            `${account.name} may sign in with ${account.mail}: ${url}/sign-in`,
          )
        : say(`${account.mail} avait déjà un compte.`, `${account.mail} already had an account.`),
    );
  });
}

async function disable(args: string[]): Promise<void> {
  const { values, positionals } = readArguments({
    args,
    options: { mail: { type: 'string' } },
    allowPositionals: true,
  });
  const mail = readMail(values.mail ?? positionals[0]);
  if (!(await withOwner((owner) => disableAccount(owner, mail)))) {
    throw new Refusal(`Aucun compte n’a l’adresse ${mail}.`, `No account has the address ${mail}.`);
  }
  console.log(
    say(
      `Le compte ${mail} est désactivé, ses sessions sont fermées.`,
      `The account ${mail} is disabled, its sessions are closed.`,
    ),
  );
}
