import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import type { Database } from "@tandem/db/schema/database";
import { sql, type Transaction } from "kysely";
import { changeCompany } from "../features/companies/change-company.ts";
import { COMPANIES } from "./cast/companies.ts";
import { MEMBERS } from "./cast/members.ts";
import type { LoadedCompany } from "./load-company.ts";
import { memberContext, memberId, type WorkspaceWorld } from "./perform/company-world.ts";

export type LoadedCompanies = ReadonlyMap<string, LoadedCompany>;

/** What needs all companies at once, and what time has to say about rows that were all written today. */
export async function finishWorkspace(
  trx: Transaction<Database>,
  workspace: WorkspaceWorld,
  loaded: LoadedCompanies,
  now: Date,
): Promise<void> {
  await tieCompanies(trx, workspace, loaded, now);
  await tiePersons(trx, loaded);
  await collectCompanies(trx, workspace, loaded, now);
  for (const { key, left } of MEMBERS)
    if (left !== null)
      await trx.updateTable("members").set({ active: false }).where("id", "=", memberId(workspace, key)).execute();
  await tellTimes(trx);
  await dropJobs(trx);
  await refreshCompanyFigures(
    trx,
    [...loaded.values()].map(({ companyId }) => companyId),
  );
}

async function tieCompanies(trx: Transaction<Database>, workspace: WorkspaceWorld, loaded: LoadedCompanies, now: Date) {
  const ctx = memberContext({ ...workspace, db: trx }, { member: "admin" }, now);
  for (const { key, parent, partner } of COMPANIES) {
    if (!parent && !partner) continue;
    const id = companyIdOf(loaded, key);
    const { version } = await trx
      .selectFrom("companies")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await changeCompany(ctx, id, {
      version,
      ...(parent && { parentCompanyId: companyIdOf(loaded, parent) }),
      ...(partner && { partnerCompanyId: companyIdOf(loaded, partner) }),
    });
  }
}

function companyIdOf(loaded: LoadedCompanies, key: string): string {
  const company = loaded.get(key);
  if (!company) throw new Error(`${key} was not loaded`);
  return company.companyId;
}

/** Who changed employer is one human with two rows. */
async function tiePersons(trx: Transaction<Database>, loaded: LoadedCompanies): Promise<void> {
  for (const { key, contacts } of COMPANIES)
    for (const { key: contact, samePersonAs } of contacts) {
      if (!samePersonAs) continue;
      const before = loaded.get(samePersonAs.company);
      const { personId } = await trx
        .selectFrom("contacts")
        .select("personId")
        .where("companyId", "=", companyIdOf(loaded, samePersonAs.company))
        .where("id", "=", before?.contacts.get(samePersonAs.contact)?.id ?? "")
        .executeTakeFirstOrThrow();
      await trx
        .updateTable("contacts")
        .set({ personId })
        .where("companyId", "=", companyIdOf(loaded, key))
        .where("id", "=", loaded.get(key)?.contacts.get(contact)?.id ?? "")
        .execute();
    }
}

/** A hand-picked set and a live filter. */
async function collectCompanies(
  trx: Transaction<Database>,
  workspace: WorkspaceWorld,
  loaded: LoadedCompanies,
  now: Date,
) {
  const ownerMemberId = memberId(workspace, "ana");
  const [listId, createdAt] = [newId(), now];
  await trx
    .insertInto("lists")
    .values({ id: listId, name: "Reference calls", ownerMemberId, isShared: true, createdAt })
    .execute();
  const chosen = COMPANIES.filter(({ tags }) => tags.includes("Reference customer"));
  const rows = chosen.map(({ key }) => ({ companyId: companyIdOf(loaded, key), listId, addedAt: now }));
  await trx.insertInto("listCompanies").values(rows).execute();
  const filter = JSON.stringify([
    { field: "relationship", op: "is", value: ["customer"] },
    { field: "renewal", op: "within_next", value: 120 },
  ]);
  const segment = { id: newId(), name: "Renewal in 120 days", filter, ownerMemberId, isShared: true, createdAt };
  await trx.insertInto("segments").values(segment).execute();
}

/** What happened was known when it happened, and who serves a company joined with the first thing they did there. */
async function tellTimes(trx: Transaction<Database>): Promise<void> {
  await sql`update timeline_events set recorded_at = occurred_at`.execute(trx);
  await sql`update company_team t set joined_at = greatest(c.created_at, coalesce((select min(e.occurred_at) from timeline_events e
    where e.company_id = t.company_id and e.actor_member_id = t.member_id), c.created_at))
    from companies c where c.id = t.company_id`.execute(trx);
  await sql`update members m set last_seen_at = (select max(e.occurred_at) from timeline_events e where e.actor_member_id = m.id)`.execute(
    trx,
  );
}

/** Invitations and notices of two years are not mailed now. */
async function dropJobs(trx: Transaction<Database>): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(trx);
  await trx.deleteFrom("objectiveNews").execute();
}
