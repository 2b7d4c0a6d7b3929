import type { HomeView } from "@tandem/domain/portal/views";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { selectObjectivesInOrder } from "./objectives.ts";
import type { PortalScope } from "./scope.ts";
import { toObjectiveView } from "./select-objectives.ts";
import { selectServices, toServiceView } from "./services.ts";
import { selectTeam, toTeam } from "./team.ts";
import { selectTickets, toTicketView } from "./tickets.ts";
import { selectTimeZone, zoneOr } from "./today.ts";

const MOST_WAITING = 10;

/** The first page a customer sees, in one statement. */
export async function getHome(scope: PortalScope, now: Date): Promise<HomeView> {
  const running = selectServices(scope, now).where("s.status", "in", ["planned", "active", "paused"]);
  const waiting = selectTickets(scope)
    .where("t.status", "in", ["open", "pending"])
    .where("t.waitingFor", "=", "customer")
    .orderBy("t.openedAt")
    .orderBy("t.id")
    .limit(MOST_WAITING);
  const home = await scope.trx
    .selectNoFrom([
      selectTimeZone(scope),
      jsonArrayFrom(selectObjectivesInOrder(scope, "active")).as("objectives"),
      jsonArrayFrom(running).as("services"),
      jsonArrayFrom(waiting).as("waitingTickets"),
      selectOpenTicketCount(scope).as("openTicketCount"),
      jsonArrayFrom(selectTeam(scope)).as("team"),
    ])
    .executeTakeFirstOrThrow();
  const today = workspaceDay(now, zoneOr(home.timeZone));
  return {
    objectives: home.objectives.map((row) => toObjectiveView(row, today)),
    services: home.services.map((row) => toServiceView(row, today)),
    waitingTickets: home.waitingTickets.map(toTicketView),
    openTicketCount: home.openTicketCount ?? 0,
    team: toTeam(home.team),
  };
}

function selectOpenTicketCount(scope: PortalScope) {
  return scope.trx
    .selectFrom(selectTickets(scope).where("t.status", "in", ["open", "pending"]).as("mine"))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("count"));
}
