import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { checked, id, ids, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';
import { actorKinds } from './actor.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

/** In days; the choices are those of rhythm.ts, or what stands there. */
const rhythm = () =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.coerce.number().int().min(1).max(3650).nullable(),
  );

const territoryCode = () =>
  z.preprocess(
    (value) => value || null,
    z
      .string()
      .regex(/^[CEDR][0-9AB]{2,9}$/)
      .nullable(),
  );

/** What is said of an actor, by gardeners or by themselves. `given` and `family` for persons, `name` for organisations. */
const texts = {
  given: optionalLine(80),
  family: optionalLine(80),
  name: optionalLine(160),
  about: optionalProse(4000),
  brings: optionalProse(2000),
  skills: optionalProse(2000),
  territory: territoryCode(),
  themes: ids(12),
};

export const actorInput = z.object({
  id: id(),
  kind: z.enum(actorKinds),
  ...texts,
  relay: checked(),
  pioneer: checked(),
  rhythm: rhythm(),
  visibility: z.enum(levels),
  communityId: id(),
  circle: z.enum(circles),
});

/** An edit: kind, community and level have their own ways. */
export const actorEdit = z.object({
  version: version(),
  ...texts,
  relay: checked(),
  pioneer: checked(),
  rhythm: rhythm(),
});

export type ActorInput = z.output<typeof actorInput>;
export type ActorEdit = z.output<typeof actorEdit>;
