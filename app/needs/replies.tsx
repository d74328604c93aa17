import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { Day } from '#app/ui/day.tsx';
import { Timeline, TimelineItem } from '#app/ui/lists.tsx';
import { Prose } from '#app/ui/page.tsx';
import { LevelControl } from '#app/visibility/level-control.tsx';
import { SideSign, VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { NeedPage } from './need-page.server.ts';
import { needWords, type Told } from './words.ts';

type Reply = NeedPage['replies'][number];
type RepliesProps = { replies: Reply[]; today: string; told: Told; knows: boolean };

/** What those who expressed a need were told: to whom, when, by whom, in whose name. */
export function Replies({ replies, today, told, knows }: RepliesProps) {
  const w = useWords(needWords);
  if (replies.length === 0) return <p className="text-ink-soft">{knows ? w.noReply(told) : w.noReplyRead}</p>;
  return (
    <Timeline label={w.replies(told)}>
      {replies.map((reply) => (
        <TimelineItem
          key={reply.id}
          mark="full"
          when={<Day day={reply.toldOn} today={today} />}
          sign={<ReplySign reply={reply} />}
        >
          <Prose>{reply.words}</Prose>
          <ReplyWay reply={reply} today={today} />
          {reply.settable.length > 1 && (
            <div className="mt-3">
              <LevelControl
                kind="replies"
                id={reply.id}
                level={reply.visibility}
                settable={reply.settable}
                askable={[]}
              />
            </div>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function ReplySign({ reply }: { reply: Reply }) {
  const w = useWords(needWords);
  const locale = useLocale();
  return (
    <>
      {reply.authorName && <span>{w.by(reply.authorName)}</span>}
      <SideSign side={reply.side} />
      {reply.directorate && <span>{w.inNameOf(reply.directorate.name)}</span>}
      <VisibilitySign level={reply.visibility} />
      {reply.correctable && (
        <Link to={`/replies/${reply.id}/edit`} aria-label={w.correctReplyOf(exactDay(reply.toldOn, locale))}>
          {w.correctReply}
        </Link>
      )}
    </>
  );
}

function ReplyWay({ reply, today }: { reply: Reply; today: string }) {
  const w = useWords(needWords);
  const kinds = useWords(kindWords);
  const { addressees, interaction } = reply;
  if (addressees.length === 0 && !interaction) return null;
  return (
    <p className="mt-2 text-note text-ink-soft">
      {addressees.length > 0 && (
        <>
          {w.to}{' '}
          {addressees.map((actor, index) => (
            <Fragment key={actor.id}>
              {index > 0 && ', '}
              <Link to={`/actors/${actor.id}`}>{actor.name}</Link>
            </Fragment>
          ))}
          {'. '}
        </>
      )}
      {interaction && (
        <>
          {w.through}{' '}
          <Link to={`/interactions/${interaction.id}`}>
            {kinds[interaction.kind]}, <Day day={interaction.happenedOn} today={today} />
          </Link>
        </>
      )}
    </p>
  );
}
