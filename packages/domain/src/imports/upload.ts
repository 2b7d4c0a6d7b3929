import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { ImportAccepted, ImportKind } from "./import.ts";
import { ImportMapping, MatchBy, SourceKey } from "./mapping.ts";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export const Encoding = z.enum(ENCODINGS, `Must be one of ${ENCODINGS.join(", ")}`);
export type Encoding = z.infer<typeof Encoding>;

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export const Delimiter = z.enum(DELIMITERS, "Must be a comma, a semicolon, a tab or a bar");
export type Delimiter = z.infer<typeof Delimiter>;

/** A guess of where a column belongs. `choices` holds more than one format where the cells fit several: a person has to say. */
export const ColumnGuess = z.object({
  field: z.string(),
  /** null where the field takes none, or where a person has to choose */
  format: z.string().nullable(),
  choices: z.array(z.object({ format: z.string(), example: z.string(), means: z.string() })),
  /** "Annual" → "yearly": cells that mean a value of the field though they are spelled otherwise */
  values: z.record(z.string(), z.string()),
});
export type ColumnGuess = z.infer<typeof ColumnGuess>;

export const ImportColumn = z.object({
  name: z.string(),
  /** up to five different cells that are not empty, at most 200 characters each */
  samples: z.array(z.string()),
  /** share of the sampled rows that fill it, 0 to 1 */
  filled: z.number(),
  guess: ColumnGuess.nullable(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A file as it would be read. */
export const ImportFile = z.object({
  /** its path within a zip, or the name of the file itself */
  name: z.string(),
  bytes: z.int(),
  encoding: Encoding,
  delimiter: Delimiter,
  /** why it cannot be imported, in a sentence */
  problem: z.string().nullable(),
  /** rows that were looked at, at most 1,000 */
  sampledRows: z.int(),
  hasMoreRows: z.boolean(),
  kind: ImportKind.nullable(),
  columns: z.array(ImportColumn),
  /** the saved mapping that fits its columns */
  savedMappingId: Id.nullable(),
});
export type ImportFile = z.infer<typeof ImportFile>;

/** A file, or a zip of several, that was handed in and waits for its mapping; forgotten after 7 days. */
export const ImportUpload = z.object({
  id: Id,
  fileName: z.string(),
  bytes: z.int(),
  createdAt: Timestamp,
  /** in the order in which they would be imported */
  files: z.array(ImportFile),
});
export type ImportUpload = z.infer<typeof ImportUpload>;

/** How one file of an upload is to be imported. */
export const ImportStep = z.strictObject({
  file: z.string().min(1).max(500),
  kind: ImportKind,
  mapping: ImportMapping,
  source: SourceKey.default("csv"),
  match: MatchBy.optional(),
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
});
export type ImportStep = z.infer<typeof ImportStep>;

/** Steps run in the order of their references; a dry run leaves the upload in place for the next try. */
export const StartImportsInput = z.strictObject({
  dryRun: z.boolean(),
  steps: z.array(ImportStep).min(1).max(50),
});
export type StartImportsInput = z.infer<typeof StartImportsInput>;

export const ImportsAccepted = z.object({ imports: z.array(ImportAccepted) });

/** The same columns, mapped once and for all. */
export const SavedMapping = z.object({
  id: Id,
  name: z.string(),
  kind: ImportKind,
  source: SourceKey,
  match: MatchBy.nullable(),
  mapping: ImportMapping,
  createdBy: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Timestamp,
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/** Saving under the name of another one of the same kind replaces it. */
export const SaveMappingInput = z.strictObject({
  name: z.string().trim().min(1, "Give it a name").max(120, "At most 120 characters"),
  kind: ImportKind,
  source: SourceKey.default("csv"),
  match: MatchBy.optional(),
  mapping: ImportMapping,
});
export type SaveMappingInput = z.infer<typeof SaveMappingInput>;

/** Why something of an undone import stays. */
export const KeptRecord = z.object({
  object: z.string(),
  recordId: Id,
  companyId: Id.nullable(),
  /** what the record is called, as far as the reader may see it */
  name: z.string(),
  reason: z.string(),
});
export type KeptRecord = z.infer<typeof KeptRecord>;

/** How one file of an upload, the first unless told, is to be looked at; what is not told is found out. */
export const PreviewQuery = z.strictObject({
  file: z.string().min(1).max(500).optional(),
  kind: ImportKind.optional(),
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;
