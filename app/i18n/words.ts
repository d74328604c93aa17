import { createContext, useContext } from 'react';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

type Phrase = string | ((...given: never[]) => string);
type Phrases = Record<string, Phrase>;
type Same<F extends Phrases> = {
  [K in keyof F]: F[K] extends (...given: infer G) => string ? (...given: G) => string : string;
};

/** The words of one feature, in French first and in English: a missing or stray phrase is a type error. */
export function words<F extends Phrases>(fr: F, en: Same<F>): Record<Locale, Same<F>> {
  const set = Object.entries(fr).map(([name, phrase]) => [name, setInFrench(phrase)]);
  return { fr: Object.fromEntries(set), en };
}

function setInFrench(phrase: Phrase): Phrase {
  if (typeof phrase === 'string') return unbreakable(phrase);
  return (...given) => unbreakable(phrase(...given));
}

/** French sets a space before high punctuation and within quotation marks, at which no line may break. */
const unbreakable = (text: string): string => text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');

const LocaleContext = createContext<Locale>('fr');
export const LocaleProvider = LocaleContext.Provider;
export const useLocale = (): Locale => useContext(LocaleContext);

/** The phrases of a feature in the reader's language. */
export function useWords<W>(feature: Record<Locale, W>): W {
  return feature[useLocale()];
}

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };
const numbers = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') };

/** Chooses by the language's own rule: in French 0 and 1 are singular. `#` stands for the number. */
export function plural(locale: Locale, count: number, one: string, other: string): string {
  const form = rules[locale].select(count) === 'one' ? one : other;
  return form.replace('#', formatNumber(locale, count));
}

export function formatNumber(locale: Locale, value: number): string {
  return numbers[locale].format(value);
}
