import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface DealProduct {
  companyId: string;
  dealId: string;
  productId: string;
}

/** From now on these deals are about these products and no others; one that stays keeps its quantity. */
export async function replaceProducts(trx: Transaction<Database>, wanted: readonly DealProduct[]): Promise<void> {
  if (wanted.length === 0) return;
  const rows = sql`json_to_recordset(${JSON.stringify(wanted)}::json) as w ("companyId" uuid, "dealId" uuid, "productId" uuid)`;
  await sql`delete from deal_products p using ${rows} where p.company_id = w."companyId" and p.deal_id = w."dealId"
    and not exists (select from json_to_recordset(${JSON.stringify(wanted)}::json) as k ("dealId" uuid, "productId" uuid)
      where k."dealId" = p.deal_id and k."productId" = p.product_id)`.execute(trx);
  await sql`insert into deal_products (company_id, deal_id, product_id)
    select w."companyId", w."dealId", w."productId" from ${rows} on conflict do nothing`.execute(trx);
}
