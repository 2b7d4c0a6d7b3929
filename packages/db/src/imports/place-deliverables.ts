import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/**
 * New deliverables stand behind those their services have, in the order of the file, unless the row told their place; and
 * whoever sees a service sees them.
 */
export async function placeDeliverables(
  trx: Transaction<Database>,
  deliverables: readonly { companyId: string; id: string; serviceId: string; isPlaced: boolean }[],
): Promise<void> {
  if (deliverables.length === 0) return;
  const rows = deliverables.map((one, order) => ({ ...one, order }));
  await sql`
    update deliverables d set shared_at = s.shared_at, shared_contact_ids = s.shared_contact_ids,
      position = case when w."isPlaced" then d.position else least(32767, w.place) end
    from (
      select n.*, coalesce((select max(o.position) + 1 from deliverables o where o.company_id = n."companyId"
          and o.service_id = n."serviceId" and o.archived_at is null
          and o.id <> all(${deliverables.map(({ id }) => id)}::uuid[])), 0)
        + row_number() over (partition by n."companyId", n."serviceId", n."isPlaced" order by n."order") - 1 as place
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as n ("companyId" uuid, id uuid, "serviceId" uuid, "isPlaced" boolean, "order" integer)) w, services s
    where d.company_id = w."companyId" and d.id = w.id and s.company_id = w."companyId" and s.id = w."serviceId"`.execute(
    trx,
  );
}
