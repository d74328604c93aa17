import { Form, Link, useLocation } from '@remix-run/react';
import { daysBetween, exactDay, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Section } from '#app/ui/page.tsx';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { contactHref } from './contact-point.ts';
import type { ActorPage } from './page.server.ts';
import { RemoveButton } from './remove-button.tsx';
import { rhythmWords } from './rhythm.ts';
import { TieLine } from './tie-line.tsx';
import { actorWords } from './words.ts';

/** Beyond so many days without an exchange the silence is told. */
const longSilence = 90;

/** Since when nobody heard somebody, and how to reach them: what one opens the page for on the telephone. */
export function ActorReach({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const { actor, can } = page;
  return (
    <>
      <Heard page={page} />
      <Section
        title={can.self ? w.reachSelf : w.reach}
        action={can.contact && <Link to={`/actors/${actor.id}/contact`}>{w.addContact}</Link>}
      >
        <Contacts page={page} />
      </Section>
    </>
  );
}

/** What surrounds somebody: what they need, whom they are tied to. */
export function ActorAside({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const { actor, ties, needs, projects, promises, can, today } = page;
  const { pathname, search } = useLocation();
  return (
    <>
      {promises.length > 0 && (
        <Section title={w.promises}>
          <ul className="grid gap-3">
            {promises.map((promise) => (
              <li key={promise.id}>
                <span className="whitespace-pre-line">{promise.what}</span>
                <span className="mt-0.5 flex flex-wrap items-center gap-3 text-note text-ink-soft">
                  <Day day={promise.dueOn} today={today} />
                  {promise.dueOn < today && <span className="text-warning">{w.late}</span>}
                  <VisibilitySign level={promise.visibility} size={14} />
                  {can.keep && (
                    <Form method="post" action={`/follow-ups/${promise.id}/done`}>
                      <input type="hidden" name="to" value={pathname + search} />
                      <Button type="submit" small variant="quiet" aria-label={`${w.markDone}, ${promise.what}`}>
                        {w.markDone}
                      </Button>
                    </Form>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={can.self ? w.needsSelf : w.needs}>
        {needs.length === 0 ? (
          <p className="text-note text-ink-soft">{w.needsNone}</p>
        ) : (
          <ul className="grid gap-3">
            {needs.map((need) => (
              <li key={need.id}>
                <Link to={`/needs/${need.id}`} className="text-ink">
                  {need.title}
                </Link>
                <span className="mt-0.5 flex gap-3 text-note text-ink-soft">
                  <Day day={need.collectedOn} today={today} />
                  <VisibilitySign level={need.visibility} size={14} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {projects.length > 0 && (
        <Section title={can.self ? w.projectsSelf : w.projects}>
          <ul className="grid gap-3">
            {projects.map((project) => (
              <li key={project.id}>
                <Link to={`/projects/${project.id}`} className="text-ink">
                  {project.title}
                </Link>
                <span className="mt-0.5 flex gap-3 text-note text-ink-soft">
                  {project.role && <span>{project.role}</span>}
                  <VisibilitySign level={project.visibility} size={14} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={can.self ? w.tiesSelf : w.ties}
        action={can.tie && <Link to={`/actors/${actor.id}/ties`}>{w.editTies}</Link>}
      >
        {ties.length === 0 ? (
          <p className="text-note text-ink-soft">{w.tiesNone}</p>
        ) : (
          <ul className="grid gap-2">
            {ties.map((tie) => (
              <li key={`${tie.id} ${tie.direction}`}>
                <TieLine tie={tie} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Account page={page} />
    </>
  );
}

function Heard({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const locale = useLocale();
  const { lastOn, kind } = page.actor;
  if (lastOn === null)
    return (
      <>
        {page.can.keep && kind === 'person' && <p className="text-ink-soft">{w.heardNever}</p>}
        <Rhythm page={page} />
      </>
    );
  const days = daysBetween(lastOn, page.today);
  return (
    <>
      <p>
        <span className="text-note text-ink-soft">{w.heardOn}</span>
        <span className="block font-display text-heading">
          <Day day={lastOn} today={page.today} />
        </span>
        {days > longSilence && !(page.can.keep && page.dueSince) && (
          <span className="text-note text-warning">{w.quietSince(sayDuration(days, locale))}</span>
        )}
      </p>
      <Rhythm page={page} />
    </>
  );
}

/** What the pair promised itself, and whether it is late: told to gardeners, who read whether anybody was in touch. */
function Rhythm({ page }: { page: ActorPage }) {
  const r = useWords(rhythmWords);
  const locale = useLocale();
  const { actor, dueSince, today, can } = page;
  if (actor.touchEveryDays === null || !can.keep) return null;
  return (
    <p className="mt-2 text-note">
      <span className="text-ink-soft">{r.rhythm} :</span> {r.every(actor.touchEveryDays)}
      {dueSince && (
        <span className="block text-warning">{r.dueSince(sayDuration(daysBetween(dueSince, today), locale))}</span>
      )}
    </p>
  );
}

function Contacts({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const reads = useWords(visibilityWords);
  const locale = useLocale();
  const { actor, contactPoints, can } = page;
  if (contactPoints.length === 0)
    return <p className="text-note text-ink-soft">{can.self ? w.noContactSelf : w.noContact}</p>;
  return (
    <ul className="grid gap-4">
      {contactPoints.map((point) => {
        const href = contactHref(point.kind, point.value);
        return (
          <li key={point.id} className="min-w-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0 break-words">
                {href ? (
                  <a href={href} rel={point.kind === 'web' ? 'noreferrer' : undefined}>
                    {point.value}
                  </a>
                ) : (
                  point.value
                )}
                {point.label && <span className="text-note text-ink-soft"> · {point.label}</span>}
              </span>
              <VisibilitySign level={point.visibility} size={14} showWord />
            </div>
            <Provenance point={point} />
            {point.consentLevel && point.consentOn && (
              <p className="mt-0.5 text-small text-ink-soft">
                {w.agreedTo(reads[point.consentLevel], exactDay(point.consentOn, locale), point.consentSource)}
              </p>
            )}
            <div className="-ml-2.5 flex flex-wrap items-center">
              {point.kind === 'phone' && can.log && (
                <LinkButton small variant="quiet" to={`/log?actor=${actor.id}&kind=call`}>
                  {w.logCall}
                </LinkButton>
              )}
              {point.can.keep && (
                <>
                  <LinkButton small variant="quiet" to={`/actors/${actor.id}/contact?point=${point.id}`}>
                    {w.changeContact}
                  </LinkButton>
                  <RemoveButton
                    action={`/contact-points/${point.id}/remove`}
                    label={w.removeContact}
                    what={point.value}
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Where it comes from, on what basis it is kept, and who noted it: as far as that was noted. */
function Provenance({ point }: { point: ActorPage['contactPoints'][number] }) {
  const w = useWords(actorWords);
  const told = [
    point.origin && w.origin(point.origin),
    point.basis && w[`basis_${point.basis}`],
    point.original && point.original !== point.value && w.originally(point.original),
    point.author && w.author(point.author),
  ].filter(Boolean);
  if (told.length === 0) return null;
  return <p className="mt-0.5 text-small text-ink-soft">{told.join(' · ')}</p>;
}

function Account({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const locale = useLocale();
  const { actor, can } = page;
  if (actor.hasAccount && can.keep) return <p className="mt-8 text-note text-ink-soft">{w.hasAccount}</p>;
  if (!can.invite) return null;
  return (
    <div className="mt-8">
      {actor.invitedUntil && (
        <p className="mb-2 text-note text-ink-soft">{w.invited(exactDay(actor.invitedUntil, locale))}</p>
      )}
      <LinkButton to={`/actors/${actor.id}/invite`}>{w.invite}</LinkButton>
    </div>
  );
}
