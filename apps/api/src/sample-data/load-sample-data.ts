import type { Database } from "@tandem/db/schema/database";
import { type Kysely, sql } from "kysely";
import { finishWorkspace } from "./finish-workspace.ts";
import { type LoadedCompany, loadCompany } from "./load-company.ts";
import { clearHalfLoaded, markLoaded, markLoading, readWorkspaceState } from "./loading-mark.ts";
import type { WorkspaceWorld } from "./perform/company-world.ts";
import { buildPlan, type CompanyPlan } from "./plan/build-plan.ts";
import { prepareWorkspace, TIME_ZONE } from "./prepare-workspace.ts";

export interface LoadSampleData {
  db: Kysely<Database>;
  now: Date;
  report?: (message: string) => void;
}

/** Companies are written side by side; more than this many do not make it faster. */
const SIDE_BY_SIDE = 4;

/**
 * Fills an empty workspace with Halyard and its sixteen customers; does nothing in one that is in use. A load that was
 * cut off is taken back first. Call it before anything serves or works off jobs. False: the workspace is someone's own.
 */
export async function loadSampleData({ db, now, report = () => {} }: LoadSampleData): Promise<boolean> {
  const state = await readWorkspaceState(db);
  if (state === "loaded" || state === "in use") return state === "loaded";
  if (state === "half loaded") {
    report("The sample data was cut off last time, starting over");
    await db.transaction().execute(clearHalfLoaded);
  }
  const plans = buildPlan(now, TIME_ZONE);
  report(`Loading sample data: ${plans.length} companies, two years each`);
  const workspace = await db.transaction().execute(async (trx) => {
    await markLoading(trx);
    return prepareWorkspace(trx, now);
  });
  const loaded = await loadCompanies(db, workspace, plans, report);
  await db.transaction().execute(async (trx) => {
    await finishWorkspace(trx, workspace, loaded, now);
    await markLoaded(trx);
  });
  await sql`analyze`.execute(db);
  report("Sample data is loaded");
  return true;
}

async function loadCompanies(
  db: Kysely<Database>,
  workspace: WorkspaceWorld,
  plans: readonly CompanyPlan[],
  report: (message: string) => void,
): Promise<Map<string, LoadedCompany>> {
  const loaded = new Map<string, LoadedCompany>();
  const waiting = [...plans];
  const work = async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      loaded.set(plan.company.key, await loadCompany(db, workspace, plan));
      if (loaded.size % 4 === 0) report(`Loading sample data: ${loaded.size} of ${plans.length} companies`);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return loaded;
}
