import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import styles from '#app/needs/needs.css?url';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { Columns, PageHeader, Prose, Section } from '#app/ui/page.tsx';
import { askableLevels, settableLevels } from '#app/visibility/abilities.ts';
import { canTend } from './abilities.ts';
import { ProjectMoveMenu } from './move-menu.tsx';
import { Participants } from './participants.tsx';
import { isProjectState } from './project.ts';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectLinks } from './project-links.tsx';
import { findProject } from './queries.server.ts';
import { ProjectMark } from './state-mark.tsx';
import { projectStateWords, projectWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.project.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const id = idParam(args.params.id);
  const project = await asViewer(viewer, (tx) => findProject(tx, id, viewer.locale));
  if (!project) throw notFound();
  const query = new URL(args.request.url).searchParams;
  const [of, was, startedOn, endedOn] = (query.get('undo') ?? '').split('.');
  return {
    project,
    today: viewer.today,
    signedIn: viewer.userId !== null,
    settable: settableLevels(viewer, project),
    askable: askableLevels(viewer, project),
    undo:
      of === id && isProjectState(was) && was !== project.state
        ? { state: was, startedOn: startedOn ?? '', endedOn: endedOn ?? '' }
        : null,
    stale: query.get('stale'),
    can: { tend: canTend(viewer, project) },
  };
}

export type ProjectPage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ShowProject() {
  const w = useWords(projectWords);
  const states = useWords(projectStateWords);
  const page = useLoaderData<typeof loader>();
  const { project, today, undo, can } = page;
  const { community } = project;
  return (
    <>
      <PageHeader
        back={{ label: `${w.projects} · ${community.name}`, to: `/communities/${community.slug}/projects` }}
        eyebrow={w.project}
        title={project.title}
        actions={
          can.tend ? (
            <LinkButton variant="quiet" to={`/projects/${project.id}/edit`}>
              {w.edit}
            </LinkButton>
          ) : undefined
        }
      />
      {page.stale ? (
        <Notice kind="warning" live>
          {page.stale === 'stale' ? w.stale(states[project.state]) : w.impossible}
        </Notice>
      ) : null}
      <Columns aside={<ProjectFacts page={page} />}>
        <div className="mb-5">
          {can.tend ? <ProjectMoveMenu id={project.id} state={project.state} /> : <ProjectMark state={project.state} />}
        </div>
        {project.purpose ? <Prose>{project.purpose}</Prose> : null}
        <Section
          id="participants"
          title={w.participants}
          action={
            can.tend ? (
              <LinkButton small icon={UserPlus} to={`/projects/${project.id}/participants`}>
                {w.addParticipants}
              </LinkButton>
            ) : undefined
          }
        >
          <Participants projectId={project.id} participants={project.participants} canTend={can.tend} today={today} />
        </Section>
        <ProjectLinks page={page} />
      </Columns>
      {undo && can.tend ? (
        <UndoToast
          key={`${undo.state}.${project.state}`}
          message={w.moved(states[project.state])}
          action={`/projects/${project.id}/state`}
          fields={{ ...undo, from: project.state, undo: 'on' }}
        />
      ) : null}
    </>
  );
}
