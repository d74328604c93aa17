import type { LoaderFunctionArgs } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { askableLevels, settableLevels } from '#app/visibility/abilities.ts';
import { newId } from '#db/ids.ts';
import { canChangeState, canCorrect, canEdit, canRemark, canReply, knowsReplies } from './abilities.ts';
import { isNeedState } from './need.ts';
import { findNeed, findSurroundings, listReplies, type Need } from './queries.server.ts';
import { replyLevels } from './reply.ts';
import type { Told } from './words.ts';

/** A need with all that hangs on it, as far as the viewer reads it, and what they may do. */
export async function loadNeed(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const id = idParam(args.params.id);
  const { need, replies, around } = await asViewer(viewer, async (tx) => {
    const [need, replies, around] = await Promise.all([
      findNeed(tx, viewer, id),
      listReplies(tx, id),
      findSurroundings(tx, id),
    ]);
    if (!need) throw notFound();
    return { need, replies, around };
  });
  const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
  const query = new URL(args.request.url).searchParams;
  const was = query.get('undo')?.split('.')[1];
  return {
    need,
    around,
    replies: replies.map((reply) => ({
      ...reply,
      settable:
        reply.authorId === viewer.userId
          ? settableLevels(viewer, reply).filter((level) => replyLevels.some((known) => known === level))
          : [],
      correctable: canCorrect(viewer, reply),
    })),
    told: toldTo(need),
    replied: query.get('replied'),
    today: viewer.today,
    signedIn: viewer.userId !== null,
    remarkId: newId(),
    settable: settableLevels(viewer, need),
    askable: askableLevels(viewer, need),
    was: isNeedState(was) && was !== need.state ? was : null,
    knowsReplies: knowsReplies(viewer, facts),
    can: {
      edit: canEdit(viewer, facts),
      changeState: canChangeState(viewer, facts),
      reply: canReply(viewer, facts),
      remark: canRemark(viewer, facts),
    },
  };
}

/** Of whom the page speaks when it tells of replies. */
function toldTo(need: Need): Told {
  if (need.mine) return 'you';
  return need.expressers.length + (need.directorate ? 1 : 0) === 1 ? 'one' : 'many';
}

export type NeedPage = Awaited<ReturnType<typeof loadNeed>>;
