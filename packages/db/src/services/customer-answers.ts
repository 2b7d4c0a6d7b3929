import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface CustomerAnswer {
  serviceId: string;
  serviceName: string;
  companyName: string;
  title: string;
  contactName: string | null;
  words: string | null;
  /** of the deliverable, once it is decided */
  status: "approved" | "sent_back" | null;
  satisfaction: number | null;
}

/** What the customer last decided on a deliverable, or said of a service; undefined when nothing of it stands. */
export async function findCustomerAnswer(
  db: Kysely<Database>,
  { companyId, object, recordId }: { companyId: string; object: string; recordId: string },
): Promise<CustomerAnswer | undefined> {
  const deliverable = sql`select s.id as "serviceId", s.name as "serviceName", o.name as "companyName", d.title,
      k.name as "contactName", d.decision_reason as words, d.status, null::int as satisfaction
    from deliverables d join services s on s.company_id = ${companyId} and s.id = d.service_id
    join companies o on o.id = ${companyId} join contacts k on k.company_id = ${companyId} and k.id = d.decided_by
    where d.company_id = ${companyId} and d.id = ${recordId} and d.archived_at is null and d.status in ('approved', 'sent_back')`;
  const service = sql`select s.id as "serviceId", s.name as "serviceName", o.name as "companyName", s.name as title,
      k.name as "contactName", s.satisfaction_comment as words, null as status, s.satisfaction::int as satisfaction
    from services s join companies o on o.id = ${companyId}
    join contacts k on k.company_id = ${companyId} and k.id = s.satisfaction_by
    where s.company_id = ${companyId} and s.id = ${recordId} and s.archived_at is null and s.satisfaction is not null`;
  const { rows } = await sql<CustomerAnswer>`${object === "deliverable" ? deliverable : service}`.execute(db);
  return rows[0];
}

/** Who looks after the service: its owner and the owner of the company, as far as they can be reached. */
export async function listServiceKeepers(db: Kysely<Database>, companyId: string, serviceId: string) {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select m.id, m.name, m.email from members m where m.active and m.email is not null and m.id in (
      select s.owner_member_id from services s where s.company_id = ${companyId} and s.id = ${serviceId}
      union select o.owner_member_id from companies o where o.id = ${companyId})
    order by m.id`.execute(db);
  return rows;
}
