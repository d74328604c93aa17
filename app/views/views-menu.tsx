import { Form, Link, useFetcher } from '@remix-run/react';
import Bookmark from 'lucide-react/icons/bookmark';
import Lock from 'lucide-react/icons/lock';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { UndoToast } from '#app/ui/messages.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { useArrived } from '#app/ui/use-arrived.ts';
import { closePanel } from './close-panel.ts';
import { canChangeView, type View, viewHref } from './view.ts';
import { viewWords } from './words.ts';

type ViewsMenuProps = {
  views: View[];
  /** The one that is open, if one is. */
  open: View | null;
  /** What is seen now (with the community, on the page of one), and whether that is no longer what the open view holds. */
  query: string;
  changed: boolean;
  /** The id a new one gets. */
  freshId: string;
  /** The page it stands on, its whole address, and the community it is about. */
  here: string;
  address: string;
  slug: string | null;
  /** Communities with whose pair one may share. */
  pairs: { id: string; name: string }[];
  canKeep: boolean;
};

/** The views one may open, and the ways to keep, change and delete them. Without script each is a form that comes back. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { views, open, slug, here, changed } = props;
  const w = useWords(viewWords);
  const { button, panel } = usePopover();
  const groups = Map.groupBy(views, (view) => view.community);
  return (
    <>
      <Button variant="quiet" small icon={Bookmark} {...button}>
        <span className="views-open">{open ? open.name : w.views}</span>
        {open && changed && <span className="text-ink-soft">, {w.changed}</span>}
      </Button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links within. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key is clicked too. */}
      <div className="menu views-panel" onClick={closePanel} {...panel}>
        {views.length === 0 && <p className="px-2 text-note text-ink-soft">{w.none}</p>}
        {open && <Link to={here}>{w.everybody}</Link>}
        {[...groups].map(([community, ofThem]) => (
          <section key={community} aria-label={community ? w.ofPair(community) : w.mine}>
            <h2 className="views-group">{community ? w.ofPair(community) : w.mine}</h2>
            {ofThem.map((view) => (
              <Link key={view.id} to={viewHref(view, slug)} aria-current={view.id === open?.id ? 'true' : undefined}>
                <span>{view.name}</span>
                {view.locked && (
                  <span className="views-lock">
                    <Lock size={13} aria-hidden /> {view.lockedByMe ? w.lockedByMe : w.lockedBy(view.lockedBy ?? '')}
                  </span>
                )}
              </Link>
            ))}
          </section>
        ))}
        {props.canKeep && (
          <>
            {open && canChangeView(open) && <OpenView {...props} open={open} key={open.id} />}
            <KeepView {...props} />
          </>
        )}
      </div>
    </>
  );
}

function OpenView({ open, query, changed, address, here }: ViewsMenuProps & { open: View }) {
  const w = useWords(viewWords);
  const fetcher = useFetcher<{ stale?: boolean }>();
  const removal = useFetcher({ key: removalKey });
  const arrived = useArrived();
  return (
    <section className="views-section" aria-label={w.current(open.name)}>
      <h2 className="views-group">{w.current(open.name)}</h2>
      <fetcher.Form method="post" action={`/views/${open.id}`} className="views-rename">
        <input type="hidden" name="version" value={open.version} />
        <input type="hidden" name="to" value={address} />
        <input className="input" name="name" aria-label={w.name} defaultValue={open.name} maxLength={80} required />
        <Button type="submit" small>
          {w.rename}
        </Button>
      </fetcher.Form>
      {fetcher.data?.stale && <p className="text-small text-warning">{w.stale}</p>}
      {changed && (
        <fetcher.Form method="post" action={`/views/${open.id}`}>
          <input type="hidden" name="version" value={open.version} />
          <input type="hidden" name="name" value={open.name} />
          <input type="hidden" name="query" value={query} />
          <input type="hidden" name="to" value={address} />
          <button type="submit">{w.update}</button>
        </fetcher.Form>
      )}
      {open.communityId && (
        <fetcher.Form method="post" action={`/views/${open.id}/lock`}>
          <input type="hidden" name="locked" value={open.locked ? 'no' : 'yes'} />
          <input type="hidden" name="to" value={address} />
          <button type="submit">{open.locked ? w.unlock : w.lock}</button>
        </fetcher.Form>
      )}
      <removal.Form method="post" action={`/views/${open.id}/delete`} onSubmit={closePanel}>
        {arrived && <input type="hidden" name="answer" value="fields" />}
        <input type="hidden" name="to" value={here} />
        <button type="submit">{w.remove}</button>
      </removal.Form>
    </section>
  );
}

function KeepView({ query, freshId, address, pairs }: ViewsMenuProps) {
  const w = useWords(viewWords);
  return (
    <Form method="post" action="/views" className="views-section views-form" key={freshId} onSubmit={closePanel}>
      <h2 className="views-group">{w.keepAs}</h2>
      <input type="hidden" name="id" value={freshId} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="to" value={address} />
      <input className="input" name="name" aria-label={w.name} placeholder={w.name} maxLength={80} required />
      {pairs.length > 0 && (
        <>
          <select className="input" name="communityId" aria-label={w.forWhom}>
            <option value="">{w.forMe}</option>
            {pairs.map((one) => (
              <option key={one.id} value={one.id}>
                {w.forPair(one.name)}
              </option>
            ))}
          </select>
          <label className="views-check">
            <input type="checkbox" name="locked" /> {w.locked}
          </label>
        </>
      )}
      <Button type="submit" small variant="primary">
        {w.keep}
      </Button>
    </Form>
  );
}

/** One for the page: the toast outlives the menu. */
const removalKey = 'view-removal';

export function RemovedViewToast() {
  const w = useWords(viewWords);
  const removed = useFetcher<{ name: string; fields: Record<string, string> }>({ key: removalKey }).data;
  if (!removed?.fields) return null;
  return (
    <UndoToast
      key={`${removed.fields.id} ${removed.fields.query}`}
      message={w.removed(removed.name)}
      action="/views"
      fields={removed.fields}
    />
  );
}
