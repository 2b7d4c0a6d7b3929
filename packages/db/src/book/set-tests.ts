import type { MemberCondition, SetCondition } from "@tandem/domain/companies/book-condition";
import { type RawBuilder, sql } from "kysely";
import type { BookReader } from "./book-reader.ts";
import type { Test } from "./field-tests.ts";

/** `none` among the owners means companies without one. */
export function ownerTest(test: MemberCondition, { memberId }: BookReader): Test {
  switch (test.op) {
    case "is": {
      const owned = sql<boolean>`c.owner_member_id = any(${known(test.value, memberId)}::uuid[])`;
      return test.value.includes("none") ? sql`(${owned} or c.owner_member_id is null)` : owned;
    }
    case "is_not":
      return sql`not coalesce(${ownerTest({ ...test, op: "is" }, { memberId } as BookReader)}, false)`;
    case "is_known":
      return sql`c.owner_member_id is not null`;
    case "is_empty":
      return sql`c.owner_member_id is null`;
  }
}

const known = (asked: readonly string[], memberId: string) =>
  asked.filter((id) => id !== "none").map((id) => (id === "me" ? memberId : id));

interface Membership {
  /** `from … where` without the company: its rows say which members, tags, lists it has. */
  rows: RawBuilder<unknown>;
  company: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
}

export function setTest(test: SetCondition, reader: BookReader): Test {
  const { rows, company, id } = MEMBERSHIPS[test.field](reader);
  const some = (more: RawBuilder<unknown>): Test => sql`exists (select ${rows} and ${company} = c.id ${more})`;
  if (!("value" in test)) return test.op === "is_known" ? some(sql``) : sql`not ${some(sql``)}`;
  const ids = known(test.value, reader.memberId);
  const oneOf = some(sql`and ${id} = any(${ids}::uuid[])`);
  if (test.op === "any_of") return oneOf;
  if (test.op === "none_of") return sql`not ${oneOf}`;
  return sql`(${sql.join(
    ids.map((one) => some(sql`and ${id} = ${one}::uuid`)),
    sql` and `,
  )})`;
}

/** A private list of somebody else holds nothing for this reader, so that nobody learns from a filter what is on it. */
const MEMBERSHIPS: Record<SetCondition["field"], (reader: BookReader) => Membership> = {
  team: () => ({
    rows: sql`from company_team ct where ct.left_at is null`,
    company: sql`ct.company_id`,
    id: sql`ct.member_id`,
  }),
  tags: () => ({
    rows: sql`from company_tags g join tags t on t.id = g.tag_id where t.archived_at is null`,
    company: sql`g.company_id`,
    id: sql`g.tag_id`,
  }),
  lists: ({ memberId }) => ({
    rows: sql`from list_companies lc join lists l on l.id = lc.list_id where (l.is_shared or l.owner_member_id = ${memberId}::uuid)`,
    company: sql`lc.company_id`,
    id: sql`lc.list_id`,
  }),
};
