import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { aKind, kindWords } from './kind-words.ts';
import { readInteraction } from './queries.server.ts';
import { ShowPage } from './show-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const read = await readInteraction(viewer, idParam(args.params.id));
  const who = read.interaction.participants
    .map((one) => one.name)
    .slice(0, 2)
    .join(', ');
  const title = [kindWords[viewer.locale][aKind(read.interaction.kind)], who].filter(Boolean).join(', ');
  const logged = new URL(args.request.url).searchParams.get('logged');
  const just: 'now' | 'again' | null = logged === 'now' || logged === 'again' ? logged : null;
  return { ...read, title, today: viewer.today, logged: just };
}

export default function ShowRoute() {
  return <ShowPage {...useLoaderData<typeof loader>()} />;
}
