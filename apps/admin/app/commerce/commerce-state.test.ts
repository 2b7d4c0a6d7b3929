import { expect, it } from "vitest";
import { stateOf } from "./commerce-state.tsx";

const invoice = { issuedOn: "2026-11-01", status: "open", dueOn: "2026-11-20" };
const subscription = { startsOn: "2026-01-01", endsOn: "2026-11-20" };

it.each([
  [invoice, "2026-11-20", "open"],
  [invoice, "2026-11-21", "overdue"],
  [{ ...invoice, status: "paid" }, "2026-11-21", "paid"],
  [{ ...invoice, dueOn: null }, "2026-11-21", "open"],
  [subscription, "2026-11-20", "running"],
  [subscription, "2026-11-21", "ended"],
  [{ ...subscription, endsOn: null }, "2026-11-21", "running"],
])("%j is on %s %s", (row, today, state) => {
  expect(stateOf(row as unknown as Parameters<typeof stateOf>[0], today)).toBe(state);
});
