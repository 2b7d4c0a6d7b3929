import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { bringPlanIn, dataFolder, filesOf } from "../testing/bring-in-plan.ts";

const folder = dataFolder("saas-churn");

describe.skipIf(!folder)("the saas-churn files", () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await startImporter();
    await importer.db.updateTable("workspaceSettings").set({ currency: "USD" }).execute();
  });
  afterAll(() => importer.close());

  const bringAllIn = () => bringPlanIn(importer, "saas-churn", filesOf(folder ?? ""));

  const figures = async () =>
    (
      await sql<Record<string, number>>`select (select count(*)::int from companies) as companies,
        (select count(*)::int from companies where relationship = 'former') as flagged,
        (select count(*)::int from subscriptions) as subscriptions,
        (select count(*)::int from subscriptions where ends_on is null) as open,
        (select sum(monthly_minor)::bigint from subscriptions where ends_on is null) as mrr_minor,
        (select count(*)::int from product_usage) as usage,
        (select count(*)::int from (select from product_usage group by external_id having count(*) > 1) twice) as usage_ids_twice,
        (select count(*)::int from product_usage u where not exists (select from subscriptions s
          where s.company_id = u.company_id and s.id = u.subscription_id)) as usage_astray,
        (select count(*)::int from tickets) as tickets,
        (select count(*)::int from tickets where csat is null) as tickets_without_csat,
        (select count(*)::int from tickets where escalated) as escalations,
        (select count(*)::int from churn_dates) as churn_dates,
        (select count(distinct company_id)::int from churn_dates) as churned_companies,
        (select count(*)::int from timeline_events) as events,
        (select count(*)::int from provenance) as told`.execute(importer.db)
    ).rows[0];

  const expected = {
    companies: 500,
    flagged: 110,
    subscriptions: 5_000,
    open: 4_514,
    mrrMinor: 1_015_960_800,
    usage: 25_000,
    usageIdsTwice: 21,
    usageAstray: 0,
    tickets: 2_000,
    ticketsWithoutCsat: 825,
    escalations: 95,
    churnDates: 600,
    churnedCompanies: 352,
  };

  it("come in with their true figures", { timeout: 180_000 }, async () => {
    const report = await bringAllIn();
    for (const [kind, rows] of [
      ["companies", 500],
      ["subscriptions", 5_000],
      ["tickets", 2_000],
      ["product_usage", 25_000],
      ["churn_dates", 600],
    ] as const)
      expect(report(kind), kind).toMatchObject({ status: "done", counts: { rows, created: rows, rejected: 0 } });
    expect(await figures()).toMatchObject(expected);
  });

  it("change nothing when they come in once more", { timeout: 180_000 }, async () => {
    const before = await figures();
    const again = await bringAllIn();
    for (const kind of ["companies", "subscriptions", "tickets", "product_usage", "churn_dates"] as const)
      expect(again(kind).counts, kind).toMatchObject({
        created: 0,
        updated: 0,
        kept: 0,
        rejected: 0,
        unchanged: again(kind).counts.rows,
      });
    expect(await figures()).toEqual(before);
  });
});
