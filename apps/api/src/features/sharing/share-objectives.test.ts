import type { Objective } from "@tandem/domain/objectives/objective";
import type { ShareAllPreview } from "@tandem/domain/sharing/share";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

async function mintGoals(titles: readonly string[]) {
  const customer = await api.mintCustomer();
  const base = `/v1/companies/${customer.companyId}`;
  const ids: string[] = [];
  for (const title of titles)
    ids.push((await bodyOf<Objective>(ana.request("POST", `${base}/objectives`, { title, priority: "high" }))).id);
  const share = (body: object) => ana.request("PUT", `${base}/objective-shares`, { contactIds: null, ...body });
  const ben = await api.asContact(customer.companyId, customer.contactId);
  const seen = async () =>
    (await bodyOf<{ items: { title: string }[] }>(ben.request("GET", "/v1/portal/objectives"))).items
      .map(({ title }) => title)
      .sort();
  return { ...customer, base, ids, share, seen };
}

it("shows all active objectives as the customer would see them, then shares those that were looked at, with one mail", async () => {
  const { base, ids, share, seen, email } = await mintGoals(["One", "Two", "Three"]);
  await ana.request("PATCH", `${base}/objectives/${ids[2]}`, { version: 1, status: "completed" });
  await share({ objectiveIds: [ids[0]] });
  const preview = await bodyOf<ShareAllPreview>(ana.request("GET", `${base}/share-preview`));
  expect(preview.views.map(({ title }) => title).sort()).toEqual(["One", "Two"]);
  expect(preview.sharedIds).toEqual([ids[0]]);
  expect(preview.contacts).toHaveLength(1);
  expect(JSON.stringify(preview.views)).not.toContain("priority");

  const answer = await share({ objectiveIds: [ids[0], ids[1]], notify: true, note: "As agreed." });
  expect(await bodyOf(answer)).toEqual({ count: 2 });
  expect(await seen()).toEqual(["One", "Two"]);
  await api.runJobs();
  const told = api.mails.filter(({ to }) => to.address === email);
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toMatch(/One.*Two/);
  const ledger = await bodyOf(ana.request("GET", `${base}/shares`));
  expect(ledger.items).toHaveLength(2);
});

it("shares all or none, and names what is not of this company", async () => {
  const { ids, share, seen } = await mintGoals(["Mine"]);
  const other = await mintGoals(["Theirs"]);
  const answer = await share({ objectiveIds: [ids[0], other.ids[0]] });
  expect(answer.status).toBe(422);
  expect((await bodyOf(answer)).fields).toMatchObject([{ path: "objectiveIds.1" }]);
  expect(await seen()).toEqual([]);
});
