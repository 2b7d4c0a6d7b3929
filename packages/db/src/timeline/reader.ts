import type { Clearance } from "@tandem/domain/access/actor";

/** For whom history is read: rows and amounts beyond the clearances are absent, private rows are their member's alone. */
export interface TimelineReader {
  memberId: string;
  clearances: readonly Clearance[];
}
