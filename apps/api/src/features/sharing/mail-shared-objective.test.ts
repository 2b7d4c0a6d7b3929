import type { Tasks } from "@tandem/db/jobs/tasks";
import { SYSTEM } from "@tandem/domain/access/actor";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobContext } from "../../jobs/context.ts";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import type { Mail } from "../mail/mail.ts";
import { mailSharedObjective } from "./mail-shared-objective.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function runJobs(companyId: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  const ctx: JobContext = {
    db: api.db,
    actor: SYSTEM,
    now: new Date(),
    requestId: "job-test",
    urls: { admin: "https://admin.example", portal: "https://portal.example" },
    log: pino({ level: "silent" }),
    dataDir: "unused",
    deliver: async () => [],
    sendMail: async (mail) => {
      mails.push(mail);
    },
  };
  const { rows } = await sql<{ payload: Tasks["mail-shared-objective"] }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'mail-shared-objective' and j.payload->>'companyId' = ${companyId}`.execute(api.db);
  for (const { payload } of rows) await mailSharedObjective(ctx, payload);
  return mails;
}

async function shareGoal(input: Record<string, unknown>) {
  const ana = await api.as("member");
  const customer = await api.mintCustomer({ name: "Ben Okafor" });
  const list = `/v1/companies/${customer.companyId}/objectives`;
  const numbers = {
    baseline: "12",
    current: "12",
    target: "5",
    unit: "days",
    startOn: "2026-12-01",
    dueOn: "2027-06-30",
  };
  const { id } = await bodyOf<{ id: string }>(ana.request("POST", list, { title: "Settle claims", ...numbers }));
  const share = (body: Record<string, unknown>) => ana.request("PUT", `${list}/${id}/share`, body);
  expect((await share({ contactIds: null, ...input })).status).toBe(200);
  return { ...customer, ana, id, path: `${list}/${id}`, share };
}

it("tells each reader in the sharer's words, with the figures and the way to the objective", async () => {
  const { companyId, email, id } = await shareGoal({ notify: true, note: "As we said on Thursday." });
  const [mail, ...others] = await runJobs(companyId);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    to: { name: "Ben Okafor", address: email },
    paragraphs: [
      "Hello Ben, As we said on Thursday.",
      "Settle claims",
      "Today 12 days, target 5 days",
      "Runs 1 Dec 2026 to 30 Jun 2027",
    ],
    button: { url: `https://portal.example/objectives/${id}` },
  });
  expect(mail?.subject("Fabrikam")).toContain("Settle claims");
});

it("mails nobody who was not to be told, nor once it was taken back", async () => {
  expect(await runJobs((await shareGoal({})).companyId)).toEqual([]);
  const taken = await shareGoal({ notify: true });
  await taken.ana.request("DELETE", `${taken.path}/share`);
  expect(await runJobs(taken.companyId)).toEqual([]);
});

it("mails nobody whose portal access was withdrawn meanwhile", async () => {
  const { companyId, contactId } = await shareGoal({ notify: true });
  await api.db
    .updateTable("portalAccess")
    .set({ withdrawnAt: new Date() })
    .where("companyId", "=", companyId)
    .where("contactId", "=", contactId)
    .execute();
  expect(await runJobs(companyId)).toEqual([]);
});

it("mails nobody of a company that was archived meanwhile", async () => {
  const { companyId } = await shareGoal({ notify: true });
  await api.db.updateTable("companies").set({ archivedAt: new Date() }).where("id", "=", companyId).execute();
  expect(await runJobs(companyId)).toEqual([]);
});
