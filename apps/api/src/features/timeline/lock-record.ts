import { findRecord, type RecordSelect } from "@tandem/db/records/list-records";
import type { Database } from "@tandem/db/schema/database";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Kysely, Transaction } from "kysely";

/** The record that must be there: 404 for an unknown id and for one of another company alike. */
export async function getRecord<Json>(
  db: Kysely<Database>,
  records: RecordSelect<Json>,
  noun: string,
  id: string,
): Promise<Json> {
  const found = await findRecord(db, records, id);
  if (found === undefined) throw notFound(noun);
  return found;
}

/** The same, ours until the transaction ends. */
export async function lockRecord<Json>(
  trx: Transaction<Database>,
  records: RecordSelect<Json>,
  noun: string,
  id: string,
): Promise<Json> {
  const found = await findRecord(trx, records, id, { lock: true });
  if (found === undefined) throw notFound(noun);
  return found;
}
