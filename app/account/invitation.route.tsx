import { createHash } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer, requireViewer } from '#app/access/session.server.ts';
import { accessWords } from '#app/access/words.ts';
import { notFound } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: 'Invitation · Terreau' }];

// What the token leads to is not told before it is accepted by someone signed in.
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  if (!/^[\w-]{20,100}$/.test(args.params.token ?? '')) throw notFound();
  return { signedIn: viewer.userId !== null, here: new URL(args.request.url).pathname };
}

/** Ties the account to the actor it was invited for. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const hash = createHash('sha256')
    .update(args.params.token ?? '')
    .digest('base64url');
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ actor: string | null }>(sql`select accept_invitation(${hash}) as actor`),
  );
  if (!row?.actor) return data({ spent: true }, { status: 422 });
  return redirect(`/actors/${row.actor}`, 303);
}

export default function Invitation() {
  const w = useWords(accessWords);
  const { signedIn, here } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={w.invitationTitle} lede={w.invitationLede} />
      {answer?.spent ? (
        <Notice kind="warning" live>
          {w.invitationSpent}
        </Notice>
      ) : signedIn ? (
        <Form method="post">
          <SubmitButton>{w.accept}</SubmitButton>
        </Form>
      ) : (
        <LinkButton variant="primary" to={`/sign-in?to=${encodeURIComponent(here)}`}>
          {w.enter}
        </LinkButton>
      )}
      <p className="mt-6">
        <Link to="/">Terreau</Link>
      </p>
    </>
  );
}
