import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { ImportMapping, MatchBy } from "./mapping.ts";

/** In the order of their references: what comes later may name what came before. */
export const IMPORT_KINDS = [
  "members",
  "products",
  "companies",
  "contacts",
  "deals",
  "quotes",
  "orders",
  "subscriptions",
  "invoices",
  "services",
  "deliverables",
  "objectives",
  "tickets",
  "ticket_messages",
  "meetings",
  "calls",
  "notes",
  "signals",
  "attribute_values",
  "product_usage",
  "churn_dates",
] as const;
export const ImportKind = z.enum(IMPORT_KINDS, `Not a kind that can be imported: ${IMPORT_KINDS.join(", ")}`);
export type ImportKind = z.infer<typeof ImportKind>;

export const IMPORT_STATUSES = ["queued", "running", "done", "failed", "undoing", "undone"] as const;
export const ImportStatus = z.enum(IMPORT_STATUSES);

/**
 * Rows, but for `kept`: every row is one of created, updated, unchanged or rejected. `kept` counts the fields that a
 * person changed by hand since the last import and that therefore stayed as they are.
 */
export const ImportCounts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  kept: z.int(),
  rejected: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const NO_COUNTS: ImportCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, kept: 0, rejected: 0 };

/** `row` as a spreadsheet numbers it: the header is row 1, the first row of data is row 2. */
export const ImportRowError = z.object({
  row: z.int(),
  column: z.string().nullable(),
  /** as it stands in the file; null where the reader's clearance withholds it */
  value: z.string().nullable(),
  message: z.string(),
});
export type ImportRowError = z.infer<typeof ImportRowError>;

export const ImportSummary = z.object({
  id: Id,
  kind: ImportKind,
  source: z.string(),
  status: ImportStatus,
  dryRun: z.boolean(),
  /** What was handed in; several imports of one hand-in stand or fall in the order of their references. */
  uploadId: Id.nullable(),
  /** Imports that were started together share it; `?groupId=` of the list finds them. */
  groupId: Id.nullable(),
  /** The file within a zip; null where the file was handed in by itself. */
  entry: z.string().nullable(),
  /** Whether it may be undone now: it is done, wrote something, and its reader may. */
  canUndo: z.boolean(),
  /** of an undo: what was taken back, and what stays because it was changed since */
  undone: z.object({ restored: z.int(), removed: z.int(), kept: z.int() }).nullable(),
  fileName: z.string(),
  fileBytes: z.int(),
  percent: z.int(),
  counts: ImportCounts,
  /** why it came to a halt, in a sentence; rows counted until then are in */
  failure: z.string().nullable(),
  createdBy: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Timestamp,
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const Import = ImportSummary.extend({
  /** how its file was read, so that the same or a mended file can be read in the same way again */
  mapping: ImportMapping,
  match: MatchBy.nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** at most 1,000 at once; `errorsAfter` of the next request is `nextErrorsAfter` of this one */
  errors: z.array(ImportRowError),
  nextErrorsAfter: z.int().nullable(),
});
export type Import = z.infer<typeof Import>;

export const ImportAccepted = z.object({ id: Id, status: ImportStatus });
