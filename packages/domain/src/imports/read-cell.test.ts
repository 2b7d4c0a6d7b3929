import { describe, expect, it } from "vitest";
import { dayReader } from "./day-format.ts";
import type { Field } from "./fields/field.ts";
import { momentReader } from "./moment-format.ts";
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
    ["M/D/YY", "3/4/17", "2017-03-04"],
    ["M/D/YY", "3/4/71", "1971-03-04"],
    ["D MMM YYYY", "3 Sept 2017", "2017-09-03"],
    ["MMM D, YYYY", "march 3, 2017", "2017-03-03"],
    ["D MMM YYYY", "3 Foo 2017", null],
    ["M/D/YYYY h:mm A", "7/28/2023 3:00 PM", "2023-07-28"],
  ])("as %s: %s is %s", (format, text, day) => expect(dayReader(format)?.(text)).toBe(day));

  it.each(["DD/MM", "YYYY-YYYY-DD", "next tuesday", "(YYYY"])("has no format %s", (format) =>
    expect(dayReader(format)).toBeNull(),
  );
});

describe("a time in a file", () => {
  const berlin = (text: string, format?: string) => momentReader(format, "Europe/Berlin")?.(text);

  it.each([
    ["2023-07-28T03:00:00Z", "2023-07-28T03:00:00.000Z"],
    ["2023-07-28T03:00:00.123456+05:30", "2023-07-27T21:30:00.123Z"],
    ["2023-07-28 03:00 -0800", "2023-07-28T11:00:00.000Z"],
    ["2023-07-28 3:00", "2023-07-28T01:00:00.000Z"],
    ["2023-01-28 3:00", "2023-01-28T02:00:00.000Z"],
    ["2023-07-28 03:00:05 PM", "2023-07-28T13:00:05.000Z"],
    ["2023-07-28 12:00 AM", "2023-07-27T22:00:00.000Z"],
    ["2023-07-28", "2023-07-27T22:00:00.000Z"],
    ["2023-03-26 02:30", "2023-03-26T01:30:00.000Z"],
    ["2023-10-29 02:30", "2023-10-29T00:30:00.000Z"],
    ["2023-07-28 24:00", null],
    ["2023-07-28 13:00 PM", null],
    ["2023-07-28 3:60", null],
    ["2023-02-30 3:00", null],
    ["28/07/2023 3:00", null],
    ["yesterday 3:00", null],
  ])("%s in Berlin is %s", (text, instant) => expect(berlin(text)).toBe(instant));

  it("follows the format of its day, however its time is written", () => {
    expect(berlin("7/28/2023 3:00 PM", "M/D/YYYY")).toBe("2023-07-28T13:00:00.000Z");
    expect(berlin("28.07.2023, 15:00", "DD.MM.YYYY HH:mm")).toBe("2023-07-28T13:00:00.000Z");
    expect(momentReader("HH:mm", "UTC")).toBeNull();
  });
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
    ["0.125", "decimal-comma", null],
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

  it.each([
    ["TRUE", true],
    ["Yes", true],
    ["1", true],
    ["wahr", true],
    ["Ja", true],
    ["OUI", true],
    ["x", true],
    ["False", false],
    ["n", false],
    ["0", false],
    ["Nein", false],
    ["non", false],
    ["maybe", null],
    ["2", null],
  ])("of yes or no: %s is %s", (text, value) => {
    const result = read({ name: "escalated", type: "boolean" }, text);
    expect("value" in result ? result.value : null).toBe(value);
  });

  it("of several texts is split at its strongest mark", () => {
    const tags: Field = { name: "tags", type: "texts", max: 20, each: "text" };
    expect(read(tags, "one, two,,one")).toEqual({ value: ["one", "two"] });
    expect(read(tags, "last, first; other")).toEqual({ value: ["last, first", "other"] });
    expect(read(tags, "a;b\nc")).toEqual({ value: ["a;b", "c"] });
    expect(read(tags, "x".repeat(21))).toHaveProperty("problem");
    const mails: Field = { name: "mails", type: "texts", max: 254, each: "email" };
    expect(read(mails, "a@x.example; nobody")).toHaveProperty("problem");
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
