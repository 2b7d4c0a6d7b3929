import type { Company360 } from "@tandem/domain/companies/company-360";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { companyJson } from "../companies/company-json.ts";
import { type ObjectiveJson, toObjective } from "../objectives/select-objective.ts";
import type { Database } from "../schema/database.ts";
import { type ServiceJson, toService } from "../services/select-service.ts";
import { timelinePage } from "../timeline/cursor.ts";
import type { TimelineReader } from "../timeline/reader.ts";
import type { TimelineEventJson } from "../timeline/select-event.ts";
import { countsJson, figuresJson } from "./figures-json.ts";
import * as sections from "./sections.ts";

const FIRST_PAGE = 30;

/** What the statement returns: everything but what is computed for the day on which it is read. */
type Facts = Omit<Company360, "timeline" | "objectives" | "services"> & {
  timeZone: string;
  timeline: TimelineEventJson[];
  objectives: ObjectiveJson[];
  services: ServiceJson[];
};

/** The first screen of a company's 360 in one statement; undefined when there is no such company. */
export async function findCompany360(
  db: Kysely<Database>,
  { companyId, reader, now }: { companyId: string; reader: TimelineReader; now: Date },
): Promise<Company360 | undefined> {
  const company = sql<string>`${companyId}::uuid`;
  const today = sql<string>`(${now}::timestamptz at time zone w.time_zone)::date`;
  const scope = { companyId, company, reader, now, today };
  const { rows } = await sql<{ facts: Facts }>`
    select json_build_object('timeZone', w.time_zone, 'company', ${companyJson(companyId, reader.clearances)},
      'figures', ${figuresJson(company, reader.clearances, today)}, 'counts', ${countsJson(company)},
      ${sql.join(Object.entries(lists(scope)).flatMap(([name, list]) => [sql.lit(name), list]))}) as facts
    from companies c cross join workspace_settings w left join company_figures f on f.company_id = ${company}
    where c.id = ${company}`.execute(db);
  return rows[0] && toCompany360(rows[0].facts, now);
}

function lists(scope: sections.SectionScope): Record<string, RawBuilder<unknown>> {
  return {
    team: sections.team(scope),
    timeline: sections.timeline(scope, FIRST_PAGE),
    openDeals: sections.openDeals(scope),
    closedDeals: sections.closedDeals(scope),
    contacts: sections.contacts(scope),
    objectives: sections.objectives(scope),
    services: sections.services(scope),
    tickets: sections.tickets(scope),
    subscriptions: sections.subscriptions(scope),
    upcoming: sections.upcoming(scope),
    portalContacts: sections.portalContacts(scope),
  };
}

/** Progress, pace and health are rules of the domain and depend on the day, so they are added to what is stored. */
function toCompany360({ timeZone, timeline, objectives, services, ...facts }: Facts, now: Date): Company360 {
  const today = workspaceDay(now, timeZone);
  return {
    ...facts,
    timeline: timelinePage(timeline, FIRST_PAGE),
    objectives: objectives.map((objective) => toObjective(objective, today)),
    services: services.map((service) => toService(service, today)),
  };
}
