import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { findSame } from '#app/duplicates/same.server.ts';
import { SameNotice, useSame } from '#app/duplicates/same-notice.tsx';
import { duplicateWords } from '#app/duplicates/words.ts';
import { checked, ids, parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { newId } from '#db/ids.ts';
import { type ActorKind, missingName, namesOf } from './actor.ts';
import { ActorPlace, ActorTexts } from './actor-form.tsx';
import { type ActorInput, actorInput } from './actor-input.ts';
import { createActor } from './commands.server.ts';
import { listThemes } from './queries.server.ts';
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
    const kind = search.get('kind') === 'organization' ? ('organization' as const) : ('person' as const);
    return {
      id: newId(),
      communities: communities.map(({ id, name: title }) => ({ id, name: title })),
      communityId: chosen?.id ?? '',
      themes: await listThemes(tx, viewer.locale),
      kind,
      name,
      same: name ? await findSame(tx, { id: null, kind, name, mails: [], phones: [], territory: null }) : [],
      locale: viewer.locale,
    };
  });
}

/** `seen`: those that the form already showed as perhaps the same; `anyway`: they are not. */
const newActor = actorInput.extend({ seen: ids(20), anyway: checked() });

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, newActor, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, same: null }, { status: 422 });
  const { seen, anyway, ...actor } = form.value;
  const missing = missingName(actor.kind, actor);
  if (missing) {
    const errors = { [missing]: actorWords[viewer.locale].nameMissing };
    return data({ errors, values: typedOf(actor), same: null }, { status: 422 });
  }
  const same = anyway ? [] : await findUnseen(viewer, actor, seen);
  if (same.length > 0) return data({ errors: {}, values: typedOf(actor), same }, { status: 422 });
  const id = await createActor(viewer, actor);
  return redirect(`/actors/${id}?done=saved`, 303);
}

function typedOf({ id: _, relay, pioneer, rhythm, ...typed }: ActorInput) {
  const marks = { relay: relay ? 'on' : '', pioneer: pioneer ? 'on' : '', rhythm: String(rhythm ?? '') };
  return { ...typed, ...marks, territory: typed.territory ?? '' };
}

/** Those who may be the one to be added, if the form has not shown them all. */
async function findUnseen(viewer: Viewer, { id, kind, territory, ...actor }: ActorInput, seen: string[]) {
  const asked = { id, kind, ...namesOf(kind, actor), mails: [], phones: [], territory };
  const same = await asViewer(viewer, (tx) => findSame(tx, asked));
  return same.every((one) => seen.includes(one.id)) ? [] : same;
}

export default function NewActor() {
  const w = useWords(actorWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typedKind =
    failed?.values.kind === 'organization' || failed?.values.kind === 'person' ? failed.values.kind : null;
  const [kind, setKind] = useState<ActorKind>(typedKind ?? page.kind);
  const [given = '', ...family] = page.name.split(' ');
  const { matches, ask } = useSame(failed?.same ?? page.same);
  const stopped = Boolean(failed?.same);
  const d = useWords(duplicateWords);
  return (
    <>
      <PageHeader title={w.newTitle} lede={w.newLede} back={{ label: w.actors, to: '/actors' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="id" value={page.id} />
          {stopped && (
            <>
              <input type="hidden" name="anyway" value="on" />
              <Notice kind="warning" live>
                {d.stopTitle}
              </Notice>
            </>
          )}
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
            onName={(name, sortName) => ask({ kind, name, sortName })}
            notice={<SameNotice matches={matches} kind={kind} />}
          />
          <ActorPlace communities={page.communities} communityId={page.communityId} />
          <FormActions sticky>
            <SubmitButton>{stopped ? d.anyway : w.add}</SubmitButton>
            <LinkButton variant="quiet" to="/actors">
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
