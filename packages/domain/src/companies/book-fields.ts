import type { AttributeKind } from "../attributes/attribute.ts";

/** What kind of value a field of the book holds; it decides how the field can be asked for. */
export type BookFieldKind =
  | "find"
  | "text"
  | "relationship"
  | "member"
  | "members"
  | "tags"
  | "lists"
  | "company"
  | "attribute"
  | "number"
  | "money"
  | "day"
  | "instant"
  | "flag";

/** Every field of a company and of its figures that the book can be filtered by. */
export const BOOK_FIELDS = {
  name_or_domain: "find",
  name: "text",
  relationship: "relationship",
  owner: "member",
  team: "members",
  tags: "tags",
  lists: "lists",
  industry: "text",
  city: "text",
  country: "text",
  renewal: "day",
  last_activity: "instant",
  open_deals: "number",
  open_deal_value: "money",
  open_tickets: "number",
  active_objectives: "number",
  employees: "number",
  annual_revenue: "money",
  founded_year: "number",
  customer_since: "day",
  former_since: "day",
  former_reason: "text",
  parent: "company",
  partner: "company",
  domain: "text",
  website: "text",
  phone: "text",
  street: "text",
  postal_code: "text",
  summary: "text",
  source: "text",
  external_id: "text",
  created: "instant",
  updated: "instant",
  archived: "flag",
  attribute: "attribute",
} as const satisfies Record<string, BookFieldKind>;
export type BookField = keyof typeof BOOK_FIELDS;

type FieldsOf<Kind extends BookFieldKind> = {
  [Field in BookField]: (typeof BOOK_FIELDS)[Field] extends Kind ? Field : never;
}[BookField];

/** The fields of one kind, in the order above. */
export function fieldsOf<Kind extends BookFieldKind>(kind: Kind): [FieldsOf<Kind>, ...FieldsOf<Kind>[]] {
  const fields = Object.entries(BOOK_FIELDS).flatMap(([field, of]) => (of === kind ? [field] : []));
  return fields as [FieldsOf<Kind>, ...FieldsOf<Kind>[]];
}

/** What a test takes: nothing, some of many, a text, a whole number, two of them, a day, a number of days, yes or no. */
export type BookValueKind = "none" | "some" | "text" | "number" | "numbers" | "day" | "days" | "span" | "flag";

const IS_THERE = { is_known: "none", is_empty: "none" } as const;
const OF_TIME = {
  within_next: "span",
  within_last: "span",
  not_within_last: "span",
  on: "day",
  before: "day",
  after: "day",
  between: "days",
  ...IS_THERE,
} as const;
const OF_SETS = { any_of: "some", all_of: "some", none_of: "some", ...IS_THERE } as const;

/** How a field of each kind can be asked for, and what the test takes. A negation holds for companies without a value too. */
export const BOOK_TESTS = {
  find: { contains: "text" },
  text: { is: "some", is_not: "some", contains: "text", lacks: "text", starts_with: "text", ...IS_THERE },
  relationship: { is: "some", is_not: "some" },
  member: { is: "some", is_not: "some", ...IS_THERE },
  members: OF_SETS,
  tags: OF_SETS,
  lists: OF_SETS,
  company: { is: "some", is_not: "some", ...IS_THERE },
  number: { at_least: "number", at_most: "number", between: "numbers", is: "number", is_not: "number", ...IS_THERE },
  money: { at_least: "number", at_most: "number", between: "numbers", ...IS_THERE },
  day: OF_TIME,
  instant: OF_TIME,
  flag: { is: "flag" },
  attribute: {
    is: "some",
    is_not: "some",
    contains: "text",
    lacks: "text",
    at_least: "number",
    at_most: "number",
    before: "day",
    after: "day",
    ...IS_THERE,
  },
} as const satisfies Record<BookFieldKind, Record<string, BookValueKind>>;

/** Which of the tests of an attribute say something about values of its kind. */
export const ATTRIBUTE_TESTS: Readonly<Record<AttributeKind, readonly (keyof typeof BOOK_TESTS.attribute)[]>> = {
  number: ["at_least", "at_most", "is_known", "is_empty"],
  text: ["is", "is_not", "contains", "lacks", "is_known", "is_empty"],
  boolean: ["is", "is_not", "is_known", "is_empty"],
  date: ["before", "after", "is_known", "is_empty"],
};

/** The tests that a field can be put to, and what each takes. */
export const testsOf = (field: BookField): Readonly<Record<string, BookValueKind>> => BOOK_TESTS[BOOK_FIELDS[field]];
