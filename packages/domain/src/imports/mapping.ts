import { z } from "zod";

const columnName = z.string().trim().min(1, "Must name a column").max(500, "At most 500 characters");

/**
 * Where a field comes from: a column by its name, a column with a format and a translation of its values, several columns
 * for a field that holds several values, or one value for every row. `values` is applied to the trimmed cell before it is read; translated to "" means not given.
 */
export const FieldSource = z.union([
  columnName,
  z.strictObject({
    column: columnName,
    format: z.string().trim().min(1).max(60).optional(),
    values: z.record(z.string().max(500), z.string().max(500)).optional(),
  }),
  z.strictObject({ columns: z.array(columnName).min(1).max(20) }),
  z.strictObject({ value: z.string().trim().min(1, "Must not be empty").max(5000) }),
]);
export type FieldSource = z.infer<typeof FieldSource>;

/** `{ "name": "Account", "owner": { "column": "Rep", "values": { "A. Smith": "Anna Smith" } }, "currency": { "value": "USD" } }` */
export const ImportMapping = z.record(z.string().max(60), FieldSource);
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Only with `name` a record is also recognised by its exact name. */
export const MatchBy = z.enum(["name"], 'Only "name" is known here');
export type MatchBy = z.infer<typeof MatchBy>;

/** The name of the system a file came from: external ids are unique within it. */
export const SourceKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Small letters, digits, - and _, at most 60, such as csv or salesforce");
