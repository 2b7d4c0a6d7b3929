import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

/** A mail as it was formatted by who wrote it: not to be shown as it is. */
export async function findMailHtml(db: Kysely<Database>, companyId: string, emailId: string): Promise<string | null> {
  const row = await db
    .selectFrom("emails")
    .select("bodyHtml")
    .where("companyId", "=", companyId)
    .where("id", "=", emailId)
    .executeTakeFirst();
  return row?.bodyHtml ?? null;
}

export async function findTranscript(db: Kysely<Database>, companyId: string, callId: string): Promise<string | null> {
  const row = await db
    .selectFrom("calls")
    .select("transcript")
    .where("companyId", "=", companyId)
    .where("id", "=", callId)
    .executeTakeFirst();
  return row?.transcript ?? null;
}
