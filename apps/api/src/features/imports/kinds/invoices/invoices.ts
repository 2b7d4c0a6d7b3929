import { recordsOfCompanies } from "../../records/record-kind.ts";

/** Invoices are told apart by external id, else by number at their company. */
export const invoices = recordsOfCompanies({
  kind: "invoices",
  object: "invoice",
  table: "invoices",
  numbered: "source",
  natural: { values: ["number"], when: "always" },
  columns: {
    number: "number",
    subscription: "subscriptionId",
    order: "orderId",
    status: "status",
    issuedOn: "issuedOn",
    dueOn: "dueOn",
    paidOn: "paidOn",
  },
  money: { total: "totalMinor" },
  defaults: () => ({ status: "open" }),

  derive: ({ incoming, known }) =>
    incoming.paidOn && !incoming.status && known?.values.status !== "paid" ? { ...incoming, status: "paid" } : incoming,

  /** The day it was paid goes with the status: taken with it, or kept with it. */
  settle: ({ known, merged }) => {
    const { paidOn, ...changes } = merged.changes;
    const status = merged.changes.status ?? known.values.status;
    if (status === "paid") return merged;
    if (merged.kept.includes("status") && paidOn !== undefined)
      return { ...merged, changes, kept: [...merged.kept, "paidOn"] };
    return changes.status !== undefined && known.values.paidOn
      ? { ...merged, changes: { ...changes, paidOn: null } }
      : merged;
  },

  check: ({ status, issuedOn, dueOn, paidOn }) => {
    if (paidOn && status !== "paid")
      return { field: "paidOn", problem: "Only a paid invoice has the day it was paid." };
    if (dueOn && issuedOn && dueOn < issuedOn)
      return { field: "dueOn", problem: `It is before the invoice was issued (${issuedOn}).` };
    return null;
  },
});
