import type { BookObjective } from "@tandem/domain/objectives/book";
import { LEVELS, OBJECTIVE_STATUSES } from "@tandem/domain/objectives/objective";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let companies: string[];
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  companies = [];
  for (let n = 0; n < 2; n += 1) {
    const { companyId } = await api.mintCustomer();
    companies.push(companyId);
    for (const [index, status] of [...OBJECTIVE_STATUSES, ...OBJECTIVE_STATUSES].entries()) {
      const path = `/v1/companies/${companyId}/objectives`;
      const dueOn = index % 3 === 0 ? null : `2027-0${1 + ((index * 7) % 9)}-15`;
      const title = `${"cab"[index % 3]} goal ${index}`;
      const assigneeMemberId = index % 2 ? ana.id : null;
      const rated = { priority: LEVELS[index % 3], health: index % 4 || null };
      const { id } = await bodyOf(ana.request("POST", path, { title, dueOn, assigneeMemberId, ...rated }));
      if (status !== "not_started")
        await ana.request("PATCH", `${path}/${id}`, { version: 1, status, statusReason: "Because" });
      if (index === 4) await ana.request("PUT", `${path}/${id}/share`, { contactIds: null });
    }
  }
});
afterAll(() => api.close());

async function readAll(path: string, query: string): Promise<BookObjective[]> {
  const items: BookObjective[] = [];
  let cursor = "";
  do {
    const page = await bodyOf<{ items: BookObjective[]; nextCursor: string | null }>(
      ana.request("GET", `${path}?limit=3&${query}${cursor}`),
    );
    items.push(...page.items);
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
  } while (cursor);
  return items;
}

const SHARES = {
  backwards: 0,
  "not kept": 0,
  third: 0.3333,
  "travelled to a limit": 0.4,
  "half the way down": 0.5,
  nearly: 0.9999,
  beyond: 1,
  kept: 1,
};

describe("objectives across the book", () => {
  const keys: Record<string, (one: BookObjective) => string> = {
    status: (one) => `${OBJECTIVE_STATUSES.indexOf(one.status)}:${one.dueOn ?? "9999"}`,
    due: (one) => one.dueOn ?? "9999",
    title: (one) => one.title.toLowerCase(),
    priority: (one) => `${LEVELS.indexOf(one.priority)}:${one.dueOn ?? "9999"}`,
    health: (one) => String(one.health ?? 6),
    shared: (one) => `${one.share ? 0 : 1}:${one.dueOn ?? "9999"}`,
    company: (one) => one.company.name.toLowerCase(),
  };

  it.each(Object.keys(keys))("come by %s, both ways, page by page, each once", async (sort) => {
    for (const way of ["", "-"]) {
      const items = await readAll("/v1/objectives", `sort=${way}${sort}`);
      expect(new Set(items.map((one) => one.id)).size).toBe(20);
      const shown = items.map(keys[sort] ?? String);
      const wanted = [...shown].sort();
      expect(shown).toEqual(way ? wanted.reverse() : wanted);
    }
  });

  it.each<[string, number]>([
    ["status=paused", 4],
    ["status=paused&status=completed", 8],
    ["assignee=me", 10],
    ["shared=true", 2],
    ["shared=false", 18],
    ["dueFrom=2027-05-01&dueUntil=2027-09-30", 8],
    ["archived=true", 0],
    ["health=3", 4],
    ["health=none", 6],
    ["priority=high", 8],
    ["assignee=customer", 0],
  ])("are narrowed by %s", async (query, count) => {
    expect(await readAll("/v1/objectives", query)).toHaveLength(count);
  });

  it("of one company name that company only", async () => {
    const items = await readAll(`/v1/companies/${companies[0]}/objectives`, "sort=title");
    expect(items).toHaveLength(10);
    expect(new Set(items.map((one) => one.companyId))).toEqual(new Set([companies[0]]));
  });

  it.each([
    "cursor=nonsense",
    "sort=risk",
    "health=6",
    "priority=urgent",
    "status=done",
    "dueFrom=soon",
    "assignee=you",
    "colour=red",
    "shared=maybe",
  ])("refuse %s by its name", async (query) => {
    const answer = await ana.request("GET", `/v1/objectives?${query}`);
    expect(answer.status).toBe(422);
    expect((await bodyOf(answer)).fields).toMatchObject([{ path: expect.stringMatching(`^${query.split("=")[0]}`) }]);
  });

  it("refuse the cursor of another order", async () => {
    const { nextCursor } = await bodyOf(ana.request("GET", "/v1/objectives?limit=1&sort=title"));
    expect((await ana.request("GET", `/v1/objectives?limit=1&sort=due&cursor=${nextCursor}`)).status).toBe(422);
  });

  it("come by how far they are and by who has them, as they are shown, what has neither at the end", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const path = `/v1/companies/${companyId}/objectives`;
    const goal = { baseline: "0", target: "100" };
    const inputs = [
      { title: "no figures" },
      { title: "third", ...goal, current: "33.33333", assigneeMemberId: ana.id },
      { title: "beyond", ...goal, current: "140" },
      { title: "nearly", ...goal, current: "99.99999", assigneeContactId: contactId },
      { title: "backwards", baseline: "10", target: "0", current: "12" },
      { title: "half the way down", baseline: "10", target: "0", current: "5" },
      { title: "kept", baseline: "50", target: "50", current: "50" },
      { title: "not kept", baseline: "60", target: "50", current: "49", direction: "keep_at_or_above" },
      { title: "travelled to a limit", baseline: "40", target: "50", current: "44", direction: "keep_at_or_above" },
      { title: "completed without figures", status: "completed" },
    ];
    for (const { status, ...input } of inputs) {
      const { id } = await bodyOf(ana.request("POST", path, input));
      if (status) await ana.request("PATCH", `${path}/${id}`, { version: 1, status });
    }
    const titles = async (query: string) => (await readAll(path, query)).map(({ title }) => title);
    const wanted = [
      "backwards",
      "not kept",
      "third",
      "travelled to a limit",
      "half the way down",
      "nearly",
      "beyond",
      "kept",
      "completed without figures",
      "no figures",
    ];
    expect(await titles("sort=progress")).toEqual(wanted);
    expect(await titles("sort=-progress")).toEqual(wanted.toReversed());
    for (const one of await readAll(path, "sort=progress&status=not_started"))
      expect([one.title, one.progress.value ?? 2]).toEqual([one.title, SHARES[one.title as keyof typeof SHARES] ?? 2]);
    expect((await titles("sort=assignee")).slice(0, 2).toSorted()).toEqual(["nearly", "third"]);
    expect(await titles("q=LIMIT")).toEqual(["travelled to a limit"]);
    expect(await titles("q=%25")).toEqual([]);
  });
});
