import { newId } from "@tandem/db/ids";
import type { ServiceView } from "@tandem/domain/portal/views";
import type { Service } from "@tandem/domain/services/service";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let companyId: string;
let contactId: string;
let ben: TestCaller;
let carla: { id: string; caller: TestCaller };
let service: Service;
let path: string;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ companyId, contactId } = await api.mintCustomer({ name: "Ben Okafor" }));
  ben = await api.asContact(companyId, contactId);
  const id = newId();
  const person = { personId: newId(), name: "Carla Diaz", email: `${id}@northwind.example` };
  await api.db
    .insertInto("contacts")
    .values({ companyId, id, ...person })
    .execute();
  await api.db.insertInto("portalAccess").values({ companyId, id: newId(), contactId: id }).execute();
  carla = { id, caller: await api.asContact(companyId, id) };
  const services = `/v1/companies/${companyId}/services`;
  service = await bodyOf<Service>(
    ana.request("POST", services, { name: "Rollout", status: "active", ownerMemberId: ana.id }),
  );
  path = `${services}/${service.id}`;
  await ana.request("PUT", `${path}/share`, { contactIds: null });
});

const add = (title = "Go-live checklist", status = "delivered") =>
  bodyOf<{ id: string; version: number }>(ana.request("POST", `${path}/deliverables`, { title, status }));
const decide = (id: string, input: unknown, caller = ben) =>
  caller.request("POST", `/v1/portal/deliverables/${id}/decision`, input);
const approve = (id: string, caller = ben) => decide(id, { decision: "approved" }, caller);
const sendBack = (id: string, reason = "The checklist has no owner.") => decide(id, { decision: "sent_back", reason });
const read = async () => (await bodyOf<Service>(ana.request("GET", path))).deliverables;
const refused = async (change: Promise<unknown>) => expect(change).rejects.toThrow();

describe("a customer approves what was delivered", () => {
  it("once, with name and time, on both sides, in the history, in the audit and by mail to the owner", async () => {
    const { id } = await add();
    const [waiting] = (await bodyOf<{ items: ServiceView[] }>(ben.request("GET", "/v1/portal/services"))).items;
    expect(waiting?.deliverables).toMatchObject([{ id, waitsForYou: true, waitsFor: null }]);

    const answer = await approve(id);
    expect(answer.status).toBe(201);
    expect(await bodyOf<ServiceView>(answer)).toMatchObject({
      deliverables: [{ status: "approved", decidedBy: "Ben Okafor", decisionReason: null, waitsForYou: false }],
    });
    const [seen] = await read();
    expect(seen).toMatchObject({ status: "approved", decidedBy: "Ben Okafor", earlierDecisions: [] });
    expect(seen?.decidedAt).not.toBeNull();
    const told = await api.db
      .selectFrom("timelineEvents")
      .select(["title", "facts", "actorContactId"])
      .where("companyId", "=", companyId)
      .where("actorKind", "=", "contact")
      .execute();
    expect(told).toMatchObject([
      { title: "Go-live checklist", facts: { status: "Approved" }, actorContactId: contactId },
    ]);
    const audit = await api.db.selectFrom("auditEvents").select("action").where("actorId", "=", contactId).execute();
    expect(audit).toEqual([{ action: "deliverable.approved" }]);

    const before = api.mails.length;
    await api.runJobs();
    const mails = api.mails.slice(before).filter(({ to }) => to.address === ana.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject("Tandem")).toBe("Ben Okafor approved what was delivered: Go-live checklist");
  });

  it("for good: neither customer nor member nor the database changes it", async () => {
    const { id } = await add();
    await approve(id);
    const again = await sendBack(id);
    expect(again.status).toBe(409);
    expect(await bodyOf(again)).toMatchObject({ detail: "Ben Okafor has approved this already." });
    for (const status of ["not_started", "in_progress", "delivered"])
      expect((await ana.request("PATCH", `${path}/deliverables/${id}`, { version: 2, status })).status).toBe(412);

    const row = () => api.db.updateTable("deliverables").where("companyId", "=", companyId).where("id", "=", id);
    await refused(row().set({ decidedAt: new Date() }).execute());
    await refused(row().set({ decidedBy: carla.id }).execute());
    await refused(row().set({ decisionReason: "other words" }).execute());
    await refused(row().set({ status: "delivered" }).execute());
    await refused(row().set({ status: "in_progress", decisionRound: null, decidedAt: null }).execute());
    expect(await read()).toMatchObject([{ status: "approved", decidedBy: "Ben Okafor" }]);
  });
});

describe("a customer sends it back", () => {
  it("with a reason, and decides anew when it is delivered again; the earlier answer stays on record", async () => {
    const { id } = await add();
    expect((await sendBack(id)).status).toBe(201);
    expect(await read()).toMatchObject([{ status: "sent_back", decisionReason: "The checklist has no owner." }]);
    const change = (status: string) => ana.request("PATCH", `${path}/deliverables/${id}`, { version: 2, status });
    expect((await change("in_progress")).status).toBe(412);
    expect((await change("delivered")).status).toBe(200);
    expect((await approve(id)).status).toBe(201);
    expect(await read()).toMatchObject([
      {
        status: "approved",
        decisionReason: null,
        earlierDecisions: [{ decision: "sent_back", reason: "The checklist has no owner.", decidedBy: "Ben Okafor" }],
      },
    ]);
  });

  it.each<[string, unknown]>([
    ["no reason", { decision: "sent_back" }],
    ["a blank reason", { decision: "sent_back", reason: "  " }],
    ["a reason too long", { decision: "sent_back", reason: "x".repeat(5001) }],
    ["a reason to approve", { decision: "approved", reason: "Fine" }],
    ["no decision", {}],
    ["another decision", { decision: "delivered" }],
    ["a time of its own", { decision: "approved", decidedAt: "2020-01-01T00:00:00Z" }],
  ])("and is refused with %s", async (_, input) => {
    const { id } = await add();
    expect((await decide(id, input)).status).toBe(422);
    expect(await read()).toMatchObject([{ status: "delivered" }]);
  });
});

describe("who decides", () => {
  it("is the contact who is asked; the others see whom it waits for and are refused", async () => {
    const { id, version } = await add();
    await ana.request("PUT", `${path}/deliverables/${id}/approval`, { contactId: carla.id, version });
    const [seen] = (await bodyOf<{ items: ServiceView[] }>(ben.request("GET", "/v1/portal/services"))).items;
    expect(seen?.deliverables).toMatchObject([{ waitsForYou: false, waitsFor: "Carla Diaz" }]);
    expect((await approve(id)).status).toBe(403);
    expect((await approve(id, carla.caller)).status).toBe(201);
  });

  it("between two at once is one: the second is told who was first", async () => {
    const { id } = await add();
    const answers = await Promise.all([approve(id), approve(id, carla.caller)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect((await bodyOf<{ detail: string }>(late as Response)).detail).toMatch(
      /^(Ben|Carla) .* has approved this already/,
    );
    const rounds = await api.db.selectFrom("deliverableDecisions").select("round").where("deliverableId", "=", id);
    expect(await rounds.execute()).toEqual([{ round: 1 }]);
  });

  it("is nobody of another company, nobody it is not shared with, no member who views as the contact", async () => {
    const { id } = await add();
    const other = await api.mintCustomer();
    expect((await approve(id, await api.asContact(other.companyId, other.contactId))).status).toBe(404);
    expect((await approve(newId())).status).toBe(404);
    const token = await openPortalSession(
      api.db,
      { companyId, contactId, viewedByMemberId: ana.id },
      { ip: null, userAgent: null },
    );
    expect((await approve(id, api.withToken(token))).status).toBe(403);
    expect((await approve(id, ana)).status).toBeGreaterThanOrEqual(401);
    await ana.request("PUT", `${path}/share`, { contactIds: [carla.id] });
    expect((await approve(id)).status).toBe(404);
    await ana.request("DELETE", `${path}/share`);
    expect((await approve(id, carla.caller)).status).toBe(404);
    expect(await read()).toMatchObject([{ status: "delivered", decidedBy: null }]);
  });

  it("waits until it is delivered", async () => {
    const { id } = await add("Training plan", "in_progress");
    expect((await approve(id)).status).toBe(412);
  });
});

describe("how a service was", () => {
  const rate = (input: unknown, caller = ben) =>
    caller.request("PUT", `/v1/portal/services/${service.id}/satisfaction`, input);

  it("is asked when it is completed, and stands on our page with name and words", async () => {
    expect((await rate({ satisfaction: 4 })).status).toBe(412);
    await ana.request("PATCH", path, { version: service.version, status: "completed" });
    expect(await bodyOf(rate({ satisfaction: 4, comment: "Well led." }))).toMatchObject({
      satisfaction: 4,
      satisfactionComment: "Well led.",
    });
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({
      satisfaction: 4,
      satisfactionBy: "Ben Okafor",
      satisfactionComment: "Well led.",
    });
    for (const wrong of [{ satisfaction: 0 }, { satisfaction: 6 }, { satisfaction: 2.5 }, {}])
      expect((await rate(wrong)).status).toBe(422);
    const other = await api.mintCustomer();
    expect((await rate({ satisfaction: 1 }, await api.asContact(other.companyId, other.contactId))).status).toBe(404);
  });
});
