import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "../../testing/bring-in.ts";
import { reasonsOf, startWithTwoCompanies } from "../../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
});
afterAll(() => importer.close());

const MAPPING = { externalId: "id", company: "company", churnedOn: "day", reason: "reason", feedback: "feedback" };
const file = (...rows: string[]) => ["id,company,day,reason,feedback", ...rows, ""].join("\n");

describe("a churn date that comes in", () => {
  it("is one of several of its company, and follows its source", async () => {
    const csv = file("c1,n,2024-05-01,pricing,", "c2,n,2024-09-01,support,Nobody answered", "c1,c,2024-01-01,,");
    expect((await importer.bringIn("churn_dates", csv, MAPPING)).counts).toMatchObject({ created: 3 });
    const later = file("c1,n,2024-05-02,pricing,Too dear");
    expect((await importer.bringIn("churn_dates", later, MAPPING)).counts).toMatchObject({ updated: 1 });
    expect((await importer.bringIn("churn_dates", later, MAPPING)).counts).toMatchObject({ unchanged: 1 });
    const rows = await importer.db
      .selectFrom("churnDates")
      .select(["externalId", "churnedOn", "reason", "feedback"])
      .orderBy("churnedOn")
      .execute();
    expect(rows).toEqual([
      { externalId: "c1", churnedOn: "2024-01-01", reason: null, feedback: null },
      { externalId: "c1", churnedOn: "2024-05-02", reason: "pricing", feedback: "Too dear" },
      { externalId: "c2", churnedOn: "2024-09-01", reason: "support", feedback: "Nobody answered" },
    ]);
  });

  it("is refused without a company or a day", async () => {
    const csv = file("x1,,2024-05-01,,", "x2,Nowhere,2024-05-01,,", "x3,n,,,");
    expect(reasonsOf(await importer.bringIn("churn_dates", csv, MAPPING))).toEqual([
      [2, "company", "A churn date needs a company."],
      [3, "company", "No company has this external id, domain or name."],
      [4, "day", "A churn date needs its day."],
    ]);
  });
});
