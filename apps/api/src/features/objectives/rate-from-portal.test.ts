import { newId } from "@tandem/db/ids";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { ObjectiveDetailView } from "@tandem/domain/portal/views";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller;
let companyId: string;
let contactId: string;
let ben: TestCaller;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ companyId, contactId } = await api.mintCustomer());
  ben = await api.asContact(companyId, contactId);
});

async function mintObjective(fields: object = {}): Promise<string> {
  const id = newId();
  const row = { companyId, id, title: "Ship in two days", health: 4, sharedAt: new Date(), ...fields };
  await api.db.insertInto("objectives").values(row).execute();
  return id;
}
const rate = (id: string, rating: unknown, caller = ben) =>
  caller.request("PUT", `/v1/portal/objectives/${id}/rating`, { rating });
const ours = (id: string) => bodyOf<Objective>(ana.request("GET", `/v1/companies/${companyId}/objectives/${id}`));

describe("the customer's rating of an objective", () => {
  it("stands beside ours on both sides, may change and be taken back, and is told once", async () => {
    const id = await mintObjective();
    expect(await bodyOf<ObjectiveDetailView>(rate(id, 2))).toMatchObject({ yourRating: 2, ourRating: 4 });
    expect(await ours(id)).toMatchObject({ health: 4, customerHealth: 2 });
    expect((await rate(id, 2)).status).toBe(200);
    expect((await rate(id, 5)).status).toBe(200);
    expect((await rate(id, null)).status).toBe(200);
    expect(await ours(id)).toMatchObject({ customerHealth: null });
    const told = await api.db.selectFrom("auditEvents").select("changes").where("companyId", "=", companyId).execute();
    expect(told).toHaveLength(3);
  });

  it.each([0, 6, 2.5, "4", undefined])("is refused as %s", async (rating) => {
    const id = await mintObjective();
    expect((await rate(id, rating)).status).toBe(422);
    expect(await ours(id)).toMatchObject({ customerHealth: null });
  });

  it("is not given on what is unknown, unshared, archived, for someone else or of another company", async () => {
    const hidden = [
      newId(),
      await mintObjective({ sharedAt: null }),
      await mintObjective({ archivedAt: new Date() }),
      await mintObjective({ sharedContactIds: [newId()] }),
    ];
    for (const id of hidden) expect((await rate(id, 3)).status).toBe(404);
    const other = await api.mintCustomer();
    const cara = await api.asContact(other.companyId, other.contactId);
    expect((await rate(await mintObjective(), 3, cara)).status).toBe(404);
  });
});
