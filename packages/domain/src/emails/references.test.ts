import { expect, it } from "vitest";
import { referencesOf } from "./references.ts";

it("names the whole thread, the answered mail last and once", () => {
  expect(referencesOf([], null)).toEqual([]);
  expect(referencesOf(["a", "b", "c"], "b")).toEqual(["a", "c", "b"]);
  expect(referencesOf(["a", "a"], "c")).toEqual(["a", "c"]);
});

it("keeps the first and the latest of a very long thread", () => {
  const ids = Array.from({ length: 100 }, (_, index) => `m${index}`);
  const references = referencesOf(ids, "last");
  expect(references).toHaveLength(40);
  expect([references[0], references.at(-2), references.at(-1)]).toEqual(["m0", "m99", "last"]);
});
