/** What a request's schema says in the OpenAPI document, as far as bad input is made from it. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

/** One place in a body, by its dotted path: `attendees.0.contactId`. */
export interface Field {
  path: string[];
  schema: JsonSchema;
  isRequired: boolean;
}

/** The forms a value may have. */
export const formsOf = (schema: JsonSchema): JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];

export const typesOf = ({ type }: JsonSchema): string[] => (type === undefined ? [] : [type].flat());

/** The field's own name; an item of an array is named like its array. */
export const nameOf = ({ path }: Field): string => path.filter((part) => !/^\d+$/.test(part)).at(-1) ?? "";

/** Every field of the schema, also those that `body` leaves out; of a list every item that the body has. */
export function fieldsOf(schema: JsonSchema, body: unknown, path: string[] = []): Field[] {
  const values = Object(body) as Record<string, unknown>;
  const isItem = /^\d+$/.test(path.at(-1) ?? "");
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => !isItem || key in values)
    .flatMap(([key, inner]) => {
      const isRequired = schema.required?.includes(key) ?? false;
      return withChildren({ path: [...path, key], schema: inner, isRequired }, values[key]);
    });
}

function withChildren(field: Field, value: unknown): Field[] {
  const { path, schema } = field;
  const { items } = schema;
  const inList = (Array.isArray(value) && items ? value : []).flatMap((item, index) =>
    withChildren({ path: [...path, String(index)], schema: items ?? {}, isRequired: false }, item),
  );
  return [field, ...fieldsOf(schema, value, path), ...inList];
}

/** A copy of `body` with `value` at `path`; `undefined` takes the field away. */
export function withValue(body: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = Array.isArray(body) ? [...body] : { ...(body as object) };
  const record = copy as Record<string, unknown>;
  record[key] = withValue(record[key], rest, value);
  return copy;
}
