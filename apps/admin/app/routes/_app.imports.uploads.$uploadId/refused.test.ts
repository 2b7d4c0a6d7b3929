import { expect, it } from "vitest";
import { refusedOf, SAVE_AS } from "./refused.ts";

const refusal = (fields: Record<string, string[]>) => ({ status: 422, detail: "Some fields are not right", fields });

it("shows a refusal at the field of its own file only", () => {
  const refused = refusal({
    "steps.0.mapping.customerSince.format": ["has to be told"],
    "steps.1.mapping.name": ["has to be mapped. A company needs a name."],
    "steps.1.file": ['has more than one column named "A"'],
  });
  expect([...refusedOf(refused, 0)]).toEqual([["customerSince", "Customer since has to be told."]]);
  expect([...refusedOf(refused, 1)]).toEqual([
    ["name", "Name has to be mapped. A company needs a name."],
    ["", 'The file has more than one column named "A".'],
  ]);
  expect(refusedOf(refused, null).size, "a file that is left out").toBe(0);
});

it("puts what is wrong with the name of a mapping beside it", () => {
  expect([...refusedOf(refusal({ name: ["Give it a name"] }), 0)]).toEqual([[SAVE_AS, "Give it a name"]]);
});
