import { z } from "zod";
import { Id } from "../fields/references.ts";

export const ATTRIBUTE_KINDS = ["number", "text", "boolean", "date"] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** What a workspace observes of its companies beyond their fields: each has one value at a time. */
export const Attribute = z.object({
  id: Id,
  key: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(ATTRIBUTE_KINDS),
});
export type Attribute = z.infer<typeof Attribute>;
