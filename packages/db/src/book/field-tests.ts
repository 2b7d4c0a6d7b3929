import type {
  AmountCondition,
  CompanyCondition,
  TextCondition,
  TimeCondition,
} from "@tandem/domain/companies/book-condition";
import { daysMeant } from "@tandem/domain/companies/book-days";
import { addDays, startOfWorkspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type RawBuilder, sql } from "kysely";
import { containing, startingWith } from "../companies/like-pattern.ts";
import type { BookReader } from "./book-reader.ts";

/** A condition on a row of the book: true or false, never unknown where `not` could stand before it. */
export type Test = RawBuilder<boolean>;
type Column = RawBuilder<unknown>;

const not = (test: Test): Test => sql`not coalesce(${test}, false)`;

export function textTest(column: Column, test: TextCondition): Test {
  switch (test.op) {
    case "is":
      return sql`lower(${column}::text) = any(array(select lower(v) from unnest(${test.value}::text[]) v))`;
    case "is_not":
      return not(textTest(column, { ...test, op: "is" }));
    case "contains":
      return sql`${column}::text ilike ${containing(test.value)}`;
    case "lacks":
      return not(textTest(column, { ...test, op: "contains" }));
    case "starts_with":
      return sql`${column}::text ilike ${startingWith(test.value)}`;
    case "is_known":
      return sql`coalesce(${column}::text, '') <> ''`;
    case "is_empty":
      return sql`coalesce(${column}::text, '') = ''`;
  }
}

export function amountTest(column: Column, test: AmountCondition): Test {
  switch (test.op) {
    case "is":
      return sql`${column} = ${test.value}::bigint`;
    case "is_not":
      return not(amountTest(column, { ...test, op: "is" } as AmountCondition));
    case "at_least":
      return sql`${column} >= ${test.value}::bigint`;
    case "at_most":
      return sql`${column} <= ${test.value}::bigint`;
    case "between":
      return sql`${column} between ${test.value[0]}::bigint and ${test.value[1]}::bigint`;
    case "is_known":
      return sql`${column} is not null`;
    case "is_empty":
      return sql`${column} is null`;
  }
}

/** Of a column of days; of one of instants by the workspace's day, so that an index of the column serves both. */
export function timeTest(column: Column, kind: "day" | "instant", test: TimeCondition, reader: BookReader): Test {
  const edge = (day: string) =>
    kind === "day" ? sql`${day}::date` : sql`${startOfWorkspaceDay(day, reader.timeZone).toISOString()}::timestamptz`;
  switch (test.op) {
    case "is_known":
      return sql`${column} is not null`;
    case "is_empty":
      return sql`${column} is null`;
    case "not_within_last":
      return sql`(${column} is null or ${column} < ${edge(addDays(reader.today, -test.value))})`;
    default: {
      const { from, before } = daysMeant(test, reader.today);
      return sql`(${from ? sql`${column} >= ${edge(from)}` : sql`true`} and ${before ? sql`${column} < ${edge(before)}` : sql`true`})`;
    }
  }
}

export function referenceTest(column: Column, test: CompanyCondition): Test {
  switch (test.op) {
    case "is":
      return sql`${column} = any(${test.value}::uuid[])`;
    case "is_not":
      return not(referenceTest(column, { ...test, op: "is" }));
    case "is_known":
      return sql`${column} is not null`;
    case "is_empty":
      return sql`${column} is null`;
  }
}
