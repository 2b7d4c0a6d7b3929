import { z } from "zod";
import { Id } from "../fields/references.ts";

/** The records of a company that a file can belong to and a link can tie; notes stay out, as one may be private. */
export const RECORD_OBJECTS = [
  "company",
  "contact",
  "deal",
  "quote",
  "order",
  "invoice",
  "subscription",
  "ticket",
  "email",
  "meeting",
  "service",
  "deliverable",
  "objective",
  "task",
] as const;
export const RecordObject = z.enum(RECORD_OBJECTS);
export type RecordObject = z.infer<typeof RecordObject>;

/** A record as others name it: an archived one keeps its name, and has no page to open. */
export const RecordReference = z.object({
  object: RecordObject,
  id: Id,
  name: z.string(),
  isArchived: z.boolean(),
});
export type RecordReference = z.infer<typeof RecordReference>;
