import { addDays } from "@tandem/domain/workspace/workspace-day";
import type { PlannedDeal } from "./plan-deals.ts";
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

const WORKING_DAY = 540;

/** What follows from a deal that was won: the order, its invoice, and the money. */
export function planOrder(planner: Planner, { key, minor, owner }: PlannedDeal, wonAt: Date, daysAgo: number): void {
  const { calendar, add, random, company } = planner;
  const { currency } = company;
  const by = { member: owner };
  const number = numberOf(planner, daysAgo);
  const order = `${key}.order`;
  const invoice = `${key}.invoice`;
  const placedAt = calendar.later(wonAt, 60);
  const billedAt = calendar.later(placedAt, 2 * WORKING_DAY);
  add(calendar.later(wonAt, 5), by, { verb: "answer_quote", key: `${key}.quote`, status: "accepted" });
  add(placedAt, by, { verb: "place_order", key: order, deal: key, number: `SO-${number}`, minor, currency });
  add(calendar.later(placedAt, 14 * WORKING_DAY), by, { verb: "fulfil_order", key: order });
  const dueOn = addDays(billedAt.toISOString().slice(0, 10), 30);
  const bill = { number: `F-${number}`, subscription: null, order, minor, currency, dueOn };
  add(billedAt, by, { verb: "invoice", key: invoice, ...bill });
  add(calendar.later(billedAt, random.between(13, 21) * WORKING_DAY), by, { verb: "pay_invoice", key: invoice });
}
