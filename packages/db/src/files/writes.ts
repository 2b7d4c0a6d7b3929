import type { RecordObject } from "@tandem/domain/records/record-object";
import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { ShareCache } from "../objectives/writes.ts";
import type { Database } from "../schema/database.ts";

type NewFile = Omit<Insertable<Database["files"]>, "object" | "sharedAt" | "sharedContactIds"> & {
  object: RecordObject;
};

/** A file of what is shared holds the copy of the share that every child does. */
export async function insertFile(trx: Transaction<Database>, row: NewFile): Promise<void> {
  const share = await lockShareOf(trx, row);
  await trx
    .insertInto("files")
    .values({ ...row, ...share })
    .execute();
}

/** Ours until the transaction ends, so that no share comes between the copy and what it is a copy of. */
async function lockShareOf(
  trx: Transaction<Database>,
  { companyId, object, recordId }: Pick<NewFile, "companyId" | "object" | "recordId">,
): Promise<ShareCache | undefined> {
  if (object !== "objective" && object !== "service") return undefined;
  return trx
    .selectFrom(object === "objective" ? "objectives" : "services")
    .select(["sharedAt", "sharedContactIds"])
    .where("companyId", "=", companyId)
    .where("id", "=", recordId)
    .forShare()
    .executeTakeFirst();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateFile(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["files"]>,
): Promise<void> {
  await trx
    .updateTable("files")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
