import { z } from "zod";
import { Day, Timestamp, TimestampInput } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";
import { readBoolean } from "../imports/read-boolean.ts";
import { Attribute, type AttributeKind } from "./attribute.ts";

/** What an attribute of a company was at a time. */
export const AttributeValue = z.object({
  id: Id,
  attributeId: Id,
  value: z.string(),
  observedAt: Timestamp,
  recordedAt: Timestamp,
  source: z.string().nullable(),
});
export type AttributeValue = z.infer<typeof AttributeValue>;

/** An attribute with what it is of one company now; null where nobody has observed it. */
export const CompanyAttribute = Attribute.extend({ latest: AttributeValue.nullable() });
export type CompanyAttribute = z.infer<typeof CompanyAttribute>;

/** Without a time it was observed now. The same attribute and time again corrects the value, so that repeating is safe. */
export const RecordAttributeValuesInput = z.strictObject({
  source: optionalText(60).optional(),
  values: z
    .array(z.strictObject({ attributeId: Id, value: requiredText(500), observedAt: TimestampInput.optional() }))
    .min(1)
    .max(500),
});
export type RecordAttributeValuesInput = z.infer<typeof RecordAttributeValuesInput>;

const NUMBER = /^-?\d{1,20}(\.\d{1,10})?$/;

/** What a value of the kind is, where the text is none of it. */
export function whatItShouldBe(kind: AttributeKind, text: string): string | null {
  switch (kind) {
    case "number":
      return NUMBER.test(text) ? null : "a number, with a decimal point";
    case "date":
      return Day.safeParse(text).success ? null : "a day as YYYY-MM-DD";
    case "boolean":
      return readBoolean(text) === null ? "yes or no" : null;
    case "text":
      return null;
  }
}
