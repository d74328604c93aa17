const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/** What is printed on the terminal: French, or English where LANG says so. Screens have their own dictionaries. */
export function say(french: string, english: string): string {
  return /^en/i.test(language) ? english : french;
}

/** Something the person at the terminal can put right: printed as a sentence, without a stack. */
export class Refusal extends Error {
  constructor(french: string, english: string) {
    super(say(french, english));
    this.name = 'Refusal';
  }
}
