import type { Reason } from './reasons.ts';
import type { Evidence } from './subject.ts';

/** What the names of two records say, and what else they have in common. `certain`: names that leave no doubt. */
export type Weighed = { bits: number; reasons: Reason[]; evidence: Evidence; certain: boolean };
