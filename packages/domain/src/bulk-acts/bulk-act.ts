import { z } from "zod";
import { BookWhere } from "../companies/book-condition.ts";
import { Relationship } from "../companies/company.ts";
import { CreateTagInput } from "../companies/tag.ts";
import { Timestamp } from "../dates/schemas.ts";
import { CompanyReference, Id } from "../fields/references.ts";
import { CreateListInput } from "../lists/list.ts";

/** Queued, running, then done; failed where it had to stop. An undo leads from either of these to undone. */
export const BULK_ACT_STATUSES = ["queued", "running", "done", "failed", "undoing", "undone"] as const;
export const BulkActStatus = z.enum(BULK_ACT_STATUSES);
export type BulkActStatus = z.infer<typeof BulkActStatus>;

/** What became of one company: an undo makes of changed either restored or kept. */
export const BULK_OUTCOMES = ["waiting", "changed", "unchanged", "failed", "restored", "kept"] as const;
export const BulkOutcome = z.enum(BULK_OUTCOMES);
export type BulkOutcome = z.infer<typeof BulkOutcome>;

/** Companies that can be named one by one; more are chosen by a filter. */
export const MOST_NAMED = 1_000;
/** Companies that one act may change. */
export const MOST_AT_ONCE = 50_000;

/** Exactly one of the two. */
function either<S extends z.ZodType>(schema: S, one: string, other: string): S {
  const given = (value: unknown) =>
    [one, other].filter((name) => (value as Record<string, unknown>)[name] !== undefined);
  return schema
    .refine((value) => given(value).length > 0, { path: [one], message: `Name it, or give ${other}` })
    .refine((value) => given(value).length < 2, { path: [other], message: `Cannot stand beside ${one}` });
}

const AddTag = z.strictObject({
  kind: z.literal("add_tag"),
  tagId: Id.optional(),
  /** a tag by its name: a new one, or the one there is */
  newTag: CreateTagInput.optional(),
});
const AddToList = z.strictObject({
  kind: z.literal("add_to_list"),
  listId: Id.optional(),
  newList: CreateListInput.optional(),
});

/** The one change that is made to each company. `archive` puts away, `restore` takes back. */
export const BulkChangeInput = z.discriminatedUnion("kind", [
  either(AddTag, "tagId", "newTag"),
  z.strictObject({ kind: z.literal("remove_tag"), tagId: Id }),
  either(AddToList, "listId", "newList"),
  z.strictObject({ kind: z.literal("take_off_list"), listId: Id }),
  z.strictObject({ kind: z.literal("set_owner"), memberId: Id.nullable() }),
  z.strictObject({ kind: z.literal("set_relationship"), relationship: Relationship }),
  z.strictObject({ kind: z.literal("archive") }),
  z.strictObject({ kind: z.literal("restore") }),
]);
export type BulkChangeInput = z.infer<typeof BulkChangeInput>;

/** Which companies: all that a filter of the book matches now, in the words of GET /v1/companies. */
export const BulkFilter = z.strictObject({
  q: z.string().trim().max(200).optional(),
  where: BookWhere.optional(),
});
export type BulkFilter = z.infer<typeof BulkFilter>;

const Start = z.strictObject({
  companyIds: z.array(Id).min(1, "Must name at least one").max(MOST_NAMED, "At most 1,000").optional(),
  filter: BulkFilter.optional(),
  change: BulkChangeInput,
});
/** Either the companies by id, or a filter that chooses them; an empty filter is the whole book. */
export const StartBulkActInput = either(Start, "companyIds", "filter");
export type StartBulkActInput = z.infer<typeof StartBulkActInput>;

const Named = z.object({ id: Id, name: z.string() });

/** The change as it is kept, with the names that things had when it was asked for. */
export const BulkChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["add_tag", "remove_tag"]), tag: Named }),
  z.object({ kind: z.enum(["add_to_list", "take_off_list"]), list: Named }),
  z.object({ kind: z.literal("set_owner"), owner: Named.nullable() }),
  z.object({ kind: z.literal("set_relationship"), relationship: Relationship }),
  z.object({ kind: z.enum(["archive", "restore"]) }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

/** What became of the companies; those that an undo restored or kept are of the changed. */
export const BulkCounts = z.object({ changed: z.int(), unchanged: z.int(), failed: z.int() });

export const BulkAct = z.object({
  id: Id,
  change: BulkChange,
  status: BulkActStatus,
  /** why it, or its undo, stopped before its end */
  failure: z.string().nullable(),
  /** companies it is about */
  total: z.int(),
  /** of them, how many it has come to */
  done: z.int(),
  /** 0–100: of the act, or while it is undone of the undo */
  percent: z.int(),
  counts: BulkCounts,
  /** companies that the undo gave back what they had, and that it left as they are; null before there was one */
  undone: z.object({ restored: z.int(), kept: z.int() }).nullable(),
  canUndo: z.boolean(),
  createdAt: Timestamp,
  finishedAt: Timestamp.nullable(),
});
export type BulkAct = z.infer<typeof BulkAct>;

/** What became of one company of a bulk act. */
export const BulkActCompany = z.object({
  /** the name is empty where the company is gone */
  company: CompanyReference,
  outcome: BulkOutcome,
  /** why it failed, or why the undo kept what there is */
  reason: z.string().nullable(),
});
export type BulkActCompany = z.infer<typeof BulkActCompany>;
