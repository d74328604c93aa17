import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { parseForm, readForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { PageHeader } from '#app/ui/page.tsx';
import { newId } from '#db/ids.ts';
import { canEditTexts, canRename } from './abilities.ts';
import { editCommunity } from './commands.server.ts';
import { CommunityConflict } from './community-conflict.tsx';
import { editedCommunity, editedTexts } from './community-input.ts';
import { EditForm } from './edit-form.tsx';
import { mistakeErrors } from './mistakes.ts';
import { findCommunity, findSurroundings, listThemes } from './queries.server.ts';
import { WhereLists } from './where-lists.tsx';
import { communityWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug, viewer.locale);
    if (!canEditTexts(viewer, community)) throw forbidden();
    const { places, spaces } = await findSurroundings(tx, viewer, community.id);
    const rename = canRename(viewer);
    return {
      title: communityWords[viewer.locale].editTitle(community.name),
      community,
      places,
      spaces,
      fresh: newId(),
      themes: rename ? await listThemes(tx, viewer.locale) : [],
      can: { rename },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const schema = canRename(viewer) ? editedCommunity : editedTexts;
  const values = Object.fromEntries(
    [...(await readForm(args.request.clone()))].map(([name, value]) => [name, String(value)]),
  );
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values, conflict: null }, { status: 422 });
  const edited = await editCommunity(viewer, args.params.slug, form.value);
  if ('done' in edited) return redirect(`/communities/${args.params.slug}`, 303);
  if ('conflict' in edited) return data({ errors: {}, values, conflict: edited.conflict }, { status: 409 });
  return data({ errors: mistakeErrors(edited.mistake, viewer.locale), values, conflict: null }, { status: 422 });
}

export default function EditCommunity() {
  const w = useWords(communityWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { community, themes, can } = page;
  // After a conflict the form is sent again against the text as it is now, which the person has seen.
  const version = failed?.conflict?.version ?? community.version;
  return (
    <>
      <PageHeader
        title={failed?.conflict ? w.conflictTitle : w.editTitle(community.name)}
        lede={failed?.conflict ? w.conflictLede : undefined}
        back={{ label: community.name, to: `/communities/${community.slug}` }}
      />
      {failed?.conflict ? <CommunityConflict now={failed.conflict} mine={failed.values} /> : null}
      <EditForm {...{ community, themes, can, version, failed }} />
      {failed?.conflict ? null : <WhereLists slug={community.slug} {...page} />}
    </>
  );
}
