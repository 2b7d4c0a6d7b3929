import { z } from "zod";
import { Id } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { TagReference } from "./company.ts";

export const Tag = TagReference;
export type Tag = z.infer<typeof Tag>;

export const CreateTagInput = z.strictObject({ name: requiredText(60) });
export type CreateTagInput = z.infer<typeof CreateTagInput>;

/** All tags of the company from now on; none for an empty list. */
export const SetCompanyTagsInput = z.strictObject({ tagIds: z.array(Id).max(50) });
export type SetCompanyTagsInput = z.infer<typeof SetCompanyTagsInput>;
