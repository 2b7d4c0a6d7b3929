import { addDays } from "@tandem/domain/workspace/workspace-day";
import type { Planner } from "./planner.ts";

/** Numbers grow with time, and no two companies share one. */
export const numberOf = ({ company }: Planner, daysAgo: number) => {
  const letters = [...company.key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return 1000 + (740 - daysAgo) * 3 + (letters % 3) * 2400;
};

/** What runs, what is billed for it once a year, and who still has to pay. */
export function planBilling(planner: Planner): void {
  const { company, calendar, add } = planner;
  const minor = company.yearly * 100;
  const { currency } = company;
  const by = { member: "jonas" } as const;
  const renewsOn = addDays(calendar.today, company.renewsIn);
  const startsOn = addDays(renewsOn, -365 * company.customerYears);
  const plan = company.yearly > 100_000 ? "Enterprise" : company.yearly > 50_000 ? "Business" : "Team";
  add(calendar.at(720, 9), by, {
    verb: "subscribe",
    key: "subscription",
    name: `Halyard ${plan}`,
    plan,
    seats: company.seats,
    minor,
    currency,
    startsOn,
    renewsOn,
    autoRenew: company.shape === "thriving",
  });
  for (const yearsAgo of [2, 1]) {
    const daysAgo = 365 * yearsAgo - company.renewsIn;
    if (daysAgo < 1 || daysAgo > 715) continue;
    const key = `invoice-${yearsAgo}`;
    const number = `F-${numberOf(planner, daysAgo) + 1}`;
    add(calendar.at(daysAgo, 9.5), by, {
      verb: "invoice",
      key,
      number,
      subscription: "subscription",
      order: null,
      minor,
      currency,
      dueOn: calendar.day(daysAgo - 30),
    });
    const late = company.shape === "risk" ? 34 : 0;
    add(calendar.at(daysAgo - 24 - late, 10), by, { verb: "pay_invoice", key });
  }
}
