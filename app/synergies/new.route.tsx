import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { expressibleLevels, type Voice, voiceIn } from '#app/needs/abilities.ts';
import { listChoices, listNearPeople } from '#app/needs/queries.server.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { SelectField } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { proposeSynergy } from './commands.server.ts';
import { findNamed, listLinkable } from './queries.server.ts';
import { SynergyFields } from './synergy-fields.tsx';
import { newSynergy } from './synergy-input.ts';
import { synergyWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  return asViewer(viewer, async (tx) => {
    const choices = await listChoices(tx, viewer.locale);
    const homes = choices.communities
      .filter((community) => community.status === 'open')
      .map(({ id, slug, name }) => ({ id, slug, name, voice: voiceIn(viewer, id) }))
      .filter((home): home is typeof home & { voice: Voice } => home.voice !== null);
    const home =
      homes.find((one) => one.slug === query.get('community')) ??
      homes.find((one) => one.voice !== 'agent') ??
      homes[0];
    if (!home) throw forbidden();
    const near = home.voice === 'gardener' ? null : await listNearPeople(tx, home.id);
    return {
      id: newId(),
      title: synergyWords[viewer.locale].newTitle,
      homes,
      home,
      mine: choices.directorates.filter((directorate) => viewer.directorates.includes(directorate.id)),
      themes: choices.themes,
      actorsSource: near
        ? near.map((person) => ({ value: person.id, label: person.name }))
        : `/log/people.json?community=${home.id}`,
      linkable: await listLinkable(tx, home.id),
      chosen: {
        actors: [...(await findNamed(tx, 'actors', query.get('actor')))],
        projects: [...(await findNamed(tx, 'projects', query.get('project')))],
        needs: [...(await findNamed(tx, 'needs', query.get('need')))],
        themes: [] as string[],
      },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, newSynergy, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const done = await proposeSynergy(viewer, form.value);
  if ('id' in done) return redirect(done.hidden ? '/today?noted' : `/synergies/${done.id}`, 303);
  const w = synergyWords[viewer.locale];
  const values = { ...form.value, directorate: form.value.directorate ?? '' };
  return data(
    { errors: { actors: done.mistake === 'few' ? w.tooFew : w.unknown } as Record<string, string>, values },
    { status: 422 },
  );
}

export default function NewSynergy() {
  const w = useWords(synergyWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const levels = expressibleLevels(page.home.voice);
  return (
    <>
      <PageHeader title={page.title} lede={w.newLede} />
      {page.homes.length > 1 ? (
        <nav className="sub-nav" aria-label={w.inCommunity}>
          {page.homes.map((home) => (
            <Link
              key={home.id}
              to={`/synergies/new?community=${home.slug}`}
              aria-current={home.id === page.home.id ? 'page' : undefined}
            >
              {home.name}
            </Link>
          ))}
        </nav>
      ) : null}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate key={page.home.id}>
          <ErrorSummary labels={{ title: w.titleLabel, body: w.body, actors: w.actors }} />
          <input type="hidden" name="id" value={page.id} />
          <input type="hidden" name="community" value={page.home.id} />
          {page.home.voice === 'agent' ? (
            <SelectField
              name="directorate"
              label={w.inName}
              options={page.mine.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <SynergyFields
            communityId={page.home.id}
            actorsSource={page.actorsSource}
            linkable={page.linkable}
            themes={page.themes}
            chosen={page.chosen}
          />
          <VisibilityField
            name="visibility"
            label={w.whoReads}
            value={levels.includes('pair') ? 'pair' : levels[0]}
            levels={levels}
            place={page.home.voice === 'gardener' ? 'pair' : 'outside'}
          />
          <FormActions sticky>
            <SubmitButton>{w.save}</SubmitButton>
            <Link to={`/communities/${page.home.slug}/table`}>{w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
