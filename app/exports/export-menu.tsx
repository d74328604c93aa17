import { Form, Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import type { FormEvent } from 'react';
import { useWords } from '#app/i18n/words.ts';
import type { loader } from '#app/root.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { type ExportList, formatsOf } from './export.ts';
import { menuWords } from './menu-words.ts';

type ExportMenuProps = {
  list: ExportList;
  /** The slug of the community whose list it is; null for the list over all. */
  community: string | null;
  /** Rows that were chosen one by one, instead of those of the filters. */
  ids?: string[];
  /** Among the small controls above a table. */
  small?: boolean;
};

/** Takes the list that the page shows, under its present filters. There is none for visitors, nor through a lens. */
export function ExportMenu({ list, community, ids, small }: ExportMenuProps) {
  const w = useWords(menuWords);
  const { search } = useLocation();
  const landmarks = useRouteLoaderData<typeof loader>('root')?.landmarks;
  if (!landmarks?.signedIn || landmarks.lens) return null;
  const query = ids ? new URLSearchParams(ids.map((id) => ['id', id])).toString() : search;
  return (
    <Menu label={w.take} icon={Download} small={small}>
      <p className="max-w-[17rem] px-2.5 pt-1.5 pb-2 text-small text-ink-soft">
        {ids ? w.chosen(ids.length) : w.noted}
      </p>
      {formatsOf[list].map((format) => (
        <Form key={format} method="post" action="/exports/new" reloadDocument onSubmit={closeMenu}>
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="community" value={community ?? ''} />
          <input type="hidden" name="query" value={query} />
          <button type="submit" name="format" value={format}>
            {w[format]}
          </button>
        </Form>
      ))}
      <hr />
      <Link to="/exports">{w.seeTrail}</Link>
    </Menu>
  );
}

/** The file comes without another page: the menu goes by itself. */
const closeMenu = (event: FormEvent<HTMLFormElement>) =>
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
