import { listRecords, type PageRequest, type RecordList, type RecordPage } from "@tandem/db/records/list-records";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";

/** One page of a company's records; nothing at all is only an answer where there is such a company. */
export async function listOfCompany<Json>(
  db: Kysely<Database>,
  companyId: string,
  records: RecordList<Json>,
  page: PageRequest,
): Promise<RecordPage<Json>> {
  const found = await listRecords(db, records, records.sort, page);
  if (found.items.length === 0) await assertCompanyExists(db, companyId);
  return found;
}
