/** What a cell may name: each is looked up among the records of the workspace. */
export type ReferenceTarget =
  | "company"
  | "contact"
  | "member"
  | "product"
  | "stage"
  | "deal"
  | "order"
  | "subscription"
  | "service"
  | "ticket"
  | "attribute"
  /** A member or a contact of the company. */
  | "person";

export type FieldType =
  /** One that is `kept` was written by a person: blanks at its edges belong to it. */
  | { type: "text"; max: number; kept?: true }
  | { type: "email" | "domain" | "web" | "day" | "decimal" | "currency" | "boolean" }
  /** A point in time: with its zone in the cell, or in the workspace's time zone; a day alone means its first moment. */
  | { type: "moment" }
  | { type: "integer"; min: number; max: number }
  | { type: "choice" | "choices"; options: readonly string[] }
  /** Several values, from one cell that sets them apart or from several columns. */
  | { type: "texts"; max: number; each: "text" | "email" }
  | { type: "reference"; to: ReferenceTarget };

export type Field = FieldType & {
  name: string;
  /** What a row is told that does not give it. */
  required?: string;
};

export interface KindFields {
  /** One row of it, in a sentence: "subscription". */
  noun: string;
  fields: readonly Field[];
  /** Fields that together stand in for one that is not mapped. */
  parts?: { of: string; from: readonly string[] };
  /** A row needs one of each of these sets. */
  oneOf?: readonly { names: readonly string[]; message: string }[];
}

export const text = (max: number) => ({ type: "text", max }) as const;
export const written = (max: number) => ({ type: "text", max, kept: true }) as const;
export const names = (to: ReferenceTarget) => ({ type: "reference", to }) as const;

/** What every record may bring along: what its own system calls it, and in an export of Tandem our own id and its source. */
export const IDENTITY: readonly Field[] = [
  { name: "tandemId", ...text(36) },
  { name: "source", ...text(60) },
  { name: "externalId", ...text(200) },
];
