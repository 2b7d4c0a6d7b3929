import type { CurrencyRates } from "@tandem/domain/money/currency-rate";
import { toReportingMinor } from "@tandem/domain/money/to-reporting-minor";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../deals/ensure-default-pipeline.ts";

let api: TestApi;
let admin: TestCaller & { id: string };
let companyId: string;

beforeAll(async () => {
  api = await startTestApi({ clock: () => new Date("2026-11-21T09:00:00Z") });
  await ensureDefaultPipeline(api.db);
  admin = await api.as("admin");
  ({ companyId } = await api.mintCustomer());
});
afterAll(() => api.close());

const RATES = "/v1/settings/currency-rates";
const set = async (currency: string, day: string, rate: string) => {
  const answer = await admin.request("PUT", `${RATES}/${currency}/${day}`, { rate });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bodyOf<CurrencyRates>(answer);
};

async function open(minor: number, currency: string, closedOn?: string): Promise<string> {
  const { items } = await bodyOf<{ items: { stages: { id: string; kind: string }[] }[] }>(
    admin.request("GET", "/v1/pipelines"),
  );
  const won = items[0]?.stages.find((stage) => stage.kind === "won")?.id;
  const input = { name: "Deal", value: { minor, currency }, ...(closedOn && { stageId: won, closedOn }) };
  const answer = await admin.request("POST", `/v1/companies/${companyId}/deals`, input);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await bodyOf<{ id: string }>(answer)).id;
}

const worth = async (id: string) =>
  (await api.db.selectFrom("deals").select("reportingMinor").where("id", "=", id).executeTakeFirstOrThrow())
    .reportingMinor;
const figures = () =>
  api.db.selectFrom("companyFigures").selectAll().where("companyId", "=", companyId).executeTakeFirstOrThrow();

it("a rate makes deals worth something at once: open ones at today's, closed ones at that of their day", async () => {
  const [running, early, late] = [
    await open(1000, "USD"),
    await open(1000, "USD", "2026-03-01"),
    await open(1000, "USD", "2026-08-01"),
  ];
  const { missing } = await bodyOf<CurrencyRates>(admin.request("GET", RATES));
  expect(missing).toEqual([{ currency: "USD", deals: 3 }]);
  expect(await figures()).toMatchObject({ openDealMinor: 0, unconvertedDealCount: 1 });

  await set("USD", "2026-06-01", "0.9");
  expect([await worth(running), await worth(early), await worth(late)]).toEqual([900, null, 900]);
  await set("USD", "2026-01-01", "0.8");
  await set("USD", "2026-11-01", "0.95");
  expect([await worth(running), await worth(early), await worth(late)]).toEqual([950, 800, 900]);
  expect(await figures()).toMatchObject({ openDealMinor: 950, unconvertedDealCount: 0 });

  const rates = await set("USD", "2026-11-01", "0.96");
  expect(rates).toMatchObject({ reportingCurrency: "EUR", missing: [] });
  expect(rates.items.map(({ validFrom, rate }) => [validFrom, rate])).toEqual([
    ["2026-11-01", "0.96"],
    ["2026-06-01", "0.9"],
    ["2026-01-01", "0.8"],
  ]);
  expect((await admin.request("DELETE", `${RATES}/USD/2026-11-01`)).status).toBe(200);
  expect([await worth(running), await worth(early)]).toEqual([900, 800]);
  expect((await admin.request("DELETE", `${RATES}/USD/2026-11-01`)).status).toBe(404);
});

it("the database converts to the minor unit as the rule does, whatever the exponents", async () => {
  const cases = [
    [10_000, "JPY", "0.0061"],
    [10_000, "KWD", "2.98"],
    [1, "SEK", "0.5"],
    [-3, "NOK", "0.5"],
    [1_234_567_890_123, "CHF", "0.9215"],
    [Number.MAX_SAFE_INTEGER, "GBP", "1.5"],
    [7, "CLF", "36000.1234567891"],
  ] as const;
  for (const [minor, currency, rate] of cases) {
    const id = await open(minor, currency);
    await set(currency, "2026-01-01", rate);
    const expected = toReportingMinor({ minor, currency }, { rate, reportingCurrency: "EUR" });
    expect(await worth(id), `${minor} ${currency} at ${rate}`).toBe(expected);
  }
});

it("is set by admins, and the audit keeps the rate before", async () => {
  for (const role of ["member", "viewer"] as const) {
    const caller = await api.as(role);
    expect((await caller.request("GET", RATES)).status).toBe(200);
    expect((await caller.request("PUT", `${RATES}/DKK/2026-01-01`, { rate: "0.13" })).status).toBe(403);
    expect((await caller.request("DELETE", `${RATES}/DKK/2026-01-01`)).status).toBe(403);
  }
  await set("DKK", "2026-01-01", "0.13");
  await set("DKK", "2026-01-01", "0.134");
  const rows = await api.db
    .selectFrom("workspaceAuditEvents")
    .select("changes")
    .where("action", "=", "currency_rate.set")
    .orderBy("id", "desc")
    .limit(1)
    .execute();
  expect(rows).toMatchObject([{ changes: { currency: "DKK", rate: { before: "0.13", after: "0.134" } } }]);
});

it.each([
  ["currency", "EUR", "2026-01-01", "1"],
  ["validFrom", "USD", "2026-11-22", "1"],
  ["rate", "USD", "2026-01-01", "0"],
  ["rate", "USD", "2026-01-01", "-1"],
  ["rate", "USD", "2026-01-01", "1e3"],
  ["rate", "USD", "2026-01-01", "0.12345678901"],
])("refuses a wrong %s: %s %s %s", async (path, currency, day, rate) => {
  const answer = await admin.request("PUT", `${RATES}/${currency}/${day}`, { rate });
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
});
