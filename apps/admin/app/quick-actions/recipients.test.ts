import { expect, it } from "vitest";
import { addressesIn, problemOf, toggleAddress } from "./recipients.ts";

it("reads addresses as people write them", () => {
  expect(addressesIn("Ben Okafor <ben@x.example>; ivy@y.example,\n cara@z.example ,")).toEqual([
    "ben@x.example",
    "ivy@y.example",
    "cara@z.example",
  ]);
  expect(addressesIn("  ")).toEqual([]);
});

it("adds an address once and takes it out again", () => {
  const added = toggleAddress("ben@x.example", "Ivy@y.example");
  expect(added).toBe("ben@x.example, Ivy@y.example");
  expect(toggleAddress(added, "ivy@y.example")).toBe("ben@x.example");
});

it("says which address was refused", () => {
  expect(problemOf({ "to.1.address": ["Not an e-mail address"] }, "to", "a@x.example, nobody")).toBe(
    "nobody: Not an e-mail address",
  );
  expect(problemOf({ cc: ["At most 50 recipients"] }, "cc", "")).toBe("At most 50 recipients");
  expect(problemOf({ subject: ["Must not be empty"] }, "to", "")).toBeUndefined();
});
