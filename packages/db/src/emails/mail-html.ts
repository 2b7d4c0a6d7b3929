import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

/** Mails as they were formatted by who wrote them, by their ids: not to be shown as they are. Those of plain text are not among them. */
export async function listMailHtml(
  db: Kysely<Database>,
  companyId: string,
  emailIds: readonly string[],
): Promise<Map<string, string>> {
  if (emailIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("emails")
    .select(["id", "bodyHtml"])
    .where("companyId", "=", companyId)
    .where("id", "in", [...emailIds])
    .where("bodyHtml", "is not", null)
    .execute();
  return new Map(rows.flatMap(({ id, bodyHtml }) => (bodyHtml ? [[id, bodyHtml]] : [])));
}
