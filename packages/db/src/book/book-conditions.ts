import type {
  AmountCondition,
  AttributeCondition,
  BookCondition,
  CompanyCondition,
  MemberCondition,
  SetCondition,
  TextCondition,
  TimeCondition,
} from "@tandem/domain/companies/book-condition";
import type { BookField } from "@tandem/domain/companies/book-fields";
import { type RawBuilder, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import { attributeTest } from "./attribute-test.ts";
import type { BookReader } from "./book-reader.ts";
import { amountTest, referenceTest, type Test, textTest, timeTest } from "./field-tests.ts";
import { ownerTest, setTest } from "./set-tests.ts";

type FieldTest = (condition: never, reader: BookReader) => Test;

const text = (column: string) => (test: TextCondition) => textTest(sql.ref(column), test);
const amount = (column: RawBuilder<unknown>) => (test: AmountCondition) => amountTest(column, test);
const day = (column: string) => (test: TimeCondition, reader: BookReader) =>
  timeTest(sql.ref(column), "day", test, reader);
const instant = (column: string) => (test: TimeCondition, reader: BookReader) =>
  timeTest(sql.ref(column), "instant", test, reader);
const company = (column: string) => (test: CompanyCondition) => referenceTest(sql.ref(column), test);
const figure = (column: string) => amount(sql`coalesce(${sql.ref(column)}, 0)`);
const set = (test: SetCondition, reader: BookReader) => setTest(test, reader);

/** How each field is asked for, of `companies c` and its `company_figures f`. */
const TESTS: Record<BookField, FieldTest> = {
  name_or_domain: ({ value }: { value: string }) =>
    sql`(c.name ilike ${containing(value)} or c.domain::text ilike ${containing(value)})`,
  name: text("c.name"),
  relationship: ({ op, value }: { op: "is" | "is_not"; value: string[] }) =>
    op === "is" ? sql`c.relationship = any(${value}::text[])` : sql`c.relationship <> all(${value}::text[])`,
  owner: (test: MemberCondition, reader) => ownerTest(test, reader),
  team: set,
  tags: set,
  lists: set,
  industry: text("c.industry"),
  city: text("c.city"),
  country: text("c.country"),
  renewal: day("f.renewal_on"),
  last_activity: instant("f.last_activity_at"),
  open_deals: figure("f.open_deal_count"),
  open_deal_value: amount(sql`case when f.open_deal_count > 0 then f.open_deal_minor end`),
  open_tickets: figure("f.open_ticket_count"),
  active_objectives: figure("f.active_objective_count"),
  employees: amount(sql`c.employees`),
  annual_revenue: (test: AmountCondition, { rates }) => amountTest(revenue(test, rates), test),
  founded_year: amount(sql`c.founded_year`),
  customer_since: day("c.customer_since"),
  former_since: day("c.former_since"),
  former_reason: text("c.former_reason"),
  parent: company("c.parent_company_id"),
  partner: company("c.partner_company_id"),
  domain: text("c.domain"),
  website: text("c.website"),
  phone: text("c.phone"),
  street: text("c.street"),
  postal_code: text("c.postal_code"),
  summary: text("c.summary"),
  source: text("c.source"),
  external_id: text("c.external_id"),
  created: instant("c.created_at"),
  updated: instant("c.updated_at"),
  attribute: (test: AttributeCondition, reader) => attributeTest(test, reader),
  archived: ({ value }: { value: boolean }) => (value ? sql`c.archived_at is not null` : sql`c.archived_at is null`),
};

/** The schema pairs field and test, which the type of a table of all fields cannot say. */
export const conditionTest = (condition: BookCondition, reader: BookReader): Test =>
  TESTS[condition.field](condition as never, reader);

/** In minor units of the reporting currency at today's rates; unknown where no rate is. That it is there needs no rate. */
function revenue({ op }: AmountCondition, rates: BookReader["rates"]): RawBuilder<unknown> {
  if (op === "is_known" || op === "is_empty" || rates.length === 0) return sql`c.annual_revenue_minor`;
  const cases = rates.map(
    ({ currency, rate, shift }) =>
      sql`when ${currency} then round(c.annual_revenue_minor * ${rate}::numeric * power(10::numeric, ${shift}::int))`,
  );
  return sql`case c.annual_revenue_currency ${sql.join(cases, sql` `)} end`;
}
