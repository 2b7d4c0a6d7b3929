import { expect, it } from "vitest";
import { wordsOfKey } from "./words.ts";

it.each([
  ["scanner_users", "scanner users"],
  ["api-calls", "api calls"],
  ["exportRuns", "export runs"],
  ["Orders shipped", "Orders shipped"],
  ["reports.opened", "reports opened"],
  ["API calls", "API calls"],
  ["__", ""],
])("%j reads %j", (key, words) => {
  expect(wordsOfKey(key)).toBe(words);
});
