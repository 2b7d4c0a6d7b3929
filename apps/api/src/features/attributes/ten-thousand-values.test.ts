import { newId } from "@tandem/db/ids";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { inTransaction } from "@tandem/db/transaction";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Importer, startImporter } from "../imports/testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const COMPANIES = 500;
const DAYS = 20;
/** Two hundred climb past 100 on one of their days and fall back; the others stay below. */
const climbs = (company: number) => company % 5 < 2;
const peakOf = (company: number) => 5 + (company % 10);
const observedOf = (company: number, day: number) =>
  climbs(company) && day === peakOf(company) ? 100 + (company % 3) : day;
const MAPPING = { company: "company", attribute: "attribute", observedAt: "at", value: "value" };
const STATUSES = ["in_progress", "not_started", "paused", "abandoned", "completed"] as const;

const rows = () =>
  Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: COMPANIES }, (_, company) => {
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      return `c${company},active_users,${at},${observedOf(company, day)}`;
    }),
  ).flat();

/** Everything an import could have left behind a second time. */
async function traces() {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from objective_changes where actor_kind = 'system') as changes,
      (select count(*)::int from objective_progress) as points,
      (select count(*)::int from timeline_events where object = 'objective') as events,
      (select count(*)::int from audit_events where object = 'objective') as audited,
      (select sum(version)::int from objectives) as versions,
      (select count(*)::int from graphile_worker.jobs where key like 'objective-completed:%') as jobs`.execute(
    importer.db,
  );
  return rows[0];
}

it("ten thousand values in one file complete exactly the right objectives, once, each with its event and one mail", {
  timeout: 240_000,
}, async () => {
  const names = Array.from({ length: COMPANIES }, (_, company) => `c${company},Company ${company}`);
  await importer.bringIn("companies", ["id,name", ...names, ""].join("\n"), { externalId: "id", name: "name" });
  const companies = await importer.db.selectFrom("companies").select(["id", "externalId"]).execute();
  const attributeId = newId();
  await importer.db
    .insertInto("attributes")
    .values({ id: attributeId, key: "active_users", name: "Active users" })
    .execute();
  const member = importer.admin.id;
  const objectives = companies.flatMap(({ id: companyId, externalId }) =>
    [...STATUSES, "archived" as const].map((state) => ({
      ...{ companyId, id: newId(), title: `${externalId} ${state}`, completion: "attribute", attributeId },
      ...{ baseline: "0", target: "100", assigneeMemberId: member },
      ...{ direction: "reach", priority: "medium", version: 1, createdAt: new Date(0), updatedAt: new Date(0) },
      status: state === "archived" ? "in_progress" : state,
      statusReason: state === "abandoned" ? "No budget" : null,
      completedAt: state === "completed" ? new Date(0) : null,
      archivedAt: state === "archived" ? new Date(0) : null,
    })),
  );
  await inTransaction(importer.db, (trx) => insertRows(trx, "objectives", objectives));

  const csv = ["company,attribute,at,value", ...rows(), ""].join("\n");
  expect((await importer.bringIn("attribute_values", csv, MAPPING)).counts).toMatchObject({
    created: COMPANIES * DAYS,
  });

  const right = companies.filter(({ externalId }) => climbs(Number(externalId?.slice(1))));
  const expected = right.flatMap(({ externalId }) => [`${externalId} in_progress`, `${externalId} not_started`]).sort();
  const completed = await importer.db
    .selectFrom("objectives")
    .select(["id", "title"])
    .where("status", "=", "completed")
    .where("completedAt", ">", new Date(1))
    .execute();
  expect(completed.map(({ title }) => title).sort()).toEqual(expected);

  const { rows: told } = await sql<{ title: string; changes: number; events: number; jobs: number }>`
    select o.title,
      (select count(*)::int from objective_changes h where h.company_id = o.company_id and h.objective_id = o.id
        and h.field = 'status' and h.after = '"completed"' and h.actor_kind = 'system') as changes,
      (select count(*)::int from timeline_events e where e.company_id = o.company_id and e.record_id = o.id
        and e.actor_kind = 'system' and e.facts ->> 'status' = 'Completed') as events,
      (select count(*)::int from graphile_worker.jobs j where j.key = 'objective-completed:' || o.id) as jobs
    from objectives o`.execute(importer.db);
  const marks = new Set(expected);
  for (const { title, ...counts } of told)
    expect({ title, ...counts }).toEqual(
      marks.has(title) ? { title, changes: 1, events: 1, jobs: 1 } : { title, changes: 0, events: 0, jobs: 0 },
    );

  const before = await traces();
  expect((await importer.bringIn("attribute_values", csv, MAPPING)).counts).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: COMPANIES * DAYS,
  });
  expect(await traces()).toEqual(before);

  importer.mails.length = 0;
  await importer.runJobs();
  const subjects = importer.mails.map((mail) => mail.subject("Tandem"));
  expect(subjects.filter((subject) => subject.startsWith("Completed: ")).sort()).toEqual(
    expected.map((title) => `Completed: ${title}`).sort(),
  );
});
