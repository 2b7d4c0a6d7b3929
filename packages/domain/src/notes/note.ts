import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { writtenText } from "../fields/text.ts";

/** What a member wrote down; a private one is its author's alone. */
export const Note = z.object({
  id: Id,
  companyId: Id,
  body: z.string(),
  author: MemberReference.nullable(),
  contact: ContactReference.nullable(),
  isPrivate: z.boolean(),
  mentionedMemberIds: z.array(Id),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Note = z.infer<typeof Note>;

const writable = {
  body: writtenText(20_000),
  contactId: Id.nullable(),
  isPrivate: z.boolean(),
  mentionedMemberIds: z.array(Id).max(50),
};

export const CreateNoteInput = z.strictObject(writable).partial().required({ body: true });
export type CreateNoteInput = z.infer<typeof CreateNoteInput>;

export const UpdateNoteInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateNoteInput = z.infer<typeof UpdateNoteInput>;
