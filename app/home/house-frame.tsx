import { Form, useLocation, useNavigate, useRouteLoaderData } from '@remix-run/react';
import BookOpen from 'lucide-react/icons/book-open';
import Hammer from 'lucide-react/icons/hammer';
import House from 'lucide-react/icons/house';
import KeyRound from 'lucide-react/icons/key-round';
import LogIn from 'lucide-react/icons/log-in';
import MapIcon from 'lucide-react/icons/map';
import Sprout from 'lucide-react/icons/sprout';
import Sun from 'lucide-react/icons/sun';
import Table2 from 'lucide-react/icons/table-2';
import UsersRound from 'lucide-react/icons/users-round';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import type { loader } from '#app/root.tsx';
import { useSearch } from '#app/search/trigger.tsx';
import { Button, KeyHint } from '#app/ui/button.tsx';
import { Frame } from '#app/ui/frame.tsx';
import type { Icon } from '#app/ui/icon.ts';
import { Notice } from '#app/ui/messages.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { barOf, firstAct, nearest, type Place, type PlaceName, wholeOf } from './places.ts';
import { homeWords } from './words.ts';

const icons: Record<PlaceName, Icon> = {
  today: Sun,
  home: House,
  communities: Sprout,
  community: Sprout,
  table: Table2,
  actors: UsersRound,
  projects: Hammer,
  network: MapIcon,
  journal: BookOpen,
  offices: KeyRound,
  signIn: LogIn,
};

/** The frame of every page: where one can go, given who one is. */
export function HouseFrame({ children }: { children: ReactNode }) {
  const w = useWords(homeWords);
  const { pathname } = useLocation();
  const landmarks = useRouteLoaderData<typeof loader>('root')?.landmarks;
  useLogKey((landmarks?.gardened.length ?? 0) > 0);
  const whose = `${landmarks?.name ?? ''} ${landmarks?.lens?.role ?? ''} ${landmarks?.lens?.community?.slug ?? ''}`;
  const search = useSearch(w.search, <KeyHint>Ctrl K</KeyHint>, whose.trim());
  if (!landmarks)
    return (
      <Frame nav={[]} bottom={[]} account={null}>
        {children}
      </Frame>
    );
  const { signedIn, gardened, memberOf, lens } = landmarks;
  const named = ({ name, to }: Place) => ({ label: w[name], to, icon: icons[name] });
  const ofCommunity = ({ name, slug }: { name: string; slug: string }) => ({ label: name, to: `/communities/${slug}` });
  const short = (place: Place) => ({ ...named(place), label: place.name === 'table' ? w.tableShort : w[place.name] });
  const [today, ...bar] = barOf(landmarks).map(short);
  const account = signedIn
    ? { label: landmarks.name ?? w.account, to: '/account' }
    : { label: w.signIn, to: '/sign-in', icon: LogIn };
  const groups = [
    { title: w.gardened, items: gardened.map(ofCommunity) },
    { title: w.belonging, items: memberOf.map(ofCommunity) },
    { title: w.everything, items: wholeOf(landmarks).map(named) },
  ].filter((group) => group.items.length > 0);
  const start = today ? [today] : [];
  const rail = nearest(
    [...start, ...groups.flatMap((group) => group.items), account].map((item) => item.to),
    pathname,
  );
  const mark = (found: ReturnType<typeof nearest>) => (item: { label: string; to: string; icon?: Icon }) => ({
    ...item,
    current: found?.to !== item.to ? undefined : found.here ? ('page' as const) : ('true' as const),
  });
  const bottom = [...start, ...bar];
  const act = firstAct(landmarks);
  return (
    <Frame
      nav={start.map(mark(rail))}
      groups={groups.map((group) => ({ ...group, items: group.items.map(mark(rail)) }))}
      primary={
        act?.name === 'log'
          ? { label: w.log, to: act.to, hint: <KeyHint>C</KeyHint> }
          : act
            ? { label: w.express, short: w.expressShort, to: act.to }
            : undefined
      }
      bottom={bottom.map(
        mark(
          nearest(
            bottom.map((item) => item.to),
            pathname,
          ),
        ),
      )}
      account={mark(rail)(account)}
      search={search}
      language={signedIn ? null : <LanguageSwitch />}
      banner={
        lens?.community ? (
          <Notice kind="info">
            <p>{w.lens(w.lensRole(lens.role), lens.community.name)}</p>
            <Form method="post" action="/lens">
              <Button type="submit" name="lens" value="" variant="plain">
                {w.lensOff}
              </Button>
            </Form>
          </Notice>
        ) : undefined
      }
    >
      {children}
      {search.palette}
    </Frame>
  );
}

/** The key `c` opens the log from anywhere, unless somebody is writing. */
function useLogKey(gardens: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const within = event.target instanceof Element ? event.target : null;
      const writing = within?.closest('input, textarea, select, [contenteditable], [role="application"], dialog');
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing) return;
      event.preventDefault();
      navigate('/log');
    };
    if (gardens) document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [gardens, navigate]);
}
