// What drizzle needs as one object. The subjects are in db/schema/, one file each; import tables from there.
export * from './schema/accounts.ts';
export * from './schema/actors.ts';
export * from './schema/audit.ts';
export * from './schema/communities.ts';
export * from './schema/erasures.ts';
export * from './schema/institution.ts';
export * from './schema/journal.ts';
export * from './schema/merges.ts';
export * from './schema/needs.ts';
export * from './schema/people.ts';
export * from './schema/projects.ts';
export * from './schema/synergies.ts';
export * from './schema/views.ts';
export * from './schema/widening.ts';
export * from './schema/works.ts';
