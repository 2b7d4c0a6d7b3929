import type { HomeView } from "@tandem/domain/portal/views";
import { sql } from "kysely";
import { ourPerson } from "./people.ts";
import type { PortalScope } from "./scope.ts";

/** Who serves this company now; those who did remain in the view, for the names under what they wrote. */
export function selectTeam({ trx, companyId }: PortalScope) {
  return trx
    .selectFrom("portalMembers as m")
    .select(["m.id", "m.name", "m.job"])
    .where("m.companyId", "=", companyId)
    .where("m.servesNow", "=", sql.lit(true))
    .orderBy("m.name")
    .orderBy("m.id");
}

export function toTeam(rows: { id: string | null; name: string | null; job: string | null }[]): HomeView["team"] {
  return rows.flatMap(({ id, name, job }) => ourPerson(id, name, job) ?? []);
}
