import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { type ClientActionFunctionArgs, data, useActionData, useLoaderData } from '@remix-run/react';
import { parseCookies, requireViewer } from '#app/access/session.server.ts';
import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import type { FormErrors } from '#app/http/parse-form.ts';
import { readForm } from '#app/http/parse-form.ts';
import { newId } from '#db/ids.ts';
import type { Typed } from './draft.ts';
import { isInteractionKind } from './interaction.ts';
import { type LogResult, logExchange } from './log.server.ts';
import { parseLog, typedValues } from './log-form.ts';
import { LogPage } from './log-page.tsx';
import { logWords } from './log-words.ts';
import { findPrefill, logChoices } from './prefill.server.ts';
import { pickedFrom } from './typed.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Consigner'} · Terreau` }];

const remembered = 'terreau_community';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const asked = new URL(args.request.url).searchParams;
  const cookie = parseCookies(args.request.headers.get('cookie') ?? '').get(remembered) ?? '';
  const choices = await logChoices(viewer);
  const prefill = await findPrefill(viewer, asked.get('actor') ?? '', asked.get('phone') ?? '');
  const wanted = [asked.get('community') ?? '', ...prefill.communities, cookie];
  const community = wanted
    .map((one) => choices.communities.find(({ id, slug }) => id === one || slug === one))
    .find(Boolean);
  const kind = asked.get('kind');
  const begun: Typed = {
    values: {
      id: newId(),
      community: (community ?? choices.communities[0])?.id ?? '',
      kind: isInteractionKind(kind) ? kind : 'call',
      happenedOn: viewer.today,
      phone: prefill.person ? '' : prefill.phone,
    },
    people: prefill.person ? [prefill.person] : [],
    others: {},
  };
  return { title: logWords[viewer.locale].title, ...choices, begun, today: viewer.today, userId: viewer.userId };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await readForm(args.request);
  const w = logWords[viewer.locale];
  const parsed = parseLog(form, viewer.today, viewer.locale);
  if (!parsed.ok) return refuse(viewer, form, parsed.errors, 422);
  if (!gardensHere(viewer, parsed.value.communityId)) return refuse(viewer, form, { community: w.notYours }, 403);
  const result = await logExchange(viewer, parsed.value);
  if (!result.done) {
    const again = result.why === 'logged-otherwise';
    return refuse(
      viewer,
      form,
      sayWhy(result, w),
      again ? 409 : 422,
      again ? { logged: parsed.value.id, id: newId() } : null,
    );
  }
  const cookie = `${remembered}=${parsed.value.communityId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
  const to = `/interactions/${result.id}?logged=${result.again ? 'again' : 'now'}`;
  return redirect(to, { status: 303, headers: { 'Set-Cookie': cookie } });
}

type Words = (typeof logWords)['fr'];
function sayWhy(result: LogResult & { done: false }, w: Words): FormErrors {
  if (result.why === 'homonyms') return { actors: w.homonyms(result.name) };
  if (result.why === 'unknown-person') return { actors: w.unknownPerson };
  return { '': result.why === 'unknown-theme' ? w.unknownTheme : w.alreadyLogged };
}

/** The form again, with everything that was typed. `anew`: the id for a new exchange, when the old one is taken. */
async function refuse(
  viewer: Viewer,
  form: FormData,
  errors: FormErrors,
  status: number,
  anew: { logged: string; id: string } | null = null,
) {
  const values = typedValues(form);
  const typed: Typed = { values, ...(await pickedFrom(viewer, form)) };
  return data({ errors, typed, anew, offline: false }, { status });
}

/** A lost network is an answer too: the page stays as it is, with what was typed. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Redirects and refusals are responses; an error is a network, or a server, that did not answer as it should.
    if (!(error instanceof Error)) throw error;
    // A response with a status of refusal keeps the router from asking all loaders again, which would fail alike.
    return Response.json({ errors: {}, typed: null, anew: null, offline: true }, { status: 503 });
  }
}

export default function LogRoute() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { community = '' } = loaded.begun.values;
  const about = loaded.begun.people[0]?.value ?? loaded.begun.values.phone ?? '';
  return <LogPage key={`${community} ${about}`} {...loaded} about={String(about)} failed={failed} />;
}
