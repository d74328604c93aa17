import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import MessageSquareReply from 'lucide-react/icons/message-square-reply';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { Columns, PageHeader, Prose, Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { stateWords } from './life-words.ts';
import { NeedFacts } from './need-facts.tsx';
import { NeedHead } from './need-head.tsx';
import { NeedLinks } from './need-links.tsx';
import { loadNeed } from './need-page.server.ts';
import styles from './needs.css?url';
import { Remarks } from './remarks.tsx';
import { Replies } from './replies.tsx';
import { needWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.need.title ?? ''} · Terreau` }];

export const loader = loadNeed;

export default function ShowNeed() {
  const w = useWords(needWords);
  const states = useWords(stateWords);
  const page = useLoaderData<typeof loader>();
  const { need, can, today } = page;
  const back = need.community
    ? { label: `${w.table} · ${need.community.name}`, to: `/communities/${need.community.slug}/table` }
    : { label: w.table, to: '/table' };
  return (
    <>
      <PageHeader
        back={back}
        eyebrow={
          <>
            {w.need} <VisibilitySign level={need.visibility} showWord />
          </>
        }
        title={<span className="need-voice">{need.title}</span>}
        actions={
          can.edit ? (
            <LinkButton variant="quiet" to={`/needs/${need.id}/edit`}>
              {w.edit}
            </LinkButton>
          ) : undefined
        }
      />
      {page.replied !== null && (
        <div className="mb-6">
          <Notice kind="done" live>
            {page.replied === 'again' ? w.corrected : can.changeState ? w.replied : w.agentReplied}
          </Notice>
        </div>
      )}
      <NeedHead page={page} />
      <Columns aside={<NeedFacts page={page} />}>
        {need.body && <Prose>{need.body}</Prose>}
        <Section
          title={w.replies(page.told)}
          action={
            can.reply ? (
              <LinkButton variant="primary" icon={MessageSquareReply} to={`/needs/${need.id}/reply`}>
                {w.reply}
              </LinkButton>
            ) : undefined
          }
        >
          <Replies replies={page.replies} today={today} told={page.told} knows={page.knowsReplies} />
        </Section>
        <NeedLinks page={page} />
        {can.remark && (
          <Section title={w.remarks} id="remarks">
            <Remarks needId={need.id} remarkId={page.remarkId} remarks={page.around.remarks} today={today} />
          </Section>
        )}
      </Columns>
      {page.was && can.changeState && (
        <UndoToast
          key={`${page.was}.${need.state}`}
          message={w.undoMove(states[need.state])}
          action={`/needs/${need.id}/state`}
          fields={{ state: page.was, from: need.state, undo: 'on', to: `/needs/${need.id}` }}
        />
      )}
    </>
  );
}
