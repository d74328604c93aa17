import { SMTPServer } from 'smtp-server';
import { expect } from './fixtures.ts';

/** A mail server that keeps what it is given. */
export async function openMailbox() {
  const received: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = plainPart(Buffer.concat(parts).toString());
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        answer();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  const lettersTo = (mail: string) => received.filter(({ to }) => to.includes(mail));
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The newest letter to an address, once there are so many. */
    async letter(mail: string, count = 1): Promise<string> {
      await expect.poll(() => lettersTo(mail).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
      return lettersTo(mail).at(-1)?.text ?? '';
    },
    count: (mail: string) => lettersTo(mail).length,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

/** The text of a letter of two parts, its quoted-printable lines joined again. */
function plainPart(source: string): string {
  const part = source.split(/^--.*$/m).find((one) => /content-type: text\/plain/i.test(one)) ?? source;
  const bytes = part
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export const codeIn = (text: string): string => /(?<![\w-])(\d{6})(?![\w-])/.exec(text)?.[1] ?? '';
