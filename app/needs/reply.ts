import { levels } from '#app/visibility/visibility.ts';

/*
 * A reply is what those who expressed a need were told: in whose name, on which day, by which exchange. It was said to
 * somebody, so it is never private.
 */

export const replyLevels = levels.filter((level) => level !== 'private');
