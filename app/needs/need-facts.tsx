import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Definition } from '#app/ui/lists.tsx';
import { Tag } from '#app/ui/marks.tsx';
import { LevelControl } from '#app/visibility/level-control.tsx';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import { urgencyWords } from './life-words.ts';
import type { NeedPage } from './need-page.server.ts';
import { needWords } from './words.ts';

/** What surrounds the words: who reads, subjects, place. */
export function NeedFacts({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const urgency = useWords(urgencyWords);
  const { need } = page;
  return (
    <div className="grid gap-6">
      <LevelControl
        kind="needs"
        id={need.id}
        level={need.visibility}
        settable={page.settable}
        askable={page.askable}
        history={page.signedIn}
        noPair={need.communityId === null}
      />
      <Definition
        items={[
          { term: w.urgency, detail: need.urgency === 'high' ? <b>{urgency.high}</b> : urgency[need.urgency] },
          {
            term: w.directorates,
            detail: need.directorates.length > 0 && (
              <>
                <ul>
                  {need.directorates.map((directorate) => (
                    <li key={directorate.id}>{directorate.name}</li>
                  ))}
                </ul>
                {need.directorates.length > 1 && (
                  <p className="text-note text-accent">{w.crossing(need.directorates.length)}</p>
                )}
              </>
            ),
          },
          {
            term: w.themes,
            detail: need.themes.length > 0 && (
              <span className="flex flex-wrap gap-2">
                {need.themes.map((theme) => (
                  <Tag key={theme.id}>{theme.name}</Tag>
                ))}
              </span>
            ),
          },
          { term: w.territory, detail: need.territory?.name },
          {
            term: w.community,
            detail: need.community && <Link to={`/communities/${need.community.slug}`}>{need.community.name}</Link>,
          },
          {
            term: w.recordedBy,
            detail: need.authorName && (
              <>
                {need.authorName} <SideSign side={need.side} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
