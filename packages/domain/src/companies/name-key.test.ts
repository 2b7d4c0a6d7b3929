import { expect, it } from "vitest";
import { nameKey } from "./name-key.ts";

it.each([
  ["Northwind  Trading", "northwind trading"],
  [" NORTHWIND\tTrading ", "northwind trading"],
  ["Ｎorthwind Trading", "northwind trading"],
  ["Größe GmbH", "größe gmbh"],
])("%s is found as %s", (name, key) => expect(nameKey(name)).toBe(key));

it("keeps companies apart whose names differ in more than spelling", () => {
  expect(nameKey("GTXPro")).not.toBe(nameKey("GTX Pro"));
});
