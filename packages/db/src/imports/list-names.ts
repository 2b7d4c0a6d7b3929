import type { Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** What members and contacts are called now, by id; ids of nobody are left out. */
export async function listNames(
  trx: Transaction<Database>,
  {
    memberIds = [],
    contacts = [],
  }: { memberIds?: readonly unknown[]; contacts?: readonly { companyId: string; id: unknown }[] },
): Promise<Map<unknown, string>> {
  const members = [...new Set(memberIds)].filter((id) => typeof id === "string");
  const people = contacts.flatMap(({ companyId, id }) => (typeof id === "string" ? [{ companyId, id }] : []));
  const rows = [
    ...(members.length > 0
      ? await trx.selectFrom("members").select(["id", "name"]).where("id", "in", members).execute()
      : []),
    ...(people.length > 0
      ? await trx
          .selectFrom("contacts")
          .select(["id", "name"])
          .where("companyId", "in", [...new Set(people.map(({ companyId }) => companyId))])
          .where("id", "in", [...new Set(people.map(({ id }) => id))])
          .execute()
      : []),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
