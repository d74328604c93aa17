import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '#app/access/session.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, idParam } from '#app/http/answers.ts';
import type { FormErrors } from '#app/http/parse-form.ts';
import { readForm } from '#app/http/parse-form.ts';
import { correctInteraction } from './commands.server.ts';
import { parseCorrection } from './correct-form.ts';
import type { Typed } from './draft.ts';
import { EditPage } from './edit-page.tsx';
import { typedValues } from './log-form.ts';
import { logWords } from './log-words.ts';
import { type Interaction, readInteraction } from './queries.server.ts';
import { pickedFrom } from './typed.server.ts';
import { journalWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const { interaction, can } = await readInteraction(viewer, idParam(args.params.id));
  if (!can.correct) throw forbidden();
  return {
    interaction,
    typed: typedFrom(interaction),
    today: viewer.today,
    title: journalWords[viewer.locale].editTitle,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await readForm(args.request);
  const parsed = parseCorrection(form, viewer.today, viewer.locale);
  if (!parsed.ok) {
    const { interaction, can } = await readInteraction(viewer, id);
    if (!can.correct) throw forbidden();
    return refuse(viewer, form, interaction.version, parsed.errors);
  }
  const result = await correctInteraction(viewer, id, parsed.value);
  if (result.done) return redirect(`/interactions/${id}`, 303);
  // Saving once more after having read both texts is the person's choice: it goes with the version they now know.
  if (result.why === 'stale') return refuse(viewer, form, result.theirs.version, {}, result.theirs);
  const w = logWords[viewer.locale];
  const why = result.why === 'homonyms' ? w.homonyms(result.name) : w.unknownPerson;
  return refuse(viewer, form, parsed.value.version, { actors: why });
}

async function refuse(
  viewer: Viewer,
  form: FormData,
  version: number,
  errors: FormErrors,
  theirs: Interaction | null = null,
) {
  const typed: Typed = { values: typedValues(form), ...(await pickedFrom(viewer, form)) };
  return data({ errors, typed, version, theirs }, { status: theirs ? 409 : 422 });
}

function typedFrom(interaction: Interaction): Typed {
  const { kind, happenedOn, happenedAt, notes, unidentified, participants } = interaction;
  const capacities = participants.map((one, index) => [`capacities[${index}].words`, one.capacity]);
  return {
    values: {
      ...{ kind, happenedOn, happenedAt: happenedAt ?? '', notes },
      unidentified: unidentified > 0 ? String(unidentified) : '',
      ...Object.fromEntries(capacities),
    },
    people: participants.map((one) => ({ value: one.id, label: one.name })),
    others: {},
  };
}

export default function EditRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <EditPage key={loaded.interaction.id} {...loaded} failed={useActionData<typeof action>()} />;
}
