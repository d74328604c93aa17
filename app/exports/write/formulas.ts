/*
 * A spreadsheet that opens a CSV runs the cells that begin like a formula. An apostrophe before them keeps it from doing
 * so, and the import takes it away again. So that no text is changed on the way, a text that begins with an apostrophe
 * takes one more.
 */

/** What a spreadsheet may run (OWASP, CSV injection), and the apostrophe itself. */
const risky = /^['=+\-@\t\r\n＝＋－＠]/;
const neutralised = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

export const neutralise = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** Exactly what neutralise() was given. */
export const revive = (text: string): string => text.replace(neutralised, '');

/** In a workbook a text is a text and runs nothing; only what revive() would shorten takes one more apostrophe. */
export const keepQuote = (text: string): string => (neutralised.test(text) ? `'${text}` : text);
