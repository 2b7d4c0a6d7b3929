import type { Task } from "@tandem/domain/tasks/task";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Page<Item> = { items: Item[]; nextCursor: string | null };
let api: TestApi;
let ana: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

async function create(companyId: string, input: object = {}) {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/tasks`, { title: "Call the CFO", ...input });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Task>(answer);
}
const change = async (task: Task, input: object) => {
  const path = `/v1/companies/${task.company.id}/tasks/${task.id}`;
  const answer = await ana.request("PATCH", path, { version: task.version, ...input });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bodyOf<Task>(answer);
};
const history = async (companyId: string) =>
  (await bodyOf<Page<TimelineEvent>>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;

it("a task is for who writes it down, unless it is for somebody else or nobody", async () => {
  const { companyId } = await api.mintCustomer();
  const jonas = await api.as("admin");
  expect((await create(companyId)).assignee?.id).toBe(ana.id);
  expect((await create(companyId, { assigneeMemberId: jonas.id })).assignee?.id).toBe(jonas.id);
  expect((await create(companyId, { assigneeMemberId: null })).assignee).toBeNull();
});

it("a task is history once it is done: what it says follows, and reopening takes it back", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const task = await create(companyId, { contactId, description: "Numbers, not slides", priority: "high" });
  expect(await history(companyId)).toEqual([]);
  const done = await change(task, { status: "done" });
  expect(done.doneAt).not.toBeNull();
  expect(await history(companyId)).toMatchObject([
    { type: "task_completed", title: "Call the CFO", facts: { priority: "high" }, contactIds: [contactId] },
  ]);
  const renamed = await change(done, { title: "Visit the CFO" });
  expect(renamed.doneAt).toBe(done.doneAt);
  expect(await history(companyId)).toMatchObject([{ title: "Visit the CFO" }]);
  expect(await change(renamed, { status: "open" })).toMatchObject({ status: "open", doneAt: null });
  expect(await history(companyId)).toEqual([]);
});

it("tasks across the book come by their day, those without one last, page by page", async () => {
  const jonas = await api.as("member");
  const days = ["2026-12-01", null, "2026-11-25", "2026-12-01"];
  for (const dueOn of days) {
    const { companyId } = await api.mintCustomer();
    await create(companyId, { dueOn, assigneeMemberId: jonas.id });
  }
  const found: (string | null)[] = [];
  for (let cursor = ""; ; ) {
    const path = `/v1/tasks?assignee=me&status=open&limit=1${cursor && `&cursor=${cursor}`}`;
    const page = await bodyOf<Page<Task>>(jonas.request("GET", path));
    found.push(...page.items.map((task) => task.dueOn));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(found).toEqual(["2026-11-25", "2026-12-01", "2026-12-01", null]);
  const nobodys = await bodyOf<Page<Task>>(jonas.request("GET", "/v1/tasks?assignee=none"));
  expect(nobodys.items.every((task) => task.assignee === null)).toBe(true);
});

it("nobody gets a task who is no longer active; what they have already stays theirs", async () => {
  const { companyId } = await api.mintCustomer();
  const gone = await api.as("member");
  const task = await create(companyId, { assigneeMemberId: gone.id });
  await api.db.updateTable("members").set({ active: false }).where("id", "=", gone.id).execute();
  const refused = await ana.request("POST", `/v1/companies/${companyId}/tasks`, {
    title: "Call the CFO",
    assigneeMemberId: gone.id,
  });
  expect(refused.status).toBe(422);
  expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "assigneeMemberId" }] });
  expect((await change(task, { title: "Visit the CFO", assigneeMemberId: gone.id })).assignee?.id).toBe(gone.id);
  const other = await create(companyId);
  const given = await ana.request("PATCH", `/v1/companies/${companyId}/tasks/${other.id}`, {
    version: 1,
    assigneeMemberId: gone.id,
  });
  expect(given.status).toBe(422);
});

it("tasks are filtered by priority and span of days, and sorted by priority and by completion", async () => {
  const { companyId } = await api.mintCustomer();
  const low = await create(companyId, { title: "Low", priority: "low", dueOn: "2026-11-01" });
  await create(companyId, { title: "High later", priority: "high" });
  await create(companyId, { title: "High", priority: "high", dueOn: "2026-11-25" });
  const titles = async (query: string) =>
    (await bodyOf<Page<Task>>(ana.request("GET", `/v1/companies/${companyId}/tasks?${query}`))).items.map(
      ({ title }) => title,
    );
  expect(await titles("sort=priority")).toEqual(["High", "High later", "Low"]);
  expect(await titles("priority=high")).toEqual(["High", "High later"]);
  expect(await titles("dueFrom=2026-11-02&dueUntil=2026-11-25")).toEqual(["High"]);
  expect(await titles("dueUntil=2026-11-24")).toEqual(["Low"]);
  await change(low, { status: "done" });
  expect(await titles("status=done&sort=done")).toEqual(["Low"]);
  expect((await ana.request("GET", "/v1/tasks?sort=colour")).status).toBe(422);
});
