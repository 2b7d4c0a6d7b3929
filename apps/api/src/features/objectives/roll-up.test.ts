import type { Objective } from "@tandem/domain/objectives/objective";
import type { RollUp, RollUpRow } from "@tandem/domain/objectives/roll-up";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const now = new Date("2026-11-26T10:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  ana = await api.as("member");
});
afterAll(() => api.close());

const rows = async (by: string) => (await bodyOf<RollUp>(ana.request("GET", `/v1/objective-roll-up?by=${by}`))).rows;
const runs = { startOn: "2026-11-16", dueOn: "2026-12-06", baseline: "0", target: "100" };

/** Values all around the straight line, kept goals, percents, days at their edges. */
const GOALS: Record<string, unknown>[] = [
  ...["0", "44.9", "45", "50", "55", "55.1", "100", "130"].map((current) => ({ ...runs, current })),
  { ...runs, current: "50", dueOn: "2026-11-25" },
  { ...runs, current: "100", dueOn: "2026-11-26" },
  { ...runs, current: "5", startOn: "2026-11-27" },
  { ...runs, current: "5", startOn: null },
  { startOn: "2026-11-16", dueOn: "2026-12-06", manualPercent: 44 },
  { startOn: "2026-11-16", dueOn: "2026-12-06", manualPercent: 45 },
  { startOn: "2026-11-16", dueOn: "2026-12-06" },
  { ...runs, baseline: "100", current: "99", target: "100", direction: "keep_at_or_above" },
  { ...runs, baseline: "90", current: "100", target: "100" },
  { ...runs, baseline: "100", current: "100", target: "0" },
  { ...runs, current: "5", status: "paused", health: 2 },
  { ...runs, current: "5", status: "completed", health: 5 },
  { ...runs, current: "5", status: "abandoned" },
];

async function mintGoals(companyId: string, goals: readonly Record<string, unknown>[]) {
  const path = `/v1/companies/${companyId}/objectives`;
  const written: Objective[] = [];
  for (const { status, ...goal } of goals) {
    const made = await bodyOf<Objective>(ana.request("POST", path, { title: "Goal", ...goal }));
    const changed = { version: 1, status, statusReason: "Because" };
    written.push(status ? await bodyOf<Objective>(ana.request("PATCH", `${path}/${made.id}`, changed)) : made);
  }
  return written;
}

describe("the roll-up of objectives", () => {
  it("by owner counts the pace as each objective says it", async () => {
    const { companyId } = await api.mintCustomer();
    await bodyOf(ana.request("PATCH", `/v1/companies/${companyId}`, { version: 1, ownerMemberId: ana.id }));
    const written = await mintGoals(companyId, GOALS);
    const count = (holds: (one: Objective) => boolean) => written.filter(holds).length;
    const isActive = ({ status }: Objective) => status !== "completed" && status !== "abandoned";
    const row = (await rows("owner")).find(({ id }) => id === ana.id);
    expect(row).toEqual({
      id: ana.id,
      name: ana.name,
      active: count(isActive),
      onTrack: count((one) => isActive(one) && ["on_track", "ahead"].includes(one.progress.pace ?? "")),
      behind: count((one) => isActive(one) && one.progress.pace === "behind"),
      overdue: count((one) => isActive(one) && one.dueOn !== null && one.dueOn < "2026-11-26"),
      completedThisQuarter: 1,
      averageHealth: 2,
    });
    expect(row?.behind).toBeGreaterThan(2);
    expect(row?.onTrack).toBeGreaterThan(4);
    const listed = await bodyOf(ana.request("GET", "/v1/objectives?owner=me&limit=100"));
    expect(listed.items).toHaveLength(written.length);
  });

  it("by view takes the companies that match it, by tag those of the company, each objective once", async () => {
    const { companyId } = await api.mintCustomer();
    const name = `Mill of the roll-up ${companyId}`;
    await bodyOf(ana.request("PATCH", `/v1/companies/${companyId}`, { version: 1, name }));
    await mintGoals(companyId, [{ ...runs, current: "10" }, { title: "Other" }]);
    const where = [{ field: "name", op: "is", value: [name] }];
    const segment = await bodyOf(ana.request("POST", "/v1/segments", { name: "Roll-up mills", where }));
    const tag = await bodyOf(ana.request("POST", "/v1/tags", { name: "Roll-up tag" }));
    await ana.request("PUT", `/v1/companies/${companyId}/tags/${tag.id}`);
    const wanted: Partial<RollUpRow> = {
      active: 2,
      behind: 1,
      onTrack: 0,
      completedThisQuarter: 0,
      averageHealth: null,
    };
    expect((await rows("segment")).find(({ id }) => id === segment.id)).toMatchObject(wanted);
    expect((await rows("tag")).find(({ id }) => id === tag.id)).toMatchObject(wanted);
  });
});
