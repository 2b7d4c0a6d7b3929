import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { fieldsOf } from "./book-fields.ts";
import { Relationship } from "./company.ts";

const some = <S extends z.ZodType>(item: S) => z.array(item).min(1, "Must name at least one").max(100, "At most 100");
const Whole = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Amount = Whole;
/** Days in conditions stay where adding days to them gives a day again. */
const NearDay = Day.refine((day) => day >= "1800-01-01" && day < "2300-01-01", "Must be between 1800 and 2299");
const Span = z.int().min(0).max(36_500, "At most 36,500 days");
const upwards = (pair: [number | string, number | string]) => pair[0] <= pair[1];
const UPWARDS = "The second must not be less than the first";
const Numbers = z.tuple([Whole, Whole]).refine(upwards, UPWARDS);
const Days = z.tuple([NearDay, NearDay]).refine(upwards, UPWARDS);

const isThere = <F extends string>(field: z.ZodEnum<Record<F, F>>) =>
  z.strictObject({ field, op: z.enum(["is_known", "is_empty"]) });

const find = z.enum(fieldsOf("find"));
const FindCondition = z.strictObject({ field: find, op: z.enum(["contains"]), value: requiredText(200) });

const text = z.enum(fieldsOf("text"));
const TextCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: text, op: z.enum(["is", "is_not"]), value: some(requiredText(500)) }),
  z.strictObject({ field: text, op: z.enum(["contains", "lacks", "starts_with"]), value: requiredText(200) }),
  isThere(text),
]);
export type TextCondition = z.infer<typeof TextCondition>;

const relationship = z.enum(fieldsOf("relationship"));
const RelationshipCondition = z.strictObject({
  field: relationship,
  op: z.enum(["is", "is_not"]),
  value: some(Relationship),
});

/** `me` is whoever reads, so that a shared view is each reader's own. */
const Member = z.union([z.literal("me"), Id]);
const member = z.enum(fieldsOf("member"));
const MemberCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: member, op: z.enum(["is", "is_not"]), value: some(z.union([z.literal("none"), Member])) }),
  isThere(member),
]);
export type MemberCondition = z.infer<typeof MemberCondition>;

const ofSet = <F extends string, S extends z.ZodType>(field: z.ZodEnum<Record<F, F>>, item: S) =>
  z.discriminatedUnion("op", [
    z.strictObject({ field, op: z.enum(["any_of", "all_of", "none_of"]), value: some(item) }),
    isThere(field),
  ]);
const SetCondition = z.discriminatedUnion("field", [
  ofSet(z.enum(fieldsOf("members")), Member),
  ofSet(z.enum(fieldsOf("tags")), Id),
  ofSet(z.enum(fieldsOf("lists")), Id),
]);
export type SetCondition = z.infer<typeof SetCondition>;

const company = z.enum(fieldsOf("company"));
const CompanyCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: company, op: z.enum(["is", "is_not"]), value: some(Id) }),
  isThere(company),
]);
export type CompanyCondition = z.infer<typeof CompanyCondition>;

const number = z.enum(fieldsOf("number"));
const NumberCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: number, op: z.enum(["is", "is_not", "at_least", "at_most"]), value: Whole }),
  z.strictObject({ field: number, op: z.enum(["between"]), value: Numbers }),
  isThere(number),
]);

/** Amounts are minor units of the reporting currency. */
const money = z.enum(fieldsOf("money"));
const MoneyCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: money, op: z.enum(["at_least", "at_most"]), value: Amount }),
  z.strictObject({ field: money, op: z.enum(["between"]), value: Numbers }),
  isThere(money),
]);
export type AmountCondition = z.infer<typeof NumberCondition> | z.infer<typeof MoneyCondition>;

const time = z.enum([...fieldsOf("day"), ...fieldsOf("instant")]);
const TimeCondition = z.discriminatedUnion("op", [
  z.strictObject({ field: time, op: z.enum(["on", "before", "after"]), value: NearDay }),
  z.strictObject({ field: time, op: z.enum(["between"]), value: Days }),
  z.strictObject({ field: time, op: z.enum(["within_next", "within_last"]), value: Span }),
  z.strictObject({ field: time, op: z.enum(["not_within_last"]), value: Span }),
  isThere(time),
]);
export type TimeCondition = z.infer<typeof TimeCondition>;

/** A company in the book is one that is not archived, unless a filter asks for the archived. */
const FlagCondition = z.strictObject({ field: z.enum(fieldsOf("flag")), op: z.enum(["is"]), value: z.boolean() });

/** Of what was observed last of an attribute. A test that says nothing about values of its kind holds for no company. */
const attribute = { field: z.enum(fieldsOf("attribute")), attributeId: Id };
const AttributeCondition = z.discriminatedUnion("op", [
  z.strictObject({ ...attribute, op: z.enum(["is", "is_not"]), value: some(requiredText(500)) }),
  z.strictObject({ ...attribute, op: z.enum(["contains", "lacks"]), value: requiredText(200) }),
  z.strictObject({ ...attribute, op: z.enum(["at_least", "at_most"]), value: z.number().min(-1e15).max(1e15) }),
  z.strictObject({ ...attribute, op: z.enum(["before", "after"]), value: NearDay }),
  z.strictObject({ ...attribute, op: z.enum(["is_known", "is_empty"]) }),
]);
export type AttributeCondition = z.infer<typeof AttributeCondition>;

/** One thing that a company has to be: a field, a test, and what the test is against. */
export const BookCondition = z.discriminatedUnion("field", [
  FindCondition,
  TextCondition,
  RelationshipCondition,
  MemberCondition,
  SetCondition,
  CompanyCondition,
  NumberCondition,
  MoneyCondition,
  TimeCondition,
  FlagCondition,
  AttributeCondition,
]);
export type BookCondition = z.infer<typeof BookCondition>;

const isNotFlag = (condition: BookCondition) => condition.field !== "archived";

/** One of these is enough. */
const AnyOf = z.strictObject({
  any: z
    .array(BookCondition.refine(isNotFlag, { path: ["field"], message: "stands outside of a group only" }))
    .min(1)
    .max(20, "At most 20"),
});

/** A filter of the book: all of these hold. */
export const BookWhere = z.array(z.union([AnyOf, BookCondition])).max(40, "At most 40 conditions");
export type BookWhere = z.infer<typeof BookWhere>;
