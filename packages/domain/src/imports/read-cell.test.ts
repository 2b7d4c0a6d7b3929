import { describe, expect, it } from "vitest";
import { dayReader } from "./day-format.ts";
import type { Field } from "./fields/field.ts";
import { readDecimal, readNumberFormat } from "./number-format.ts";
import { cellReader } from "./read-cell.ts";
import { toMoney } from "./to-minor.ts";

describe("a day in a file", () => {
  it.each([
    ["YYYY-MM-DD", "2017-03-01", "2017-03-01"],
    ["DD/MM/YYYY", "03/04/2017", "2017-04-03"],
    ["MM/DD/YYYY", "03/04/2017", "2017-03-04"],
    ["D.M.YYYY", "3.4.2017", "2017-04-03"],
    ["YYYY-MM-DD HH:mm:ss", "2017-03-01 23:59:59", "2017-03-01"],
    ["DD/MM/YYYY", "31/02/2017", null],
    ["DD/MM/YYYY", "3/4/2017", null],
    ["YYYY-MM-DD", "2017-03-01T10:00:00Z", null],
    ["DD.MM.YYYY", "03x04x2017", null],
  ])("as %s: %s is %s", (format, text, day) => expect(dayReader(format)?.(text)).toBe(day));

  it.each(["DD/MM", "YYYY-YYYY-DD", "next tuesday", "(YYYY"])("has no format %s", (format) =>
    expect(dayReader(format)).toBeNull(),
  );
});

describe("a number in a file", () => {
  it.each([
    ["1054", "", "1054"],
    ["1,100.04", "", "1100.04"],
    ["1100.04", "millions", "1100040000"],
    ["11698.03", "millions", "11698030000"],
    ["0.0000012", "millions", "1.2"],
    ["1.234,50", "decimal-comma", "1234.5"],
    ["1 234,5", "decimal-comma thousands", "1234500"],
    ["-0.00", "", "0"],
    ["-12", "", "-12"],
    ["007", "", "7"],
    ["1,23", "", null],
    ["12,3456.7", "", null],
    ["$5", "", null],
    ["1e5", "", null],
    ["", "", null],
    ["٣", "", null],
  ])("%s (%s) is %s", (text, format, value) => {
    const shape = readNumberFormat(format);
    expect(shape && readDecimal(text, shape)).toBe(value);
  });

  it("has no format that is not known", () => expect(readNumberFormat("dozens")).toBeNull());
});

describe("an amount of money", () => {
  it.each([
    ["1054", "USD", 105_400],
    ["1054.5", "EUR", 105_450],
    ["-3.25", "EUR", -325],
    ["500", "JPY", 500],
    ["1.234", "KWD", 1_234],
  ])("%s %s is %i minor units", (text, currency, minor) =>
    expect(toMoney(text, currency)).toEqual({ minor, currency }),
  );

  it.each([
    ["1.5", "JPY"],
    ["1.234", "EUR"],
    ["90071992547409.92", "EUR"],
  ])("%s %s is refused", (text, currency) => expect(toMoney(text, currency)).toHaveProperty("problem"));
});

describe("a cell", () => {
  const read = (field: Field, text: string) => {
    const reader = cellReader(field, undefined);
    return "problem" in reader ? reader : reader(text);
  };

  it("is one of the choices however it is written", () => {
    const roles: Field = { name: "roles", type: "choices", options: ["decision_maker", "champion"] };
    expect(read(roles, "Decision Maker; champion;")).toEqual({ value: ["decision_maker", "champion"] });
    expect(read(roles, "boss")).toHaveProperty("problem");
  });

  it.each<[Field, string]>([
    [{ name: "email", type: "email" }, "ben at northwind"],
    [{ name: "domain", type: "domain" }, "no domain"],
    [{ name: "website", type: "web" }, "javascript:alert(1)"],
    [{ name: "currency", type: "currency" }, "ABC"],
    [{ name: "employees", type: "integer", min: 0, max: 10 }, "11"],
    [{ name: "employees", type: "integer", min: 0, max: 10 }, "1.5"],
    [{ name: "name", type: "text", max: 3 }, "long"],
  ])("of %o is not %s", (field, text) => expect(read(field, text)).toHaveProperty("problem"));

  it("takes no format where there is none", () =>
    expect(cellReader({ name: "name", type: "text", max: 3 }, "upper")).toHaveProperty("problem"));
});
