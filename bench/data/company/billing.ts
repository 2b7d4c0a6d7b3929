import { DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";
import type { BenchDeal } from "./deals.ts";

/** What won deals led to: quotes and orders, which are told, and of customers the subscriptions that run. */
export function addBilling(making: Making, deals: readonly BenchDeal[]): void {
  for (const [index, deal] of deals.entries())
    if (making.history.left() > 2 && deal.isWon) addQuoteAndOrder(making, deal, index);
  if (!making.isCustomer) return;
  for (let count = making.random.between(1, 3); count > 0; count--) addSubscription(making);
}

function addQuoteAndOrder(making: Making, deal: BenchDeal, index: number): void {
  const { emit, companyId, history, team, random } = making;
  const owner = random.pick(team);
  const actor = { kind: "member" as const, id: owner.id, name: owner.name };
  const shared = { amount: { minor: deal.minor, currency: deal.currency }, actor };
  const quoteAt = deal.lastMoveAt - 4 * DAY;
  const [quoteId, orderId] = [making.newId(quoteAt), making.newId(deal.lastMoveAt)];
  const money = { total_minor: deal.minor, currency: deal.currency };
  emit("quotes", {
    company_id: companyId,
    id: quoteId,
    number: `Q-${index + 1}`,
    title: deal.name,
    deal_id: deal.id,
    status: "accepted",
    ...money,
    sent_at: new Date(quoteAt),
    valid_until: dayOf(deal.lastMoveAt + 30 * DAY),
    created_at: new Date(quoteAt),
  });
  const placedAt = new Date(deal.lastMoveAt);
  const order = { id: orderId, number: `O-${index + 1}`, deal_id: deal.id, status: "placed" };
  emit("orders", { company_id: companyId, ...order, ...money, placed_at: placedAt, created_at: placedAt });
  const title = `Q-${index + 1} ${deal.name}`;
  history.tell({
    ...shared,
    type: "quote_sent",
    at: quoteAt,
    title,
    facts: { number: `Q-${index + 1}`, status: "accepted" },
    object: "quote",
    recordId: quoteId,
  });
  const facts = { number: order.number, status: "placed" };
  history.tell({
    ...shared,
    type: "order_placed",
    at: deal.lastMoveAt,
    title: order.number,
    facts,
    object: "order",
    recordId: orderId,
  });
}

const BILLING = [
  { billing: "monthly", months: 1 },
  { billing: "quarterly", months: 3 },
  { billing: "yearly", months: 12 },
] as const;

function addSubscription(making: Making): void {
  const { emit, companyId, random, world } = making;
  const { billing, months } = random.pick(BILLING);
  const startedAt = making.pastMoment();
  const monthly = random.between(20, 4000) * 100;
  const hasEnded = random.chance(0.15);
  emit("subscriptions", {
    company_id: companyId,
    id: making.newId(startedAt),
    name: random.pick(["Fleet", "Warehouse", "Analytics", "Support", "Integration"]),
    plan: random.pick(["Basic", "Team", "Enterprise"]),
    seats: random.between(5, 400),
    amount_minor: monthly * months,
    currency: "EUR",
    billing,
    monthly_minor: monthly,
    starts_on: dayOf(startedAt),
    ends_on: hasEnded ? dayOf(world.now - DAY) : null,
    renews_on: hasEnded ? null : dayOf(world.now + random.between(1, 400) * DAY),
    created_at: new Date(startedAt),
  });
}
