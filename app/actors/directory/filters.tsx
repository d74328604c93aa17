import { Link } from '@remix-run/react';
import { circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { listWords } from '../list-words.ts';
import type { DirectoryPage } from './page.server.ts';
import { countFilters, fieldsOf, furtherNames, having, keptByFilters, quietChoices, writeParams } from './params.ts';
import { directoryWords } from './words.ts';

/** The filters, read as a sentence; the rarer ones are a second sentence that unfolds. */
export function DirectoryFilters({ page }: { page: DirectoryPage }) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  const c = useWords(circleWords);
  const { params, themes, places, communities, here } = page;
  const { sort: _, ...keep } = keptByFilters(params);
  const fields = fieldsOf(params);
  const further = furtherNames.filter((name) => name in fields).length;
  return (
    <FilterSentence label={w.filters} action={here} keep={keep}>
      {w.sentenceShow}{' '}
      <FilterSelect
        name="kind"
        label={w.kindLabel}
        value={params.kind}
        options={[
          { value: '', label: w.kindAny },
          { value: 'person', label: w.kindPerson },
          { value: 'organization', label: w.kindOrganization },
        ]}
      />{' '}
      {w.sentenceIn}{' '}
      <FilterSelect
        name="circle"
        label={w.circleLabel}
        value={params.circle}
        options={[
          { value: '', label: w.circleAny },
          { value: 'engaged', label: c.engagedOne.toLowerCase() },
          { value: 'informed', label: c.informedOne.toLowerCase() },
          { value: 'citizen', label: c.citizenOne.toLowerCase() },
        ]}
      />
      {communities && (
        <>
          {' '}
          {w.sentenceOf}{' '}
          <FilterSelect
            name="of"
            label={w.ofLabel}
            value={params.of}
            options={[
              ...(communities.mine ? [{ value: '', label: w.ofMine }] : []),
              { value: communities.mine ? 'all' : '', label: w.ofAll },
              ...communities.all.map((one) => ({ value: one.slug, label: one.name })),
            ]}
          />
        </>
      )}
      {w.sentenceTheme}{' '}
      <FilterSelect
        name="theme"
        label={w.themeLabel}
        value={params.theme}
        options={[{ value: '', label: w.themeAny }, ...themes.map((theme) => ({ value: theme.id, label: theme.name }))]}
      />
      {w.sentenceWhere}{' '}
      <FilterSelect
        name="territory"
        label={w.whereLabel}
        value={params.territory}
        options={[
          { value: '', label: w.whereAny },
          ...places.map((place) => ({ value: place.code, label: place.name })),
        ]}
      />
      , {d.sortBy} <SortWord page={page} />. <FilterText name="q" label={w.searchLabel} value={params.q} />{' '}
      {countFilters(params) > 0 && (
        <Link to={here + writeParams({ of: params.of, columns: params.columns, widths: params.widths })}>
          {w.clear}
        </Link>
      )}
      <details className="further-filters" open={further > 0}>
        <summary>{further > 0 ? d.furtherOn(further) : d.further}</summary>
        <FurtherFilters page={page} />
      </details>
    </FilterSentence>
  );
}

function FurtherFilters({ page }: { page: DirectoryPage }) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  const { params, setting } = page;
  return (
    <>
      <FilterSelect
        name="relay"
        label={w.relayLabel}
        value={params.relay ? '1' : ''}
        options={[
          { value: '', label: w.relayAny },
          { value: '1', label: w.relayOnly },
        ]}
      />
      {', '}
      <FilterSelect
        name="quiet"
        label={w.quietLabel}
        value={params.quiet ? String(params.quiet) : ''}
        options={[
          { value: '', label: w.quietAny },
          ...quietChoices.map((days) => ({ value: String(days), label: w.quietFor(days) })),
          { value: 'never', label: d.quietNever },
        ]}
      />
      {', '}
      <label>
        {d.before}{' '}
        <input
          className="filter-word filter-day"
          type="date"
          name="before"
          defaultValue={params.before}
          key={params.before}
          max={page.today}
          // A day is typed figure by figure: it is sent when one leaves it, or by Enter.
          onBlur={(event) => event.target.value !== params.before && event.target.form?.requestSubmit()}
        />
      </label>
      {(['mail', 'phone', 'consent'] as const).map((name) => (
        <span key={name}>
          {', '}
          <FilterSelect
            name={name}
            label={d[`${name}Any`]}
            value={params[name]}
            options={[
              { value: '', label: d[`${name}Any`] },
              ...having.map((one) => ({ value: one, label: d[`${name}${one === 'with' ? 'With' : 'Without'}`] })),
            ]}
          />
        </span>
      ))}
      {', '}
      <FilterSelect
        name="needs"
        label={d.needsLabel}
        value={params.needs ? 'open' : ''}
        options={[
          { value: '', label: d.needsAny },
          { value: 'open', label: d.needsOpen },
        ]}
      />
      {setting.signedIn && (
        <>
          {', '}
          <FilterSelect
            name="due"
            label={d.dueLabel}
            value={params.due ? '1' : ''}
            options={[
              { value: '', label: d.dueAny },
              { value: '1', label: d.dueOnly },
            ]}
          />
        </>
      )}
      .
    </>
  );
}

const orders = ['name', 'circle', 'where', 'last', '-last', '-needs', 'since', '-added'] as const;
const overAllOrders = ['name', 'where', '-added'] as const;

/** The order, also where no column head can be pressed: on the telephone. */
function SortWord({ page }: { page: DirectoryPage }) {
  const d = useWords(directoryWords);
  const { params, byLast } = page;
  const now = fieldsOf(params).sort ?? 'name';
  const known = byLast ? orders : overAllOrders;
  const options = known.map((value) => ({ value: value as string, label: d[`by_${value}`] }));
  if (!known.some((value) => value === now)) options.push({ value: now, label: d.by_several });
  return <FilterSelect name="sort" label={d.sortLabel} value={now} options={options} />;
}
