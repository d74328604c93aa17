import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Fold } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import type { Directorate, Theme } from './queries.server.ts';
import { officeWords } from './words.ts';

type Props = { directorates: Directorate[]; themes: Theme[]; fresh: { directorate: string; theme: string } };

/** What needs and communities refer to. Folded once there is something: it seldom changes. */
export function Reference({ directorates, themes, fresh }: Props) {
  const w = useWords(officeWords);
  const locale = useLocale();
  const themeName = (theme: Theme) => (locale === 'en' ? theme.nameEn : theme.nameFr);
  const named = new Map(themes.map((theme) => [theme.id, themeName(theme)]));
  return (
    <Section title={w.reference} id="reference">
      <div className="grid gap-6">
        <Fold label={w.directorates} hint={String(directorates.length)} open={directorates.length === 0}>
          {directorates.length === 0 ? <p className="mb-3 max-w-[62ch] text-ink-soft">{w.directoratesEmpty}</p> : null}
          <List>
            {directorates.map((one) => (
              <Line key={one.id} name={one.name} to={`/offices/directorates/${one.id}`}>
                {[one.shortName, ...one.themes.map((theme) => named.get(theme)).sort()].filter(Boolean).join(' · ')}
              </Line>
            ))}
          </List>
          <LinkButton to={`/offices/directorates/${fresh.directorate}`}>{w.addDirectorate}</LinkButton>
        </Fold>
        <Fold label={w.themes} hint={String(themes.length)} open={themes.length === 0}>
          {themes.length === 0 ? <p className="mb-3 max-w-[62ch] text-ink-soft">{w.themesEmpty}</p> : null}
          <List>
            {themes.map((theme) => (
              <Line key={theme.id} name={themeName(theme)} to={`/offices/themes/${theme.id}`}>
                {locale === 'en' ? theme.nameFr : theme.nameEn}
              </Line>
            ))}
          </List>
          <LinkButton to={`/offices/themes/${fresh.theme}`}>{w.addTheme}</LinkButton>
        </Fold>
      </div>
    </Section>
  );
}

const List = ({ children }: { children: ReactNode }) => (
  <ul className="mb-4 max-w-[44rem] divide-y divide-line">{children}</ul>
);

function Line({ name, to, children }: { name: string; to: string; children: ReactNode }) {
  const w = useWords(officeWords);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <div className="min-w-0">
        <p>{name}</p>
        <p className="text-note text-ink-soft">{children}</p>
      </div>
      <Link className="button" data-variant="quiet" data-small to={to} aria-label={w.changeOf(name)}>
        {w.change}
      </Link>
    </li>
  );
}
