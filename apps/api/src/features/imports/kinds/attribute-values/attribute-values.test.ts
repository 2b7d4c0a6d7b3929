import { newId } from "@tandem/db/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "../../testing/bring-in.ts";
import { reasonsOf, startWithTwoCompanies } from "../../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
  await importer.db
    .insertInto("attributes")
    .values([
      { id: newId(), key: "go_live", name: "Go-live", kind: "date" },
      { id: newId(), key: "is_reference", name: "Reference", kind: "boolean" },
    ])
    .execute();
});
afterAll(() => importer.close());

const MAPPING = { company: "company", attribute: "attribute", observedAt: "at", value: "value" };
const file = (...rows: string[]) => ["company,attribute,at,value", ...rows, ""].join("\n");
const values = () =>
  importer.db
    .selectFrom("attributeValues as v")
    .innerJoin("attributes as a", "a.id", "v.attributeId")
    .select(["a.key", "a.kind", "v.value", "v.numberValue", "v.observedAt"])
    .orderBy("a.key")
    .orderBy("v.observedAt")
    .execute();

describe("a value of an attribute that comes in", () => {
  it("brings an attribute into being that nobody knows: of numbers where they are numbers, else of text", async () => {
    const csv = file(
      "n,Net Promoter Score,2024-05-01T00:00:00Z,42",
      "n,net promoter score,2024-06-01T00:00:00Z,43.5",
      "c,Plan,2024-05-01T00:00:00Z,Gold",
      "c,Go-live,2024-05-01T00:00:00Z,2024-09-01",
    );
    expect((await importer.bringIn("attribute_values", csv, MAPPING)).counts).toMatchObject({ created: 4 });
    expect(await values()).toMatchObject([
      { key: "go_live", kind: "date", value: "2024-09-01", numberValue: null },
      { key: "net_promoter_score", kind: "number", value: "42", numberValue: "42.0000000000" },
      { key: "net_promoter_score", kind: "number", value: "43.5", numberValue: "43.5000000000" },
      { key: "plan", kind: "text", value: "Gold", numberValue: null },
    ]);
  });

  it("is one value at one time: corrected by the next file, unchanged by the same", async () => {
    const csv = file("Northwind,net_promoter_score,2024-05-01T02:00:00+02:00,44");
    expect((await importer.bringIn("attribute_values", csv, MAPPING)).counts).toMatchObject({ updated: 1, created: 0 });
    expect((await importer.bringIn("attribute_values", csv, MAPPING)).counts).toMatchObject({ unchanged: 1 });
    expect(await values()).toMatchObject([{}, { value: "44", numberValue: "44.0000000000" }, { value: "43.5" }, {}]);
  });

  it("is refused where it is not what the attribute holds", async () => {
    const csv = file(
      "n,NET PROMOTER SCORE,2024-07-01T00:00:00Z,high",
      "n,go_live,2024-07-01T00:00:00Z,soon",
      "n,reference,2024-07-01T00:00:00Z,perhaps",
      "n,,2024-07-01T00:00:00Z,1",
    );
    expect(reasonsOf(await importer.bringIn("attribute_values", csv, MAPPING))).toEqual([
      [2, "value", "Net Promoter Score is a number, with a decimal point."],
      [3, "value", "Go-live is a day as YYYY-MM-DD."],
      [4, "value", "Reference is yes or no."],
      [5, "attribute", "A value needs its attribute."],
    ]);
  });
});
