/** Texts as they are compared: no accents, no capitals, words apart by one space. "Saint-Étienne" is "saint etienne". */
export function plain(text: string): string {
  // Most cells: no letter outside of ASCII.
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ascii = /^[\0-\x7f]*$/;
