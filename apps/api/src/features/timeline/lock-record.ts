import { findRecord, type RecordSelect } from "@tandem/db/records/list-records";
import type { Database } from "@tandem/db/schema/database";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Kysely, Transaction } from "kysely";
import { assertVersion } from "../../http/assert-version.ts";

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

/**
 * The same, ours until the transaction ends, and unchanged since the version that the caller has seen; a conflict
 * shows the record as `seen` lets it out.
 */
export async function lockRecord<Json extends { version: number }>(
  trx: Transaction<Database>,
  records: RecordSelect<Json>,
  noun: string,
  id: string,
  version: number,
  seen: (record: Json) => Json = (record) => record,
): Promise<Json> {
  const found = await findRecord(trx, records, id, { lock: true });
  if (found === undefined) throw notFound(noun);
  assertVersion(noun, version, seen(found));
  return found;
}
