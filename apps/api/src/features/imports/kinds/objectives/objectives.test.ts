import type { ObjectiveChange, ProgressPoint } from "@tandem/domain/objectives/history";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bodyOf } from "../../../../testing/test-api.ts";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

type Page<T> = { items: T[] };

let importer: Importer;
let company: { id: string; domain: string };
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "UTC" }).execute();
});
afterAll(() => importer.close());

let number = 0;
beforeEach(async () => {
  number += 1;
  const domain = `goals-${number}.example`;
  const { id } = await bodyOf<{ id: string }>(
    importer.admin.request("POST", "/v1/companies", { name: `Goals ${number}`, domain }),
  );
  company = { id, domain };
});

const read = <T>(path: string) => bodyOf<T>(importer.admin.request("GET", `/v1/companies/${company.id}${path}`));
const only = async () => {
  const { items } = await read<Page<Objective>>("/objectives");
  expect(items).toHaveLength(1);
  return items[0] as Objective;
};
const COLUMNS = {
  title: "Title",
  assignee: "Lead",
  collaborators: "Kept posted",
  attribute: "Attribute",
  startOn: "From",
  dueOn: "Due",
  baseline: "Was",
  current: "Is",
  target: "Goal",
  manualPercent: "Percent",
  status: "State",
  statusReason: "Why",
  completedAt: "Done",
  tags: "Tags",
};
type Cells = Partial<Record<keyof typeof COLUMNS, string>>;
const bring = (...rows: Cells[]) => {
  const fields = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const lines = rows.map((cells, index) =>
    [`g${index}`, ...fields.map((field) => `"${cells[field] ?? ""}"`)].join(","),
  );
  return importer.bringIn(
    "objectives",
    [["Id", ...Object.values(COLUMNS)].join(","), ...lines].join("\n"),
    { ...COLUMNS, externalId: "Id", company: { value: company.domain } },
    { source: `goals-${number}` },
  );
};
const history = async (path: string) => (await read<Page<ObjectiveChange>>(`${path}/history`)).items;
const points = async (path: string) => (await read<Page<ProgressPoint>>(`${path}/progress`)).items;
const told = async () =>
  (await read<Page<TimelineEvent>>("/timeline?limit=200&types=objective")).items.map(({ title, facts }) => [
    title,
    facts.changes?.map(({ field, before, after }) => `${field} ${before} → ${after}`) ?? "began",
  ]);

it("an objective comes in with its figures as a point of its way, its people and tags, and is not shared", async () => {
  const row: Cells = {
    title: "Orders leave within 20 hours",
    assignee: importer.admin.email,
    collaborators: "Ops@Partner.example; cfo@partner.example",
    startOn: "2024-01-01",
    dueOn: "2024-12-31",
    baseline: "40",
    current: "30.50",
    target: "20",
    tags: "Logistics; Renewal",
  };
  expect((await bring(row)).counts).toMatchObject({ created: 1 });
  const objective = await only();
  expect(objective).toMatchObject({
    status: "in_progress",
    assignee: { id: importer.admin.id, kind: "member" },
    baseline: "40",
    current: "30.5",
    target: "20",
    progress: { value: 0.475 },
    share: null,
  });
  expect([...objective.collaborators].sort()).toEqual(["cfo@partner.example", "ops@partner.example"]);
  const { rows: tags } = await sql<{
    name: string;
  }>`select t.name::text from objective_tags o join tags t on t.id = o.tag_id
    where o.company_id = ${company.id} order by 1`.execute(importer.db);
  expect(tags.map(({ name }) => name)).toEqual(["Logistics", "Renewal"]);
  const path = `/objectives/${objective.id}`;
  expect(await points(path)).toMatchObject([{ value: "30.5", percent: null, authorName: "Import" }]);
  expect(await history(path)).toMatchObject([{ field: "created", after: row.title, actor: { name: "Import" } }]);
  expect(await told()).toEqual([[row.title, "began"]]);
  expect((await bring(row)).counts).toMatchObject({ unchanged: 1, updated: 0 });
  expect(importer.mails).toEqual([]);
});

it("an objective follows its source: progress, status and title are history, and on the timeline", async () => {
  await bring({ title: "Faster", baseline: "40", current: "40", target: "20" });
  expect(await only()).toMatchObject({ status: "not_started" });
  await bring({ title: "Faster still", baseline: "40", current: "30", target: "20", tags: "Logistics" });
  const objective = await only();
  expect(objective).toMatchObject({ title: "Faster still", status: "in_progress", current: "30", version: 2 });
  const path = `/objectives/${objective.id}`;
  expect((await points(path)).map(({ value }) => value)).toEqual(["30", "40"]);
  const changes = (await history(path)).map(({ field, before, after }) => `${field}: ${before} → ${after}`);
  expect(changes).toEqual(
    expect.arrayContaining(["title: Faster → Faster still", "current: 40 → 30", "status: not_started → in_progress"]),
  );
  expect(await told()).toEqual([
    ["Faster still", ["current 40 → 30", "status Not started → In progress"]],
    ["Faster still", "began"],
  ]);
  await bring({ title: "Faster still", status: "completed" });
  expect(await only()).toMatchObject({ status: "completed", completedAt: expect.any(String) });
});

it("an objective keeps what a person changed", async () => {
  await bring({ title: "Faster", baseline: "40", current: "38", target: "20" });
  const { id, version } = await only();
  const path = `/v1/companies/${company.id}/objectives/${id}`;
  expect((await importer.admin.request("PATCH", path, { version, current: "25" })).status).toBe(200);
  const report = await bring({ title: "Faster", baseline: "40", current: "36", target: "20", dueOn: "2025-01-01" });
  expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
  expect(await only()).toMatchObject({ current: "25", dueOn: "2025-01-01" });
});

it("an objective that an attribute carries says so", async () => {
  await bring({ title: "Adoption", attribute: "Weekly active users", target: "100" });
  const rows = await importer.db
    .selectFrom("objectives as o")
    .innerJoin("attributes as a", "a.id", "o.attributeId")
    .select(["o.completion", "a.name", "a.kind"])
    .where("o.companyId", "=", company.id)
    .execute();
  expect(rows).toEqual([{ completion: "attribute", name: "Weekly active users", kind: "number" }]);
});

it("an objective is refused by row and column where it contradicts itself", async () => {
  const report = await bring(
    { title: "" },
    { title: "Days", startOn: "2024-02-01", dueOn: "2024-01-01" },
    { title: "Given up", status: "abandoned" },
    { title: "Given up with a reason", status: "abandoned", statusReason: "They were bought" },
    { title: "Done", status: "paused", completedAt: "2024-01-01" },
    { title: "Both", baseline: "1", target: "2", manualPercent: "50" },
    { title: "Who", assignee: "Somebody Else" },
    { title: "Digits", current: "1.12345678901" },
  );
  expect(report.counts).toMatchObject({ created: 1, rejected: 7 });
  expect(report.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
    [2, "Title", "An objective needs a title."],
    [3, "Due", "It lies before the start."],
    [4, "Why", "A reason is needed to abandon."],
    [6, "Done", "An objective that is paused has not been completed."],
    [7, "Percent", "It is computed from baseline and target here: give the current value."],
    [8, "Lead", "Nobody at the company and no member is called so."],
    [9, "Is", "It has more than 10 decimals."],
  ]);
});
