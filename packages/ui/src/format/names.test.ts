import { describe, expect, it } from "vitest";
import { hashName, monogramOf } from "./names.ts";

describe("monogramOf", () => {
  it.each([
    ["Ana Ribeiro", "AR"],
    ["Øyvind", "ØY"],
    ["Margarethe Lindholm-Østergaard", "ML"],
    ["Juan Carlos Ortega", "JO"],
    ["李小龙", "李小"],
    ["  Niamh O’Brien ", "NO"],
    ["", "?"],
    ["—", "?"],
  ])("%s is %s", (name, letters) => {
    expect(monogramOf(name)).toBe(letters);
  });

  it.each([
    ["Northwind Traders", "NT"],
    ["Wide World Importers", "WW"],
    ["Initech", "IN"],
    ["3Com", "3C"],
    ["O’Brien & Sons, Ltd.", "OS"],
  ])("of the company %s is %s", (name, letters) => {
    expect(monogramOf(name, "company")).toBe(letters);
  });
});

describe("hashName", () => {
  it("is stable and uses every colour", () => {
    expect(hashName("Northwind Traders", 6)).toBe(hashName("Northwind Traders", 6));
    const used = new Set(Array.from({ length: 200 }, (_, i) => hashName(`Company of street ${i}`, 6)));
    expect([...used].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
