import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../deals/ensure-default-pipeline.ts";

let api: TestApi;
let ana: TestCaller;
let companyId: string;
let stranger: { companyId: string; contactId: string; dealId: string };
const ids = new Map<string, string>();

const NOBODY = "019ab000-0000-7000-8000-000000000000";
const TOTAL = { minor: 100, currency: "EUR" };
const GOOD: Record<string, object> = {
  deals: { name: "Rollout" },
  quotes: { number: "Q", title: "Module", total: TOTAL },
  orders: { number: "O", total: TOTAL },
  subscriptions: { name: "Platform", amount: TOTAL, startsOn: "2026-01-01" },
  invoices: { number: "I", total: TOTAL },
  notes: { body: "Text" },
  calls: { direction: "inbound" },
  emails: { direction: "sent" },
  meetings: { title: "Check-in", startsAt: "2026-01-05T09:00:00Z" },
  tasks: { title: "Call" },
  signals: { kind: "read", topic: "Pricing" },
  timeline: { type: "enrichment_update", title: "Headcount", source: "clearview" },
};
const EDITABLE = ["deals", "quotes", "orders", "subscriptions", "invoices", "notes", "calls", "meetings", "tasks"];

beforeAll(async () => {
  api = await startTestApi();
  await ensureDefaultPipeline(api.db);
  ana = await api.as("member");
  ({ companyId } = await api.mintCustomer());
  const other = await api.mintCustomer();
  const deal = await ana.request("POST", `/v1/companies/${other.companyId}/deals`, GOOD.deals);
  stranger = { ...other, dealId: (await bodyOf<{ id: string }>(deal)).id };
  for (const [kind, body] of Object.entries(GOOD)) {
    const answer = await ana.request("POST", `/v1/companies/${companyId}/${kind}`, body);
    expect(answer.status, `${kind}: ${await answer.clone().text()}`).toBe(201);
    ids.set(kind, (await bodyOf<{ id: string }>(answer)).id);
  }
});
afterAll(() => api.close());

async function expectRefusal(answer: Response, path: string, status = 422) {
  const problem = await bodyOf<{ fields?: { path: string }[] }>(answer);
  expect([answer.status, problem.fields?.map((field) => field.path)]).toEqual([status, expect.arrayContaining([path])]);
}
const counts = async () => {
  const kinds = Object.keys(GOOD).filter((kind) => kind !== "timeline");
  const lists = kinds.map(async (kind) => {
    const answer = await ana.request("GET", `/v1/companies/${companyId}/${kind}?limit=200`);
    return (await bodyOf<{ items: unknown[] }>(answer)).items.length;
  });
  return Promise.all(lists);
};

const long = (length: number) => "x".repeat(length + 1);
const WRONG: [kind: string, input: object, path: string][] = [
  ["deals", { name: 7 }, "name"],
  ["deals", { name: long(200) }, "name"],
  ["deals", { name: "   " }, "name"],
  ["deals", { colour: "red" }, "colour"],
  ["deals", { stageId: NOBODY }, "stageId"],
  ["deals", { ownerMemberId: NOBODY }, "ownerMemberId"],
  ["deals", { contactId: "STRANGER" }, "contactId"],
  ["deals", { productIds: [NOBODY] }, "productIds.0"],
  ["deals", { value: { minor: 1.5, currency: "EUR" } }, "value.minor"],
  ["deals", { value: { minor: 1, currency: "XQQ" } }, "value.currency"],
  ["deals", { value: { minor: 1e300, currency: "EUR" } }, "value.minor"],
  ["deals", { probability: 101 }, "probability"],
  ["deals", { expectedCloseOn: "2026-02-30" }, "expectedCloseOn"],
  ["deals", { closedOn: "2026-01-01" }, "closedOn"],
  ["deals", { lostReason: "Price" }, "lostReason"],
  ["deals", { nextStep: long(500) }, "nextStep"],
  ["quotes", { total: null }, "total"],
  ["quotes", { total: { minor: -1, currency: "EUR" } }, "total.minor"],
  ["quotes", { status: "accepted" }, "status"],
  ["quotes", { dealId: "STRANGERS_DEAL" }, "dealId"],
  ["quotes", { number: long(60) }, "number"],
  ["quotes", { validUntil: "soon" }, "validUntil"],
  ["orders", { placedAt: "2026-01-01" }, "placedAt"],
  ["orders", { placedAt: "2999-01-01T00:00:00Z" }, "placedAt"],
  ["orders", { dealId: NOBODY }, "dealId"],
  ["subscriptions", { billing: "weekly" }, "billing"],
  ["subscriptions", { seats: -1 }, "seats"],
  ["subscriptions", { plan: long(120) }, "plan"],
  ["subscriptions", { startsOn: null }, "startsOn"],
  ["invoices", { subscriptionId: NOBODY }, "subscriptionId"],
  ["invoices", { orderId: NOBODY }, "orderId"],
  ["invoices", { status: "paid" }, "status"],
  ["notes", { body: "" }, "body"],
  ["notes", { body: long(20_000) }, "body"],
  ["notes", { body: "a\u0000b" }, "body"],
  ["notes", { isPrivate: "yes" }, "isPrivate"],
  ["notes", { contactId: "STRANGER" }, "contactId"],
  ["notes", { mentionedMemberIds: [NOBODY] }, "mentionedMemberIds.0"],
  ["calls", { direction: "sideways" }, "direction"],
  ["calls", { seconds: -5 }, "seconds"],
  ["calls", { contactId: "STRANGER" }, "contactId"],
  ["calls", { memberId: NOBODY }, "memberId"],
  ["calls", { dealId: "STRANGERS_DEAL" }, "dealId"],
  ["calls", { recordingUrl: "javascript:alert(1)" }, "recordingUrl"],
  ["calls", { startedAt: "0000-01-01T00:00:00Z" }, "startedAt"],
  ["emails", { direction: "both" }, "direction"],
  ["emails", { toAddresses: ["nobody"] }, "toAddresses.0"],
  ["emails", { messageId: "two words" }, "messageId"],
  ["emails", { fromMemberId: NOBODY }, "fromMemberId"],
  ["emails", { contactIds: ["STRANGER"] }, "contactIds.0"],
  ["emails", { subject: long(1000) }, "subject"],
  ["emails", { body: long(100_000) }, "body"],
  ["meetings", { startsAt: "tomorrow" }, "startsAt"],
  ["meetings", { kind: "party" }, "kind"],
  ["meetings", { serviceId: NOBODY }, "serviceId"],
  ["meetings", { dealId: "STRANGERS_DEAL" }, "dealId"],
  ["meetings", { organizerMemberId: NOBODY }, "organizerMemberId"],
  ["meetings", { attendees: [{ contactId: "STRANGER" }] }, "attendees.0.contactId"],
  ["meetings", { attendees: "everyone" }, "attendees"],
  ["tasks", { priority: "urgent" }, "priority"],
  ["tasks", { assigneeMemberId: NOBODY }, "assigneeMemberId"],
  ["tasks", { contactId: "STRANGER" }, "contactId"],
  ["tasks", { dueOn: "2026-13-01" }, "dueOn"],
  ["signals", { kind: "bought" }, "kind"],
  ["signals", { topic: long(200) }, "topic"],
  ["signals", { contactId: "STRANGER" }, "contactId"],
  ["signals", { occurredAt: "2999-01-01T00:00:00Z" }, "occurredAt"],
  ["timeline", { type: "note" }, "type"],
  ["timeline", { source: "Hub Spot" }, "source"],
  ["timeline", { facts: { amount: "€ 4" } }, "facts.amount"],
  ["timeline", { title: "" }, "title"],
];

describe("what is wrong is named, and nothing is written", () => {
  it.each(WRONG)("POST %s %o", async (kind, input, path) => {
    const text = JSON.stringify({ ...GOOD[kind], ...input })
      .replace("STRANGERS_DEAL", stranger.dealId)
      .replace("STRANGER", stranger.contactId);
    const before = await counts();
    await expectRefusal(await ana.request("POST", `/v1/companies/${companyId}/${kind}`, text), path);
    expect(await counts()).toEqual(before);
  });

  it.each(WRONG.filter(([kind]) => EDITABLE.includes(kind)).filter(([, input]) => !("status" in input)))(
    "PATCH %s %o",
    async (kind, input, path) => {
      const text = JSON.stringify({ version: 1, ...input })
        .replace("STRANGERS_DEAL", stranger.dealId)
        .replace("STRANGER", stranger.contactId);
      const address = `/v1/companies/${companyId}/${kind}/${ids.get(kind)}`;
      await expectRefusal(await ana.request("PATCH", address, text), path);
      expect(await bodyOf(ana.request("GET", address))).toMatchObject({ version: 1 });
    },
  );
});

describe.each(Object.keys(GOOD))("POST %s", (kind) => {
  it("needs a body, and a company that is there", async () => {
    const path = `/v1/companies/${companyId}/${kind}`;
    for (const body of ["{}", "null", "[]", '"text"']) expect((await ana.request("POST", path, body)).status).toBe(422);
    expect((await ana.request("POST", path, "{")).status).toBe(400);
    expect((await ana.request("POST", path)).status).toBeLessThan(500);
    expect((await ana.request("POST", `/v1/companies/${NOBODY}/${kind}`, GOOD[kind])).status).toBe(404);
  });

  it("is not for a viewer", async () => {
    const victor = await api.as("viewer");
    expect((await victor.request("POST", `/v1/companies/${companyId}/${kind}`, GOOD[kind])).status).toBe(403);
    expect((await victor.request("GET", `/v1/companies/${companyId}/${kind}`)).status).toBe(200);
  });
});

const OTHER: Record<string, object> = {
  deals: { name: "Another" },
  quotes: { title: "Another" },
  orders: { number: "Another" },
  subscriptions: { name: "Another" },
  invoices: { number: "Another" },
  notes: { body: "Another" },
  calls: { summary: "Another" },
  meetings: { title: "Another" },
  tasks: { title: "Another" },
};

describe.each(EDITABLE)("PATCH %s", (kind) => {
  it("needs the version that was seen, and says what it is now", async () => {
    const path = `/v1/companies/${companyId}/${kind}/${ids.get(kind)}`;
    await expectRefusal(await ana.request("PATCH", path, {}), "version");
    await expectRefusal(await ana.request("PATCH", path, { version: "1" }), "version");
    const stale = await ana.request("PATCH", path, { version: 2, ...OTHER[kind] });
    expect(stale.status).toBe(409);
    expect(await bodyOf(stale)).toMatchObject({ current: { id: ids.get(kind), version: 1 } });
    expect(await bodyOf(ana.request("PATCH", path, { version: 1 }))).toMatchObject({ version: 1 });
  });

  it("finds nothing under another company, or under no id at all", async () => {
    const strange = `/v1/companies/${stranger.companyId}/${kind}/${ids.get(kind)}`;
    expect((await ana.request("PATCH", strange, { version: 1 })).status).toBe(404);
    expect((await ana.request("GET", strange)).status).toBe(404);
    const unknown = `/v1/companies/${companyId}/${kind}/${NOBODY}`;
    expect((await ana.request("PATCH", unknown, { version: 1 })).status).toBe(404);
  });
});
