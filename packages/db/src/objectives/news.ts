import type { FieldChange } from "@tandem/domain/objectives/history";
import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** What happened to an objective, for one address, until it is mailed. */
export interface News {
  companyId: string;
  objectiveId: string;
  address: string;
  happenedAt: Date;
  authorName: string;
  changes: FieldChange[];
  wasShared: boolean;
}

/**
 * Answers the addresses that need a job: nothing waits for them that began to wait after `joinsSince`. Older news may be on
 * their way at this moment, without these. No lock is held on an address, whoever else writes to it.
 */
export async function addNews(
  trx: Transaction<Database>,
  news: readonly News[],
  { joinsSince }: { joinsSince: Date },
): Promise<string[]> {
  if (news.length === 0) return [];
  const addresses = news.map(({ address }) => address);
  const waiting = await trx
    .selectFrom("objectiveNews")
    .select("address")
    .where("address", "in", addresses)
    .groupBy("address")
    .having(({ fn }) => fn.min("happenedAt"), ">", joinsSince)
    .execute();
  const isWaiting = (address: string) => waiting.some((one) => one.address.toLowerCase() === address.toLowerCase());
  await trx
    .insertInto("objectiveNews")
    .values(news.map(({ changes, ...row }) => ({ ...row, id: newId(), changes: JSON.stringify(changes) })))
    .execute();
  return addresses.filter((address) => !isWaiting(address));
}

/** Takes all that waits for an address, oldest first; it is gone when the transaction commits. */
export async function takeNews(trx: Transaction<Database>, address: string): Promise<News[]> {
  const rows = await trx
    .deleteFrom("objectiveNews")
    .where("address", "=", address)
    .returning(["companyId", "objectiveId", "address", "happenedAt", "authorName", "changes", "wasShared", "id"])
    .execute();
  return rows
    .toSorted((one, other) => one.happenedAt.getTime() - other.happenedAt.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id, changes, ...row }) => ({ ...row, changes: changes as unknown as FieldChange[] }));
}

/** How an objective is called in a mail. */
export async function findObjectiveNames(db: Kysely<Database>, companyId: string, objectiveId: string) {
  const { rows } = await sql<{ title: string; unit: string | null; companyName: string }>`
    select o.title, o.unit, f.name as company_name from objectives o join companies f on f.id = ${companyId}::uuid
    where o.company_id = ${companyId}::uuid and o.id = ${objectiveId}::uuid`.execute(db);
  return rows[0];
}
