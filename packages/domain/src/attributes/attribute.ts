import { z } from "zod";
import { CLEARANCES } from "../access/actor.ts";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

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

/** An attribute as a setting; its key and kind are fixed once there are values. */
export const AttributeSetting = Attribute.extend({
  sensitivity: z.enum(CLEARANCES),
  hasValues: z.boolean(),
  archivedAt: Timestamp.nullable(),
});
export type AttributeSetting = z.infer<typeof AttributeSetting>;

const AttributeKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/, "Small letters, digits and _ only, a letter first, at most 60 characters");

const writable = {
  key: AttributeKey,
  name: requiredText(120),
  unit: optionalText(40),
  kind: z.enum(ATTRIBUTE_KINDS),
  sensitivity: z.enum(CLEARANCES),
};

export const CreateAttributeInput = z.strictObject(writable).partial().required({ key: true, name: true });
export type CreateAttributeInput = z.infer<typeof CreateAttributeInput>;

export const UpdateAttributeInput = z.strictObject({ ...writable, archived: z.boolean() }).partial();
export type UpdateAttributeInput = z.infer<typeof UpdateAttributeInput>;
