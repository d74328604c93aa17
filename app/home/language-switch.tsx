import { Form, useLocation } from '@remix-run/react';
import Languages from 'lucide-react/icons/languages';
import { type Locale, useLocale, useWords } from '#app/i18n/words.ts';
import { homeWords } from './words.ts';

const languages: Record<Locale, string> = { fr: 'Français', en: 'English' };

/** The other language, for who has no account to keep theirs; leads back to the same page. */
export function LanguageSwitch() {
  const w = useWords(homeWords);
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/preferences" className="language-switch" aria-label={w.language}>
      <input type="hidden" name="to" value={pathname + search} />
      {(Object.keys(languages) as Locale[])
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" name="locale" value={locale} lang={locale}>
            <Languages size={17} aria-hidden />
            {languages[locale]}
          </button>
        ))}
    </Form>
  );
}
