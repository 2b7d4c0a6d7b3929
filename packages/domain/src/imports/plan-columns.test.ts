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

describe("a field of several values", () => {
  const mapping = { name: "Name", company: "Firm", phones: { columns: ["Phone", "Mobile"] }, otherEmails: "Mails" };
  const columns = ["Name", "Firm", "Phone", "Mobile", "Mails"];
  const read = (...cells: string[]) =>
    readRow("contacts", planColumns("contacts", mapping, columns).plan, { row: 2, cells, width: 5 });

  it("comes from several columns, each of which may hold several", () => {
    expect(
      read("Ana", "Northwind", "+49 30 1; +49 30 2", "+49 170 3", "a@x.example, B@x.example | c@x.example"),
    ).toMatchObject({
      read: {
        values: {
          phones: ["+49 30 1", "+49 30 2", "+49 170 3"],
          otherEmails: ["a@x.example", "b@x.example", "c@x.example"],
        },
      },
    });
    expect(read("Ana", "Northwind", "", " ", "")).toMatchObject({ read: { values: { name: "Ana" } } });
  });

  it("is refused with all columns it was read from", () => {
    expect(read("Ana", "Northwind", "1", "2".repeat(61), "")).toEqual({
      errors: [
        {
          row: 2,
          column: "Phone, Mobile",
          value: `1; ${"2".repeat(61)}`,
          message: "It has a value of more than 60 characters.",
        },
      ],
    });
  });

  it("needs every column it names, and is the only kind of field that takes several", () => {
    const problems = (field: string, names: string[]) =>
      planColumns("contacts", { ...mapping, [field]: { columns: names } }, columns).problems.map(({ path }) => path);
    expect(problems("phones", ["Phone", "Fax"])).toEqual(["mapping.phones"]);
    expect(problems("email", ["Mails", "Phone"])).toEqual(["mapping.email.columns"]);
  });
});

describe("fields of which a row needs one", () => {
  const columns = ["Name", "Firm", "Start", "Total", "Monthly"];
  const mapping = { name: "Name", company: "Firm", startsOn: "Start" };

  it("have to be mapped, and given in each row", () => {
    expect(planColumns("subscriptions", mapping, columns).problems.map(({ path }) => path)).toEqual(["mapping.amount"]);
    const { plan, problems } = planColumns(
      "subscriptions",
      { ...mapping, amount: "Total", monthlyAmount: "Monthly" },
      columns,
    );
    expect(problems).toEqual([]);
    const read = (...cells: string[]) => readRow("subscriptions", plan, { row: 3, cells, width: 5 });
    expect(read("Pro", "Northwind", "2024-01-01", "", "12")).toMatchObject({
      read: { values: { monthlyAmount: "12" } },
    });
    expect(read("Pro", "Northwind", "2024-01-01", "", "")).toMatchObject({ errors: [{ column: "Total" }] });
    expect(read("Pro", "Northwind", "2024-01-01", "much", "")).toMatchObject({
      errors: [{ message: "It is not a number with a decimal point." }],
    });
  });
});

describe("a file that Tandem wrote", () => {
  const mapping = { name: "name" };
  const nameIn = (columns: string[], cell: string) => {
    const cells = columns.map((column) => (column === "name" ? cell : "x"));
    const row = readRow("companies", planColumns("companies", mapping, columns).plan, { row: 2, cells, width: 2 });
    return "read" in row && row.read.values.name;
  };

  it("loses the apostrophe that guards a formula, and only there", () => {
    expect(nameIn(["tandemId", "name"], "'=1+1")).toBe("=1+1");
    expect(nameIn(["tandemId", "name"], "''+x")).toBe("'+x");
    expect(nameIn(["tandemId", "name"], "'s Heeren")).toBe("'s Heeren");
    expect(nameIn(["id", "name"], "'=1+1")).toBe("'=1+1");
  });

  it("keeps the blanks at the edges of a text, and only there", () => {
    expect(nameIn(["tandemId", "name"], "  Acme ")).toBe("  Acme ");
    expect(nameIn(["id", "name"], "  Acme ")).toBe("Acme");
    expect(nameIn(["tandemId", "name"], "  ")).toBe(false);
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
