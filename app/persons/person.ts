/**
 * What is kept about one person, seen from that person: they have it copied, corrected, restricted or erased, and nobody is
 * kept for ever without a sign from them (db/persons/columns.ts says where it stands).
 */
export const whys = ['asked', 'retention', 'mistake'] as const;
/** Why somebody is erased: they asked, there was no sign from them for years, or they were recorded by mistake. */
export type Why = (typeof whys)[number];

export const months = { least: 6, most: 120 };
