import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import { notFound } from '#app/http/answers.ts';
import type { NeedState } from '#app/needs/need.ts';
import { askableLevels, settableLevels } from '#app/visibility/abilities.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import { canCorrect, canErase, canTickSeen } from './abilities.ts';
import type { InteractionKind } from './interaction.ts';

type Participant = {
  id: string;
  name: string;
  kind: 'person' | 'organization';
  capacity: string;
  isNew: boolean;
};
type Brought = { id: string; title: string; visibility: Level };

export type Interaction = {
  id: string;
  communityId: string;
  community: { slug: string; name: string } | null;
  kind: InteractionKind;
  happenedOn: string;
  happenedAt: string | null;
  notes: string;
  unidentified: number;
  visibility: Level;
  authorId: string;
  author: string | null;
  side: Side;
  version: number;
  seen: boolean;
  participants: Participant[];
  needs: (Brought & { state: NeedState })[];
  synergies: (Brought & { state: string })[];
  followUps: { id: string; what: string; dueOn: string; done: boolean; visibility: Level }[];
  replies: { id: string; needId: string; need: string; words: string; toldOn: string; visibility: Level }[];
};

/** One exchange with all it brought, as far as the viewer reads each; null when they do not read it. */
export async function findInteraction(tx: Tx, id: string): Promise<Interaction | null> {
  const [row] = await tx.execute<Interaction>(sql`
    select i.id, i.community_id as "communityId", i.kind, i.happened_on as "happenedOn",
      to_char(i.happened_at, 'HH24:MI') as "happenedAt", i.notes, i.unidentified, i.visibility, i.author_id as "authorId",
      i.side, i.version, u.name as author,
      (select json_build_object('slug', c.slug, 'name', c.name) from communities c where c.id = i.community_id) as community,
      exists (select 1 from interaction_seen s where s.interaction_id = i.id
        and s.user_id = nullif(current_setting('app.user', true), '')::uuid) as seen,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'capacity', p.capacity,
          'isNew', a.author_id = i.author_id and a.created_at = i.created_at) order by a.sort_name collate french)
        from interaction_participants p join actors a on a.id = p.actor_id where p.interaction_id = i.id), '[]') as participants,
      coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'state', n.state, 'visibility', n.visibility)
          order by n.id)
        from interaction_needs l join needs n on n.id = l.need_id where l.interaction_id = i.id), '[]') as needs,
      coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'state', s.state, 'visibility', s.visibility)
          order by s.id)
        from interaction_synergies l join synergies s on s.id = l.synergy_id where l.interaction_id = i.id), '[]') as synergies,
      coalesce((select json_agg(json_build_object('id', f.id, 'what', f.what, 'dueOn', f.due_on, 'done', f.done_at is not null,
          'visibility', f.visibility) order by f.due_on, f.id)
        from interaction_follow_ups l join follow_ups f on f.id = l.follow_up_id where l.interaction_id = i.id), '[]') as "followUps",
      coalesce((select json_agg(json_build_object('id', r.id, 'needId', r.need_id, 'need', n.title, 'words', r.words,
          'toldOn', r.told_on, 'visibility', r.visibility) order by r.told_on, r.id)
        from interaction_replies l join replies r on r.id = l.reply_id join needs n on n.id = r.need_id
        where l.interaction_id = i.id), '[]') as replies
    from interactions i left join users u on u.id = i.author_id
    where i.id = ${id}`);
  return row ?? null;
}

/** An exchange and what the viewer may do with it. Throws not found. */
export async function readInteraction(viewer: Viewer, id: string) {
  const interaction = await asViewer(viewer, (tx) => findInteraction(tx, id));
  if (!interaction) throw notFound();
  const gardens = gardensHere(viewer, interaction.communityId);
  return {
    interaction,
    can: {
      correct: canCorrect(viewer, interaction),
      tickSeen: canTickSeen(viewer, interaction),
      erase: canErase(viewer, interaction),
      seeHistory: viewer.userId !== null,
      log: gardens,
    },
    settable: settableLevels(viewer, interaction),
    askable: askableLevels(viewer, interaction),
  };
}
