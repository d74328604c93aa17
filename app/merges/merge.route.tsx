import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import Combine from 'lucide-react/icons/combine';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import type { Locale } from '#app/i18n/words.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { newId } from '#db/ids.ts';
import { canMerge } from './abilities.ts';
import { mergeActors } from './commands.server.ts';
import { FieldChoice } from './field-choice.tsx';
import { Follows } from './follows.tsx';
import { circlesThatGive, differencesOf, type Hindrance, type Side } from './merge.ts';
import { mergeInput } from './merge-input.ts';
import styles from './merges.css?url';
import { countAttached, findKeptInstead, findSide, findTerms, listNames } from './queries.server.ts';
import { CirclesGiving, SideHead } from './side-head.tsx';
import { mergeWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${mergeWords[page.locale].title} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const [keptId, mergedId] = [idParam(args.params.id), idParam(args.params.other)];
  return asViewer(viewer, async (tx) => {
    const [kept, merged] = [await findSide(tx, keptId), await findSide(tx, mergedId)];
    if (kept && !merged && (await findKeptInstead(tx, mergedId)) === keptId) throw redirect(`/actors/${keptId}`);
    if (!kept || !merged) throw notFound();
    if (!canMerge(viewer, kept, merged)) throw forbidden();
    const terms = await findTerms(tx, keptId, mergedId);
    // Whoever has an account keeps their own record.
    if (terms.hindrance === 'account') throw redirect(`/actors/${mergedId}/merge/${keptId}`);
    return {
      kept,
      merged,
      terms,
      sentence: sentenceOf(terms.hindrance, kept, await listNames(tx, terms.communities ?? []), viewer.locale),
      counts: await countAttached(tx, keptId, mergedId),
      freshId: newId(),
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const [keptId, mergedId] = [idParam(args.params.id), idParam(args.params.other)];
  const form = await parseForm(args.request, mergeInput, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const done = await mergeActors(viewer, keptId, mergedId, form.value);
  const sentence = done && sentenceOf(done.terms.hindrance, done.kept, done.newly, viewer.locale);
  if (sentence) {
    const { id: _, ...values } = form.value;
    return data({ errors: { '': sentence } as Record<string, string>, values }, { status: 422 });
  }
  return redirect(`/actors/${keptId}?merged=${form.value.id}`, 303);
}

/** What stands in the way, and what to do about it. */
function sentenceOf(hindrance: Hindrance | null, kept: Side, newly: string[], locale: Locale): string | null {
  const w = mergeWords[locale];
  if (hindrance === null) return null;
  if (hindrance === 'readers') return w.newReaders(newly.length > 0 ? newly.join(', ') : w.elsewhere);
  if (hindrance === 'holder') return w.holder(kept.name);
  if (hindrance === 'holder_fields') return w.holderFields(kept.name);
  if (hindrance === 'account') return w.accountStays(kept.name);
  return w[hindrance];
}

export default function Merge() {
  const w = useWords(mergeWords);
  const { kept, merged, terms, sentence, counts, freshId } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const differences = terms.fields === 'kept' ? [] : differencesOf(kept, merged);
  return (
    <>
      <PageHeader title={w.title} lede={w.lede(kept.name)} back={{ label: kept.name, to: `/actors/${kept.id}` }} />
      <div className="merge-sides">
        <SideHead side={kept} label={w.stays} />
        <SideHead side={merged} label={w.joins}>
          {!kept.hasAccount && (
            <Link to={`/actors/${merged.id}/merge/${kept.id}`} replace>
              {w.swap}
            </Link>
          )}
        </SideHead>
      </div>
      {kept.hasAccount && <p className="mt-4 text-note text-ink-soft">{w.accountStays(kept.name)}</p>}
      {sentence ? (
        <div className="mt-8 max-w-2xl">
          <Notice kind="warning" title={w.cannot}>
            <p>{sentence}</p>
          </Notice>
        </div>
      ) : (
        <FormState errors={failed?.errors} values={failed?.values} key={`${kept.id} ${merged.id}`}>
          <Form method="post" noValidate className="merge-form">
            <ErrorSummary />
            <input type="hidden" name="id" value={freshId} />
            <Section title={w.choose}>
              {differences.map((one) => (
                <FieldChoice key={one.field} {...one} kept={kept} merged={merged} />
              ))}
              {differences.length === 0 && (
                <p className="text-note text-ink-soft">
                  {terms.fields === 'kept' ? w.keptFieldsOnly(kept.name) : w.chooseNothing}
                </p>
              )}
            </Section>
            <Section title={w.readers}>
              {terms.level && <VisibilitySign level={terms.level} showWord />}
              <p className="mt-1 text-note text-ink-soft">
                {kept.visibility === merged.visibility ? w.sameReaders : w.narrower}
              </p>
            </Section>
            <Follows counts={counts} kept={kept.name} merged={merged.name} />
            <CirclesGiving giving={circlesThatGive(kept, merged)} />
            <p className="mt-6 mb-6 max-w-2xl">{w.undoable}</p>
            <FormActions>
              <SubmitButton icon={Combine} busyLabel={w.doing}>
                {w.doIt}
              </SubmitButton>
              <LinkButton variant="quiet" to={`/actors/${kept.id}`}>
                {w.cancel}
              </LinkButton>
            </FormActions>
          </Form>
        </FormState>
      )}
    </>
  );
}
