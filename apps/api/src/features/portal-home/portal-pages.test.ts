import { newId } from "@tandem/db/ids";
import type {
  HomeView,
  ObjectiveDetailView,
  ObjectiveView,
  ServiceView,
  TicketView,
} from "@tandem/domain/portal/views";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
const SHARED = new Date("2026-09-01T08:00:00Z");
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const day = (count: number) => days(count).toISOString().slice(0, 10);

let api: TestApi;
let ana: { id: string; name: string };
let companyId: string;
let contactId: string;
let ben: TestCaller;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ companyId, contactId } = await api.mintCustomer());
  await api.db.insertInto("companyTeam").values({ companyId, memberId: ana.id }).execute();
  ben = await api.asContact(companyId, contactId);
});

const get = <T>(path: string) => bodyOf<T>(ben.request("GET", `/v1/portal${path}`));

async function mintObjective(fields: object = {}): Promise<string> {
  const id = newId();
  const row = { companyId, id, title: "Lower the error rate", sharedAt: SHARED, ...fields };
  await api.db.insertInto("objectives").values(row).execute();
  return id;
}

async function mintService(fields: object = {}): Promise<string> {
  const id = newId();
  await api.db
    .insertInto("services")
    .values({ companyId, id, name: "Onboarding", sharedAt: SHARED, ownerMemberId: ana.id, ...fields })
    .execute();
  return id;
}

async function mintTicket(fields: object = {}): Promise<string> {
  const id = newId();
  const row = { companyId, id, subject: "Export", openedAt: NOW, requesterContactId: contactId, ...fields };
  await api.db.insertInto("tickets").values(row).execute();
  return id;
}

describe("an objective", () => {
  it("is shown with exact figures, progress, pace, people, milestones and what happened since the share", async () => {
    const id = await mintObjective({
      baseline: "8.0000",
      current: "5.1",
      target: "3",
      unit: "%",
      startOn: day(-50),
      dueOn: day(50),
      status: "in_progress",
      health: 4,
      assigneeMemberId: ana.id,
    });
    const child = { companyId, objectiveId: id, sharedAt: SHARED };
    await api.db
      .insertInto("objectiveMilestones")
      .values([
        { ...child, id: newId(), title: "second", position: 2 },
        { ...child, id: newId(), title: "first", position: 1, reachedAt: days(-9) },
      ])
      .execute();
    const point = { ...child, authorName: ana.name, occurredAt: days(-5) };
    await api.db
      .insertInto("objectiveProgress")
      .values([
        { ...point, id: newId(), recordedAt: days(-5), value: "5.10" },
        { ...point, id: newId(), recordedAt: new Date("2026-08-31T08:00:00Z"), value: "7" },
      ])
      .execute();
    const said = { ...child, visibility: "shared" as const, createdAt: days(-1) };
    await api.db
      .insertInto("objectiveComments")
      .values({ ...said, id: newId(), body: "Well done", authorMemberId: ana.id, authorName: "Ana then" })
      .execute();

    const shown = await get<ObjectiveDetailView>(`/objectives/${id}`);
    expect(shown).toMatchObject({
      baseline: "8",
      current: "5.1",
      target: "3",
      unit: "%",
      dueOn: day(50),
      progress: { value: 0.58, expected: 0.5, pace: "ahead", maintains: false },
      ourRating: 4,
      assignee: { side: "ours", id: ana.id, name: ana.name },
      milestones: [{ title: "first" }, { title: "second", reachedAt: null }],
      history: [{ value: "5.1", percent: null }],
      comments: [{ body: "Well done", author: { side: "ours", id: ana.id, name: "Ana then" } }],
      commentCount: 1,
    });
    expect(new Date(shown.sharedAt)).toEqual(SHARED);
    expect(new Date(shown.milestones[0]?.reachedAt ?? "")).toEqual(days(-9));
    const [listed] = (await get<{ items: ObjectiveView[] }>("/objectives")).items;
    const { comments, history, terms, projectedOn, ...rest } = shown;
    expect(terms).toEqual([]);
    expect(listed).toEqual(rest);
  });

  it("without figures and people is shown too", async () => {
    const id = await mintObjective();
    expect(await get(`/objectives/${id}`)).toMatchObject({
      assignee: null,
      baseline: null,
      progress: { value: null, expected: null, pace: null },
      milestones: [],
      comments: [],
      history: [],
    });
  });

  it("assigned to one of the customer's own people says so", async () => {
    const id = await mintObjective({ assigneeContactId: contactId });
    expect(await get(`/objectives/${id}`)).toMatchObject({ assignee: { side: "yours", id: contactId } });
  });

  it("stands in a list by when it is due, active and finished apart", async () => {
    await mintObjective({ title: "no day" });
    await mintObjective({ title: "later", dueOn: day(9), status: "paused" });
    await mintObjective({ title: "soon", dueOn: day(2), status: "in_progress" });
    await mintObjective({ title: "done", dueOn: day(1), status: "completed" });
    const titles = async (query: string) =>
      (await get<{ items: ObjectiveView[] }>(`/objectives${query}`)).items.map(({ title }) => title);
    expect(await titles("")).toEqual(["done", "soon", "later", "no day"]);
    expect(await titles("?status=active")).toEqual(["soon", "later", "no day"]);
    expect(await titles("?status=finished")).toEqual(["done"]);
    expect((await ben.request("GET", "/v1/portal/objectives?status=lost")).status).toBe(422);
  });
});

describe("a service", () => {
  it("is shown with its deliverables in order, its health by the workspace's day, and its sessions", async () => {
    const id = await mintService();
    const owed = { companyId, serviceId: id, sharedAt: SHARED };
    await api.db
      .insertInto("deliverables")
      .values([
        { ...owed, id: newId(), title: "late", position: 2, dueOn: day(-8), status: "in_progress" },
        {
          ...owed,
          id: newId(),
          title: "approved",
          position: 1,
          status: "approved",
          decidedBy: contactId,
          decidedAt: NOW,
        },
      ])
      .execute();
    const session = { companyId, serviceId: id, sharedAt: SHARED };
    const at = (when: Date) => ({ id: newId(), startsAt: when, endsAt: when });
    await api.db
      .insertInto("meetings")
      .values([
        { ...session, ...at(days(-3)), title: "held", status: "held" },
        { ...session, ...at(days(-1)), title: "called off", status: "cancelled" },
        { ...session, ...at(days(5)), title: "after next" },
        { ...session, ...at(days(2)), title: "next" },
      ])
      .execute();
    const shown = await get<ServiceView>(`/services/${id}`);
    expect(shown).toMatchObject({
      health: "late",
      owner: { side: "ours", id: ana.id },
      deliverables: [
        { title: "approved", decidedBy: "Ben of the test" },
        { title: "late", decidedBy: null },
      ],
      nextSession: { title: "next" },
    });
    expect(new Date(shown.lastSessionAt ?? "")).toEqual(days(-3));
    expect((await get<{ items: ServiceView[] }>("/services")).items).toEqual([shown]);
  });

  it("stands in a list with what runs before what is over", async () => {
    await mintService({ name: "over", status: "completed", startsOn: day(-1) });
    await mintService({ name: "running", startsOn: day(-90) });
    await mintService({ name: "planned", status: "planned", startsOn: day(20) });
    const { items } = await get<{ items: ServiceView[] }>("/services");
    expect(items.map(({ name }) => name)).toEqual(["planned", "running", "over"]);
  });
});

describe("the tickets", () => {
  it("come with what waits for the customer first, page by page, none lost and none twice", async () => {
    const openedAt = "2026-03-01T10:00:00.123456Z";
    const waiting = { waitingFor: "customer" };
    const expected = [
      await mintTicket({ ...waiting, openedAt: days(-40) }),
      ...[await mintTicket({ ...waiting, openedAt }), await mintTicket({ ...waiting, openedAt })].toReversed(),
      await mintTicket({ openedAt: days(-2) }),
      ...[await mintTicket({ openedAt }), await mintTicket({ openedAt })].toReversed(),
    ];
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: { items: TicketView[]; nextCursor: string | null } = await get(`/tickets?limit=2${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(expected);
    expect((await ben.request("GET", "/v1/portal/tickets?cursor=bm90aGluZw")).status).toBe(422);
  });

  it("are found by words, by number and by status", async () => {
    const id = await mintTicket({ subject: "Invoice 50% too high", status: "solved" });
    await mintTicket({ subject: "Invoice 500" });
    const { number } = await get<TicketView>(`/tickets/${id}`);
    const find = async (query: string) =>
      (await get<{ items: TicketView[] }>(`/tickets?${query}`)).items.map((ticket) => ticket.id);
    expect(await find("q=50%25")).toEqual([id]);
    expect(await find(`q=%23${number}`)).toEqual([id]);
    expect(await find("q=invoice&status=solved&status=closed")).toEqual([id]);
    expect(await find("q=invoice")).toHaveLength(2);
  });

  it("show the last public words and the conversation in order", async () => {
    const id = await mintTicket({ assigneeMemberId: ana.id });
    const said = { companyId, ticketId: id, requesterContactId: contactId, visibility: "public" as const };
    await api.db
      .insertInto("ticketMessages")
      .values([
        { ...said, id: newId(), body: "Try again", sentAt: days(-1), authorMemberId: ana.id, authorName: ana.name },
        { ...said, id: newId(), body: "It fails", sentAt: days(-2), authorContactId: contactId, authorName: "Ben" },
        { ...said, id: newId(), body: "They are late payers", sentAt: NOW, visibility: "internal", authorName: "x" },
      ])
      .execute();
    expect(await get(`/tickets/${id}`)).toMatchObject({
      lastMessage: "Try again",
      requester: { side: "yours", id: contactId },
      assignee: { side: "ours", id: ana.id },
      messages: [
        { body: "It fails", author: { side: "yours", id: contactId } },
        { body: "Try again", author: { side: "ours", id: ana.id } },
      ],
    });
  });
});

describe("the home page", () => {
  it("gathers what runs, what waits for the customer, and who serves them, as the lists show it", async () => {
    await mintObjective({ status: "in_progress" });
    await mintObjective({ status: "completed" });
    await mintService();
    await mintService({ status: "completed" });
    await mintTicket({ waitingFor: "customer" });
    await mintTicket();
    await mintTicket({ status: "solved", waitingFor: "nobody" });
    const left = await api.as("member");
    await api.db.insertInto("companyTeam").values({ companyId, memberId: left.id, leftAt: NOW }).execute();

    const home = await get<HomeView>("/home");
    expect(home.objectives).toEqual((await get<{ items: unknown[] }>("/objectives?status=active")).items);
    expect(home.services).toHaveLength(1);
    expect(home.waitingTickets).toMatchObject([{ waitsForYou: true }]);
    expect(home.openTicketCount).toBe(2);
    expect(home.team).toEqual([{ side: "ours", id: ana.id, name: ana.name, title: null }]);
  });

  it("of a company that has nothing yet is empty, not broken", async () => {
    await api.db.deleteFrom("companyTeam").where("companyId", "=", companyId).execute();
    expect(await get("/home")).toEqual({
      objectives: [],
      services: [],
      waitingTickets: [],
      waitingTerms: [],
      openTicketCount: 0,
      team: [],
    });
  });
});
