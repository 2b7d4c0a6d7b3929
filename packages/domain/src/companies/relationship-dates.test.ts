import { expect, it } from "vitest";
import { relationshipDates } from "./relationship-dates.ts";

const TODAY = "2026-11-21";
const none = { customerSince: null, formerSince: null, formerReason: null };

it.each([
  ["a prospect who buys is a customer since today", "prospect", none, "customer", { ...none, customerSince: TODAY }],
  [
    "a former customer who comes back keeps the first day and is no longer former",
    "former",
    { customerSince: "2023-01-01", formerSince: "2025-05-05", formerReason: "Price" },
    "customer",
    { customerSince: "2023-01-01", formerSince: null, formerReason: null },
  ],
  [
    "a customer who leaves is former since today and keeps the day it began",
    "customer",
    { ...none, customerSince: "2023-01-01" },
    "former",
    { formerSince: TODAY },
  ],
] as const)("%s", (_, relationship, dates, next, expected) =>
  expect(relationshipDates({ relationship, ...dates }, { relationship: next }, TODAY)).toEqual(expected),
);

it("takes the day that the change itself names", () => {
  const change = { relationship: "customer", customerSince: "2024-02-29" } as const;
  expect(relationshipDates({ relationship: null, ...none }, change, TODAY)).toMatchObject({
    customerSince: "2024-02-29",
  });
});

it("touches nothing while the relationship stays", () => {
  const before = { relationship: "customer", ...none } as const;
  expect(relationshipDates(before, { relationship: "customer" }, TODAY)).toEqual({});
  expect(relationshipDates(before, {}, TODAY)).toEqual({});
});
