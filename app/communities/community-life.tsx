import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CirclesDrawing, type CirclesPicture } from '#app/circles/drawing.tsx';
import { circleWords } from '#app/circles/words.ts';
import { daysBetween, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { aKind, kindWords } from '#app/journal/kind-words.ts';
import { LifeMark } from '#app/needs/state-mark.tsx';
import { ProjectWhen } from '#app/projects/project-when.tsx';
import { ProjectMark } from '#app/projects/state-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { ExchangeLine, NeedWithOutcome, OpenNeed, ProjectLine, SynergyLine } from './life.server.ts';
import { NeedsWithOutcome } from './need-outcome.tsx';
import { synergiesInTable } from './table-address.ts';
import { communityWords } from './words.ts';

type Life = { slug: string; today: string; synergies: SynergyLine[]; projects: ProjectLine[] };
type Outer = Life & { circles: CirclesPicture; needs: NeedWithOutcome[]; speak: ReactNode };

/** What a visitor reads of a community: what was asked for, what became of it, how to be heard, what grows. */
export function PublicLife({ circles, needs, speak, ...life }: Outer) {
  const w = useWords(communityWords);
  return (
    <>
      <Section
        title={w.needs}
        action={needs.length > 0 ? <Link to={`/communities/${life.slug}/table`}>{w.seeTable}</Link> : null}
      >
        {needs.length === 0 ? (
          <EmptyState sentence={w.needsEmpty} />
        ) : (
          <NeedsWithOutcome needs={needs} today={life.today} />
        )}
      </Section>
      {speak}
      {circles.people.length > 0 ? <Circles picture={circles} slug={life.slug} lede={w.circlesPublic} /> : null}
      <Grown {...life} />
    </>
  );
}

type Inner = Life & {
  circles: CirclesPicture;
  needs: OpenNeed[];
  replied: NeedWithOutcome[];
  exchanges: ExchangeLine[];
  canLog: boolean;
};

/** What those read who belong: the circles, what waits, what was told to those who spoke, what was exchanged. */
export function InnerLife({ circles, needs, replied, exchanges, canLog, ...life }: Inner) {
  const w = useWords(communityWords);
  return (
    <>
      <Circles picture={circles} slug={life.slug} />
      <OpenNeeds needs={needs} slug={life.slug} today={life.today} />
      {replied.length > 0 ? (
        <Section
          title={w.needsTold}
          action={<Link to={`/communities/${life.slug}/table?state=done`}>{w.seeTable}</Link>}
        >
          <p className="text-ink-soft">{w.needsToldLede}</p>
          <NeedsWithOutcome needs={replied} today={life.today} />
        </Section>
      ) : null}
      <Exchanges exchanges={exchanges} slug={life.slug} today={life.today} canLog={canLog} />
      <Grown {...life} levels />
    </>
  );
}

function Circles({ picture, slug, lede }: { picture: CirclesPicture; slug: string; lede?: string }) {
  const w = useWords(communityWords);
  const drawn = useWords(circleWords);
  return (
    <Section title={w.circles} action={<Link to={`/communities/${slug}/circles`}>{w.circlesMore}</Link>}>
      {lede ? <p className="text-ink-soft">{lede}</p> : null}
      {picture.people.length === 0 ? (
        <EmptyState sentence={drawn.none} />
      ) : (
        <div className="pt-2">
          <CirclesDrawing picture={picture} />
        </div>
      )}
    </Section>
  );
}

export function OpenNeeds({ needs, slug, today }: { needs: OpenNeed[]; slug: string; today: string }) {
  const w = useWords(communityWords);
  const locale = useLocale();
  return (
    <Section title={w.needsOpen} action={<Link to={`/communities/${slug}/table`}>{w.seeTable}</Link>}>
      {needs.length === 0 ? (
        <EmptyState sentence={w.needsOpenEmpty} />
      ) : (
        <p className="mb-2 text-ink-soft">{w.needsOpenLede}</p>
      )}
      <Lines label={w.needsOpen}>
        {needs.map((need) => (
          <RecordLine
            key={need.id}
            to={`/needs/${need.id}`}
            who={need.who || w.unnamed}
            what={need.title}
            sign={<VisibilitySign level={need.visibility} />}
            when={
              <>
                <span className="sr-only">{w.silent} </span>
                {sayDuration(Math.max(0, daysBetween(need.since, today)), locale)}
              </>
            }
          />
        ))}
      </Lines>
    </Section>
  );
}

type ExchangesProps = { exchanges: ExchangeLine[]; slug: string; today: string; canLog?: boolean; title?: string };

export function Exchanges({ exchanges, slug, today, canLog, title }: ExchangesProps) {
  const w = useWords(communityWords);
  const kinds = useWords(kindWords);
  return (
    <Section title={title ?? w.journal} action={<Link to={`/communities/${slug}/journal`}>{w.seeJournal}</Link>}>
      {exchanges.length === 0 ? (
        <EmptyState
          sentence={w.journalEmpty}
          action={canLog ? <LinkButton to={`/log?community=${slug}`}>{w.log}</LinkButton> : undefined}
        />
      ) : null}
      <Lines label={title ?? w.journal}>
        {exchanges.map((exchange) => (
          <RecordLine
            key={exchange.id}
            to={`/interactions/${exchange.id}`}
            who={exchange.people.join(', ') || kinds[aKind(exchange.kind)]}
            what={exchange.notes}
            sign={<VisibilitySign level={exchange.visibility} />}
            when={<Day day={exchange.happenedOn} today={today} />}
          />
        ))}
      </Lines>
    </Section>
  );
}

/** Synergies and projects. `levels` shows who reads each: to a visitor everything here is public. */
function Grown({ slug, today, synergies, projects, levels }: Life & { levels?: boolean }) {
  const w = useWords(communityWords);
  return (
    <>
      <Synergies synergies={synergies} slug={slug} today={today} levels={levels} />
      <Section title={w.projects} action={<Link to={`/communities/${slug}/projects`}>{w.seeProjects}</Link>}>
        {projects.length === 0 ? <EmptyState sentence={w.projectsEmpty} /> : null}
        <Lines label={w.projects}>
          {projects.map((project) => (
            <RecordLine
              key={project.id}
              to={`/projects/${project.id}`}
              who={<ProjectMark state={project.state} />}
              what={project.title}
              sign={levels ? <VisibilitySign level={project.visibility} /> : null}
              when={<ProjectWhen project={project} today={today} />}
            />
          ))}
        </Lines>
      </Section>
    </>
  );
}

type SynergiesProps = { synergies: SynergyLine[]; slug: string; today: string; levels?: boolean; title?: string };

export function Synergies({ synergies, slug, today, levels, title }: SynergiesProps) {
  const w = useWords(communityWords);
  return (
    <Section title={title ?? w.synergies} action={<Link to={synergiesInTable(slug)}>{w.seeTable}</Link>}>
      {synergies.length === 0 ? <EmptyState sentence={w.synergiesEmpty} /> : null}
      <Lines label={title ?? w.synergies}>
        {synergies.map((synergy) => (
          <RecordLine
            key={synergy.id}
            to={`/synergies/${synergy.id}`}
            who={<LifeMark state={synergy.state} />}
            what={synergy.title}
            sign={levels ? <VisibilitySign level={synergy.visibility} /> : null}
            when={<Day day={synergy.since} today={today} />}
          />
        ))}
      </Lines>
    </Section>
  );
}
