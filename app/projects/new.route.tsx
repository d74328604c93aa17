import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { expressibleLevels, type Voice, voiceIn } from '#app/needs/abilities.ts';
import { type Choices, listChoices, listNearPeople } from '#app/needs/queries.server.ts';
import { findNamed, listLinkable } from '#app/synergies/queries.server.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { SelectField } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { proposeProject } from './commands.server.ts';
import { mistakeWords } from './mistakes.ts';
import { ParticipantsField, ProjectSubjectsFields, ProjectWordsFields } from './project-fields.tsx';
import { newProject } from './project-input.ts';
import { projectFormWords, projectStateWords, projectWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  return asViewer(viewer, async (tx) => {
    const choices = await listChoices(tx, viewer.locale);
    const homes = homesOf(viewer, choices);
    const asked = homes.find((one) => one.slug === query.get('community'));
    const home = asked ?? homes.find((one) => one.voice !== 'agent') ?? homes[0];
    if (!home) throw forbidden();
    return {
      id: newId(),
      title: projectFormWords[viewer.locale].newTitle,
      homes,
      home,
      mine: choices.directorates.filter((directorate) => viewer.directorates.includes(directorate.id)),
      themes: choices.themes,
      near: (await listNearPeople(tx, home.id)).map((person) => ({ value: person.id, label: person.name })),
      linkable: await listLinkable(tx, home.id),
      chosen: {
        participants: await firstParticipants(tx, viewer, home.voice, query.get('actor')),
        needs: [...(await findNamed(tx, 'needs', query.get('need')))],
        themes: [] as string[],
      },
    };
  });
}

type Home = { id: string; slug: string; name: string; voice: Voice };

const homesOf = (viewer: Viewer, { communities }: Choices): Home[] =>
  communities
    .filter((community) => community.status === 'open')
    .map(({ id, slug, name }) => ({ id, slug, name, voice: voiceIn(viewer, id) }))
    .filter((home): home is Home => home.voice !== null);

/** Members come with themselves, gardeners with whom they were looking at. */
const firstParticipants = async (tx: Tx, viewer: Viewer, voice: Voice, asked: string | null) => [
  ...(await findNamed(tx, 'actors', voice === 'member' ? viewer.actorId : asked)),
];

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, newProject, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const done = await proposeProject(viewer, form.value);
  if ('id' in done) return redirect(done.hidden ? '/projects?noted' : `/projects/${done.id}`, 303);
  const { directorate, startedOn, endedOn, ...typed } = form.value;
  const values = { ...typed, directorate: directorate ?? '', startedOn: startedOn ?? '', endedOn: endedOn ?? '' };
  return data({ errors: mistakeWords(done.mistake, viewer.locale), values }, { status: 422 });
}

export default function NewProject() {
  const w = useWords(projectFormWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { home } = page;
  const levels = expressibleLevels(home.voice);
  return (
    <>
      <PageHeader title={page.title} lede={w.newLede} />
      {page.homes.length > 1 ? <Homes homes={page.homes} home={home} /> : null}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate key={home.id}>
          <ErrorSummary />
          <input type="hidden" name="id" value={page.id} />
          <input type="hidden" name="community" value={home.id} />
          {home.voice === 'agent' ? (
            <SelectField
              name="directorate"
              label={w.inName}
              options={page.mine.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <ProjectWordsFields />
          <StateField />
          <ParticipantsField
            communityId={home.id}
            label={w.participants}
            help={w.participantsHelp}
            searches={home.voice === 'gardener'}
            optional
            near={page.near}
            chosen={page.chosen.participants}
          />
          <ProjectSubjectsFields
            communityId={home.id}
            linkable={page.linkable}
            themes={page.themes}
            chosen={page.chosen}
            open={Boolean(failed)}
          />
          <VisibilityField
            name="visibility"
            label={w.whoReads}
            value={levels.includes('pair') ? 'pair' : levels[0]}
            levels={levels}
            place={home.voice === 'gardener' ? 'pair' : 'outside'}
          />
          <FormActions sticky>
            <SubmitButton>{w.save}</SubmitButton>
            <Cancel to={`/communities/${home.slug}/projects`} />
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

function Homes({ homes, home }: { homes: Home[]; home: Home }) {
  const w = useWords(projectFormWords);
  return (
    <nav className="sub-nav" aria-label={w.inCommunity}>
      {homes.map((one) => (
        <Link
          key={one.id}
          to={`/projects/new?community=${one.slug}`}
          aria-current={one.id === home.id ? 'page' : undefined}
        >
          {one.name}
        </Link>
      ))}
    </nav>
  );
}

const beginnings = ['idea', 'preparing', 'running', 'done'] as const;

function StateField() {
  const w = useWords(projectFormWords);
  const states = useWords(projectStateWords);
  return (
    <ChoiceGroup
      name="state"
      label={w.stateLabel}
      value="idea"
      options={beginnings.map((state) => ({ value: state, label: states[state] }))}
    />
  );
}

function Cancel({ to }: { to: string }) {
  return <Link to={to}>{useWords(projectWords).cancel}</Link>;
}
