import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import { findCommunity, listCommunities } from '#app/circles/community.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Definition } from '#app/ui/lists.tsx';
import { Columns, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { newId } from '#db/ids.ts';
import { readBrought } from './brought.server.ts';
import { receiveImport } from './commands.server.ts';
import { FileField } from './file-field.tsx';
import styles from './imports.css?url';
import { importWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${importWords[page?.locale ?? 'fr'].newTitle} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const community = await findGardened(viewer, args.params.slug);
  const others = await asViewer(viewer, (tx) => listCommunities(tx, viewer.gardens));
  return {
    id: newId(),
    community: { slug: community.slug, name: community.name },
    others: others.map(({ slug, name }) => ({ slug, name })),
    locale: viewer.locale,
  };
}

async function findGardened(viewer: Viewer, slug: string | undefined) {
  const community = await asViewer(viewer, (tx) => findCommunity(tx, slug));
  if (!gardensHere(viewer, community.id)) throw forbidden();
  return community;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const community = await findGardened(viewer, args.params.slug);
  const brought = await readBrought(args.request, viewer.locale);
  if (!brought.ok) return data({ errors: { file: brought.sentence } }, { status: brought.status });
  const { id, fileName, bytes } = brought;
  await receiveImport(viewer, { id, communityId: community.id, fileName, bytes });
  return redirect(`/imports/${id}`, 303);
}

export default function NewImport() {
  const w = useWords(importWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = `/communities/${page.community.slug}`;
  return (
    <>
      <PageHeader
        title={w.newTitle}
        lede={w.newLede}
        eyebrow={page.community.name}
        back={{ label: w.title, to: `${here}/imports` }}
      />
      {page.others.length > 1 ? <OtherCommunities others={page.others} slug={page.community.slug} /> : null}
      <Columns aside={<Promises />}>
        <FormState errors={failed?.errors}>
          <Form method="post" encType="multipart/form-data" noValidate>
            <ErrorSummary />
            <input type="hidden" name="id" value={page.id} />
            <FileField name="file" />
            <FormActions>
              <SubmitButton busyLabel={w.sending}>{w.read}</SubmitButton>
              <LinkButton variant="quiet" to={`${here}/imports`}>
                {w.cancel}
              </LinkButton>
            </FormActions>
          </Form>
        </FormState>
        <Section title={w.fromTitle}>
          <Sources />
        </Section>
      </Columns>
    </>
  );
}

function OtherCommunities({ others, slug }: { others: { slug: string; name: string }[]; slug: string }) {
  const w = useWords(importWords);
  return (
    <nav className="sub-nav" aria-label={w.into}>
      {others.map((one) => (
        <Link
          key={one.slug}
          to={`/communities/${one.slug}/imports/new`}
          aria-current={one.slug === slug ? 'page' : undefined}
        >
          {one.name}
        </Link>
      ))}
    </nav>
  );
}

function Sources() {
  const w = useWords(importWords);
  return (
    <Definition
      items={[
        { term: w.fromSheet, detail: w.fromSheetHow },
        { term: w.fromBook, detail: w.fromBookHow },
        { term: w.fromMap, detail: w.fromMapHow },
      ]}
    />
  );
}

function Promises() {
  const w = useWords(importWords);
  return (
    <Section title={w.promiseTitle}>
      <ol className="import-steps">
        <li>{w.promise1}</li>
        <li>{w.promise2}</li>
        <li>{w.promise3}</li>
      </ol>
    </Section>
  );
}
