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
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, TextArea } from '#app/ui/text-fields.tsx';
import { canCorrect } from './abilities.ts';
import { EditConflict } from './edit-conflict.tsx';
import styles from './needs.css?url';
import { findReply } from './queries.server.ts';
import { editReply } from './reply-commands.server.ts';
import { editedReply } from './reply-input.ts';
import { needWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const reply = await asViewer(viewer, (tx) => findReply(tx, id));
  if (!reply) throw notFound();
  if (!canCorrect(viewer, reply)) throw forbidden();
  const { needId, words, toldOn, version } = reply;
  const title = needWords[viewer.locale].editReplyTitle;
  return { reply: { needId, words, toldOn, version }, title, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, editedReply, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, theirs: null }, { status: 422 });
  const edit = await editReply(viewer, id, form.value);
  if ('done' in edit) return redirect(`/needs/${edit.needId}?replied=again`, 303);
  const { version, ...typed } = form.value;
  if ('mistake' in edit) {
    const errors: Record<string, string> = { toldOn: needWords[viewer.locale].future };
    return data({ errors, values: { ...typed, version: String(version) }, theirs: null }, { status: 422 });
  }
  const { words, toldOn, version: now } = edit.theirs;
  const errors: Record<string, string> = {};
  return data({ errors, values: { ...typed, version: String(now) }, theirs: { words, toldOn } }, { status: 409 });
}

export default function EditReply() {
  const w = useWords(needWords);
  const locale = useLocale();
  const { reply, today } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/needs/${reply.needId}`;
  const asText = (one: { words: string; toldOn: string }) => ({
    title: `${w.toldOn} ${exactDay(one.toldOn, locale)}`,
    body: one.words,
  });
  return (
    <>
      <PageHeader title={w.editReplyTitle} lede={w.editReplyLede} back={{ label: w.need, to: back }} />
      {failed?.theirs && (
        <EditConflict
          words={{ ...w, conflictTitle: w.replyConflictTitle }}
          back={back}
          theirs={asText(failed.theirs)}
          mine={asText({ words: String(failed.values.words), toldOn: String(failed.values.toldOn) })}
        />
      )}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary labels={{ words: w.replyWords, toldOn: w.toldOn }} />
          <input type="hidden" name="version" value={String(failed?.values.version || reply.version)} />
          <TextArea name="words" label={w.replyWords} defaultValue={reply.words} required maxLength={20000} words />
          <DateField name="toldOn" label={w.toldOn} defaultValue={reply.toldOn} max={today} required />
          <FormActions sticky>
            <SubmitButton>{failed?.theirs ? w.keepMine : w.saveEdit}</SubmitButton>
            <Link to={back}>{failed?.theirs ? w.keepTheirs : w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
