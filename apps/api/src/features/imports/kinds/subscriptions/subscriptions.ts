import type { Billing } from "@tandem/domain/commerce/subscription";
import { billedMinor, monthlyMinor } from "@tandem/domain/commerce/subscription";
import { textOf } from "../../records/batch.ts";
import { readAmount } from "../../records/place-rows.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import { moneyIn } from "../../records/record-values.ts";

/**
 * Subscriptions are told apart by external id, else by name at their company where the import was told to. What one
 * brings per month follows from its amount and how often it is billed; a file may give either.
 */
export const subscriptions = recordsOfCompanies({
  kind: "subscriptions",
  object: "subscription",
  table: "subscriptions",
  numbered: "source",
  natural: { values: ["name"], when: "matchName" },
  columns: {
    name: "name",
    plan: "plan",
    seats: "seats",
    billing: "billing",
    startsOn: "startsOn",
    endsOn: "endsOn",
    renewsOn: "renewsOn",
    autoRenew: "autoRenew",
    cancelledOn: "cancelledOn",
  },
  money: { amount: "amountMinor" },
  defaults: () => ({ billing: "yearly", autoRenew: true }),

  derive: ({ read, incoming, known }, batch) => {
    const monthly = textOf(read, "monthlyAmount");
    if (monthly === null || incoming.amount) return incoming;
    const money = readAmount(monthly, textOf(read, "currency") ?? batch.currency);
    if ("problem" in money) return { field: "monthlyAmount", problem: `It ${money.problem}.` };
    const billing = (incoming.billing ?? known?.values.billing ?? "yearly") as Billing;
    return { ...incoming, amount: { ...money, minor: billedMinor(money.minor, billing) } };
  },

  /** An amount that was reckoned from the month goes with how it is billed: where a person changed that, both stay. */
  settle: ({ read, merged }) => {
    if (!merged.kept.includes("billing") || textOf(read, "amount") !== null || !("amount" in merged.changes))
      return merged;
    const { amount: _, ...changes } = merged.changes;
    return { ...merged, changes, kept: [...merged.kept, "amount"] };
  },

  check: ({ startsOn, endsOn, renewsOn }) => {
    const before = `It is before the subscription starts (${startsOn}).`;
    if (endsOn && startsOn && endsOn < startsOn) return { field: "endsOn", problem: before };
    if (renewsOn && startsOn && renewsOn < startsOn) return { field: "renewsOn", problem: before };
    return null;
  },

  derived: (values) => ({
    monthlyMinor: monthlyMinor(moneyIn(values, "amount")?.minor ?? 0, values.billing as Billing),
  }),
});
