import type { FinanceFacts } from "@tandem/domain/commerce/finance-figures";
import type { SupportFigures, UsageFigures } from "@tandem/domain/companies/company-panels";
import { type Kysely, sql } from "kysely";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";
import type { TimelineReader } from "../timeline/reader.ts";
import { financeJson } from "./finance-json.ts";
import { supportJson } from "./support-json.ts";
import { usageJson } from "./usage-json.ts";

export interface PanelFacts {
  support: SupportFigures;
  usage: UsageFigures | null;
  /** null where the reader may not see money: it was never read */
  finance: FinanceFacts | null;
}

/** What the heavy panels show, in one statement; undefined when there is no such company. */
export async function findCompanyPanels(
  db: Kysely<Database>,
  { companyId, reader, now }: { companyId: string; reader: TimelineReader; now: Date },
): Promise<PanelFacts | undefined> {
  const seesMoney = reader.clearances.includes("financial");
  const [facts] = await runPrepared(db, `panels ${seesMoney}`, { company: companyId, now }, ({ company, now }) => {
    const id = sql<string>`${company}::uuid`;
    const today = sql<string>`(${now}::timestamptz at time zone w.time_zone)::date`;
    return sql<PanelFacts>`
      select ${supportJson(id, now)} as support, ${usageJson(id, today)} as usage,
        ${seesMoney ? financeJson(id, today) : sql`null::json`} as finance
      from companies c cross join workspace_settings w where c.id = ${id}`;
  });
  return facts;
}
