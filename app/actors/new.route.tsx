import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { newId } from '#db/ids.ts';
import { type ActorKind, missingName } from './actor.ts';
import { ActorPlace, ActorTexts } from './actor-form.tsx';
import { actorInput } from './actor-input.ts';
import { createActor } from './commands.server.ts';
import { listNamesakes, listThemes } from './queries.server.ts';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${actorWords[page?.locale ?? 'fr'].newTitle} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const search = new URL(args.request.url).searchParams;
  const name = (search.get('name') ?? '').replaceAll('\0', '').slice(0, 160);
  return asViewer(viewer, async (tx) => {
    const communities = await listCommunities(tx, viewer.gardens);
    const chosen = communities.find((one) => one.slug === search.get('community')) ?? communities[0];
    return {
      id: newId(),
      communities: communities.map(({ id, name: title }) => ({ id, name: title })),
      communityId: chosen?.id ?? '',
      themes: await listThemes(tx, viewer.locale),
      kind: search.get('kind') === 'organization' ? ('organization' as const) : ('person' as const),
      name,
      namesakes: await listNamesakes(tx, name, null),
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, actorInput, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const missing = missingName(form.value.kind, form.value);
  if (missing) {
    const { id: _, relay, pioneer, rhythm, ...typed } = form.value;
    const values = {
      ...typed,
      territory: typed.territory ?? '',
      relay: relay ? 'on' : '',
      pioneer: pioneer ? 'on' : '',
      rhythm: String(rhythm ?? ''),
    };
    return data({ errors: { [missing]: actorWords[viewer.locale].nameMissing }, values }, { status: 422 });
  }
  const id = await createActor(viewer, form.value);
  return redirect(`/actors/${id}?done=saved`, 303);
}

export default function NewActor() {
  const w = useWords(actorWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typedKind =
    failed?.values.kind === 'organization' || failed?.values.kind === 'person' ? failed.values.kind : null;
  const [kind, setKind] = useState<ActorKind>(typedKind ?? page.kind);
  const [given = '', ...family] = page.name.split(' ');
  const { namesakes, search } = useNamesakes(page.namesakes);
  return (
    <>
      <PageHeader title={w.newTitle} lede={w.newLede} back={{ label: w.actors, to: '/actors' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="id" value={page.id} />
          <ChoiceGroup
            name="kind"
            label={w.kind}
            value={kind}
            onChange={(value) => setKind(value as ActorKind)}
            options={[
              { value: 'person', label: w.aPerson },
              { value: 'organization', label: w.anOrganization },
            ]}
          />
          <ActorTexts
            key={kind}
            kind={kind}
            values={{ given, family: family.join(' '), name: page.name, about: '', brings: '', skills: '', themes: [] }}
            territory={null}
            themes={page.themes}
            marks={{ relay: false, pioneer: false, rhythm: null }}
            onName={search}
            namesakes={namesakes}
          />
          <ActorPlace communities={page.communities} communityId={page.communityId} />
          <FormActions sticky>
            <SubmitButton>{w.add}</SubmitButton>
            <LinkButton variant="quiet" to="/actors">
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

/** Those of the same name, asked for a moment after the typing stops, by this page's own loader. */
function useNamesakes(first: Awaited<ReturnType<typeof listNamesakes>>) {
  const fetcher = useFetcher<typeof loader>();
  const [name, setName] = useState<string | null>(null);
  const { load } = fetcher;
  useEffect(() => {
    if (name === null || name.trim().length < 3) return;
    const timer = setTimeout(() => load(`/actors/new?name=${encodeURIComponent(name)}`), 350);
    return () => clearTimeout(timer);
  }, [name, load]);
  const found = name === null ? first : name.trim().length < 3 ? [] : (fetcher.data?.namesakes ?? []);
  return { namesakes: found, search: setName };
}
