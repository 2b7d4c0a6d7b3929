import { sql } from "kysely";
import {
  columns,
  decimal,
  type ExportTable,
  identity,
  isOfLiving,
  memberCalled,
  notArchived,
  ofCompany,
  recordId,
} from "../export-table.ts";

export const WORK = {
  services: {
    table: "services",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("name", "description", "kind", "status", "startsOn", "endsOn", "completedAt"),
      owner: memberCalled("ownerMemberId"),
      deal: recordId("deals", "dealId"),
    },
    where: () => [notArchived],
  },
  deliverables: {
    table: "deliverables",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("title", "description", "position", "status", "dueOn", "deliveredAt"),
      service: sql`r.service_id`,
      owner: memberCalled("ownerMemberId"),
    },
    where: () => [notArchived, isOfLiving("services", "serviceId")],
  },
  objectives: {
    table: "objectives",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("title", "description", "priority", "risk", "riskNote", "health", "startOn", "dueOn", "unit"),
      ...columns("direction", "manualPercent", "status", "statusReason", "completedAt"),
      baseline: decimal("baseline"),
      current: decimal("current"),
      target: decimal("target"),
      assignee: sql`coalesce(${recordId("contacts", "assigneeContactId")}::text, ${memberCalled("assigneeMemberId")})`,
      attribute: sql`(select a.key from attributes a where a.id = r.attribute_id)`,
      collaborators: sql`(select array_agg(k.email::text order by k.email) from objective_collaborators k
        where k.company_id = r.company_id and k.objective_id = r.id)`,
      tags: sql`(select array_agg(t.name::text order by t.name, t.id) from objective_tags ot join tags t on t.id = ot.tag_id
        where ot.company_id = r.company_id and ot.objective_id = r.id and t.archived_at is null)`,
    },
    where: () => [notArchived],
  },
} satisfies Record<string, ExportTable>;
