import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { FieldValue } from "@tandem/domain/imports/merge-record";

/** Who tells the timeline of records that came in. */
export const IMPORTER: TimelineActor = { kind: "system", id: null, name: "Import" };

/** The point in time that a value names. */
export const timeIn = (value: FieldValue | undefined): Date | undefined =>
  typeof value === "string" ? new Date(value) : undefined;

/** The record whose copies in the timeline follow. */
export const copyOf = ({ companyId, id }: { companyId: string; id: string }) => ({ companyId, recordId: id });
