import type { ServiceView } from "@tandem/domain/portal/views";
import { serviceHealth } from "@tandem/domain/services/service-health";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { literals } from "../prepared.ts";
import { ourPerson } from "./people.ts";
import type { PortalScope } from "./scope.ts";
import { selectTimeZone, zoneOr } from "./today.ts";

/** The services the customer may see, with their deliverables and the sessions around `now`. Running ones first. */
export function selectServices({ trx, companyId, contactId }: PortalScope, now: Date) {
  return trx
    .selectFrom("services as s")
    .leftJoin("portalMembers as m", (join) =>
      join.on("m.companyId", "=", companyId).onRef("m.id", "=", "s.ownerMemberId"),
    )
    .select(["s.id", "s.name", "s.description", "s.status", "s.startsOn", "s.endsOn", "s.completedAt"])
    .select(["s.satisfaction", "s.satisfactionComment", "m.id as ownerId", "m.name as ownerName", "m.job as ownerJob"])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("deliverables as d")
          .innerJoin("services as of", (join) =>
            join.on("of.companyId", "=", companyId).onRef("of.id", "=", "d.serviceId"),
          )
          .leftJoin("contacts as c", (join) => join.on("c.companyId", "=", companyId).onRef("c.id", "=", "d.decidedBy"))
          .select(["d.id", "d.title", "d.description", "d.status", "d.dueOn", "d.deliveredAt"])
          .leftJoin("contacts as asked", (join) =>
            join.on("asked.companyId", "=", companyId).onRef("asked.id", "=", "d.approvalContactId"),
          )
          .select(["c.name as decidedBy", "d.decidedAt", "d.decisionReason"])
          .select((of) => [
            of
              .and([
                of("d.status", "=", sql.lit("delivered")),
                of.or([of("d.approvalContactId", "is", null), of("d.approvalContactId", "=", contactId)]),
              ])
              .$castTo<boolean>()
              .as("waitsForYou"),
            of
              .case()
              .when(of.and([of("d.status", "=", sql.lit("delivered")), of("d.approvalContactId", "<>", contactId)]))
              .then(of.ref("asked.name"))
              .end()
              .as("waitsFor"),
          ])
          .where("d.companyId", "=", companyId)
          .whereRef("d.serviceId", "=", "s.id")
          .orderBy("d.position")
          .orderBy("d.id"),
      ).as("deliverables"),
      jsonObjectFrom(
        eb
          .selectFrom("meetings as held")
          .select("held.startsAt")
          .where("held.companyId", "=", companyId)
          .whereRef("held.serviceId", "=", "s.id")
          .where("held.status", "<>", sql.lit("cancelled"))
          .where("held.startsAt", "<=", now)
          .orderBy("held.startsAt", "desc")
          .limit(sql.lit(1)),
      ).as("lastSession"),
      jsonObjectFrom(
        eb
          .selectFrom("meetings as coming")
          .select(["coming.title", "coming.startsAt"])
          .where("coming.companyId", "=", companyId)
          .whereRef("coming.serviceId", "=", "s.id")
          .where("coming.status", "=", sql.lit("planned"))
          .where("coming.startsAt", ">", now)
          .orderBy("coming.startsAt")
          .limit(sql.lit(1)),
      ).as("nextSession"),
    ])
    .where("s.companyId", "=", companyId)
    .orderBy((eb) => eb("s.status", "in", literals("completed", "cancelled")))
    .orderBy("s.startsOn", (order) => order.desc().nullsLast())
    .orderBy("s.id");
}

type SelectedService = Awaited<ReturnType<ReturnType<typeof selectServices>["execute"]>>[number];
export type ServiceRow = Omit<SelectedService, "completedAt"> & { completedAt: string | null };

export function toServiceView(row: ServiceRow, today: string): ServiceView {
  const { ownerId, ownerName, ownerJob, lastSession, ...service } = row;
  return {
    ...service,
    health: serviceHealth(row, row.deliverables, today),
    owner: ourPerson(ownerId, ownerName, ownerJob),
    lastSessionAt: lastSession?.startsAt ?? null,
  };
}

export async function listSharedServices(scope: PortalScope, now: Date): Promise<ServiceView[]> {
  const { timeZone, items } = await scope.trx
    .selectNoFrom([selectTimeZone(scope), jsonArrayFrom(selectServices(scope, now)).as("items")])
    .executeTakeFirstOrThrow();
  const today = workspaceDay(now, zoneOr(timeZone));
  return items.map((row) => toServiceView(row, today));
}

export async function getSharedService(
  scope: PortalScope,
  serviceId: string,
  now: Date,
): Promise<ServiceView | undefined> {
  const { timeZone, service } = await scope.trx
    .selectNoFrom([
      selectTimeZone(scope),
      jsonObjectFrom(selectServices(scope, now).where("s.id", "=", serviceId).limit(1)).as("service"),
    ])
    .executeTakeFirstOrThrow();
  return service ? toServiceView(service, workspaceDay(now, zoneOr(timeZone))) : undefined;
}
