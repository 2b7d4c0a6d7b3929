import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import type { CompanyWorld, WorkspaceWorld } from "./perform/company-world.ts";
import { performOrExplain } from "./perform/perform-act.ts";
import { isPortalComment } from "./perform/perform-portal.ts";
import type { Act } from "./plan/act.ts";
import type { CompanyPlan } from "./plan/build-plan.ts";

export interface LoadedCompany {
  companyId: string;
  contacts: ReadonlyMap<string, { id: string }>;
}

/** Writes the history of one company in its order: members in transactions of many acts, each portal act in its own. */
export async function loadCompany(
  db: Kysely<Database>,
  workspace: WorkspaceWorld,
  { company, acts }: CompanyPlan,
): Promise<LoadedCompany> {
  const world: CompanyWorld = { ...workspace, db, company, companyId: "", contacts: new Map(), records: new Map() };
  for (const stretch of stretchesOf(acts)) {
    const [first] = stretch;
    if (first && isPortalComment(first)) await performOrExplain(world, first);
    else
      await db.transaction().execute(async (trx) => {
        world.db = trx;
        for (const act of stretch) await performOrExplain(world, act);
        world.db = db;
      });
  }
  return { companyId: world.companyId, contacts: world.contacts };
}

/** Acts that can share a transaction, in their order. */
function stretchesOf(acts: readonly Act[]): Act[][] {
  const stretches: Act[][] = [[]];
  for (const act of acts) {
    if (isPortalComment(act)) stretches.push([act], []);
    else stretches.at(-1)?.push(act);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}
