import { describe, expect, it } from "vitest";
import { CLEARANCES } from "../access/actor.ts";
import { exportColumns } from "../exports/export-columns.ts";
import { detectFormat } from "./detect-format.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import { guessColumns } from "./guess-columns.ts";
import { guessKind } from "./guess-kind.ts";
import { IMPORT_KINDS, type ImportKind } from "./import.ts";

const columnsOf = (header: string) => header.split(",").map((name) => ({ name, cells: [] as string[] }));
const guessed = (kind: ImportKind, header: string) =>
  guessColumns(kind, columnsOf(header))
    .map((guess) => guess?.field ?? "-")
    .join(",");

describe("what a file holds", () => {
  it.each<[string, string, ImportKind | null]>([
    ["accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of", "companies"],
    ["products.csv", "product,series,sales_price", "products"],
    ["sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,close_value", "deals"],
    ["sales_teams.csv", "sales_agent,manager,regional_office", "members"],
    ["ravenstack_churn_events.csv", "churn_event_id,account_id,churn_date,reason_code", "churn_dates"],
    ["ravenstack_feature_usage.csv", "usage_id,subscription_id,usage_date,feature_name", "product_usage"],
    ["ravenstack_subscriptions.csv", "subscription_id,account_id,start_date,mrr_amount", "subscriptions"],
    ["ravenstack_support_tickets.csv", "ticket_id,account_id,submitted_at,priority", "tickets"],
    ["export/ticket-comments (1).csv", "id,ticket_id,body,created_at,author", "ticket_messages"],
    ["data.csv", "First Name,Last Name,E-Mail,Company,Phone,Job Title", "contacts"],
    ["data.csv", "Invoice Number,Customer,Invoice Date,Due Date,Total,Currency", "invoices"],
    ["data.csv", "colour,shape", null],
  ])("%s with %s is %s", (name, header, kind) => expect(guessKind(name, columnsOf(header))).toBe(kind));

  it("is known of every file that Tandem writes, with each column in its place", () => {
    for (const kind of IMPORT_KINDS) {
      const names = exportColumns(kind, CLEARANCES);
      expect(guessKind(`${kind}.csv`, columnsOf(names.join(","))), kind).toBe(kind);
      const fields = guessed(kind, names.join(",")).split(",");
      const known = new Set(IMPORT_FIELDS[kind].fields.map(({ name }) => name));
      expect(fields, kind).toEqual(names.map((name) => (known.has(name) ? name : "-")));
    }
  });
});

describe("what a column means", () => {
  it.each<[ImportKind, string, string]>([
    ["companies", "account_id,account_name,industry,churn_flag", "externalId,name,industry,-"],
    [
      "deals",
      "opportunity_id,sales_agent,account,deal_stage,engage_date,close_value",
      "externalId,owner,company,stage,openedOn,value",
    ],
    [
      "subscriptions",
      "subscription_id,account_id,plan_tier,mrr_amount,billing_frequency,auto_renew_flag",
      "externalId,company,name,monthlyAmount,billing,autoRenew",
    ],
    ["subscriptions", "name,plan_tier,account_id", "name,plan,company"],
    [
      "tickets",
      "ticket_id,submitted_at,first_response_time_minutes,satisfaction_score",
      "externalId,openedAt,firstReplyMinutes,csat",
    ],
    ["contacts", "Full Name,Organisation,Work Email,Phone,Mobile Phone", "name,company,email,phones,phones"],
    ["companies", "name,account_source,source", "name,-,-"],
  ])("in a file of %s: %s", (kind, header, fields) => expect(guessed(kind, header)).toBe(fields));

  it("is told by its cells where its name says nothing, and not against them", () => {
    const guess = (name: string, ...cells: string[]) => guessColumns("contacts", [{ name, cells }])[0];
    expect(guess("Kontakt 1", "ana@northwind.example")).toMatchObject({ field: "email" });
    expect(guess("email", "n/a", "none", "ana@northwind.example")).toBeNull();
  });

  it("brings along the format, and what its cells mean", () => {
    const [starts, billing] = guessColumns("subscriptions", [
      { name: "start date", cells: ["31.12.2023", "1.2.2024"] },
      { name: "billing", cells: ["annual", "monthly", "Per Quarter"] },
    ]);
    expect(starts).toMatchObject({ field: "startsOn", format: "D.M.YYYY", choices: [] });
    expect(billing).toMatchObject({ field: "billing", values: { annual: "yearly", "Per Quarter": "quarterly" } });
  });
});

describe("the format of a column", () => {
  const day = (...cells: string[]) => detectFormat({ name: "d", type: "day" }, cells);
  const number = (...cells: string[]) => detectFormat({ name: "n", type: "decimal" }, cells);

  it.each<[string[], string]>([
    [["2017-03-01"], "YYYY-MM-DD"],
    [["03/04/2017", "13/04/2017"], "DD/MM/YYYY"],
    [["3/4/2017", "3/14/2017"], "M/D/YYYY"],
    [["31.12.2017"], "D.M.YYYY"],
    [["05/05/2017"], "DD/MM/YYYY"],
    [["3 Apr 2017"], "D MMM YYYY"],
    [["Apr 3, 2017"], "MMM D, YYYY"],
    [["20170403"], "YYYYMMDD"],
    [["2017-04-03 10:00", "2017-04-04"], "YYYY-MM-DD HH:mm"],
    [["13/04/17"], "DD/MM/YY"],
    [["2017-04-03", "2017-04-04", "2017-04-05", "2017-04-06", "unknown"], "YYYY-MM-DD"],
  ])("of %j is %s", (cells, format) => expect(day(...cells)).toEqual({ format, choices: [] }));

  it("is asked for where cells may mean two days, with one that tells them apart", () => {
    expect(day("05/05/2017", "03/04/2017")).toEqual({
      format: null,
      choices: [
        { format: "DD/MM/YYYY", example: "03/04/2017", means: "3 April 2017" },
        { format: "MM/DD/YYYY", example: "03/04/2017", means: "4 March 2017" },
      ],
    });
  });

  it("of numbers has a decimal comma where they say so, and is asked for where they do not", () => {
    expect(number("12", "1054.5")).toEqual({ format: null, choices: [] });
    expect(number("12", "1.200,50")).toEqual({ format: "decimal-comma", choices: [] });
    expect(number("12", "0.125")).toEqual({ format: null, choices: [] });
    expect(number("12", "1.234").choices.map(({ format, means }) => [format, means])).toEqual([
      ["decimal-point", "1.234, with a fraction"],
      ["decimal-comma", "1234, a whole number"],
    ]);
    expect(number("many", "few")).toEqual({ format: null, choices: [] });
  });
});
