import type { TieKind } from '#app/actors/actor.ts';
import type { Batch } from './batch.ts';
import type { Matcher } from './matching.ts';
import { plain } from './plain.ts';
import type { Plan } from './planner.ts';
import type { Words } from './read/list.ts';
import { refusalOf, seqOf } from './refusing.ts';
import type { Outcome } from './rows.ts';
import type { Item } from './source.ts';
import { type Target, tieKey } from './target.ts';

type LinkItem = Item & { outcome: Extract<Outcome, { as: 'link' }> };

/** Links of a map of actors become ties, between rows of the file or actors that are known by exactly that name. */
export function linker(
  plan: Plan,
  targets: Map<string, Target>,
  labels: Map<string, string | null>,
  matching: Matcher,
  load: (ids: string[]) => Promise<void>,
) {
  const gardened = (target: Target) =>
    target.communities.some((one) => plan.gardens.has(one)) &&
    (target.level !== 'private' || target.authorId === plan.me);

  async function endOf(label: string): Promise<Target | Words> {
    const here = labels.get(plain(label));
    if (here === null) return several(label);
    const ids = here === undefined ? matching.named(label) : [here];
    if (ids.length > 1) return several(label);
    await load(ids);
    return targets.get(ids[0] ?? '') ?? nobody(label);
  }

  async function apply(batch: Batch, item: LinkItem): Promise<void> {
    const { from, to, type } = item.outcome;
    const ends = [await endOf(from), await endOf(to)];
    const wrong = ends.find((end): end is Words => 'fr' in end);
    const refuse = (why: Words) => refusalOf(batch, plan, item, why, plan.home);
    if (wrong) return refuse(wrong);
    let [one, other] = ends as [Target, Target];
    if (one.id === other.id) return refuse(itself);
    if (one.restricted || other.restricted) return refuse(suspended(one.restricted ? one.name : other.name));
    const kind = kindOf(type);
    // A tie hangs on its first end, which must be ours; a partnership can be told from either.
    if (kind === 'partner_of' && !gardened(one) && gardened(other)) [one, other] = [other, one];
    if (!gardened(one)) return refuse(notOurs(one.name));
    batch.counts.link += 1;
    const role = type.replace(/\s+/g, ' ').trim().slice(0, 120);
    const key = tieKey(kind, other.id, role);
    if (one.marks.includes(key)) return;
    one.marks.push(key);
    const id = plan.newId();
    batch.ties.push({ id, kind, role, actorId: one.id, otherId: other.id });
    const communityId = one.communities.find((community) => plan.gardens.has(community)) ?? plan.home;
    batch.communities.add(communityId);
    const { line } = item.where;
    batch.effects.push({
      seq: seqOf(item),
      communityId,
      line,
      act: 'link',
      actorId: one.id,
      first: true,
      made: { ties: [id] },
      before: null,
    });
  }

  return { apply };
}

const meanings: [RegExp, TieKind][] = [
  [/\b(introduced|presente|presentee|introduit|introduite|recommande|recommandee)\b/, 'introduced_by'],
  [/\b(mobilised|mobilized|mobilise|mobilisee|amene|amenee)\b/, 'mobilised_by'],
  [
    /\b(membre|member|salarie|salariee|adherent|adherente|benevole|works|employee|president|presidente|tresorier|tresoriere|elu|elue|fondateur|fondatrice)\b/,
    'affiliation',
  ],
];

/** What the type of a link says; any other is a partnership, whose words are kept. */
const kindOf = (type: string): TieKind => meanings.find(([words]) => words.test(plain(type)))?.[1] ?? 'partner_of';

const several = (label: string): Words => ({
  fr: `Plusieurs s’appellent « ${label} » : ce lien ne dit pas qui.`,
  en: `Several are called "${label}": this link does not say who.`,
});
const nobody = (label: string): Words => ({
  fr: `« ${label} » n’est ni dans la liste, ni parmi les acteurs connus.`,
  en: `"${label}" is neither in the list nor among the known actors.`,
});
const notOurs = (name: string): Words => ({
  fr: `Vous ne jardinez pas de communauté de « ${name} ».`,
  en: `You garden no community of "${name}".`,
});
const suspended = (name: string): Words => ({
  fr: `L’usage de la fiche de « ${name} » est suspendu : une liste n’y change rien.`,
  en: `The use of the record of "${name}" is suspended: a list changes nothing in it.`,
});
const itself: Words = { fr: 'Ce lien mène à lui-même.', en: 'This link leads to itself.' };
