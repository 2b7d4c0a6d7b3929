import { expect, it } from "vitest";
import { actsFor, matching } from "./acts.ts";

const company = { id: "c1", name: "Northwind" };

it("what can be begun is begun for the company one looks at, and says so", () => {
  const [ticket] = actsFor(company);
  expect(ticket).toMatchObject({ label: "New ticket", note: "for Northwind", href: "/companies/c1/tickets/new" });
  expect(actsFor(undefined).map(({ href }) => href)).toEqual(["/companies/new"]);
});

it.each([
  ["", 7],
  ["new", 4],
  ["NEW T", 2],
  ["ticket", 1],
  ["icket", 0],
  ["northwind", 0],
])("of seven acts, %j leaves %i", (typed, count) => {
  expect(matching(actsFor(company), typed)).toHaveLength(count);
});
