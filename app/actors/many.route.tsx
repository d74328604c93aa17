import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { circles } from '#app/circles/circle.ts';
import { findCommunity, listCommunities } from '#app/circles/community.server.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { parseFields, readForm } from '#app/http/parse-form.ts';
import { addDays } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, SelectField, TextField } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { directorySource } from './directory/source.server.ts';
import { atOnce, type Target } from './many/bulk-act.ts';
import { circleAct, followUpAct, type GivenTarget, themeAct } from './many/bulk-act-input.ts';
import { type Asked, actOnMany } from './many/commands.server.ts';
import { tellChosen } from './many/queries.server.ts';
import { manyWords } from './many/words.tsx';
import { listThemes } from './queries.server.ts';

const acts = ['circle', 'theme', 'follow-up'] as const;
type Act = (typeof acts)[number];
const titles = { circle: 'circleTitle', theme: 'themeTitle', 'follow-up': 'followUpTitle' } as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${manyWords[page.locale][titles[page.act]]} · Terreau` : 'Terreau' },
];

const actOf = (search: URLSearchParams): Act => acts.find((act) => act === search.get('act')) ?? 'circle';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const search = new URL(args.request.url).searchParams;
  const who = [...new Set(search.getAll('who'))].filter((id) => uuid.test(id)).slice(0, 1000);
  const all = search.get('all') === 'on';
  const [query, of] = [(search.get('query') ?? '').slice(0, 2000), (search.get('of') ?? '').slice(0, 80)];
  return asViewer(viewer, async (tx) => {
    const communityId = of ? (await findCommunity(tx, of)).id : null;
    const source = all ? await directorySource(tx, viewer, new URLSearchParams(query), communityId) : null;
    const communities = await listCommunities(tx, viewer.gardens);
    return {
      act: actOf(search),
      freshId: newId(),
      target: { who: all ? [] : who, all, query, of },
      to: returnPath(search.get('to') ?? '/actors'),
      chosen: await tellChosen(tx, source, who),
      communities: communities.map(({ id, name }) => ({ value: id, label: name })),
      communityId: communityId && viewer.gardens.includes(communityId) ? communityId : (communities[0]?.id ?? ''),
      themes: await listThemes(tx, viewer.locale),
      day: addDays(viewer.today, 14),
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const words = manyWords[viewer.locale];
  const act = actOf(new URL(args.request.url).searchParams);
  const posted = await readForm(args.request);
  const form = parseFields(
    posted,
    { circle: circleAct, theme: themeAct, 'follow-up': followUpAct }[act],
    viewer.locale,
  );
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const given = form.value;
  const target = await asViewer(viewer, (tx) => targetOf(tx, given));
  const answer = await actOnMany(viewer, { id: given.id, target, ...kindOf(given) } as Asked);
  if (!answer.done) {
    const sentence = { nobody: words.nobody, tooMany: words.tooMany, crossed: words.crossed }[answer.problem];
    return data({ errors: { '': sentence }, values: {} }, { status: answer.problem === 'crossed' ? 409 : 422 });
  }
  if (answer.later) return redirect(`/actors/acts/${answer.id}`, 303);
  const back = new URL(returnPath(given.to || '/actors'), 'http://here');
  back.searchParams.set('act', answer.id);
  return redirect(back.pathname + back.search, 303);
}

async function targetOf(tx: Tx, given: GivenTarget): Promise<Target> {
  if (!given.all) return { ids: given.who };
  return { query: given.query, communityId: given.of ? (await findCommunity(tx, given.of)).id : null };
}

function kindOf(given: Record<string, unknown>) {
  if ('themeId' in given) return { kind: 'theme', themeId: given.themeId };
  if ('circle' in given) return { kind: 'circle', communityId: given.communityId, circle: given.circle };
  const { communityId, what, dueOn, visibility } = given;
  return { kind: 'follow_up', communityId, what, dueOn, visibility };
}

/** One act on those who were chosen in the directory: whom it is about first, then what is done. */
export default function ActOnMany() {
  const w = useWords(manyWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { act, chosen, target, to, freshId } = page;
  return (
    <>
      <PageHeader title={w[titles[act]]} back={{ label: w.back, to }} />
      {chosen.count === 0 ? (
        <EmptyState sentence={w.nobody} action={<LinkButton to={to}>{w.back}</LinkButton>} />
      ) : (
        <>
          <p className="mb-6 max-w-[62ch]">
            <strong>{w.about(chosen.count)}</strong> :{' '}
            {chosen.count > chosen.names.length
              ? w.andMore(chosen.names.join(', '), chosen.count - chosen.names.length)
              : chosen.names.join(', ')}
            .
          </p>
          {chosen.count > atOnce && (
            <div className="mb-6">
              <Notice>{w.long}</Notice>
            </div>
          )}
          <FormState errors={failed?.errors} values={failed?.values}>
            <Form method="post" noValidate>
              <ErrorSummary />
              <input type="hidden" name="id" value={freshId} />
              <input type="hidden" name="to" value={to} />
              {target.who.map((id) => (
                <input key={id} type="hidden" name="who" value={id} />
              ))}
              {target.all && <input type="hidden" name="all" value="on" />}
              <input type="hidden" name="query" value={target.query} />
              <input type="hidden" name="of" value={target.of} />
              <ActFields page={page} />
            </Form>
          </FormState>
        </>
      )}
    </>
  );
}

function ActFields({ page }: { page: Awaited<ReturnType<typeof useLoaderData<typeof loader>>> }) {
  const w = useWords(manyWords);
  const c = useWords(circleWords);
  const { act, communities, communityId, themes, to } = page;
  const where = <SelectField name="communityId" label={w.community} options={communities} defaultValue={communityId} />;
  const submit = { circle: w.move, theme: w.addTheme, 'follow-up': w.plan }[act];
  return (
    <>
      {act === 'circle' && (
        <>
          {where}
          <ChoiceGroup
            name="circle"
            label={w.toCircle}
            help={w.circleHelp}
            options={circles.map((circle) => ({ value: circle, label: circleName(c, circle) }))}
            required
          />
        </>
      )}
      {act === 'theme' && (
        <ChoiceGroup
          name="themeId"
          label={w.theme}
          help={w.themeHelp}
          options={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
          required
        />
      )}
      {act === 'follow-up' && (
        <>
          <TextField name="what" label={w.what} help={w.whatHelp} maxLength={500} />
          <DateField name="dueOn" label={w.dueOn} defaultValue={page.day} />
          {where}
          <VisibilityField name="visibility" label={w.forWhom} value="pair" levels={['private', 'pair']} />
        </>
      )}
      <FormActions sticky>
        <SubmitButton>{submit}</SubmitButton>
        <Link to={to}>{w.back}</Link>
      </FormActions>
    </>
  );
}
