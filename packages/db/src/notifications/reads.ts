import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface PortalAct {
  companyId: string;
  contactId: string;
  objectiveId: string;
}

/** What a customer said last on an objective, with the names a mail about it needs and with whom the objective is shared now; undefined when nothing is left of it. */
export function findLatestPortalComment(db: Kysely<Database>, { companyId, contactId, objectiveId }: PortalAct) {
  return db
    .selectFrom("objectiveComments as said")
    .innerJoin("objectives as o", (join) =>
      join.on("o.companyId", "=", companyId).onRef("o.id", "=", "said.objectiveId").on("o.archivedAt", "is", null),
    )
    .innerJoin("companies as c", (join) => join.on("c.id", "=", companyId))
    .select(["said.body", "said.authorName", "o.title", "o.sharedAt", "o.sharedContactIds", "c.name as companyName"])
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

/** A completed objective with what a mail about it needs, and the active member it is assigned to. */
export function findCompletedObjective(
  db: Kysely<Database>,
  { companyId, objectiveId }: { companyId: string; objectiveId: string },
) {
  return db
    .selectFrom("objectives as o")
    .innerJoin("companies as c", (join) => join.on("c.id", "=", companyId))
    .leftJoin("attributes as a", "a.id", "o.attributeId")
    .leftJoin("members as m", (join) => join.onRef("m.id", "=", "o.assigneeMemberId").on("m.active", "=", true))
    .select([
      "o.title",
      "o.unit",
      "o.sharedAt",
      "o.sharedContactIds",
      "c.name as companyName",
      "a.name as attributeName",
    ])
    .select(["m.id as memberId", "m.name as memberName", "m.email as memberEmail"])
    .select([
      sql<string>`trim_scale(o.current)::text`.as("current"),
      sql<string>`trim_scale(o.target)::text`.as("target"),
    ])
    .where("o.companyId", "=", companyId)
    .where("o.id", "=", objectiveId)
    .where("o.status", "=", "completed")
    .where("o.archivedAt", "is", null)
    .executeTakeFirst();
}
