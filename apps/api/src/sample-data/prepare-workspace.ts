import { insertDefaultPipeline, listPipelines } from "@tandem/db/deals/pipelines";
import { newId } from "@tandem/db/ids";
import { insertMember } from "@tandem/db/members/writes";
import type { Database } from "@tandem/db/schema/database";
import { ensureTag } from "@tandem/db/tags/writes";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { CLEARANCES, type MemberActor } from "@tandem/domain/access/actor";
import { addDays, workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { sql, type Transaction } from "kysely";
import { hashPassword } from "../auth/passwords.ts";
import { changeWorkspace } from "../features/workspace/change-workspace.ts";
import { taskTable } from "../jobs/task-table.ts";
import { MEMBERS, type MemberKey, SAMPLE_PASSWORD } from "./cast/members.ts";
import { PRODUCTS, type ProductKey, RATES, TAGS } from "./cast/products.ts";
import { memberContext, type WorkspaceWorld } from "./perform/company-world.ts";
import type { StageName } from "./plan/act.ts";
import { FIRST_DAY } from "./plan/planner.ts";

export const TIME_ZONE = "Europe/Amsterdam";

/** Halyard itself: its name, members, rates, products and tags. Former members are still active here: they have a past. */
export async function prepareWorkspace(trx: Transaction<Database>, now: Date): Promise<WorkspaceWorld> {
  const first = new Date(now.getTime() - (FIRST_DAY + 30) * 86_400_000);
  const members = await insertMembers(trx, first);
  await insertRates(trx, addDays(workspaceDay(now, TIME_ZONE), -FIRST_DAY - 30));
  const products = await insertProducts(trx, first);
  const tags = await insertTags(trx, first);
  await insertDefaultPipeline(trx);
  const [pipeline] = await listPipelines(trx);
  const stages = new Map(pipeline?.stages.map(({ name, id }) => [name as StageName, id]));
  const world = { members, products, tags, stages };
  const ctx = memberContext({ ...world, db: trx }, { member: "admin" }, first);
  const { version } = await getWorkspace(trx);
  await changeWorkspace(ctx, {
    version,
    name: "Halyard",
    timeZone: TIME_ZONE,
    currency: "EUR",
    welcomeText: "Here is what we agreed, what has been delivered, and every question you asked.",
    senderName: "Halyard",
  });
  await announceJobs(trx);
  return world;
}

/** The queue learns the names of jobs one transaction at a time: companies written side by side would wait for each other. */
async function announceJobs(trx: Transaction<Database>): Promise<void> {
  for (const task of Object.keys(taskTable))
    await sql`select graphile_worker.complete_jobs(array[(graphile_worker.add_job(${task}::text)).id])`.execute(trx);
}

async function insertMembers(trx: Transaction<Database>, since: Date): Promise<Map<MemberKey, MemberActor>> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const actors = new Map<MemberKey, MemberActor>();
  for (const { key, name, email, role, job, signsIn } of MEMBERS) {
    const row = {
      id: newId(),
      name,
      email,
      role,
      job,
      clearances: [...CLEARANCES],
      createdAt: since,
      updatedAt: since,
    };
    await insertMember(trx, { ...row, ...(signsIn && { passwordHash }) });
    actors.set(key, { kind: "member", memberId: row.id, name, role, job, clearances: CLEARANCES });
  }
  return actors;
}

async function insertRates(trx: Transaction<Database>, validFrom: string): Promise<void> {
  await trx
    .insertInto("currencyRates")
    .values(RATES.map((rate) => ({ ...rate, validFrom })))
    .execute();
}

async function insertProducts(trx: Transaction<Database>, createdAt: Date): Promise<Map<ProductKey, string>> {
  const ids = new Map(PRODUCTS.map(({ key }) => [key, newId()]));
  const rows = PRODUCTS.map(({ key, name, series, minor }) => ({
    id: ids.get(key) ?? "",
    name,
    series,
    priceMinor: minor,
  }));
  await trx
    .insertInto("products")
    .values(rows.map((row) => ({ ...row, currency: "EUR", createdAt })))
    .execute();
  return ids;
}

async function insertTags(trx: Transaction<Database>, now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, colour } of TAGS) {
    const { tag } = await ensureTag(trx, { name, now });
    await trx.updateTable("tags").set({ colour }).where("id", "=", tag.id).execute();
    ids.set(name, tag.id);
  }
  return ids;
}
