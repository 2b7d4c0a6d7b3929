import type { HomeView } from "@tandem/domain/portal/views";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { literals, runPrepared } from "../prepared.ts";
import { selectObjectivesInOrder } from "./objectives.ts";
import type { PortalScope } from "./scope.ts";
import { toObjectiveView } from "./select-objectives.ts";
import { selectServices, toServiceView } from "./services.ts";
import { selectTeam, toTeam } from "./team.ts";
import { selectWaitingTerms, toTermsView } from "./terms.ts";
import { selectOpenTicketCount, selectTickets, toTicketView } from "./tickets.ts";
import { selectTimeZone, zoneOr } from "./today.ts";

const MOST_WAITING = 10;

/** The first page a customer sees, in one statement, which is planned once per connection. */
export async function getHome(scope: PortalScope, now: Date): Promise<HomeView> {
  const { trx, companyId, contactId } = scope;
  const [home] = await runPrepared(trx, "portal home", { companyId, contactId, now }, ({ now: at, ...ids }) =>
    selectHome({ ...scope, ...ids }, at),
  );
  if (!home) throw new Error("The home of the portal is one row, always.");
  const today = workspaceDay(now, zoneOr(home.timeZone));
  return {
    objectives: home.objectives.map((row) => toObjectiveView(row, today)),
    services: home.services.map((row) => toServiceView(row, today)),
    waitingTickets: home.waitingTickets.map(toTicketView),
    waitingTerms: home.waitingTerms.map(toTermsView),
    openTicketCount: home.openTicketCount ?? 0,
    team: toTeam(home.team),
  };
}

function selectHome(scope: PortalScope, now: Date) {
  const running = selectServices(scope, now).where("s.status", "in", literals("planned", "active", "paused"));
  const waiting = selectTickets(scope)
    .where("t.status", "in", literals("open", "pending"))
    .where("t.waitingFor", "=", sql.lit("customer"))
    .orderBy("t.openedAt")
    .orderBy("t.id")
    .limit(sql.lit(MOST_WAITING));
  return scope.trx.selectNoFrom([
    selectTimeZone(scope),
    jsonArrayFrom(selectObjectivesInOrder(scope, "active")).as("objectives"),
    jsonArrayFrom(running).as("services"),
    jsonArrayFrom(waiting).as("waitingTickets"),
    jsonArrayFrom(selectWaitingTerms(scope)).as("waitingTerms"),
    selectOpenTicketCount(scope).as("openTicketCount"),
    jsonArrayFrom(selectTeam(scope)).as("team"),
  ]);
}
