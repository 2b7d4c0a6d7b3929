import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

export interface PortalAct {
  companyId: string;
  contactId: string;
  objectiveId: string;
}

/** What a customer said last on an objective, with the names a mail about it needs; undefined when nothing is left of it. */
export function findLatestPortalComment(db: Kysely<Database>, { companyId, contactId, objectiveId }: PortalAct) {
  return db
    .selectFrom("objectiveComments as said")
    .innerJoin("objectives as o", (join) =>
      join.on("o.companyId", "=", companyId).onRef("o.id", "=", "said.objectiveId").on("o.archivedAt", "is", null),
    )
    .innerJoin("companies as c", (join) => join.on("c.id", "=", companyId))
    .select(["said.body", "said.authorName", "o.title", "c.name as companyName"])
    .where("said.companyId", "=", companyId)
    .where("said.objectiveId", "=", objectiveId)
    .where("said.authorContactId", "=", contactId)
    .where("said.archivedAt", "is", null)
    .orderBy("said.createdAt", "desc")
    .orderBy("said.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Who looks after the objective: its assignee and the owner of the company, as far as they can be reached. */
export async function listObjectiveKeepers(db: Kysely<Database>, companyId: string, objectiveId: string) {
  const rows = await db
    .selectFrom("members as m")
    .select(["m.id", "m.name", "m.email"])
    .where((eb) =>
      eb.or([
        eb("m.id", "=", (keeper) =>
          keeper
            .selectFrom("objectives")
            .select("assigneeMemberId")
            .where("companyId", "=", companyId)
            .where("id", "=", objectiveId),
        ),
        eb("m.id", "=", (keeper) => keeper.selectFrom("companies").select("ownerMemberId").where("id", "=", companyId)),
      ]),
    )
    .where("m.active", "=", true)
    .orderBy("m.id")
    .execute();
  return rows.flatMap(({ id, name, email }) => (email ? { id, name, email } : []));
}
