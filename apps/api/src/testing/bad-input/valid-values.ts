import { newId } from "@tandem/db/ids";
import { formsOf, type JsonSchema, typesOf } from "./json-schema.ts";

/** What a valid value may need to know of the company it is for. */
export interface Known {
  /** The id of a record by its noun: contact, member, deal. */
  idOf(noun: string): string;
  /** A text nobody has used yet. */
  unique(): string;
}

/** One text for each pattern of the schemas. */
const PATTERNED = ["EUR", "5", "#1f6feb", "/objectives"];

/** `assigneeMemberId` and `mentionedMemberIds` name a member. */
export const nounOf = (field: string): string =>
  field.match(/([A-Za-z][a-z]*)Ids?$/)?.[1]?.toLowerCase() ?? field.toLowerCase();

/** A value the schema allows for the field of that name, every optional part filled in. */
export function validValue(schema: JsonSchema, name: string, known: Known): unknown {
  const [form] = formsOf(schema);
  if (form && form !== schema) return validValue(form, name, known);
  if (schema.enum) return schema.enum[0];
  const type = typesOf(schema).find((one) => one !== "null");
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, validValue(inner, key, known)]),
      );
    case "array":
      return schema.items ? [validValue(schema.items, name, known)] : [];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1));
    case "string":
      return validText(schema, name, known);
    default:
      throw new Error(`${name}: teach validValue what ${JSON.stringify(schema)} may be`);
  }
}

function validText(schema: JsonSchema, name: string, known: Known): string {
  const word = known.unique();
  // `from.id` may be of any noun: advice names it
  if (schema.format === "uuid") return name === "id" ? newId() : known.idOf(nounOf(name));
  if (schema.format === "date") return "2026-11-20";
  if (schema.format === "date-time") return "2026-11-20T09:30:00Z";
  if (schema.format === "email") return `${word}@northwind.example`;
  if (schema.format === "uri") return `https://northwind.example/${word}`;
  if (!schema.pattern) return `Words ${word}`.slice(0, schema.maxLength);
  const pattern = new RegExp(schema.pattern);
  const text = [word, ...PATTERNED].find((sample) => pattern.test(sample));
  if (text === undefined) throw new Error(`${name}: add a text that matches ${schema.pattern} to PATTERNED`);
  return text;
}
