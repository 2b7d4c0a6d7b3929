import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";
import { type RawBuilder, sql } from "kysely";
import { conditionTest } from "./book-conditions.ts";
import type { BookReader } from "./book-reader.ts";

export interface BookFilter {
  archived: boolean;
  /** What else the companies have to be; none for the whole book. */
  where: BookWhere;
  reader: BookReader;
}

/** Whether it shows the whole book, or all that is archived. */
export const isPlain = ({ where }: BookFilter) => where.length === 0;

/** The condition on `companies c` and its `company_figures f`; the same for the page, the header and a bulk action. */
export function matches({ archived, where, reader }: BookFilter): RawBuilder<boolean> {
  const one = (condition: BookCondition) => conditionTest(condition, reader);
  const parts = where.map((part) => ("any" in part ? sql`(${sql.join(part.any.map(one), sql` or `)})` : one(part)));
  const conditions = [archived ? sql`c.archived_at is not null` : sql`c.archived_at is null`, ...parts];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
