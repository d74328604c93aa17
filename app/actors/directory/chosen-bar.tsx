import { Form } from '@remix-run/react';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import type { DirectoryPage } from './page.server.ts';
import { fieldsOf } from './params.ts';
import type { Chosen } from './use-chosen.ts';
import { directoryWords } from './words.ts';

/** The form that the boxes of the rows belong to. */
export const chosenForm = 'chosen';

const mostTicked = 300;
const acts = [
  { act: 'circle', word: 'toCircle' },
  { act: 'theme', word: 'toTheme' },
  { act: 'follow-up', word: 'toFollowUp' },
] as const;

/** What can be done with those who are chosen: each act has its page, where one sees whom it is about. */
export function ChosenBar({ page, chosen }: { page: DirectoryPage; chosen: Chosen }) {
  const d = useWords(directoryWords);
  const locale = useLocale();
  const arrived = useArrived();
  if (!page.can.choose || page.list.total === 0) return null;
  const { list, params, here, slug } = page;
  const shown = new Set(list.rows.map((row) => row.id));
  const elsewhere = Object.keys(chosen.ids).filter((id) => !shown.has(id));
  const { page: _, view: __, ...filters } = fieldsOf(params);
  const query = new URLSearchParams(filters).toString();
  const total = formatNumber(locale, list.total);
  const idle = arrived && chosen.count === 0;
  // Those ticked stand in the address of the next page, which has no room for more.
  const tooMany = !chosen.all && chosen.count > mostTicked;
  return (
    <Form method="get" action="/actors/many" id={chosenForm} className="chosen-bar" data-idle={idle || undefined}>
      <input type="hidden" name="query" value={query} />
      {slug && <input type="hidden" name="of" value={slug} />}
      <input type="hidden" name="to" value={here + (query ? `?${query}` : '')} />
      {chosen.all && <input type="hidden" name="all" value="on" />}
      {!chosen.all && elsewhere.map((id) => <input key={id} type="hidden" name="who" value={id} />)}
      <p role="status">
        <strong>{chosen.all ? d.allTaken(total) : chosen.count > 0 ? d.chosen(chosen.count) : d.chosenNone}</strong>
      </p>
      {!idle && (
        <>
          {chosen.count > 0 && !chosen.all && !list.more && list.total > chosen.count && (
            <Button small variant="quiet" onClick={chosen.takeAll}>
              {d.takeAll(total)}
            </Button>
          )}
          {tooMany && <p className="text-note">{d.tooMany(mostTicked)}</p>}
          {acts.map(({ act, word }) => (
            <Button key={act} type="submit" small name="act" value={act} disabled={tooMany}>
              {d[word]}
            </Button>
          ))}
          {chosen.count > 0 && (
            <Button small variant="quiet" onClick={chosen.clear}>
              {d.clear}
            </Button>
          )}
        </>
      )}
    </Form>
  );
}
