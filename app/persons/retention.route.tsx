import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden } from '#app/http/answers.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { FormState } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Pager } from '#app/ui/table.tsx';
import { NumberField } from '#app/ui/text-fields.tsx';
import { DoneNotice, doneIn } from './done.tsx';
import { months } from './person.ts';
import { findRetention, listRestricted, listSilent, type Silent, silentPage } from './retention.server.ts';
import { personWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const search = new URL(args.request.url).searchParams;
  const page = Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), 100_000);
  return asViewer(viewer, async (tx) => {
    const community = await findRetention(tx, args.params.slug);
    if (!viewer.gardens.includes(community.id)) throw forbidden();
    const { people, total } = await listSilent(tx, community, viewer.today, page);
    return {
      title: personWords[viewer.locale].retentionTitle(community.name),
      community,
      people,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / silentPage)),
      restricted: await listRestricted(tx, community.id),
      refusedTerm: search.get('term'),
      done: doneIn(args.request),
      today: viewer.today,
    };
  });
}

/** Who is still kept, and why: a list to decide on, one person at a time. */
export default function Retention() {
  const w = useWords(personWords);
  const locale = useLocale();
  const { title, community, people, total, page, pages, restricted, refusedTerm, done, today } =
    useLoaderData<typeof loader>();
  const home = `/communities/${community.slug}`;
  return (
    <>
      <PageHeader title={title} lede={w.retentionLede(community.months)} back={{ label: community.name, to: home }} />
      <DoneNotice done={done} />
      {people.length === 0 ? (
        <EmptyState sentence={w.retentionNone} />
      ) : (
        <>
          <p className="mb-4 text-note text-ink-soft">{w.silentCount(total)}</p>
          <ul className="divide-y divide-line border-y border-line">
            {people.map((person) => (
              <SilentLine key={person.id} person={person} community={community} today={today} />
            ))}
          </ul>
          {pages > 1 ? (
            <Pager page={page} pages={pages} href={(to) => `${home}/retention?page=${to}`}>
              {w.silentCount(total)}
            </Pager>
          ) : null}
        </>
      )}
      {restricted.length > 0 ? (
        <Section title={w.restrictedTitle}>
          <ul className="grid gap-2">
            {restricted.map((one) => (
              <li key={one.id}>
                <Link to={`/actors/${one.id}/rights`}>{one.name}</Link>
                <span className="text-note text-ink-soft"> · {w.restricted(exactDay(one.on, locale))}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={w.signsTitle}>
        <p className="max-w-[62ch]">{w.signsText}</p>
      </Section>
      <Section title={w.termTitle} id="term">
        <FormState
          errors={refusedTerm === null ? undefined : { months: w.termBad }}
          values={refusedTerm === null ? undefined : { months: refusedTerm }}
        >
          <Form method="post" action={`${home}/retention/term`} noValidate>
            <NumberField
              name="months"
              label={w.term}
              help={w.termHelp}
              width="short"
              min={months.least}
              max={months.most}
              defaultValue={community.months}
              required
            />
            <FormActions>
              <SubmitButton variant="plain">{w.termSave}</SubmitButton>
            </FormActions>
          </Form>
        </FormState>
      </Section>
    </>
  );
}

type SilentLineProps = { person: Silent; community: { slug: string; name: string }; today: string };

function SilentLine({ person, community, today }: SilentLineProps) {
  const w = useWords(personWords);
  const locale = useLocale();
  const at = `/communities/${community.slug}/retention/${person.id}`;
  const letter = person.mail
    ? `mailto:${encodeURIComponent(person.mail)}?subject=${encodeURIComponent(w.askSubject(community.name))}&body=${encodeURIComponent(w.askBody(person.name, community.name))}`
    : null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0">
        <Link to={`/actors/${person.id}`} className="text-words text-ink">
          {person.name}
        </Link>
        <p className="text-note text-ink-soft">
          <Day day={person.lastOn} today={today} />, {w[`last_${person.kind}`]}
        </p>
        {person.askedOn ? (
          <p className="text-note text-warning">{w.askedThen(exactDay(person.askedOn, locale))}</p>
        ) : null}
        {person.erasureAskedOn ? (
          <p className="text-note text-warning">{w.eraseAsked(exactDay(person.erasureAskedOn, locale))}</p>
        ) : null}
        {letter ? null : <p className="text-note text-ink-soft">{w.askNoWay}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton small to={`${at}/keep`} aria-label={w.keepOf(person.name)}>
          {w.keepIt}
        </LinkButton>
        {letter ? (
          <a href={letter} className="button" data-variant="plain" data-small aria-label={w.askWriteTo(person.name)}>
            {w.askWrite}
          </a>
        ) : null}
        <Form method="post" action={`${at}/ask`} className="contents">
          <SubmitButton small variant="quiet" aria-label={w.askDoneOf(person.name)}>
            {w.askDone}
          </SubmitButton>
        </Form>
        <LinkButton
          small
          variant="quiet"
          to={`/actors/${person.id}/erase?why=retention`}
          aria-label={w.eraseTitle(person.name)}
        >
          {w.eraseOpen}
        </LinkButton>
      </div>
    </li>
  );
}
