import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id, MemberReference } from "../fields/references.ts";
import { RECORD_OBJECTS, RecordObject, RecordReference } from "../records/record-object.ts";
import { LINK_KINDS } from "./link-kinds.ts";

export const Link = z.object({
  id: Id,
  companyId: Id,
  kind: z.enum(LINK_KINDS),
  from: RecordReference,
  to: RecordReference,
  createdBy: MemberReference.nullable(),
  createdAt: Timestamp,
});
export type Link = z.infer<typeof Link>;

const End = z.strictObject({ object: z.enum(RECORD_OBJECTS).exclude(["company"]), id: Id });

export const MakeLinkInput = z.strictObject({ kind: z.enum(LINK_KINDS), from: End, to: End });
export type MakeLinkInput = z.infer<typeof MakeLinkInput>;

/** All links of the company, or those that this record is an end of. */
export const LinkFilters = z.object({ object: RecordObject.optional(), recordId: Id.optional() });
export type LinkFilters = z.infer<typeof LinkFilters>;

const listOf = (text: string | string[]) => [text].flat().flatMap((part) => part.split(","));

/** Looks for records by a part of their name; `objects` may repeat or hold commas. */
export const RecordSearch = z.strictObject({
  q: z.string().trim().max(200).optional(),
  objects: z
    .union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])
    .transform(listOf)
    .pipe(z.array(RecordObject))
    .optional(),
  /** This one alone, if it is there. */
  id: Id.optional(),
});
export type RecordSearch = z.infer<typeof RecordSearch>;
