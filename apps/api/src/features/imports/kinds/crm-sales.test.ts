import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { bringPlanIn, dataFolder, filesOf } from "../testing/bring-in-plan.ts";

const folder = dataFolder("crm-sales");

describe.skipIf(!folder)("the crm-sales files", () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await startImporter();
    await importer.db.updateTable("workspaceSettings").set({ currency: "USD" }).execute();
  });
  afterAll(() => importer.close());

  const bringAllIn = () => bringPlanIn(importer, "crm-sales", filesOf(folder ?? ""));

  const figures = async () =>
    (
      await sql<Record<string, number>>`select (select count(*)::int from companies) as companies,
        (select count(*)::int from companies where parent_company_id is not null) as subsidiaries,
        (select count(*)::int from companies where industry = 'technology') as technology,
        (select count(*)::int from products) as products,
        (select count(*)::int from members where not active) as owners,
        (select count(distinct owner_member_id)::int from deals) as owners_with_deals,
        (select count(*)::int from deals) as deals,
        (select count(*)::int from deals d join stages s on s.id = d.stage_id where s.name = 'Won') as won,
        (select count(*)::int from deals d join stages s on s.id = d.stage_id where s.name = 'Lost') as lost,
        (select count(*)::int from deals d join stages s on s.id = d.stage_id where s.name = 'Engaging') as engaging,
        (select count(*)::int from deals d join stages s on s.id = d.stage_id where s.name = 'Prospecting') as prospecting,
        (select sum(value_minor)::bigint from deals where stage_kind = 'won') as won_minor,
        (select sum(reporting_minor)::bigint from deals where stage_kind = 'won') as reporting_minor,
        (select count(*)::int from deal_products) as deal_products,
        (select count(*)::int from deal_products p join products n on n.id = p.product_id where n.name = 'GTX Pro') as gtx_pro,
        (select count(*)::int from deal_stage_changes) as stage_changes,
        (select count(*)::int from timeline_events where type = 'deal_created') as created_events,
        (select count(*)::int from timeline_events where type = 'deal_stage_change') as closing_events,
        (select sum(open_deal_count)::int from company_figures) as open_in_book,
        (select count(*)::int from provenance p, jsonb_object_keys(p.told)) as facts`.execute(importer.db)
    ).rows[0];

  const expected = {
    companies: 85,
    subsidiaries: 15,
    technology: 12,
    products: 7,
    owners: 35,
    ownersWithDeals: 30,
    deals: 7_375,
    won: 4_238,
    lost: 2_473,
    engaging: 501,
    prospecting: 163,
    wonMinor: 1_000_553_400,
    reportingMinor: 1_000_553_400,
    dealProducts: 7_375,
    stageChanges: 7_375,
    createdEvents: 7_375,
    closingEvents: 6_711,
    openInBook: 664,
  };

  it("come in with their true figures, and every deal without a company is refused by row and reason", {
    timeout: 120_000,
  }, async () => {
    const trial = await bringAllIn();
    expect(trial("members").counts).toMatchObject({ rows: 35, created: 35, rejected: 0 });
    expect(trial("products").counts).toMatchObject({ rows: 7, created: 7, rejected: 0 });
    expect(trial("companies").counts).toMatchObject({ rows: 85, created: 85, rejected: 0 });
    const deals = trial("deals");
    expect(deals).toMatchObject({ status: "done", percent: 100, failure: null });
    expect(deals.counts).toEqual({ rows: 8_800, created: 7_375, updated: 0, unchanged: 0, kept: 0, rejected: 1_425 });
    expect(deals.errors).toHaveLength(1_000);
    expect(deals.errors[0]).toEqual({ row: 11, column: "account", value: "", message: "A deal needs a company." });
    expect(await figures()).toMatchObject(expected);
  });

  it("change nothing when they come in once more", { timeout: 120_000 }, async () => {
    const before = await figures();
    const again = await bringAllIn();
    for (const kind of ["members", "products", "companies"] as const)
      expect(again(kind).counts).toMatchObject({
        created: 0,
        updated: 0,
        kept: 0,
        rejected: 0,
        unchanged: again(kind).counts.rows,
      });
    expect(again("deals").counts).toEqual({
      rows: 8_800,
      created: 0,
      updated: 0,
      unchanged: 7_375,
      kept: 0,
      rejected: 1_425,
    });
    expect(await figures()).toEqual(before);
  });
});
