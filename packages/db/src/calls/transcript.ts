import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

export async function findTranscript(db: Kysely<Database>, companyId: string, callId: string): Promise<string | null> {
  const row = await db
    .selectFrom("calls")
    .select("transcript")
    .where("companyId", "=", companyId)
    .where("id", "=", callId)
    .executeTakeFirst();
  return row?.transcript ?? null;
}
