import { newId } from "@tandem/db/ids";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let now = new Date("2026-11-21T10:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  ana = await api.as("member");
});
afterAll(() => api.close());

/** Every copy of a share that differs from what the ledger says of its record. */
async function copiesThatLie(companyId: string): Promise<unknown[]> {
  const company = sql`${companyId}::uuid`;
  const { rows } = await sql`
    with copies as (
      select 'objective' as object, id as record_id, shared_at, shared_contact_ids from objectives where company_id = ${company}
      union all select 'objective', objective_id, shared_at, shared_contact_ids from objective_milestones where company_id = ${company}
      union all select 'objective', objective_id, shared_at, shared_contact_ids from objective_progress where company_id = ${company}
      union all select 'objective', objective_id, shared_at, shared_contact_ids from objective_comments
        where company_id = ${company} and visibility = 'shared'
      union all select object, record_id, shared_at, shared_contact_ids from files where company_id = ${company}
      union all select 'service', id, shared_at, shared_contact_ids from services where company_id = ${company}
      union all select 'service', service_id, shared_at, shared_contact_ids from deliverables where company_id = ${company})
    select c.* from copies c left join shares h on h.company_id = ${company} and h.object = c.object
      and h.record_id = c.record_id and h.withdrawn_at is null
    where c.shared_at is distinct from h.shared_at or c.shared_contact_ids is distinct from h.contact_ids`.execute(
    api.db,
  );
  return rows;
}

async function mintShareables() {
  const { companyId, contactId } = await api.mintCustomer();
  const base = `/v1/companies/${companyId}`;
  const objective = await bodyOf<{ id: string }>(
    ana.request("POST", `${base}/objectives`, { title: "A goal", current: "1" }),
  );
  const service = await bodyOf<{ id: string }>(ana.request("POST", `${base}/services`, { name: "Rollout" }));
  for (const [object, recordId] of [
    ["objective", objective.id],
    ["service", service.id],
  ] as const)
    await api.db
      .insertInto("files")
      .values({
        companyId,
        id: newId(),
        object,
        recordId,
        name: "plan.pdf",
        contentType: "application/pdf",
        bytes: 1,
        sha256: "0",
      })
      .execute();
  return {
    companyId,
    contactId,
    objective: `${base}/objectives/${objective.id}`,
    service: `${base}/services/${service.id}`,
  };
}

const STEPS = {
  "share with all": ["PUT", "objective", "/share", { contactIds: null }],
  "share with one": ["PUT", "objective", "/share", { contactIds: ["$contact"] }],
  unshare: ["DELETE", "objective", "/share", undefined],
  progress: ["POST", "objective", "/progress", { value: "2" }],
  milestone: ["POST", "objective", "/milestones", { title: "Next" }],
  "shared comment": ["POST", "objective", "/comments", { body: "You", visibility: "shared" }],
  "internal comment": ["POST", "objective", "/comments", { body: "Us", visibility: "internal" }],
  "share service with all": ["PUT", "service", "/share", { contactIds: null }],
  "share service with one": ["PUT", "service", "/share", { contactIds: ["$contact"] }],
  "unshare service": ["DELETE", "service", "/share", undefined],
  deliverable: ["POST", "service", "/deliverables", { title: "Checklist" }],
} as const;

it("every copy of a share says what the ledger says, after any sequence of acts", async () => {
  const step = fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[]));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const company = await mintShareables();
      for (const name of steps) {
        const [method, record, tail, input] = STEPS[name];
        now = new Date(now.getTime() + 1000);
        const body = input && JSON.parse(JSON.stringify(input).replace("$contact", company.contactId));
        const answer = await ana.request(method, company[record] + tail, body);
        expect([name, answer.ok]).toEqual([name, true]);
      }
      expect(await copiesThatLie(company.companyId)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);

it("the comparison itself finds a copy that lies", async () => {
  const company = await mintShareables();
  await sql`update objective_progress set shared_at = now() where company_id = ${company.companyId}::uuid`.execute(
    api.db,
  );
  expect(await copiesThatLie(company.companyId)).toHaveLength(1);
});
