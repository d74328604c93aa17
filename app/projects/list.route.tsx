import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer } from '#app/access/session.server.ts';
import { projectsPage } from './page.server.ts';
import { ProjectsScreen } from './projects-screen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  return projectsPage(await getViewer(args), args.request.url);
}

export default function Projects() {
  return <ProjectsScreen page={useLoaderData<typeof loader>()} />;
}
