import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { LifeMark } from '#app/needs/state-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { ProjectPage } from './show.route.tsx';
import { projectWords } from './words.ts';

/** The needs a project answers and the synergies it is part of. */
export function ProjectLinks({ page }: { page: ProjectPage }) {
  const w = useWords(projectWords);
  const { project, can } = page;
  const link = (to: string, label: string) =>
    can.tend ? (
      <LinkButton variant="quiet" small to={to}>
        {label}
      </LinkButton>
    ) : undefined;
  return (
    <>
      <Section title={w.needs} action={link(`/projects/${project.id}/edit`, w.linkNeed)}>
        {project.needs.length > 0 ? (
          <Linked path="/needs" rows={project.needs} signs={page.signedIn} />
        ) : (
          <p className="text-ink-soft">{w.noNeeds}</p>
        )}
      </Section>
      {project.synergies.length > 0 || can.tend ? (
        <Section
          title={w.synergies}
          action={link(`/synergies/new?community=${project.community.slug}&project=${project.id}`, w.proposeSynergy)}
        >
          {project.synergies.length > 0 ? (
            <Linked path="/synergies" rows={project.synergies} signs={page.signedIn} />
          ) : (
            <p className="text-ink-soft">{w.noSynergies}</p>
          )}
        </Section>
      ) : null}
    </>
  );
}

type Row = ProjectPage['project']['needs'][number] | ProjectPage['project']['synergies'][number];

function Linked({ path, rows, signs }: { path: string; rows: Row[]; signs: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
          <Link className="min-w-0" to={`${path}/${row.id}`}>
            {row.title}
          </Link>
          <span className="flex items-center gap-3 text-note">
            <LifeMark state={row.state} />
            {signs ? <VisibilitySign level={row.visibility} size={14} /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
