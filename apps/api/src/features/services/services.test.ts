import { newId } from "@tandem/db/ids";
import type { BookService } from "@tandem/domain/services/book";
import type { Deliverable, Service } from "@tandem/domain/services/service";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());

async function mintService(input: Record<string, unknown> = {}) {
  const customer = await api.mintCustomer();
  const list = `/v1/companies/${customer.companyId}/services`;
  const created = await ana.request("POST", list, { name: "Onboarding and rollout", ...input });
  expect(created.status).toBe(201);
  const service = await bodyOf<Service>(created);
  const path = `${list}/${service.id}`;
  return {
    ...customer,
    list,
    path,
    service,
    add: (deliverable: Record<string, unknown>) =>
      bodyOf<Deliverable>(ana.request("POST", `${path}/deliverables`, { title: "Checklist", ...deliverable })),
    read: () => bodyOf<Service>(ana.request("GET", path)),
  };
}

const timelineOf = (companyId: string) =>
  api.db.selectFrom("timelineEvents").selectAll().where("companyId", "=", companyId).orderBy("id").execute();

describe("a service", () => {
  it("has the health of what it owes, and its deliverables in order", async () => {
    const { add, read } = await mintService({ kind: "implementation", ownerMemberId: ana.id });
    expect(await read()).toMatchObject({ health: "on_track", owner: { id: ana.id }, isShared: false });
    await add({ title: "Ghent", dueOn: "2026-11-18", status: "in_progress" });
    expect((await read()).health).toBe("at_risk");
    await add({ title: "Antwerp", dueOn: "2026-11-01", status: "in_progress" });
    const service = await read();
    expect(service.health).toBe("late");
    expect(service.deliverables.map((one) => one.title)).toEqual(["Ghent", "Antwerp"]);
  });

  it("knows its last and its next session", async () => {
    const { companyId, service, read } = await mintService();
    const meeting = (startsAt: string, status: "held" | "planned" | "cancelled") => ({
      companyId,
      id: newId(),
      title: "Session",
      kind: "session" as const,
      status,
      startsAt,
      endsAt: startsAt,
      serviceId: service.id,
    });
    await api.db
      .insertInto("meetings")
      .values([
        meeting("2026-11-01T09:00:00Z", "held"),
        meeting("2026-11-14T09:00:00Z", "held"),
        meeting("2026-11-20T09:00:00Z", "cancelled"),
        meeting("2026-11-28T09:00:00Z", "planned"),
        meeting("2026-12-05T09:00:00Z", "planned"),
      ])
      .execute();
    const { lastSessionAt, nextSessionAt } = await read();
    expect([lastSessionAt, nextSessionAt].map((at) => at?.slice(0, 10))).toEqual(["2026-11-14", "2026-11-28"]);
  });

  it("answers 409 with the current record for a change on an old version", async () => {
    const { path } = await mintService();
    await ana.request("PATCH", path, { version: 1, name: "First" });
    const late = await ana.request("PATCH", path, { version: 1, name: "Second" });
    expect(late.status).toBe(409);
    expect((await bodyOf(late)).current).toMatchObject({ name: "First", version: 2 });
  });

  it("knows when it was completed", async () => {
    const { path, add } = await mintService();
    await add({ dueOn: "2020-01-01" });
    const done = await bodyOf<Service>(ana.request("PATCH", path, { version: 1, status: "completed" }));
    expect(done).toMatchObject({ health: "completed", completedAt: expect.any(String) });
    expect(await bodyOf(ana.request("PATCH", path, { version: 2, status: "active" }))).toMatchObject({
      completedAt: null,
    });
  });
});

describe("a deliverable", () => {
  it("is delivered once, told in the history, and followed by it", async () => {
    const { companyId, path, add } = await mintService();
    const { id } = await add({ dueOn: "2026-12-01", ownerMemberId: ana.id });
    const change = (input: Record<string, unknown>) => ana.request("PATCH", `${path}/deliverables/${id}`, input);
    expect(await bodyOf(change({ version: 1, status: "delivered" }))).toMatchObject({
      status: "delivered",
      deliveredAt: expect.stringContaining("2026-11-21"),
      owner: { id: ana.id },
      version: 2,
    });
    await change({ version: 2, title: "Site checklist" });
    expect(await timelineOf(companyId)).toMatchObject([
      {
        type: "deliverable",
        title: "Site checklist",
        body: "Onboarding and rollout",
        facts: { status: "Delivered", changes: [{ before: "Not started", after: "Delivered" }] },
      },
    ]);
    expect(await bodyOf(change({ version: 3, status: "in_progress" }))).toMatchObject({ deliveredAt: null });
    expect((await timelineOf(companyId)).map((event) => event.facts)).toMatchObject([{}, { status: "In progress" }]);
    expect((await change({ version: 3, status: "delivered" })).status).toBe(409);
    await change({ version: 4, archived: true });
    expect(await timelineOf(companyId)).toEqual([]);
  });

  it("that the customer sent back is asked anew when it is delivered again, and stays approved once it is", async () => {
    const { companyId, contactId, path, add } = await mintService();
    const { id } = await add({ status: "delivered" });
    const decide = (status: "sent_back" | "approved") =>
      api.db
        .updateTable("deliverables")
        .set({ status, decidedBy: contactId, decidedAt: NOW, decisionReason: "Not yet" })
        .where("companyId", "=", companyId)
        .where("id", "=", id)
        .execute();
    await decide("sent_back");
    const again = await ana.request("PATCH", `${path}/deliverables/${id}`, { version: 1, status: "delivered" });
    expect(await bodyOf(again)).toMatchObject({ status: "delivered", decidedBy: null, decisionReason: null });
    await decide("approved");
    const refused = await ana.request("PATCH", `${path}/deliverables/${id}`, { version: 2, status: "in_progress" });
    expect(refused.status).toBe(412);
  });
});

describe("sharing a service", () => {
  it("shows it with its deliverables, old and new, until it is taken back", async () => {
    const { companyId, contactId, path, add, read } = await mintService({ ownerMemberId: ana.id });
    await add({ title: "Old" });
    const contact = await api.asContact(companyId, contactId);
    const seen = async () =>
      (await bodyOf<{ items: { deliverables: { title: string }[] }[] }>(contact.request("GET", "/v1/portal/services")))
        .items;
    expect(await seen()).toEqual([]);
    const shared = await ana.request("PUT", `${path}/share`, { contactIds: [contactId] });
    expect(await bodyOf(shared)).toMatchObject({ isShared: true });
    await add({ title: "New" });
    expect(await seen()).toMatchObject([{ deliverables: [{ title: "Old" }, { title: "New" }] }]);
    expect((await ana.request("DELETE", `${path}/share`)).status).toBe(204);
    expect(await seen()).toEqual([]);
    expect(await read()).toMatchObject({ isShared: false });
  });

  it("ends with the archive", async () => {
    const { companyId, contactId, path } = await mintService();
    await ana.request("PUT", `${path}/share`, { contactIds: null });
    await ana.request("PATCH", path, { version: 1, archived: true });
    const contact = await api.asContact(companyId, contactId);
    expect(await bodyOf(contact.request("GET", "/v1/portal/services"))).toMatchObject({ items: [] });
    expect((await ana.request("PUT", `${path}/share`, { contactIds: null })).status).toBe(412);
  });
});

describe("services across the book", () => {
  it("come by name, page by page, each once, narrowed by owner and status", async () => {
    const bo = await api.as("member");
    for (const name of ["beta", "Alpha", "gamma", "Delta"])
      await mintService({ name, ownerMemberId: bo.id, status: name === "gamma" ? "paused" : "active" });
    const names: string[] = [];
    let cursor = "";
    do {
      const page = await bodyOf<{ items: BookService[]; nextCursor: string | null }>(
        bo.request("GET", `/v1/services?owner=me&limit=1${cursor}`),
      );
      names.push(...page.items.map((item) => item.name));
      expect(page.items[0]?.company.name).toBe("Northwind");
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
    } while (cursor);
    expect(names).toEqual(["Alpha", "beta", "Delta", "gamma"]);
    const paused = await bodyOf<{ items: BookService[] }>(bo.request("GET", "/v1/services?owner=me&status=paused"));
    expect(paused.items.map((item) => item.name)).toEqual(["gamma"]);
  });
});

describe("bad input is refused by the field's name, and nothing is written", () => {
  it.each<[string, string, unknown, string]>([
    ["POST", "list", {}, "name"],
    ["POST", "list", { name: "x".repeat(201) }, "name"],
    ["POST", "list", { name: 7 }, "name"],
    ["POST", "list", { name: "x", kind: "party" }, "kind"],
    ["POST", "list", { name: "x", status: "done" }, "status"],
    ["POST", "list", { name: "x", ownerMemberId: newId() }, "ownerMemberId"],
    ["POST", "list", { name: "x", startsOn: "2026-02-01", endsOn: "2026-01-01" }, "endsOn"],
    ["POST", "list", { name: "x", description: "x".repeat(5001) }, "description"],
    ["POST", "list", { name: "x", health: "late" }, "health"],
    ["PATCH", "path", {}, "version"],
    ["PATCH", "path", { version: 1, name: "" }, "name"],
    ["PATCH", "path", { version: 1, name: "a\u0000" }, "name"],
    ["PATCH", "path", { version: 1, ownerMemberId: newId() }, "ownerMemberId"],
    ["PATCH", "path", { version: 1, startsOn: "soon" }, "startsOn"],
    ["PATCH", "path", { version: 1, archived: 1 }, "archived"],
    ["POST", "deliverables", {}, "title"],
    ["POST", "deliverables", { title: "x", status: "approved" }, "status"],
    ["POST", "deliverables", { title: "x", ownerMemberId: newId() }, "ownerMemberId"],
    ["POST", "deliverables", { title: "x", dueOn: "2026-13-01" }, "dueOn"],
    ["PATCH", "deliverable", {}, "version"],
    ["PATCH", "deliverable", { version: 1, title: "x".repeat(201) }, "title"],
    ["PATCH", "deliverable", { version: 1, status: "sent_back" }, "status"],
    ["PUT", "share", {}, "contactIds"],
    ["PUT", "share", { contactIds: [newId()] }, "contactIds.0"],
    ["PUT", "share", { contactIds: null, notify: true }, "notify"],
  ])("%s %s %j", async (method, place, input, field) => {
    const { list, path, add, read } = await mintService();
    const { id } = await add({});
    const before = await read();
    const places: Record<string, string> = {
      list,
      path,
      deliverables: `${path}/deliverables`,
      deliverable: `${path}/deliverables/${id}`,
      share: `${path}/share`,
    };
    const refused = await ana.request(method, places[place] ?? "", input);
    expect(refused.status).toBe(422);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(refused);
    expect(fields.map((one) => one.path)).toContain(field);
    expect(await read()).toEqual(before);
  });

  it("answers 404 for an unknown id, and for the right id at another company", async () => {
    const mine = await mintService();
    const { id } = await mine.add({});
    const other = await mintService();
    const unknown = `${mine.list}/${newId()}`;
    const elsewhere = `${other.list}/${mine.service.id}`;
    for (const path of [unknown, elsewhere])
      for (const [method, tail, input] of [
        ["GET", ""],
        ["PATCH", "", { version: 1, name: "x" }],
        ["POST", "/deliverables", { title: "x" }],
        ["PATCH", `/deliverables/${id}`, { version: 1, title: "x" }],
        ["PUT", "/share", { contactIds: null }],
        ["DELETE", "/share"],
      ] as const)
        expect([method, tail, (await ana.request(method, path + tail, input)).status]).toEqual([method, tail, 404]);
    expect((await ana.request("PATCH", `${other.path}/deliverables/${id}`, { version: 1, title: "x" })).status).toBe(
      404,
    );
    expect((await ana.request("GET", `/v1/companies/${newId()}/services`)).status).toBe(404);
  });
});
