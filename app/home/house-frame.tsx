import { Form, useLocation, useNavigate, useRouteLoaderData } from '@remix-run/react';
import BookOpen from 'lucide-react/icons/book-open';
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
import { Button, KeyHint } from '#app/ui/button.tsx';
import { Frame } from '#app/ui/frame.tsx';
import type { Icon } from '#app/ui/icon.ts';
import { Notice } from '#app/ui/messages.tsx';
import { homeWords } from './words.ts';

/** The frame of every page: where one can go, given who one is. */
export function HouseFrame({ children }: { children: ReactNode }) {
  const w = useWords(homeWords);
  const { pathname } = useLocation();
  const landmarks = useRouteLoaderData<typeof loader>('root')?.landmarks;
  useLogKey((landmarks?.gardened.length ?? 0) > 0);
  if (!landmarks)
    return (
      <Frame nav={[]} bottom={[]} account={null}>
        {children}
      </Frame>
    );
  const { signedIn, gardened, memberOf, inside, cultivator, lens } = landmarks;
  const item = (label: string, to: string, icon?: Icon) => ({ label, to, icon, current: pathname === to });
  const today = signedIn ? [item(w.today, '/today', Sun)] : [item(w.home, '/', House)];
  const everything = [
    item(w.communities, '/communities', Sprout),
    ...(inside || gardened.length > 0
      ? [item(w.table, '/table', Table2), item(w.actors, '/actors', UsersRound), item(w.network, '/network', MapIcon)]
      : []),
    ...(cultivator ? [item(w.offices, '/offices', KeyRound)] : []),
  ];
  const groups = [
    ...(gardened.length > 0
      ? [{ title: w.gardened, items: gardened.map((c) => item(c.name, `/communities/${c.slug}`)) }]
      : []),
    ...(memberOf.length > 0
      ? [{ title: w.belonging, items: memberOf.map((c) => item(c.name, `/communities/${c.slug}`)) }]
      : []),
    { title: w.everything, items: everything },
  ];
  const first = gardened[0] ?? memberOf[0];
  const bottom = [
    ...today,
    ...(first ? [item(w.tableShort, gardened.length > 1 ? '/table' : `/communities/${first.slug}/table`, Table2)] : []),
    ...(first
      ? [item(w.network, gardened.length > 1 ? '/network' : `/communities/${first.slug}/network`, MapIcon)]
      : []),
    // Four beside the act in the middle are all that a phone holds: gardeners live in their journal.
    gardened.length > 0 ? item(w.journal, '/journal', BookOpen) : item(w.communities, '/communities', Sprout),
  ];
  return (
    <Frame
      nav={today}
      groups={groups}
      primary={gardened.length > 0 ? { label: w.log, to: '/log', hint: <KeyHint>C</KeyHint> } : undefined}
      bottom={bottom}
      account={
        signedIn
          ? { name: landmarks.name ?? w.account, to: '/account' }
          : { name: w.signIn, to: '/sign-in', icon: LogIn }
      }
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
