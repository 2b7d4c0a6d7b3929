import { expect, it } from "vitest";
import { ticketsAsked, withParam } from "./tickets-query.ts";

it.each([
  ["", { status: ["open", "pending"], sort: "-opened" }],
  ["show=us&assignee=none", { status: ["open", "pending"], waitingFor: "us", assignee: "none", sort: "-opened" }],
  [
    "show=over&priority=high&q=%20scan%20",
    { status: ["solved", "closed"], priority: "high", q: "scan", sort: "-opened" },
  ],
  ["show=all&sort=last_message", { sort: "last_message" }],
  ["show=archived&assignee=", { archived: "true", sort: "-opened" }],
  ["show=nonsense&priority=nonsense&sort=nonsense", { status: ["open", "pending"], sort: "-opened" }],
])("?%s asks for %j", (query, asked) => {
  expect(ticketsAsked(new URLSearchParams(query))).toEqual({
    priority: undefined,
    assignee: undefined,
    q: undefined,
    ...asked,
  });
});

it("another filter begins at the first page and keeps the others", () => {
  const params = new URLSearchParams("show=us&cursor=abc&q=scan");
  expect(withParam(params, "show", "over")).toBe("?show=over&q=scan");
  expect(withParam(params, "q", null)).toBe("?show=us");
});
