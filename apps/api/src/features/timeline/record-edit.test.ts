import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Versioned = { id: string; version: number } & Record<string, unknown>;

const NOW = new Date("2026-11-20T12:00:00Z");
let api: TestApi;
let ana: TestCaller;
let company: string;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  company = `/v1/companies/${(await api.mintCustomer()).companyId}`;
});
afterAll(() => api.close());

/** What is made, and two edits of fields of its own. */
const RECORDS: [noun: string, path: string, made: object, one: object, other: object][] = [
  ["contact", "contacts", { name: "Ivy Chen" }, { title: "Systems analyst" }, { department: "IT" }],
  ["task", "tasks", { title: "Call Ben" }, { title: "Call Ben back" }, { priority: "high" }],
  ["call", "calls", { direction: "inbound" }, { disposition: "reached" }, { summary: "Price is fine." }],
  ["note", "notes", { body: "Bring numbers." }, { body: "Bring numbers, not slides." }, { isPrivate: true }],
  [
    "ticket",
    "tickets",
    { subject: "Printer", body: "It is stuck." },
    { subject: "Label printer" },
    { priority: "high" },
  ],
  [
    "meeting",
    "meetings",
    { title: "Check-in", startsAt: "2026-11-25T09:00:00Z" },
    { title: "Weekly check-in" },
    { location: "Ghent" },
  ],
  [
    "invoice",
    "invoices",
    { number: "R-1", issuedOn: "2026-11-01", total: { minor: 500, currency: "EUR" } },
    { number: "R-2" },
    { dueOn: "2026-12-01" },
  ],
  ["service", "services", { name: "Rollout" }, { name: "Onboarding and rollout" }, { startsOn: "2026-11-01" }],
];

describe.each(RECORDS)("two people who edit one %s at the same time", (_, path, made, one, other) => {
  const make = async () => {
    const answer = await ana.request("POST", `${company}/${path}`, made);
    expect(answer.status, await answer.clone().text()).toBe(201);
    return bodyOf<Versioned>(answer);
  };
  const edit = (record: Versioned, fields: object) =>
    ana.request("PATCH", `${company}/${path}/${record.id}`, { version: record.version, ...fields });

  it("both keep their work where it is of different fields", async () => {
    const record = await make();
    expect((await edit(record, one)).status).toBe(200);
    const late = await edit(record, other);
    expect(late.status, await late.clone().text()).toBe(200);
    expect(await bodyOf(late)).toMatchObject({ ...one, ...other });
  });

  it("see what the first one wrote where it is the same field, and nothing is lost", async () => {
    const record = await make();
    const first = await bodyOf<Versioned>(edit(record, one));
    const [field] = Object.keys(one);
    const late = await edit(record, { [String(field)]: "Something else", ...other });
    expect(late.status).toBe(409);
    expect(await bodyOf(late)).toMatchObject({ current: { ...one, version: first.version } });
    expect((await edit({ ...record, version: first.version + 5 }, other)).status).toBe(409);
    const now = await bodyOf<Versioned>(ana.request("GET", `${company}/${path}/${record.id}`));
    expect(now).toMatchObject({ ...one, version: first.version });
  });
});
