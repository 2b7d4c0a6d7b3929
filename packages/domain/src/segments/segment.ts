import { z } from "zod";
import { BookWhere } from "../companies/book-condition.ts";
import { Timestamp } from "../dates/schemas.ts";
import { Id, MemberReference, Version } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";

/** A live filter of the book under a name, private or for everyone; on the screen it is a view. */
export const Segment = z.object({
  id: Id,
  name: z.string(),
  /** empty where it is withheld */
  where: BookWhere,
  sort: z.string(),
  isShared: z.boolean(),
  isMine: z.boolean(),
  owner: MemberReference.nullable(),
  /** it filters or sorts by money, which the reader may not see: its matches would tell */
  isWithheld: z.boolean(),
  version: Version,
  updatedAt: Timestamp,
});
export type Segment = z.infer<typeof Segment>;

const writable = {
  name: requiredText(120),
  where: BookWhere,
  sort: z.string().trim().min(1).max(60),
  isShared: z.boolean(),
};

export const CreateSegmentInput = z.strictObject(writable).partial().required({ name: true, where: true });
export type CreateSegmentInput = z.infer<typeof CreateSegmentInput>;

export const UpdateSegmentInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateSegmentInput = z.infer<typeof UpdateSegmentInput>;

const Place = z.object({ id: Id, name: z.string() });
/** What the side bar names. */
export const Places = z.object({ segments: z.array(Place), lists: z.array(Place) });
export type Places = z.infer<typeof Places>;
