import { Form, Link, useLocation } from '@remix-run/react';
import Columns3 from 'lucide-react/icons/columns-3';
import { sayDuration } from '#app/i18n/dates.ts';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { levels, visibilityWords } from '#app/visibility/visibility.ts';
import { stateWords } from './life-words.ts';
import { closeMenu } from './move-menu.tsx';
import { needStates, urgencies } from './need.ts';
import type { TablePage } from './table-page.server.ts';
import {
  countFilters,
  keptByColumns,
  keptByFilters,
  kinds,
  offeredColumns,
  parseView,
  silences,
  synergyStates,
  viewQuery,
} from './table-view.ts';
import { tableWords } from './words.ts';

/** Everything, needs or synergies, each with how many the filters leave. */
export function KindTabs({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const locale = useLocale();
  const { pathname } = useLocation();
  const { view, setting, counts } = page;
  const told = {
    all: [w.all, counts.need + counts.synergy],
    need: [w.needs, counts.need],
    synergy: [w.synergies, counts.synergy],
  } as const;
  return (
    <nav className="sub-nav" aria-label={w.kinds}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          to={viewQuery(view, setting, { kind }) || pathname}
          aria-current={view.kind === kind ? 'page' : undefined}
          preventScrollReset
        >
          {told[kind][0]} <span className="text-ink-soft tabular-nums">{formatNumber(locale, told[kind][1])}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The filters, read as one sentence. */
export function TableFilters({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const states = { ...useWords(stateWords), ...useWords(synergyStateWords) };
  const shared = useWords(visibilityWords);
  const locale = useLocale();
  const { pathname } = useLocation();
  const { view, setting, choices } = page;
  const named = (list: { slug: string; name: string }[], all: string) => [
    { value: '', label: all },
    ...list.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  const known = [...(view.kind !== 'synergy' ? needStates : []), ...(view.kind !== 'need' ? synergyStates : [])];
  const stateChoices = [
    { value: 'any', label: w.anyState },
    { value: 'open', label: w.open },
    { value: 'done', label: w.done },
    ...known.map((state) => ({ value: state, label: states[state].toLowerCase() })),
  ];
  const needsToo = view.kind !== 'synergy';
  return (
    <FilterSentence label={w.filters} action={pathname} keep={keptByFilters(view, setting)}>
      {w.what} <FilterSelect name="state" label={w.state} value={view.state} options={stateChoices} /> {w.about}{' '}
      <FilterSelect name="theme" label={w.themes} value={view.theme} options={named(choices.themes, w.anyTheme)} />{' '}
      {setting.overall && (
        <>
          {w.in}{' '}
          <FilterSelect
            name="community"
            label={w.community}
            value={view.community}
            options={named(choices.communities, w.anyCommunity)}
          />{' '}
        </>
      )}
      {w.for}{' '}
      <FilterSelect
        name="directorate"
        label={w.directorates}
        value={view.directorate}
        options={named(
          choices.directorates.map(({ slug, shortName }) => ({ slug, name: shortName })),
          w.anyDirectorate,
        )}
      />{' '}
      {w.crosses}{' '}
      <FilterSelect
        name="crossing"
        label={w.crosses}
        value={view.crossing ? '1' : ''}
        options={[
          { value: '', label: w.crossingAny },
          { value: '1', label: w.crossing },
        ]}
      />
      {needsToo && (
        <>
          ,{' '}
          <FilterSelect
            name="urgency"
            label={w.urgency}
            value={view.urgency}
            options={[{ value: '', label: w.anyUrgency }, ...urgencies.map((value) => ({ value, label: w[value] }))]}
          />
        </>
      )}
      {setting.signedIn && (
        <>
          , {w.readBy}{' '}
          <FilterSelect
            name="level"
            label={w.level}
            value={view.level}
            options={[{ value: '', label: w.anyLevel }, ...levels.map((value) => ({ value, label: shared[value] }))]}
          />
          {needsToo && (
            <>
              ,{' '}
              <FilterSelect
                name="silence"
                label={w.waiting}
                value={view.silence ? String(view.silence) : ''}
                options={[
                  { value: '', label: w.anySilence },
                  ...silences.map((days) => ({ value: String(days), label: w.silence(sayDuration(days, locale)) })),
                ]}
              />
            </>
          )}
        </>
      )}
      , {w.saying} <FilterText name="text" label={w.aWord} value={view.text} />.{' '}
      {countFilters(view) > 0 && (
        <Link
          to={viewQuery(parseView(new URLSearchParams(keptByFilters(view, setting)), setting), setting) || pathname}
        >
          {w.clear}
        </Link>
      )}
    </FilterSentence>
  );
}

/** Which columns are shown, kept in the address. */
export function ColumnMenu({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const { pathname } = useLocation();
  const { button, panel } = usePopover();
  const { view, setting } = page;
  const kept = keptByColumns(view, setting);
  const usual = new URLSearchParams(kept).toString();
  return (
    <>
      <Button variant="quiet" small icon={Columns3} {...button}>
        {w.columns}
      </Button>
      <div className="menu" {...panel}>
        <Form method="get" action={pathname} preventScrollReset onSubmit={closeMenu}>
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset className="column-choice" key={view.columns.join()}>
            <legend className="sr-only">{w.columns}</legend>
            {offeredColumns(setting).map((column) => (
              <label key={column}>
                <input type="checkbox" name="cols" value={column} defaultChecked={view.columns.includes(column)} />
                {w[column]}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="font-semibold">
            {w.showColumns}
          </button>
        </Form>
        <Link to={usual ? `?${usual}` : pathname} preventScrollReset>
          {w.usualColumns}
        </Link>
      </div>
    </>
  );
}
