import { createHash } from 'node:crypto';

export type Kind =
  | 'user'
  | 'post'
  | 'mandate'
  | 'directorate'
  | 'theme'
  | 'community'
  | 'place'
  | 'space'
  | 'actor'
  | 'membership'
  | 'contact'
  | 'tie'
  | 'interaction'
  | 'follow-up'
  | 'need'
  | 'reply'
  | 'synergy'
  | 'project'
  | 'request';

/** The id of what a key of the demonstration world names, the same at every load: a UUID version 8 (RFC 9562). */
export function idOf(kind: Kind, key: string): string {
  const bytes = createHash('sha256').update(`${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A number from 0 to `below` - 1 that belongs to a key, to spread things without chance. */
export function spread(key: string, below: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % below;
}
