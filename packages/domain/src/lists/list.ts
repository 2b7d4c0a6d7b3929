import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id, MemberReference, Version } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";

/** A hand-picked set of companies. A shared one is filled by everyone, but named, shared and deleted by its owner. */
export const CompanyList = z.object({
  id: Id,
  name: z.string(),
  isShared: z.boolean(),
  isMine: z.boolean(),
  owner: MemberReference.nullable(),
  /** companies on it that are not archived */
  count: z.int(),
  version: Version,
  updatedAt: Timestamp,
});
export type CompanyList = z.infer<typeof CompanyList>;

const writable = { name: requiredText(120), isShared: z.boolean() };

export const CreateListInput = z.strictObject(writable).partial().required({ name: true });
export type CreateListInput = z.infer<typeof CreateListInput>;

export const UpdateListInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateListInput = z.infer<typeof UpdateListInput>;
