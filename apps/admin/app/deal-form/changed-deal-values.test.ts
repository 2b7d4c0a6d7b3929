import { expect, it } from "vitest";
import { changedDealValues, valuesAsShown } from "./changed-deal-values.ts";

const deal = {
  name: "Rollout",
  stage: { id: "s1", probability: 50 },
  value: { minor: 100_050, currency: "EUR" },
  probability: 50,
  owner: { id: "m1" },
  contact: null,
  openedOn: "2026-01-01",
  expectedCloseOn: null,
  closedOn: null,
  lostReason: null,
  nextStep: "Call",
  productIds: ["p2", "p1"],
};

function formOf(changes: Record<string, string> = {}) {
  const form = new FormData();
  const shown = { ...deal, amount: "1000.50", currency: "EUR", probability: "", ownerMemberId: "m1", contactId: "" };
  const fields = {
    ...shown,
    expectedCloseOn: "",
    stageId: "s1",
    shown: JSON.stringify(valuesAsShown(deal)),
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) if (typeof value === "string") form.set(name, value);
  for (const id of ["p1", "p2"]) form.append("productIds", id);
  return form;
}

it.each([
  ["nothing", {}, {}],
  ["the next step", { nextStep: "Send the quote" }, { nextStep: "Send the quote" }],
  ["the next step, away", { nextStep: "" }, { nextStep: null }],
  ["the amount", { amount: "2000" }, { value: { minor: 200_000, currency: "EUR" } }],
  ["the currency", { currency: "USD" }, { value: { minor: 100_050, currency: "USD" } }],
  ["the stage, closed today", { stageId: "s9", closedOn: "" }, { stageId: "s9" }],
  ["the stage, closed that day", { stageId: "s9", closedOn: "2026-02-02" }, { stageId: "s9", closedOn: "2026-02-02" }],
  ["the probability", { probability: "40" }, { probability: 40 }],
])("a form in which somebody changed %s sends that alone", (_, changes, sent) =>
  expect(changedDealValues(formOf(changes))).toEqual(sent),
);

it("without what was shown sends everything: the API finds what is stale", () => {
  expect(Object.keys(changedDealValues(formOf({ shown: "{" })))).toContain("name");
});
