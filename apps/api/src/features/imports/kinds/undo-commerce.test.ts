import { SYSTEM } from "@tandem/domain/access/actor";
import type { Import } from "@tandem/domain/imports/import";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Importer } from "../testing/bring-in.ts";
import { everythingHeld } from "../testing/everything-held.ts";
import { startWithTwoCompanies } from "../testing/two-companies.ts";
import { runUndo } from "../undo/run-undo.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
});
afterAll(() => importer.close());

/** Each test has numbers of its own. */
let round = 0;
beforeEach(() => {
  round += 1;
});

async function undo({ id: importId, counts }: Import): Promise<void> {
  expect(counts.rejected).toBe(0);
  expect((await importer.admin.request("POST", `/v1/imports/${importId}/undo`)).status).toBe(202);
  await runUndo({ db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" }, { importId });
  expect(await importer.report(importId)).toMatchObject({ status: "undone", undone: { kept: 0 } });
}

const company = { value: "Northwind" };
const currency = { value: "EUR" };
const externalId = "Id";

const bringQuotes = (status: string, total: number, sent: string) =>
  importer.bringIn("quotes", `Id,Status,Total,Sent\nq${round},${status},${total},${sent}`, {
    ...{ externalId, company, currency, number: "Id", deal: { value: "Desks" } },
    ...{ status: "Status", total: "Total", sentAt: "Sent" },
  });
const bringOrders = (total: number) =>
  importer.bringIn("orders", `Id,Total\no${round},${total}`, {
    ...{ externalId, company, currency, number: "Id", total: "Total", placedAt: { value: "2024-01-02" } },
  });
const bringSubscriptions = (monthly: number) =>
  importer.bringIn("subscriptions", `Id,Monthly\ns${round},${monthly}`, {
    ...{ externalId, company, currency, name: { value: "Desk Pro" }, monthlyAmount: "Monthly" },
    ...{ startsOn: { value: "2024-01-01" }, renewsOn: { value: "2031-01-01" } },
  });
const bringInvoices = (paid: string) =>
  importer.bringIn("invoices", `Id,Paid\ni${round},${paid}`, {
    ...{ externalId, company, currency, number: "Id", subscription: { value: `s${round}` } },
    ...{ total: { value: "10" }, issuedOn: { value: "2024-01-01" }, paidOn: "Paid" },
  });
const bringUsage = (amount: number) =>
  importer.bringIn("product_usage", `Id,Amount\nu${round},${amount}`, {
    ...{ externalId, subscription: { value: `s${round}` }, feature: { value: "boards" } },
    ...{ usedOn: { value: "2024-02-01" }, amount: "Amount" },
  });
const bringChurn = (reason: string) =>
  importer.bringIn("churn_dates", `Id,Reason\nc${round},${reason}`, {
    ...{ externalId, company, churnedOn: { value: "2024-03-01" }, reason: "Reason" },
  });
const bringValues = (value: number) =>
  importer.bringIn("attribute_values", `Attribute,Value\nScore ${round},${value}`, {
    ...{ company, attribute: "Attribute", value: "Value", observedAt: { value: "2024-01-01" } },
  });

it("what was sold is gone with its imports, and with it what only they named", async () => {
  const before = await everythingHeld(importer);
  const made = [
    await bringQuotes("sent", 100, "2024-01-01"),
    await bringOrders(100),
    await bringSubscriptions(10),
    await bringInvoices("2024-01-15"),
    await bringUsage(3),
    await bringChurn("price"),
    await bringValues(7),
  ];
  for (const one of made.reverse()) await undo(one);
  expect(await everythingHeld(importer)).toEqual(before);
});

it("what an import changed of it is as it was before", async () => {
  await bringQuotes("draft", 100, "");
  await bringOrders(100);
  await bringSubscriptions(10);
  await bringInvoices("");
  await bringUsage(3);
  await bringChurn("price");
  await bringValues(7);
  const before = await everythingHeld(importer);
  const changed = [
    await bringQuotes("sent", 200, "2024-01-01"),
    await bringOrders(200),
    await bringSubscriptions(20),
    await bringInvoices("2024-01-15"),
    await bringUsage(4),
    await bringChurn("support"),
    await bringValues(8),
  ];
  expect(changed.map(({ counts }) => counts.updated)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  for (const one of changed.reverse()) await undo(one);
  expect(await everythingHeld(importer)).toEqual(before);
});
