import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Definition } from '#app/ui/lists.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canEdit, canMark, isSelf } from './abilities.ts';
import { missingName, namesOf, partsOf } from './actor.ts';
import { ActorTexts } from './actor-form.tsx';
import { actorEdit } from './actor-input.ts';
import { editActor } from './commands.server.ts';
import { type Actor, findActor, listThemes } from './queries.server.ts';
import { type ActorWords, actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${titleOf(actorWords[page.locale], page)} · Terreau` : 'Terreau' },
];

const titleOf = (w: ActorWords, page: { self: boolean; actor: { name: string } }): string =>
  page.self ? w.editTitleSelf : w.editTitle(page.actor.name);

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, id, viewer.locale);
    if (!actor) throw notFound();
    if (!canEdit(viewer, actor)) throw forbidden();
    return {
      actor,
      themes: await listThemes(tx, viewer.locale),
      locale: viewer.locale,
      self: isSelf(viewer, actor),
      can: { mark: canMark(viewer, actor) },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const words = actorWords[viewer.locale];
  const form = await parseForm(args.request, actorEdit, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, theirs: null, names: null }, { status: 422 });
  const actor = await asViewer(viewer, (tx) => findActor(tx, id, viewer.locale));
  if (!actor) throw notFound();
  if (!canEdit(viewer, actor)) throw forbidden();
  const { version: _, relay, pioneer, rhythm, ...typed } = form.value;
  const values = {
    ...typed,
    territory: typed.territory ?? '',
    relay: relay ? 'on' : '',
    pioneer: pioneer ? 'on' : '',
    rhythm: String(rhythm ?? ''),
  };
  const missing = missingName(actor.kind, form.value);
  if (missing) {
    return data({ errors: { [missing]: words.nameMissing }, values, theirs: null, names: null }, { status: 422 });
  }
  if (await editActor(viewer, id, form.value)) return redirect(`/actors/${id}?done=saved`, 303);
  const theirs = await asViewer(viewer, (tx) => findActor(tx, id, viewer.locale));
  if (!theirs) throw notFound();
  return data({ errors: {}, values, theirs, names: namesOf(actor.kind, form.value) }, { status: 409 });
}

export default function EditActor() {
  const w = useWords(actorWords);
  const page = useLoaderData<typeof loader>();
  const { actor, themes, can, self } = page;
  const answer = useActionData<typeof action>();
  const theirs = answer?.theirs ?? null;
  const { given, family } = partsOf(actor.name, actor.sortName);
  return (
    <>
      <PageHeader title={titleOf(w, page)} back={{ label: actor.name, to: `/actors/${actor.id}` }} />
      {theirs && <Crossed theirs={theirs} mine={{ ...answer?.values, name: answer?.names?.name ?? '' }} w={w} />}
      <FormState errors={answer?.errors} values={answer?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="version" value={(theirs ?? actor).version} />
          <ActorTexts
            kind={actor.kind}
            self={self}
            values={{
              given,
              family,
              name: actor.name,
              about: actor.about,
              brings: actor.brings,
              skills: actor.skills,
              themes: actor.themes.map((theme) => theme.id),
            }}
            territory={actor.territory}
            themes={themes}
            marks={can.mark ? { relay: actor.isRelay, pioneer: actor.isPioneer, rhythm: actor.touchEveryDays } : null}
          />
          <FormActions sticky>
            <SubmitButton>{theirs ? w.keepMine : w.save}</SubmitButton>
            <LinkButton variant="quiet" to={`/actors/${actor.id}`}>
              {theirs ? w.keepTheirs : w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

/** Both texts side by side, only where they differ: whoever saves second chooses. */
function Crossed({ theirs, mine, w }: { theirs: Actor; mine: Record<string, unknown>; w: ActorWords }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever what is saved has changed once more.
  useEffect(() => box.current?.focus(), [theirs.version]);
  const lines = [
    { term: w.who, theirs: theirs.name, mine: String(mine.name ?? '') },
    { term: w.about, theirs: theirs.about, mine: String(mine.about ?? '') },
    { term: w.bringsLabel, theirs: theirs.brings, mine: String(mine.brings ?? '') },
    { term: w.skillsLabel, theirs: theirs.skills, mine: String(mine.skills ?? '') },
  ].filter((line) => line.theirs !== line.mine);
  return (
    <div className="mb-8 grid gap-4" tabIndex={-1} ref={box}>
      <Notice kind="warning" title={w.crossedTitle} live>
        {w.crossedLede}
      </Notice>
      {lines.map((line) => (
        <section key={line.term} aria-label={line.term} className="border-b border-line pb-4">
          <h2 className="mb-2 font-text text-note font-semibold">{line.term}</h2>
          <Definition
            wide
            items={[
              { term: w.theirs, detail: <span className="whitespace-pre-line">{line.theirs || w.empty}</span> },
              { term: w.yours, detail: <span className="whitespace-pre-line">{line.mine || w.empty}</span> },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
