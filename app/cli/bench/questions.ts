import type { Sql } from 'postgres';

/** What a gardener of a community types into the search, taken from what it holds; the same at each run on the same data. */
export async function questionsOf(owner: Sql, community: string): Promise<string[]> {
  const [found] = await owner<
    { name: string; family: string; mail: string; phone: string; need: string; notes: string }[]
  >`
    select
      (select a.name from actors a join memberships m on m.actor_id = a.id and m.circle = 'engaged' and m.community_id = ${community}
        where a.kind = 'person' order by a.id limit 1) as name,
      (select split_part(a.sort_name, ' ', 1) from actors a join memberships m on m.actor_id = a.id and m.circle = 'informed'
        and m.community_id = ${community} where a.kind = 'person' and length(split_part(a.sort_name, ' ', 1)) > 5 order by a.id limit 1) as family,
      (select value from contact_points where community_id = ${community} and kind = 'mail' order by id limit 1) as mail,
      (select value from contact_points where community_id = ${community} and kind = 'phone' order by id limit 1) as phone,
      (select title from needs where community_id = ${community} and length(title) > 20 order by id limit 1) as need,
      (select notes from interactions where community_id = ${community} and length(notes) > 40 order by id limit 1) as notes`;
  const { name = '', family = '', mail = '', phone = '', need = '', notes = '' } = found ?? {};
  const words = (text: string) => (text ?? '').split(/[^\p{L}]+/u).filter((word) => word.length > 4);
  const questions = [
    name,
    name?.split(' ')[0],
    family,
    withSlip(family),
    mail?.split('@')[0],
    phone?.replace(/\D/g, '').slice(-6),
    words(need)[0],
    words(need).slice(0, 2).join(' '),
    words(notes).slice(0, 2).join(' '),
  ];
  return [...new Set(questions.filter((one): one is string => typeof one === 'string' && one.length > 2))];
}

/** Two letters in the middle have changed places. */
function withSlip(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
}
