import { newId } from "@tandem/db/ids";
import type { Invoice } from "@tandem/domain/commerce/invoice";
import type { Order } from "@tandem/domain/commerce/order";
import type { Quote } from "@tandem/domain/commerce/quote";
import type { Subscription } from "@tandem/domain/commerce/subscription";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T09:00:00Z");
const TOTAL = { minor: 4_812_345, currency: "CHF" };
let api: TestApi;
let ana: TestCaller & { id: string };
let blind: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  blind = await api.as("member");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", blind.id)
    .execute();
});
afterAll(() => api.close());

async function post<T>(path: string, body: object, status = 201): Promise<T> {
  const answer = await ana.request("POST", path, body);
  expect(answer.status, await answer.clone().text()).toBe(status);
  return bodyOf<T>(answer);
}
const patch = (path: string, body: object, caller: TestCaller = ana) => caller.request("PATCH", path, body);
const history = async (companyId: string) =>
  (await bodyOf<{ items: TimelineEvent[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;
const renewalOf = async (companyId: string) =>
  (await api.db.selectFrom("companyFigures").select("renewalOn").where("companyId", "=", companyId).executeTakeFirst())
    ?.renewalOn;

describe("a quote", () => {
  it("is no history until it is sent, and its total stands in a column of its own", async () => {
    const { companyId } = await api.mintCustomer();
    const quotes = `/v1/companies/${companyId}/quotes`;
    const quote = await post<Quote>(quotes, { number: "Q-1", title: "Module", total: TOTAL, validUntil: "2026-12-18" });
    expect(quote).toMatchObject({ status: "draft", sentAt: null, total: TOTAL });
    expect(await history(companyId)).toEqual([]);
    const sent = await patch(`${quotes}/${quote.id}`, { version: 1, status: "sent" });
    expect(await bodyOf<Quote>(sent)).toMatchObject({ status: "sent", version: 2 });
    const [told] = await history(companyId);
    expect(told).toMatchObject({ type: "quote_sent", title: "Q-1 Module", amount: TOTAL, facts: { number: "Q-1" } });
    expect(`${told?.title} ${told?.body} ${JSON.stringify(told?.facts)}`).not.toMatch(/4812345|48,?123|CHF/);
    await patch(`${quotes}/${quote.id}`, { version: 2, status: "accepted", total: { ...TOTAL, minor: 500 } });
    expect(await history(companyId)).toMatchObject([{ facts: { status: "accepted" }, amount: { minor: 500 } }]);
  });

  it.each([
    ["draft", "accepted", 422],
    ["sent", "draft", 422],
    ["sent", "declined", 200],
  ])("that is %s may become %s: %i", async (from, to, status) => {
    const { companyId } = await api.mintCustomer();
    const quotes = `/v1/companies/${companyId}/quotes`;
    const quote = await post<Quote>(quotes, { number: "Q-1", title: "Module", total: TOTAL, status: from });
    expect((await patch(`${quotes}/${quote.id}`, { version: 1, status: to })).status).toBe(status);
  });

  it("that is archived leaves the list and the history", async () => {
    const { companyId } = await api.mintCustomer();
    const quotes = `/v1/companies/${companyId}/quotes`;
    const { id } = await post<Quote>(quotes, { number: "Q-1", title: "Module", total: TOTAL, status: "sent" });
    expect((await ana.request("DELETE", `${quotes}/${id}`)).status).toBe(204);
    expect(await bodyOf(ana.request("GET", quotes))).toEqual({ items: [], nextCursor: null });
    expect(await history(companyId)).toEqual([]);
    expect((await ana.request("DELETE", `${quotes}/${id}`)).status).toBe(404);
  });
});

describe("an order", () => {
  it("is history at the time it was placed, which follows a correction", async () => {
    const { companyId } = await api.mintCustomer();
    const orders = `/v1/companies/${companyId}/orders`;
    const order = await post<Order>(orders, { number: "O-7", total: TOTAL, placedAt: "2026-10-01T08:00:00Z" });
    const moved = { version: order.version, status: "fulfilled", placedAt: "2026-10-02T08:00:00Z" };
    expect((await patch(`${orders}/${order.id}`, moved)).status).toBe(200);
    const [told] = await history(companyId);
    expect(told).toMatchObject({ type: "order_placed", title: "O-7", amount: TOTAL, facts: { status: "fulfilled" } });
    expect(new Date(told?.occurredAt ?? 0)).toEqual(new Date("2026-10-02T08:00:00Z"));
  });
});

describe("a subscription", () => {
  const yearly = { name: "Platform", amount: { minor: 100_000, currency: "EUR" }, startsOn: "2025-02-14" };

  it.each([
    ["monthly", 100_000],
    ["quarterly", 33_333],
    ["yearly", 8_333],
  ])("billed %s brings its share per month", async (billing, minor) => {
    const { companyId } = await api.mintCustomer();
    const made = await post<Subscription>(`/v1/companies/${companyId}/subscriptions`, { ...yearly, billing });
    expect(made.monthly).toEqual({ minor, currency: "EUR" });
  });

  it("gives its company the next renewal, until it is cancelled", async () => {
    const { companyId } = await api.mintCustomer();
    const path = `/v1/companies/${companyId}/subscriptions`;
    const made = await post<Subscription>(path, { ...yearly, renewsOn: "2027-02-14" });
    expect(await renewalOf(companyId)).toBe("2027-02-14");
    await patch(`${path}/${made.id}`, { version: 1, renewsOn: "2027-03-01" });
    expect(await renewalOf(companyId)).toBe("2027-03-01");
    const ended = await post<Subscription>(`${path}/${made.id}/cancel`, { version: 2 }, 200);
    expect(ended).toMatchObject({ cancelledOn: "2026-11-21", endsOn: "2027-03-01", autoRenew: false });
    expect(await renewalOf(companyId)).toBeNull();
    expect((await ana.request("POST", `${path}/${made.id}/cancel`, { version: 3 })).status).toBe(412);
  });

  it("does not renew or end before it began", async () => {
    const { companyId } = await api.mintCustomer();
    const path = `/v1/companies/${companyId}/subscriptions`;
    expect((await ana.request("POST", path, { ...yearly, renewsOn: "2025-01-01" })).status).toBe(422);
    const { id } = await post<Subscription>(path, yearly);
    expect((await ana.request("POST", `${path}/${id}/cancel`, { version: 1, endsOn: "2024-01-01" })).status).toBe(422);
  });
});

describe("an invoice", () => {
  it("is paid today unless told, and a day of payment is only of a paid one", async () => {
    const { companyId } = await api.mintCustomer();
    const path = `/v1/companies/${companyId}/invoices`;
    const made = await post<Invoice>(path, { number: "I-9", total: TOTAL, dueOn: "2026-12-21" });
    expect(made).toMatchObject({ status: "open", issuedOn: "2026-11-21", paidOn: null });
    expect((await patch(`${path}/${made.id}`, { version: 1, paidOn: "2026-11-22" })).status).toBe(422);
    const paid = await patch(`${path}/${made.id}`, { version: 1, status: "paid" });
    expect(await bodyOf(paid)).toMatchObject({ status: "paid", paidOn: "2026-11-21" });
    const opened = await patch(`${path}/${made.id}`, { version: 2, status: "open" });
    expect(await bodyOf(opened)).toMatchObject({ status: "open", paidOn: null });
    expect((await ana.request("POST", path, { number: "I", total: TOTAL, dueOn: "2020-01-01" })).status).toBe(422);
  });
});

describe("without clearance for money", () => {
  it("no amount is in any answer about commerce, and none can be overwritten", async () => {
    const { companyId } = await api.mintCustomer();
    const product = { id: newId(), name: `Scanner ${newId()}`, priceMinor: TOTAL.minor, currency: TOTAL.currency };
    await api.db.insertInto("products").values(product).execute();
    const base = `/v1/companies/${companyId}`;
    const made = {
      quotes: await post<Quote>(`${base}/quotes`, { number: "Q", title: "T", total: TOTAL, status: "sent" }),
      orders: await post<Order>(`${base}/orders`, { number: "O", total: TOTAL }),
      subscriptions: await post<Subscription>(`${base}/subscriptions`, {
        name: "S",
        amount: TOTAL,
        startsOn: "2026-01-01",
      }),
      invoices: await post<Invoice>(`${base}/invoices`, { number: "I", total: TOTAL }),
    };
    for (const [kind, { id }] of Object.entries(made)) {
      const money = kind === "subscriptions" ? { amount: TOTAL } : { total: TOTAL };
      expect((await patch(`${base}/${kind}/${id}`, { version: 1, ...money }, blind)).status).toBe(403);
      const field = kind === "subscriptions" ? "name" : "number";
      const answers = [
        await patch(`${base}/${kind}/${id}`, { version: 1, [field]: "Renamed" }, blind),
        await patch(`${base}/${kind}/${id}`, { version: 1, [field]: "Renamed too" }, blind),
        await blind.request("GET", `${base}/${kind}`),
        await blind.request("GET", `${base}/${kind}/${id}`),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([200, 409, 200, 200]);
      for (const answer of answers) expect(await answer.text()).not.toMatch(/4812345|401029|CHF/);
    }
    for (const path of [`${base}/timeline`, "/v1/products"])
      expect(await (await blind.request("GET", path)).text()).not.toMatch(/4812345|CHF/);
    expect(await (await ana.request("GET", "/v1/products")).text()).toContain("4812345");
  });
});
