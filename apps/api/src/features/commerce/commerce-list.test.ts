import type { CommerceTotals } from "@tandem/domain/commerce/commerce-list";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T09:00:00Z");
let api: TestApi;
let ana: TestCaller;
let companyId: string;

beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  ({ companyId } = await api.mintCustomer());
  await post("quotes", { number: "Q-2", title: "A", total: eur(100_00), validUntil: "2026-12-01" });
  await post("quotes", { number: "Q-1", title: "B", total: chf(7_00), status: "sent" });
  await post("quotes", { number: "Q-3", title: "C", total: eur(50_00), validUntil: "2026-11-30" });
  await post("orders", { number: "O-1", total: eur(10_00), placedAt: "2026-10-01T08:00:00Z" });
  await post("subscriptions", { name: "Platform", amount: eur(9_00), billing: "monthly", startsOn: "2026-01-01" });
  await post("subscriptions", { name: "Old", amount: eur(9_99), billing: "yearly", startsOn: "2024-01-01" });
  await api.db.updateTable("subscriptions").set({ endsOn: "2026-11-20" }).where("name", "=", "Old").execute();
  for (const [number, dueOn] of [
    ["I-1", "2026-11-20"],
    ["I-2", "2026-11-21"],
    ["I-3", undefined],
  ])
    await post("invoices", { number, total: eur(30_00), issuedOn: "2026-11-01", dueOn });
});
afterAll(() => api.close());

const eur = (minor: number) => ({ minor, currency: "EUR" });
const chf = (minor: number) => ({ minor, currency: "CHF" });

async function post(kind: string, body: object) {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/${kind}`, body);
  expect(answer.status, await answer.clone().text()).toBe(201);
}

const numbers = async (query: string) =>
  (
    await bodyOf<{ items: { number?: string; name?: string }[] }>(
      ana.request("GET", `/v1/companies/${companyId}/${query}`),
    )
  ).items.map(({ number, name }) => number ?? name);

it.each([
  ["quotes?sort=number", ["Q-1", "Q-2", "Q-3"]],
  ["quotes?sort=valid_until", ["Q-3", "Q-2", "Q-1"]],
  ["quotes?status=sent", ["Q-1"]],
  ["orders?status=cancelled", []],
  ["subscriptions?status=running", ["Platform"]],
  ["subscriptions?status=ended", ["Old"]],
  ["subscriptions?sort=-name", ["Platform", "Old"]],
  ["invoices?status=overdue", ["I-1"]],
  ["invoices?status=open&sort=-number", ["I-3", "I-2"]],
  ["invoices?sort=due", ["I-1", "I-2", "I-3"]],
])("%s is %j", async (query, expected) => expect(await numbers(query)).toEqual(expected));

it.each(["quotes", "invoices?sort=due", "subscriptions?sort=-started"])(
  "%s comes in pages that join",
  async (query) => {
    const all = await numbers(query);
    const found: unknown[] = [];
    let cursor = "";
    do {
      const path = `/v1/companies/${companyId}/${query}${query.includes("?") ? "&" : "?"}limit=1${cursor}`;
      const page = await bodyOf<{ items: { number?: string; name?: string }[]; nextCursor: string | null }>(
        ana.request("GET", path),
      );
      found.push(...page.items.map(({ number, name }) => number ?? name));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
    } while (cursor);
    expect(found).toEqual(all);
  },
);

it("an order that the list does not have is refused, sums by money among them", async () => {
  for (const query of ["quotes?sort=total", "invoices?sort=version", "orders?status=paid"])
    expect((await ana.request("GET", `/v1/companies/${companyId}/${query}`)).status, query).toBe(422);
});

it("sums are by state and currency, computed by hand, and withheld with their currencies from whom they are no business of", async () => {
  const path = `/v1/companies/${companyId}/commerce`;
  const totals = await bodyOf<CommerceTotals>(ana.request("GET", path));
  const sorted = (kind: keyof CommerceTotals) => [...totals[kind]].sort((a, b) => a.state.localeCompare(b.state));
  expect(sorted("quotes")).toEqual([
    { state: "draft", count: 2, sums: [eur(150_00)] },
    { state: "sent", count: 1, sums: [chf(7_00)] },
  ]);
  expect(sorted("orders")).toEqual([{ state: "placed", count: 1, sums: [eur(10_00)] }]);
  expect(sorted("subscriptions")).toEqual([
    { state: "ended", count: 1, sums: [eur(9_99)] },
    { state: "running", count: 1, sums: [eur(108_00)] },
  ]);
  expect(sorted("invoices")).toEqual([
    { state: "open", count: 2, sums: [eur(60_00)] },
    { state: "overdue", count: 1, sums: [eur(30_00)] },
  ]);
  const blind = await api.as("member");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", blind.id)
    .execute();
  const text = await (await blind.request("GET", path)).text();
  expect(text).not.toMatch(/EUR|CHF|minor|15000|10800/);
  expect((JSON.parse(text) as CommerceTotals).invoices.find(({ state }) => state === "overdue")).toEqual({
    state: "overdue",
    count: 1,
    sums: null,
  });
});
