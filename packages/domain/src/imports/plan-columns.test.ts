import { describe, expect, it } from "vitest";
import type { ImportMapping } from "./mapping.ts";
import { planColumns } from "./plan-columns.ts";
import { readRow } from "./read-row.ts";

const header = ["Account", "Since", "Staff", "Rep"];
const paths = (mapping: ImportMapping, names = header) =>
  planColumns("companies", mapping, names).problems.map(({ path }) => path);

describe("a mapping", () => {
  it("names every mistake by its field", () => {
    expect(paths({ name: "Acount" })).toEqual(["mapping.name"]);
    expect(paths({ name: "Account", shoeSize: "Staff" })).toEqual(["mapping.shoeSize"]);
    expect(paths({ employees: "Staff" })).toEqual(["mapping.name"]);
    expect(paths({ name: "Account", customerSince: { column: "Since", format: "soon" } })).toEqual([
      "mapping.customerSince.format",
    ]);
    expect(paths({ name: "Account", currency: { value: "gold" } })).toEqual(["mapping.currency.value"]);
    expect(paths({ name: "Account" }, ["Account", "x", "x", "", ""])).toEqual(["file"]);
  });

  it("takes first and last name for the name of a contact", () => {
    const mapping = { firstName: "First", lastName: "Last", company: "Firm" };
    const { plan, problems } = planColumns("contacts", mapping, ["First", "Last", "Firm"]);
    expect(problems).toEqual([]);
    const row = readRow("contacts", plan, { row: 2, cells: ["Ana", " Ruiz ", "Northwind"], width: 3 });
    expect(row).toMatchObject({ read: { values: { name: "Ana Ruiz", company: "Northwind" } } });
  });
});

describe("a row", () => {
  const { plan } = planColumns(
    "companies",
    {
      name: "Account",
      employees: "Staff",
      customerSince: { column: "Since", format: "DD/MM/YYYY" },
      owner: { column: "Rep", values: { "-": "", "A. Smith": "Anna Smith" } },
      relationship: { value: "customer" },
    },
    header,
  );
  const read = (...cells: string[]) => readRow("companies", plan, { row: 7, cells, width: 4 });

  it("is trimmed and translated, and an empty cell says nothing", () => {
    expect(read(" Acme ", "01/02/2020", "", "A. Smith")).toMatchObject({
      read: {
        row: 7,
        values: { name: "Acme", customerSince: "2020-02-01", owner: "Anna Smith", relationship: "customer" },
      },
    });
    expect(read("Acme", "", "", "-")).toMatchObject({ read: { values: { name: "Acme", relationship: "customer" } } });
  });

  it("is told everything that is wrong with it, by column and value", () => {
    expect(read("", "2020-01-01", "many", "")).toEqual({
      errors: [
        { row: 7, column: "Staff", value: "many", message: "It is not a number with a decimal point." },
        { row: 7, column: "Since", value: "2020-01-01", message: "It is not a day as DD/MM/YYYY." },
        { row: 7, column: "Account", value: "", message: "A company needs a name." },
      ],
    });
  });

  it("has as many cells as the header", () => {
    expect(read("Acme", "")).toEqual({
      errors: [{ row: 7, column: null, value: null, message: "The row has 2 cells where the header has 4." }],
    });
  });
});
