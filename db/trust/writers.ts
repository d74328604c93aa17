import type { Rules } from './acts.ts';
import { IMPORT_WRITERS } from './import-writers.ts';
import { LINK_WRITERS } from './link-writers.ts';
import { OFFICE_WRITERS } from './office-writers.ts';
import { OWN_WRITERS } from './own-writers.ts';
import { RECORD_WRITERS } from './record-writers.ts';
import { VIEW_WRITERS } from './view-writers.ts';

/** Who writes, by table and act ("Who writes" in trust.md). A table without a line is written by nobody. */
export const WRITE: Record<string, Rules> = {
  ...IMPORT_WRITERS,
  ...LINK_WRITERS,
  ...OFFICE_WRITERS,
  ...OWN_WRITERS,
  ...RECORD_WRITERS,
  ...VIEW_WRITERS,
};
