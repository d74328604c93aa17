/*
 * The names of fields in the form of a list that was read. Columns, questions and likenesses go by their place on the page:
 * texts of a file make poor names, and a page that has grown old is told by its version.
 */

export const columnField = (index: number) => `column.${index}`;
export const answerField = (index: number) => `answer.${index}`;
export const decisionField = (index: number) => `decision.${index}`;
/** The value of a commune in a question's choice. */
export const territoryOf = (code: string) => `C${code}`;
