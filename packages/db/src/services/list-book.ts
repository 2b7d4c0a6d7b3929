import type { BookService, ServiceSort } from "@tandem/domain/services/book";
import type { Service, ServiceHealth } from "@tandem/domain/services/service";
import { type RawBuilder, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { RecordList } from "../records/list-records.ts";
import type { SortKey } from "../records/sort-key.ts";
import { healthRankSql, healthSql, joinOwed } from "./health-sql.ts";
import { serviceJson } from "./select-service.ts";

export interface BookServiceFilter {
  /** Without one: across the book, companies in the archive left out. */
  companyId?: string;
  q?: string;
  statuses?: readonly Service["status"][];
  health?: readonly ServiceHealth[];
  kinds?: readonly Service["kind"][];
  /** `null`: nobody's. */
  ownerMemberId?: string | null;
  isShared?: boolean;
  isArchived?: boolean;
  sort?: ServiceSort;
}

/** Services with their company and their state, sorted as asked. */
export function servicesOfBook(filter: BookServiceFilter, now: Date): RecordList<BookService> {
  const { sort = "name" } = filter;
  const column = sort.replace("-", "");
  const key = SORTS[column as keyof typeof SORTS];
  const session = column === "last_session" || column === "next_session" ? joinSession(column, now) : sql``;
  return {
    table: "services",
    join: sql`join companies c on c.id = r.company_id ${joinOwed(now)} ${session}`,
    json: sql`(${serviceJson(sql`r.company_id`, now, "r")})::jsonb || jsonb_build_object('health', ${healthSql},
      'company', jsonb_build_object('id', c.id, 'name', c.name))`,
    where: [...conditions(filter)],
    sort: { ...key, order: turned(key.order, sort.startsWith("-")), name: sort },
  };
}

/** What has no value comes last, whichever way is the natural one; the other way round it comes first. */
const SORTS = {
  name: { by: sql`lower(r.name)`, type: "text", order: "asc" },
  company: { by: sql`lower(c.name)`, type: "text", order: "asc" },
  state: { by: sql`(${healthRankSql})::text || lower(r.name)`, type: "text", order: "asc" },
  next_session: { by: sql`coalesce(met.at, '9999-12-31Z'::timestamptz)`, type: "timestamptz", order: "asc" },
  last_session: { by: sql`coalesce(met.at, '0001-01-01Z'::timestamptz)`, type: "timestamptz", order: "desc" },
  satisfaction: { by: sql`coalesce(r.satisfaction, -1)::bigint`, type: "bigint", order: "desc" },
  ends: { by: sql`coalesce(r.ends_on, 'infinity'::date)`, type: "date", order: "asc" },
} as const satisfies Record<string, SortKey>;

const turned = (order: "asc" | "desc", isTurned: boolean) => (isTurned ? (order === "asc" ? "desc" : "asc") : order);

/** The session that a list is sorted by, for every service that has one. */
function joinSession(column: "last_session" | "next_session", now: Date): RawBuilder<unknown> {
  const [at, which] =
    column === "last_session"
      ? [sql`max(g.starts_at)`, sql`g.status <> 'cancelled' and g.starts_at <= ${now}::timestamptz`]
      : [sql`min(g.starts_at)`, sql`g.status = 'planned' and g.starts_at > ${now}::timestamptz`];
  return sql`left join (select g.company_id, g.service_id, ${at} as at from meetings g
    where g.service_id is not null and g.archived_at is null and ${which}
    group by g.company_id, g.service_id) met on met.company_id = r.company_id and met.service_id = r.id`;
}

function* conditions(filter: BookServiceFilter): Generator<RawBuilder<unknown>> {
  const { companyId, q, statuses, health, kinds, ownerMemberId, isShared, isArchived = false } = filter;
  yield companyId ? sql`r.company_id = ${companyId}::uuid` : sql`c.archived_at is null`;
  yield isArchived ? sql`r.archived_at is not null` : sql`r.archived_at is null`;
  if (q)
    yield companyId
      ? sql`r.name ilike ${containing(q)}`
      : sql`(r.name ilike ${containing(q)} or c.name ilike ${containing(q)})`;
  if (statuses) yield sql`r.status = any(${[...statuses]}::text[])`;
  if (health) yield sql`${healthSql} = any(${[...health]}::text[])`;
  if (kinds) yield sql`r.kind = any(${[...kinds]}::text[])`;
  if (ownerMemberId) yield sql`r.owner_member_id = ${ownerMemberId}::uuid`;
  if (ownerMemberId === null) yield sql`r.owner_member_id is null`;
  if (isShared !== undefined) yield isShared ? sql`r.shared_at is not null` : sql`r.shared_at is null`;
}
