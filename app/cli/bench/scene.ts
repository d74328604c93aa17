import { makeAuth } from '#app/access/auth.server.ts';
import type { Settings } from '#app/settings.server.ts';
import { connect } from '#db/client.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { Refusal } from '#db/terminal.ts';
import { questionsOf } from './questions.ts';

export type Scene = {
  community: { id: string; slug: string; actors: number; interactions: number };
  /** The one in the middle of the first circle, by number of exchanges. */
  actor: string;
  today: string;
  /** What a gardener types into the search: names whole, in part and with a slip, parts of a mail and of a number, words. */
  questions: string[];
  /** Cookies of somebody signed in. */
  gardener: string;
  cultivator: string;
};

/** Where to measure: the named community, or the first that is about half again as large as the mean; and sessions of whoever looks. */
export async function setScene(connections: Connections, settings: Settings, slug: string | null): Promise<Scene> {
  const { client: owner } = connect(connections.owner, 1);
  try {
    const [community] = await owner<(Scene['community'] & { gardener: string })[]>`
      with sizes as materialized (
        select community_id, count(*)::int as actors from memberships where ended_on is null group by 1
      )
      select c.id, c.slug, s.actors, (select count(*)::int from interactions i where i.community_id = c.id) as interactions,
        (select m.user_id from mandates m where m.community_id = c.id and m.side = 'community' and m.accepted_at is not null
          and (m.ends_on is null or m.ends_on > current_date) limit 1) as gardener
      from communities c join sizes s on s.community_id = c.id
      where ${slug === null ? owner`true` : owner`c.slug = ${slug}`}
      order by abs(round(2 * ln(s.actors / (select 1.5 * avg(actors) from sizes)))), c.slug limit 1`;
    if (!community) throw new Refusal(`Pas de communauté « ${slug} ».`, `No community "${slug}".`);
    const [actor] = await owner<{ id: string }[]>`
      with heard as (
        select m.actor_id, row_number() over (order by count(*), m.actor_id) as place, count(*) over () as people
        from memberships m join interaction_participants p on p.actor_id = m.actor_id
        where m.community_id = ${community.id} and m.circle = 'engaged' and m.ended_on is null group by 1
      )
      select actor_id as id from heard where place = (people + 1) / 2`;
    const [post] = await owner<{ id: string; today: string }[]>`
      select user_id as id, institution_day(now())::text as today from posts where kind = 'cultivator' and ends_on is null limit 1`;
    if (!actor || !post) throw new Error('The database at scale has nobody to look at');
    const questions = await questionsOf(owner, community.id);
    const signIn = signInWith(connections, settings);
    const cookies = [await signIn.as(community.gardener), await signIn.as(post.id)];
    await signIn.close();
    const [gardener = '', cultivator = ''] = cookies;
    return { community, actor: actor.id, today: post.today, questions, gardener, cultivator };
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** Sessions as the demonstration makes them, which the served application, no demonstration, then only reads. */
function signInWith(connections: Connections, settings: Settings) {
  const { auth, close } = makeAuth(connections.auth, { ...settings, demo: true });
  const api = auth.api as unknown as {
    signInDemo(given: { body: { userId: string }; headers: Headers; asResponse: true }): Promise<Response>;
  };
  return {
    close,
    async as(userId: string): Promise<string> {
      const headers = new Headers({ origin: settings.url });
      const answer = await api.signInDemo({ body: { userId }, headers, asResponse: true });
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    },
  };
}
