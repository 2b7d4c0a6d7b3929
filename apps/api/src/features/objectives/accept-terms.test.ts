import { newId } from "@tandem/db/ids";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { ObjectiveTerms } from "@tandem/domain/objectives/terms";
import type { HomeView, ObjectiveDetailView } from "@tandem/domain/portal/views";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let companyId: string;
let contactId: string;
let ben: TestCaller;
let objective: Objective;
let path: string;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ companyId, contactId } = await api.mintCustomer({ name: "Ben Okafor" }));
  ben = await api.asContact(companyId, contactId);
  const objectives = `/v1/companies/${companyId}/objectives`;
  const input = {
    title: "Ship faster",
    baseline: "40",
    current: "34",
    target: "20",
    unit: "hours",
    dueOn: "2030-06-30",
  };
  objective = await bodyOf<Objective>(ana.request("POST", objectives, input));
  path = `${objectives}/${objective.id}`;
});

const share = (contactIds: string[] | null = null) =>
  ana.request("PUT", `${path}/share`, { contactIds, notify: false });
async function change(fields: object) {
  const { version } = await bodyOf<Objective>(ana.request("GET", path));
  return ana.request("PATCH", path, { ...fields, version });
}
const ours = async () => (await bodyOf<{ items: ObjectiveTerms[] }>(ana.request("GET", `${path}/terms`))).items;
const theirs = async () =>
  (await bodyOf<ObjectiveDetailView>(ben.request("GET", `/v1/portal/objectives/${objective.id}`))).terms;
const accept = (id: string | undefined, caller = ben) => caller.request("POST", `/v1/portal/terms/${id}/acceptance`);

describe("changed terms", () => {
  it("ask the customer who sees the objective, show old and new, and keep who said yes and when", async () => {
    await share();
    await change({ target: "24", dueOn: "2030-09-30", title: "Ship faster still" });
    const [asked] = await theirs();
    expect(asked).toMatchObject({
      unit: "hours",
      changedBy: ana.name,
      acceptedAt: null,
      changes: [
        { field: "target", before: "20", after: "24" },
        { field: "dueOn", before: "2030-06-30", after: "2030-09-30" },
      ],
    });
    const home = await bodyOf<HomeView>(ben.request("GET", "/v1/portal/home"));
    expect(home.waitingTerms).toMatchObject([{ id: asked?.id, objectiveId: objective.id }]);

    expect((await accept(asked?.id)).status).toBe(201);
    expect(await ours()).toMatchObject([{ id: asked?.id, acceptedBy: "Ben Okafor", acceptedAt: expect.any(String) }]);
    expect((await bodyOf<HomeView>(ben.request("GET", "/v1/portal/home"))).waitingTerms).toEqual([]);
    const again = await accept(asked?.id);
    expect(again.status).toBe(409);
    expect(await bodyOf(again)).toMatchObject({ detail: "Ben Okafor has accepted this already." });
    const audit = await api.db.selectFrom("auditEvents").select("action").where("actorId", "=", contactId).execute();
    expect(audit).toEqual([{ action: "objective.terms_accepted" }]);
  });

  it("of an objective nobody sees, or of other fields, ask nobody", async () => {
    await change({ target: "22" });
    await share();
    await change({ title: "Another title", priority: "high", current: "30" });
    expect(await ours()).toEqual([]);
  });

  it("are one question with what waited already, and none once they are back", async () => {
    await share();
    await change({ target: "24" });
    const [first] = await theirs();
    await change({ target: "26" });
    const [second] = await theirs();
    expect(second?.changes).toEqual([{ field: "target", before: "20", after: "26" }]);
    const late = await accept(first?.id);
    expect(late.status).toBe(409);
    await change({ target: "20" });
    expect(await theirs()).toEqual([]);
    expect(await ours()).toEqual([]);
  });

  it("are seen and accepted by nobody else", async () => {
    await share();
    await change({ dueOn: "2030-12-31" });
    const [asked] = await theirs();
    const other = await api.mintCustomer();
    expect((await accept(asked?.id, await api.asContact(other.companyId, other.contactId))).status).toBe(404);
    expect((await accept(newId())).status).toBe(404);
    const client = { ip: null, userAgent: null };
    const token = await openPortalSession(api.db, { companyId, contactId, viewedByMemberId: ana.id }, client);
    expect((await accept(asked?.id, api.withToken(token))).status).toBe(403);
    await ana.request("DELETE", `${path}/share`);
    expect((await accept(asked?.id)).status).toBe(404);
    expect(await ours()).toMatchObject([{ acceptedAt: null }]);
  });
});
