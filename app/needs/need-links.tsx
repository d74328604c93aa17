import { useWords } from '#app/i18n/words.ts';
import { aKind, kindWords } from '#app/journal/kind-words.ts';
import type { SynergyState } from '#app/synergies/synergy.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { NeedPage } from './need-page.server.ts';
import { LifeMark } from './state-mark.tsx';
import { needWords } from './words.ts';

/** The exchanges that brought a need, and the synergies and projects that grow from it. */
export function NeedLinks({ page }: { page: NeedPage }) {
  const w = useWords(needWords);
  const kinds = useWords(kindWords);
  const { need, around, today, can } = page;
  const grows = around.synergies.length + around.projects.length > 0;
  const propose = can.edit ? (
    <LinkButton variant="quiet" small to={`/synergies/new?need=${need.id}&community=${need.community?.slug ?? ''}`}>
      {w.proposeSynergy}
    </LinkButton>
  ) : undefined;
  const begin =
    can.edit && need.community && need.state !== 'answered' && need.state !== 'closed' ? (
      <LinkButton variant="quiet" small to={`/projects/new?need=${need.id}&community=${need.community.slug}`}>
        {w.beginProject}
      </LinkButton>
    ) : undefined;
  return (
    <>
      {(grows || propose) && (
        <Section
          title={w.linked}
          action={
            propose && (
              <span className="flex flex-wrap">
                {propose}
                {begin}
              </span>
            )
          }
        >
          {grows && (
            <Lines label={w.linked}>
              {around.synergies.map((synergy) => (
                <RecordLine
                  key={synergy.id}
                  to={`/synergies/${synergy.id}`}
                  who={w.synergy}
                  what={synergy.title}
                  sign={<VisibilitySign level={synergy.visibility} />}
                  when={<LifeMark state={synergy.state as SynergyState} />}
                />
              ))}
              {around.projects.map((project) => (
                <RecordLine
                  key={project.id}
                  to={`/projects/${project.id}`}
                  who={w.project}
                  what={project.title}
                  sign={<VisibilitySign level={project.visibility} />}
                  when={null}
                />
              ))}
            </Lines>
          )}
        </Section>
      )}
      {around.interactions.length > 0 && (
        <Section title={w.origin}>
          <Lines label={w.origin}>
            {around.interactions.map((interaction) => (
              <RecordLine
                key={interaction.id}
                to={`/interactions/${interaction.id}`}
                who={kinds[aKind(interaction.kind)]}
                what={interaction.notes}
                sign={<VisibilitySign level={interaction.visibility} />}
                when={<Day day={interaction.happenedOn} today={today} />}
              />
            ))}
          </Lines>
        </Section>
      )}
    </>
  );
}
