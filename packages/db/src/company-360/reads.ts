import type { Company360 } from "@tandem/domain/companies/company-360";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { companyJson } from "../companies/company-json.ts";
import type { JsonText } from "../json-text.ts";
import { type ObjectiveJson, toObjective } from "../objectives/select-objective.ts";
import { runPrepared } from "../prepared.ts";
import type { PageText } from "../records/page-json.ts";
import type { Database } from "../schema/database.ts";
import { type ServiceJson, toService } from "../services/select-service.ts";
import { type TimelinePlace, timelinePage } from "../timeline/cursor.ts";
import { mutesJson } from "../timeline/mutes.ts";
import type { TimelineReader } from "../timeline/reader.ts";
import { selectTimelinePage } from "../timeline/reads.ts";
import { countsJson, figuresJson } from "./figures-json.ts";
import { healthJson } from "./health-json.ts";
import * as sections from "./sections.ts";

const FIRST_PAGE = 30;

/** What the statement returns: text that goes out as it is, and what is completed for the day on which it is read. */
interface Facts extends Pick<PageText<TimelinePlace>, "items" | "last" | "isMore"> {
  timeZone: string;
  /** All but the three below, as one object. */
  view: string;
  objectives: ObjectiveJson[];
  services: ServiceJson[];
}

/** The first screen of a company's 360 in one statement; undefined when there is no such company. */
export async function findCompany360(
  db: Kysely<Database>,
  { companyId, reader, now }: { companyId: string; reader: TimelineReader; now: Date },
): Promise<JsonText<Company360> | undefined> {
  const { clearances, memberId } = reader;
  const [facts] = await runPrepared(db, `360 ${clearances.join()}`, { companyId, memberId, now }, (slots) =>
    select360({ ...slots, reader: { memberId: slots.memberId, clearances } }),
  );
  return facts && toJson(facts, now);
}

function select360({ companyId, reader, now }: { companyId: string; reader: TimelineReader; now: Date }) {
  const company = sql<string>`${companyId}::uuid`;
  const today = sql<string>`(${now}::timestamptz at time zone w.time_zone)::date`;
  const scope = { companyId, company, reader, now, today };
  return sql<Facts>`
    select w.time_zone, json_build_object('company', ${companyJson(companyId, reader.clearances)},
        'figures', ${figuresJson(company, reader.clearances, today, now)}, 'counts', ${countsJson(company)},
        'health', ${healthJson(company)},
        ${sql.join(Object.entries(lists(scope)).flatMap(([name, list]) => [sql.lit(name), list]))})::text as view,
      page.items, page.last, page.is_more, ${sections.objectives(scope)} as objectives,
      ${sections.services(scope)} as services
    from companies c cross join workspace_settings w left join company_figures f on f.company_id = ${company}
      cross join lateral (${selectTimelinePage({ companyId, reader, limit: FIRST_PAGE }, null)}) page
    where c.id = ${company}`;
}

function lists(scope: sections.SectionScope): Record<string, RawBuilder<unknown>> {
  return {
    team: sections.team(scope),
    openDeals: sections.openDeals(scope),
    closedDeals: sections.closedDeals(scope),
    contacts: sections.contacts(scope),
    tickets: sections.tickets(scope),
    subscriptions: sections.subscriptions(scope),
    upcoming: sections.upcoming(scope),
    portalContacts: sections.portalContacts(scope),
    timelineMutes: mutesJson(scope.company, scope.reader),
  };
}

/** Progress, pace and health are rules of the domain and depend on the day, so they are added to what is stored. */
function toJson({ timeZone, view, ...stored }: Facts, now: Date): JsonText<Company360> {
  const today = workspaceDay(now, timeZone);
  const objectives = JSON.stringify(stored.objectives.map((objective) => toObjective(objective, today)));
  const services = JSON.stringify(stored.services.map((service) => toService(service, today)));
  return `${view.slice(0, -1)},"timeline":${timelinePage(stored)},"objectives":${objectives},"services":${services}}`;
}
