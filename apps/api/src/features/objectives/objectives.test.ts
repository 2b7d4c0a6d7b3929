import type { Objective } from "@tandem/domain/objectives/objective";
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

async function mintObjective(input: Record<string, unknown> = {}) {
  const customer = await api.mintCustomer();
  const path = `/v1/companies/${customer.companyId}/objectives`;
  const created = await ana.request("POST", path, { title: "Cut order-to-ship time to 24 hours", ...input });
  expect(created.status).toBe(201);
  const objective = await bodyOf<Objective>(created);
  return { ...customer, path: `${path}/${objective.id}`, list: path, objective };
}

const timelineOf = (companyId: string) =>
  api.db.selectFrom("timelineEvents").selectAll().where("companyId", "=", companyId).orderBy("id").execute();

describe("writing down an objective", () => {
  it("keeps every field, exact decimals included, and says how far it is", async () => {
    const { objective, path, contactId } = await mintObjective({
      description: "From order to truck",
      baseline: "52.0",
      current: "33",
      target: "24.50",
      unit: "h",
      startOn: "2026-06-01",
      dueOn: "2027-01-31",
      priority: "high",
      risk: "low",
      riskNote: "Printer",
      health: 4,
      collaborators: ["Rafael@Partner.example", "ivy@partner.example"],
      milestones: [{ title: "Antwerp", dueOn: "2026-12-01" }, { title: "Ghent" }],
    });
    expect(objective).toMatchObject({
      baseline: "52",
      target: "24.5",
      progress: { value: 0.6909, maintains: false },
      collaborators: ["ivy@partner.example", "rafael@partner.example"],
      milestones: [{ title: "Antwerp", dueOn: "2026-12-01", reachedAt: null }, { title: "Ghent" }],
      status: "not_started",
      share: null,
      version: 1,
    });
    const assigned = await ana.request("PATCH", path, { version: 1, assigneeContactId: contactId });
    expect(await bodyOf(assigned)).toMatchObject({ assignee: { kind: "contact", id: contactId }, version: 2 });
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({ assignee: { kind: "contact" }, unit: "h" });
  });

  it("counts as running in the book and begins the objective's history", async () => {
    const { companyId, path, objective } = await mintObjective();
    const figures = await api.db
      .selectFrom("companyFigures")
      .selectAll()
      .where("companyId", "=", companyId)
      .executeTakeFirst();
    expect(figures?.activeObjectiveCount).toBe(1);
    const [event] = await timelineOf(companyId);
    expect(event).toMatchObject({
      type: "objective",
      title: objective.title,
      actorName: ana.name,
      recordId: objective.id,
    });
    const { items } = await bodyOf<{ items: unknown[] }>(ana.request("GET", `${path}/history`));
    expect(items).toMatchObject([{ field: "created", after: objective.title, actor: { name: ana.name } }]);
  });
});

describe("changing an objective", () => {
  it("keeps what two people changed in different fields on the same version", async () => {
    const { path } = await mintObjective({ priority: "low" });
    const bo = await api.as("member");
    const answers = await Promise.all([
      ana.request("PATCH", path, { version: 1, dueOn: "2027-03-31" }),
      bo.request("PATCH", path, { version: 1, priority: "high" }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({ dueOn: "2027-03-31", priority: "high", version: 3 });
  });

  it("answers 409 with the current record where the same field was changed, and keeps that", async () => {
    const { path } = await mintObjective();
    await ana.request("PATCH", path, { version: 1, title: "First" });
    const late = await ana.request("PATCH", path, { version: 1, title: "Second", priority: "high" });
    expect(late.status).toBe(409);
    expect((await bodyOf(late)).current).toMatchObject({ title: "First", priority: "medium", version: 2 });
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({ title: "First", priority: "medium", version: 2 });
    expect((await ana.request("PATCH", path, { version: 1, title: "First" })).status).toBe(200);
    expect((await ana.request("PATCH", path, { version: 9, title: "Future" })).status).toBe(409);
  });

  it("writes each field before and after, and leaves no trace of what changed nothing", async () => {
    const { path, companyId } = await mintObjective({ unit: "h", current: "36" });
    const same = await ana.request("PATCH", path, { version: 1, unit: "h", current: "36.000" });
    expect(await bodyOf(same)).toMatchObject({ version: 1 });
    await ana.request("PATCH", path, { version: 1, current: "33", status: "in_progress" });
    const { items } = await bodyOf<{ items: Record<string, unknown>[] }>(ana.request("GET", `${path}/history?limit=2`));
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ field: "current", before: "36", after: "33" }));
    expect(items).toContainEqual(
      expect.objectContaining({ field: "status", before: "not_started", after: "in_progress" }),
    );
    const events = await timelineOf(companyId);
    expect(events.at(-1)?.facts).toMatchObject({
      status: "In progress",
      changes: [
        { field: "current", before: "36 h", after: "33 h" },
        { field: "status", before: "Not started", after: "In progress" },
      ],
    });
  });

  it("is followed by its history: a new title everywhere, nothing at all once archived", async () => {
    const { path, companyId } = await mintObjective();
    await ana.request("PATCH", path, { version: 1, status: "in_progress" });
    await ana.request("PATCH", path, { version: 2, title: "Ship within a day" });
    expect(new Set((await timelineOf(companyId)).map((event) => event.title))).toEqual(new Set(["Ship within a day"]));
    await ana.request("PATCH", path, { version: 3, archived: true });
    expect(await timelineOf(companyId)).toEqual([]);
    expect((await ana.request("PATCH", path, { version: 4, title: "No" })).status).toBe(412);
    expect(await bodyOf(ana.request("PATCH", path, { version: 4, archived: false }))).toMatchObject({
      archivedAt: null,
    });
  });

  it("knows when it was completed, and forgets it when the work is taken up again", async () => {
    const { path } = await mintObjective();
    const done = await bodyOf<Objective>(ana.request("PATCH", path, { version: 1, status: "completed" }));
    expect(Date.parse(done.completedAt ?? "")).toBe(NOW.getTime());
    const again = await ana.request("PATCH", path, { version: 2, status: "in_progress" });
    expect(await bodyOf(again)).toMatchObject({ completedAt: null, status: "in_progress" });
  });

  it("is abandoned for a reason only, which goes when it is taken up again", async () => {
    const { path } = await mintObjective();
    const refused = await ana.request("PATCH", path, { version: 1, status: "abandoned" });
    expect(refused.status).toBe(422);
    expect((await bodyOf(refused)).fields).toMatchObject([{ path: "statusReason" }]);
    const abandoned = await ana.request("PATCH", path, { version: 1, status: "abandoned", statusReason: "No budget" });
    expect(await bodyOf(abandoned)).toMatchObject({ status: "abandoned", statusReason: "No budget" });
    expect((await ana.request("PATCH", path, { version: 2, statusReason: null })).status).toBe(422);
    expect((await ana.request("PATCH", path, { version: 2, status: "completed" })).status).toBe(422);
    expect(await bodyOf(ana.request("PATCH", path, { version: 2, status: "in_progress" }))).toMatchObject({
      statusReason: null,
    });
  });

  it("has one assignee: a member takes over from a contact", async () => {
    const { path, contactId } = await mintObjective();
    await ana.request("PATCH", path, { version: 1, assigneeContactId: contactId });
    const taken = await ana.request("PATCH", path, { version: 2, assigneeMemberId: ana.id });
    expect(await bodyOf(taken)).toMatchObject({ assignee: { kind: "member", id: ana.id } });
    const both = await ana.request("PATCH", path, {
      version: 3,
      assigneeMemberId: ana.id,
      assigneeContactId: contactId,
    });
    expect(both.status).toBe(422);
  });
});

describe("progress", () => {
  const point = (path: string, input: Record<string, unknown>) => ana.request("POST", `${path}/progress`, input);

  it("moves the value, starts the work and is told with before and after", async () => {
    const { path, companyId } = await mintObjective({ baseline: "0", current: "10", target: "40", unit: "sites" });
    const moved = await point(path, { value: "30", note: "Spain went live" });
    expect(moved.status).toBe(201);
    expect(await bodyOf(moved)).toMatchObject({
      current: "30",
      status: "in_progress",
      progress: { value: 0.75 },
      version: 2,
    });
    const event = (await timelineOf(companyId)).at(-1);
    expect(event).toMatchObject({ body: "Spain went live" });
    expect(event?.facts).toMatchObject({ changes: [{ field: "current", before: "10 sites", after: "30 sites" }, {}] });
  });

  it("of an earlier day completes the history and leaves the value alone", async () => {
    const { path } = await mintObjective({ current: "10" });
    await point(path, { value: "30", occurredAt: "2026-11-20T09:00:00Z" });
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({ current: "10" });
    const { items } = await bodyOf<{ items: { value: string }[] }>(ana.request("GET", `${path}/progress`));
    expect(items.map((item) => item.value)).toEqual(["10", "30"]);
  });

  it("is a percent where nothing is measured, and a value where something is", async () => {
    const bare = await mintObjective();
    expect(await bodyOf(point(bare.path, { percent: 40 }))).toMatchObject({
      manualPercent: 40,
      progress: { value: 0.4 },
    });
    const measured = await mintObjective({ baseline: "0", current: "1", target: "2" });
    expect((await bodyOf(point(measured.path, { percent: 40 }))).fields).toMatchObject([{ path: "percent" }]);
  });

  it("never completes by itself, and never revives what was abandoned", async () => {
    const { path } = await mintObjective({ baseline: "0", current: "0", target: "10" });
    expect(await bodyOf(point(path, { value: "10" }))).toMatchObject({ status: "in_progress", progress: { value: 1 } });
    await ana.request("PATCH", path, { version: 2, status: "abandoned", statusReason: "Sold" });
    expect((await point(path, { value: "11" })).status).toBe(422);
  });
});

describe("milestones", () => {
  it("are added last, moved, reached, un-reached and removed; reaching is told", async () => {
    const { path, companyId } = await mintObjective({ milestones: [{ title: "One" }, { title: "Two" }] });
    const three = await bodyOf<{ id: string }>(ana.request("POST", `${path}/milestones`, { title: "Three" }));
    const titles = async () => (await bodyOf<Objective>(ana.request("GET", path))).milestones.map((one) => one.title);
    expect(await titles()).toEqual(["One", "Two", "Three"]);
    await ana.request("PATCH", `${path}/milestones/${three.id}`, { position: 0 });
    expect(await titles()).toEqual(["Three", "One", "Two"]);
    const reached = await ana.request("PATCH", `${path}/milestones/${three.id}`, { reached: true });
    expect(await bodyOf(reached)).toMatchObject({ reachedAt: expect.stringContaining("2026-11-21") });
    expect((await timelineOf(companyId)).at(-1)?.facts).toMatchObject({
      changes: [{ field: "milestone", before: "Three: open", after: "Three: reached" }],
    });
    expect(await bodyOf(ana.request("PATCH", `${path}/milestones/${three.id}`, { reached: false }))).toMatchObject({
      reachedAt: null,
    });
    expect((await ana.request("DELETE", `${path}/milestones/${three.id}`)).status).toBe(204);
    expect(await titles()).toEqual(["One", "Two"]);
    expect((await ana.request("DELETE", `${path}/milestones/${three.id}`)).status).toBe(404);
  });
});

describe("comments", () => {
  it("come back newest first, page by page, and are counted by who reads them", async () => {
    const { path } = await mintObjective();
    for (const [body, visibility] of [
      ["a", "internal"],
      ["b", "shared"],
      ["c", "internal"],
    ])
      expect((await ana.request("POST", `${path}/comments`, { body, visibility })).status).toBe(201);
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await bodyOf<{ items: { body: string }[]; nextCursor: string | null }>(
        ana.request("GET", `${path}/comments?limit=1${cursor}`),
      );
      seen.push(...page.items.map((item) => item.body));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
    } while (cursor);
    expect(seen).toEqual(["c", "b", "a"]);
    expect(await bodyOf(ana.request("GET", path))).toMatchObject({ sharedCommentCount: 1, internalCommentCount: 2 });
  });
});
