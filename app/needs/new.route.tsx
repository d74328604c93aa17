import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { SelectField } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { expressibleLevels, type Voice, voiceIn } from './abilities.ts';
import { collectNeed } from './commands.server.ts';
import { mistakeWords } from './mistakes.ts';
import { NeedSubjectsFields, NeedWordsFields, PeopleField } from './need-fields.tsx';
import { newNeed } from './need-input.ts';
import { findActor, listChoices, listNearPeople } from './queries.server.ts';
import { needWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  return asViewer(viewer, async (tx) => {
    const choices = await listChoices(tx, viewer.locale);
    const homes = choices.communities
      .filter((community) => community.status === 'open')
      .map(({ id, slug, name }) => ({ id, slug, name, voice: voiceIn(viewer, id) }))
      .filter((home): home is typeof home & { voice: Voice } => home.voice !== null);
    const alone = voiceIn(viewer, null) === 'agent';
    if (homes.length === 0 && !alone) throw forbidden();
    // Where one is nearest to the people first: one's own community before those one only knows of as an agent.
    const own = homes.find((home) => home.voice !== 'agent');
    const home = homes.find((one) => one.slug === query.get('community')) ?? own ?? null;
    const asked = query.get('actor') ?? '';
    const actor = uuid.test(asked) ? await findActor(tx, asked) : null;
    const voice: Voice = home?.voice ?? 'agent';
    return {
      id: newId(),
      title: needWords[viewer.locale].newTitle(voice),
      homes,
      home: home?.id ?? '',
      alone,
      near: home?.voice === 'gardener' ? await listNearPeople(tx, home.id) : [],
      actor: home?.voice === 'gardener' ? actor : null,
      choices,
      mine: choices.directorates.filter((directorate) => viewer.directorates.includes(directorate.id)),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, newNeed, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const done = await collectNeed(viewer, form.value);
  if ('mistake' in done) {
    const { community, directorate, ...typed } = form.value;
    const values = { ...typed, community: community ?? '', directorate: directorate ?? '' };
    return data({ errors: mistakeWords(done.mistake, viewer.locale), values }, { status: 422 });
  }
  return redirect(`/needs/${done.id}`, 303);
}

export default function NewNeed() {
  const w = useWords(needWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [home, setHome] = useState(String(failed?.values.community ?? page.home));
  const voice: Voice = page.homes.find((one) => one.id === home)?.voice ?? 'agent';
  const levels = expressibleLevels(voice);
  const back = page.homes.find((one) => one.id === page.home);
  const only = page.homes.length === 1 && !page.alone;
  return (
    <>
      <PageHeader title={w.newTitle(voice)} lede={w.newLede(voice)} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary
            labels={{
              title: w.title,
              body: w.body,
              expressers: w.expressedBy,
              directorate: voice === 'agent' ? w.yourDirectorate : w.directorate,
              territory: w.territory,
            }}
          />
          <input type="hidden" name="id" value={page.id} />
          {only ? (
            <input type="hidden" name="community" value={home} />
          ) : (
            <SelectField
              name="community"
              label={w.inCommunity}
              defaultValue={home}
              placeholder={page.alone ? w.noCommunity : undefined}
              options={page.homes.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setHome(event.currentTarget.value)}
            />
          )}
          <NeedWordsFields voice={voice} />
          <VisibilityField
            key={voice}
            name="visibility"
            label={w.whoReadsNeed}
            value={levels.includes('pair') ? 'pair' : levels[0]}
            levels={levels}
            place={home === '' ? 'no-pair' : voice === 'gardener' ? 'pair' : 'outside'}
          />
          {voice === 'member' && <p className="help">{w.yourself}</p>}
          {voice === 'gardener' && (
            <PeopleField communityId={home} chosen={page.actor ? [page.actor] : []} near={page.near} />
          )}
          {voice !== 'member' && (
            <SelectField
              name="directorate"
              label={voice === 'agent' ? w.yourDirectorate : w.directorate}
              optional={voice === 'gardener'}
              placeholder={
                voice === 'agent' && page.mine.length > 1
                  ? w.chooseDirectorate
                  : voice === 'gardener'
                    ? w.noDirectorate
                    : undefined
              }
              options={(voice === 'agent' ? page.mine : page.choices.directorates).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
          )}
          <NeedSubjectsFields choices={page.choices} />
          <FormActions sticky>
            <SubmitButton>{w.save(voice)}</SubmitButton>
            <Link to={back ? `/communities/${back.slug}/table` : '/table'}>{w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
