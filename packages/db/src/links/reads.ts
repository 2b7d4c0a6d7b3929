import type { Link, LinkFilters } from "@tandem/domain/links/link";
import type { LinkKind } from "@tandem/domain/links/link-kinds";
import { type Kysely, sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { isThere, recordJson } from "../records/named-records.ts";
import { memberJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";

/** The links of a company, newest first; one whose end was put away comes back with it. */
export const linksOf = (companyId: string, { object, recordId }: LinkFilters = {}): RecordList<Link> => ({
  table: "links",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'kind', r.kind,
    'from', ${recordJson(companyId, "r.fromObject", "r.fromId")}, 'to', ${recordJson(companyId, "r.toObject", "r.toId")},
    'createdBy', ${memberJson("r.created_by")}, 'createdAt', r.created_at)`,
  where: [
    sql`r.company_id = ${companyId}::uuid`,
    ...(object || recordId ? [sql`(${endIs("from", object, recordId)} or ${endIs("to", object, recordId)})`] : []),
    isThere(companyId, "r.fromObject", "r.fromId"),
    isThere(companyId, "r.toObject", "r.toId"),
  ],
  sort: { by: sql`r.created_at`, type: "timestamptz", order: "desc" },
});

const endIs = (end: "from" | "to", object: string | undefined, recordId: string | undefined) =>
  sql.join(
    [
      ...(object ? [sql`${sql.ref(`r.${end}Object`)} = ${object}`] : []),
      ...(recordId ? [sql`${sql.ref(`r.${end}Id`)} = ${recordId}::uuid`] : []),
    ],
    sql` and `,
  );

export interface LinkEnds {
  kind: LinkKind;
  from: { object: string; id: string };
  to: { object: string; id: string };
}

/** The same tie, if it is there; where it has no direction, the other way round too. */
export async function findLink(
  db: Kysely<Database>,
  companyId: string,
  { kind, from, to }: LinkEnds,
  { eitherWay = false } = {},
): Promise<string | undefined> {
  const way = (one: LinkEnds["from"], other: LinkEnds["from"]) => sql`(
    l.from_object = ${one.object} and l.from_id = ${one.id}::uuid
    and l.to_object = ${other.object} and l.to_id = ${other.id}::uuid)`;
  const { rows } = await sql<{ id: string }>`
    select l.id from links l where l.company_id = ${companyId}::uuid and l.kind = ${kind}
      and (${way(from, to)} ${eitherWay ? sql`or ${way(to, from)}` : sql``})`.execute(db);
  return rows[0]?.id;
}
