import { expect, it } from "vitest";
import { changedFields } from "./changed-fields.ts";

const row = { name: "Northwind", phones: ["1", "2"], since: new Date("2026-01-01"), city: null };

it("finds what differs and remembers what it was", () => {
  expect(changedFields(row, { name: "Northwind Ltd", city: "Delft" })).toEqual({
    set: { name: "Northwind Ltd", city: "Delft" },
    changes: { name: { before: "Northwind", after: "Northwind Ltd" }, city: { before: null, after: "Delft" } },
  });
});

it("finds nothing in equal lists, equal instants and what is not mentioned", () => {
  const same = { name: undefined, phones: ["1", "2"], since: new Date("2026-01-01"), city: null };
  expect(changedFields(row, same)).toEqual({ set: {}, changes: {} });
});

it("takes another order of a list for a change", () => {
  expect(changedFields(row, { phones: ["2", "1"] }).set).toEqual({ phones: ["2", "1"] });
});
