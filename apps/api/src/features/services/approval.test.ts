import type { Deliverable, Service } from "@tandem/domain/services/service";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string };
let viewer: TestCaller;
let now = new Date("2026-11-21T10:00:00Z");
beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  ana = await api.as("member");
  viewer = await api.as("viewer");
});
afterAll(() => api.close());

async function delivered({ isShared = true } = {}) {
  const customer = await api.mintCustomer();
  const services = `/v1/companies/${customer.companyId}/services`;
  const service = await bodyOf<Service>(ana.request("POST", services, { name: "Rollout" }));
  const path = `${services}/${service.id}`;
  if (isShared) await ana.request("PUT", `${path}/share`, { contactIds: null });
  const add = (title: string, status = "delivered") =>
    bodyOf<Deliverable>(ana.request("POST", `${path}/deliverables`, { title, status }));
  const deliverable = await add("Go-live checklist");
  const ask = (one: Deliverable, contactId: string = customer.contactId, version = one.version) =>
    ana.request("PUT", `${path}/deliverables/${one.id}/approval`, { contactId, version });
  return { ...customer, path, deliverable, add, ask };
}
const history = async (companyId: string) =>
  (await bodyOf<{ items: TimelineEvent[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;

it("a contact is asked once for all that was delivered, in words for a customer", async () => {
  const { companyId, contactId, path, deliverable, add, ask } = await delivered();
  const other = await add("Training plan");
  const answer = await ask(deliverable);
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(await bodyOf(answer)).toMatchObject({ status: "delivered", approval: { contact: { id: contactId } } });
  expect((await ask(other)).status).toBe(200);
  expect((await history(companyId))[0]).toMatchObject({
    type: "deliverable",
    title: "Training plan",
    facts: { status: "Approval asked" },
    contactIds: [contactId],
  });

  now = new Date(now.getTime() + 61_000);
  const before = api.mails.length;
  await api.runJobs();
  const mails = api.mails.slice(before);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.paragraphs).toEqual(
    expect.arrayContaining(["Go-live checklist (Rollout)", "Training plan (Rollout)"]),
  );
  expect(mails[0]?.button.url).toContain("/services/");
  expect(JSON.stringify(mails[0])).not.toContain("/companies/");

  await ana.request("PATCH", `${path}/deliverables/${deliverable.id}`, { version: 2, status: "in_progress" });
  const service = await bodyOf<Service>(ana.request("GET", path));
  expect(service.deliverables.map(({ approval }) => approval?.contact.id ?? null)).toEqual([null, contactId]);
});

it("who is no longer asked gets no mail", async () => {
  const { path, deliverable, ask } = await delivered();
  await ask(deliverable);
  const withdrawn = await ana.request("DELETE", `${path}/deliverables/${deliverable.id}/approval`);
  expect(await bodyOf(withdrawn)).toMatchObject({ approval: null, status: "delivered" });
  const before = api.mails.length;
  await api.runJobs();
  expect(api.mails.slice(before)).toEqual([]);
});

it("is refused before the customer sees it, before it was delivered, and for who cannot sign in", async () => {
  const hidden = await delivered({ isShared: false });
  expect(await bodyOf<object>(hidden.ask(hidden.deliverable))).toMatchObject({
    type: expect.stringContaining("not_shared"),
  });
  const { path, add, ask, deliverable, companyId } = await delivered();
  expect((await ask(await add("Later", "in_progress"))).status).toBe(412);
  const contacts = `/v1/companies/${companyId}/contacts`;
  const nobody = await bodyOf<{ id: string }>(ana.request("POST", contacts, { name: "No Access" }));
  expect((await ask(deliverable, nobody.id)).status).toBe(422);
  expect((await ask(deliverable, undefined, 9)).status).toBe(409);
  const approvers = await bodyOf<{ items: { name: string }[] }>(ana.request("GET", `${path}/approvers`));
  expect(approvers.items.map(({ name }) => name)).not.toContain("No Access");
  expect(approvers.items).toHaveLength(1);
});

it("is not a viewer's, nor of another company", async () => {
  const { path, deliverable, contactId } = await delivered();
  const { companyId: other } = await api.mintCustomer();
  const approval = `${path}/deliverables/${deliverable.id}/approval`;
  expect((await viewer.request("PUT", approval, { contactId, version: 1 })).status).toBe(403);
  expect((await viewer.request("DELETE", approval)).status).toBe(403);
  const elsewhere = approval.replace(/companies\/[^/]+/, `companies/${other}`);
  expect((await ana.request("PUT", elsewhere, { contactId, version: 1 })).status).toBe(404);
});

it("stays on our side of the wall: the portal shows the deliverable, and nothing of who was asked", async () => {
  const { companyId, contactId, deliverable, ask } = await delivered();
  await ask(deliverable);
  const ben = await api.asContact(companyId, contactId);
  const answer = await ben.request("GET", "/v1/portal/services");
  const text = await answer.text();
  expect(text).toContain("Go-live checklist");
  expect(text).not.toContain("approval");
});

it("deliverables stand in the order they are put in, each named once", async () => {
  const { path, deliverable, add } = await delivered();
  const [second, third] = [await add("Second"), await add("Third")];
  const order = (deliverableIds: string[], caller: TestCaller = ana) =>
    caller.request("PUT", `${path}/deliverables/order`, { deliverableIds });
  const turned = [third.id, deliverable.id, second.id];
  const service = await bodyOf<Service>(order(turned));
  expect(service.deliverables.map(({ id }) => id)).toEqual(turned);
  expect((await order(turned.slice(1))).status).toBe(422);
  expect((await order([third.id, third.id, second.id])).status).toBe(422);
  expect((await order(turned, viewer)).status).toBe(403);
});

it("what we hear of the customer's satisfaction is kept, 1 to 5, and can be taken back", async () => {
  const { path } = await delivered();
  const rate = (satisfaction: number | null, version: number) => ana.request("PATCH", path, { satisfaction, version });
  expect((await rate(6, 1)).status).toBe(422);
  expect(await bodyOf<object>(rate(4, 1))).toMatchObject({ satisfaction: 4 });
  expect(await bodyOf<object>(rate(null, 2))).toMatchObject({ satisfaction: null });
});
