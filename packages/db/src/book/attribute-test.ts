import type { AttributeCondition } from "@tandem/domain/companies/book-condition";
import { YES } from "@tandem/domain/imports/read-boolean";
import { type RawBuilder, sql } from "kysely";
import type { BookReader } from "./book-reader.ts";
import { type Test, textTest } from "./field-tests.ts";

/**
 * What was observed last of the company's attribute. One that the reader may not see has no value for them, so that nobody
 * learns from a filter what it is.
 */
export function attributeTest(test: AttributeCondition, { clearances }: BookReader): Test {
  const latest = (value: RawBuilder<unknown>) => sql`(select ${value} from attribute_values v
    join attributes a on a.id = v.attribute_id
    where v.company_id = c.id and v.attribute_id = ${test.attributeId}::uuid and a.archived_at is null
      and a.sensitivity = any(${[...clearances]}::text[])
    order by v.observed_at desc limit 1)`;
  const day = latest(sql`case when a.kind = 'date' then v.value end`);
  switch (test.op) {
    case "at_least":
      return sql`${latest(sql`v.number_value`)} >= ${test.value}::numeric`;
    case "at_most":
      return sql`${latest(sql`v.number_value`)} <= ${test.value}::numeric`;
    // days are kept as YYYY-MM-DD, which are in order as texts
    case "before":
      return sql`${day} < ${test.value}`;
    case "after":
      return sql`${day} > ${test.value}`;
    default:
      return textTest(latest(AS_TEXT), { ...test, field: "name" });
  }
}

/** Yes and no are kept as they were written. */
const AS_TEXT = sql`case when a.kind = 'boolean' then (lower(v.value) = any(${[...YES]}::text[]))::text else v.value end`;
