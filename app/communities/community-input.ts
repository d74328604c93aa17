import { z } from 'zod';
import { id, line, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { communityStatuses, longestSlug } from './community.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

const texts = { purpose: optionalProse(5_000), charter: optionalProse(20_000) };
/** `territory`: the code of one, or its name as typed where the script did not arrive. */
const frame = { name: line(120), theme: z.uuid(), territory: line(120) };

export const newCommunity = z.object({ id: id(), ...frame, slug: optionalLine(longestSlug), ...texts });
export type NewCommunity = z.output<typeof newCommunity>;

export const editedTexts = z.object({ version: version(), ...texts });
export const editedCommunity = z.object({ version: version(), ...frame, ...texts });
export type EditedCommunity = z.output<typeof editedTexts> & Partial<z.output<typeof editedCommunity>>;

export const changedStatus = z.object({ status: z.enum(communityStatuses) });

/** A place where the community meets. */
export const placeForm = z.object({ name: line(120), address: optionalLine(300), note: optionalLine(500) });

/** Where it meets on line. */
export const spaceForm = z.object({ name: line(120), url: z.url({ protocol: /^https?$/ }).max(500) });
