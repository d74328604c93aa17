import { createInterface } from 'node:readline';

/** One line from the terminal, or from a pipe; empty when there is none. */
export async function answer(question: string): Promise<string> {
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin });
  try {
    const { value = '' } = await lines[Symbol.asyncIterator]().next();
    return value.trim();
  } finally {
    lines.close();
  }
}
