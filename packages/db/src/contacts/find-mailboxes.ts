import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

export interface ContactMailbox {
  id: string;
  name: string;
  email: string | null;
  /** No longer there: left the company, or archived. */
  isGone: boolean;
}

/** The contacts of the company with the address they are written to. */
export async function findContactMailboxes(
  db: Kysely<Database>,
  companyId: string,
  contactIds: readonly string[],
): Promise<Map<string, ContactMailbox>> {
  if (contactIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("contacts")
    .select(["id", "name", "email", "endedOn", "archivedAt"])
    .where("companyId", "=", companyId)
    .where("id", "in", [...contactIds])
    .execute();
  return new Map(
    rows.map(({ endedOn, archivedAt, ...row }) => [row.id, { ...row, isGone: Boolean(endedOn ?? archivedAt) }]),
  );
}
