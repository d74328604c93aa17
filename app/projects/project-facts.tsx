import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { Definition } from '#app/ui/lists.tsx';
import { Tag } from '#app/ui/marks.tsx';
import { LevelControl } from '#app/visibility/level-control.tsx';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import type { ProjectPage } from './show.route.tsx';
import { projectWords } from './words.ts';

/** What surrounds the project: who reads it, when, where, about what. */
export function ProjectFacts({ page }: { page: ProjectPage }) {
  const w = useWords(projectWords);
  const { project, today } = page;
  const { startedOn, endedOn, themes, territory, community } = project;
  return (
    <div className="grid gap-6">
      <LevelControl
        kind="projects"
        id={project.id}
        level={project.visibility}
        settable={page.settable}
        askable={page.askable}
        history={page.signedIn}
      />
      <Definition
        items={[
          {
            term: startedOn && startedOn > today ? w.startsSoon : w.started,
            detail: startedOn && <Day day={startedOn} today={today} />,
          },
          {
            term: endedOn && endedOn > today ? w.endsSoon : w.ended,
            detail: endedOn && <Day day={endedOn} today={today} />,
          },
          {
            term: w.themes,
            detail: themes.length > 0 && (
              <span className="flex flex-wrap gap-2">
                {themes.map((theme) => (
                  <Tag key={theme.id}>{theme.name}</Tag>
                ))}
              </span>
            ),
          },
          { term: w.territory, detail: territory?.name },
          {
            term: w.community,
            detail: <Link to={`/communities/${community.slug}`}>{community.name}</Link>,
          },
          { term: w.inNameOf, detail: project.directorate },
          {
            key: 'by',
            term: project.author ? w.proposedBy(project.author) : '',
            detail: project.author ? <SideSign side={project.side} showWord /> : null,
          },
        ]}
      />
    </div>
  );
}
