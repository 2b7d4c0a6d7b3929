import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { RECORD_OBJECTS, RecordObject, RecordReference } from "../records/record-object.ts";
import { plainFileName } from "./file-name.ts";

/** 25 MB, counted as the bytes come in. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** Whose files show money: for readers without clearance for it they are not there. */
export const FINANCIAL_OBJECTS = ["quote", "order", "invoice", "subscription"] as const satisfies RecordObject[];

/** What a browser may show in its place; everything else is saved, so that nothing of a file runs here. */
export const SHOWN_IN_PLACE = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

export const CompanyFile = z.object({
  id: Id,
  companyId: Id,
  /** What it belongs to. */
  record: RecordReference,
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  uploadedBy: MemberReference.nullable(),
  uploadedByContact: ContactReference.nullable(),
  createdAt: Timestamp,
  archivedAt: Timestamp.nullable(),
  version: Version,
});
export type CompanyFile = z.infer<typeof CompanyFile>;

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

const FILE_SORTS = ["added", "name", "size"] as const;
export type FileColumn = (typeof FILE_SORTS)[number];
export const FileSort = sortsBy(FILE_SORTS);

/** Of one record, or of the whole company. */
export const FileFilters = z.object({
  object: RecordObject.optional(),
  recordId: Id.optional(),
  archived: flag.optional(),
  /** finds in names */
  q: z.string().trim().max(200).optional(),
  sort: FileSort.optional(),
});
export type FileFilters = z.infer<typeof FileFilters>;

const FileName = z
  .string()
  .max(1000, "At most 1000 characters")
  .transform(plainFileName)
  .refine((name) => name !== "", "Must be a name such as plan.pdf");

export const ChangeFileInput = z
  .strictObject({ name: FileName, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type ChangeFileInput = z.infer<typeof ChangeFileInput>;

/** The fields beside the bytes; without them the file belongs to the company as such. */
export const FilePlace = z
  .strictObject({
    object: z.enum(RECORD_OBJECTS, { error: `Must be one of ${RECORD_OBJECTS.join(", ")}` }),
    recordId: Id,
  })
  .partial();
export type FilePlace = z.infer<typeof FilePlace>;
