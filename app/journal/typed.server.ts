import type { Viewer } from '#app/access/viewer.ts';
import type { Picked } from '#app/ui/pick.tsx';
import type { Typed } from './draft.ts';
import { UNIDENTIFIED } from './interaction.ts';
import { split } from './log-form.ts';
import { logWords } from './log-words.ts';
import { namesOf } from './people.server.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The people that a posted form had chosen, with their names as the viewer reads them, to be shown chosen again. */
export async function pickedFrom(viewer: Viewer, form: FormData): Promise<Omit<Typed, 'values'>> {
  const given = split(form);
  const chosen = (name: string) =>
    given
      .getAll(name)
      .map(String)
      .filter((one) => uuid.test(one))
      .slice(0, 60);
  const synergies = [
    ...new Set([...given.keys()].flatMap((name) => /^synergies\[(\d{1,3})\]\./.exec(name)?.[1] ?? [])),
  ];
  const names = await namesOf(viewer, [
    ...chosen('actors'),
    ...synergies.flatMap((n) => chosen(`synergies[${n}].others`)),
  ]);
  const known = (name: string): Picked[] =>
    chosen(name).flatMap((value) => {
      const label = names.get(value.toLowerCase());
      return label ? [{ value: value.toLowerCase(), label }] : [];
    });
  const fresh = (name: string): Picked[] =>
    given
      .getAll(name)
      .map((value) => ({ value: String(value), label: String(value), fresh: true }))
      .slice(0, 60);
  const unidentified = given.getAll('actors').includes(UNIDENTIFIED)
    ? [{ value: UNIDENTIFIED, label: logWords[viewer.locale].unidentified }]
    : [];
  return {
    people: [...known('actors'), ...fresh('newActors'), ...unidentified],
    others: Object.fromEntries(
      synergies.map((n) => [n, [...known(`synergies[${n}].others`), ...fresh(`synergies[${n}].newOthers`)]]),
    ),
  };
}
