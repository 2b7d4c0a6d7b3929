import { IDENTITY, type KindFields, names, text } from "./field.ts";

const company = { name: "company", ...names("company") } as const;
const ofCompany = (noun: string) => ({ ...company, required: `${noun} needs a company.` });
const number = { name: "number", ...text(60) } as const;
const total = { name: "total", type: "decimal" } as const;
const currency = { name: "currency", type: "currency" } as const;

/** Quotes, orders, subscriptions and invoices, and what they lead to: use of the product, and the day a customer left. */
export const COMMERCE_FIELDS = {
  quotes: {
    noun: "quote",
    fields: [
      ...IDENTITY,
      { ...number, required: "A quote needs a number." },
      ofCompany("A quote"),
      { name: "title", ...text(200) },
      { name: "deal", ...names("deal") },
      { name: "status", type: "choice", options: ["draft", "sent", "accepted", "declined", "expired"] },
      { ...total, required: "A quote needs a total." },
      currency,
      { name: "sentAt", type: "moment" },
      { name: "validUntil", type: "day" },
    ],
  },
  orders: {
    noun: "order",
    fields: [
      ...IDENTITY,
      { ...number, required: "An order needs a number." },
      ofCompany("An order"),
      { name: "deal", ...names("deal") },
      { name: "status", type: "choice", options: ["placed", "fulfilled", "cancelled"] },
      { ...total, required: "An order needs a total." },
      currency,
      { name: "placedAt", type: "moment", required: "An order needs the time at which it was placed." },
    ],
  },
  subscriptions: {
    noun: "subscription",
    fields: [
      ...IDENTITY,
      { name: "name", ...text(200), required: "A subscription needs a name." },
      ofCompany("A subscription"),
      { name: "plan", ...text(120) },
      { name: "seats", type: "integer", min: 0, max: 100_000_000 },
      { name: "amount", type: "decimal" },
      { name: "monthlyAmount", type: "decimal" },
      currency,
      { name: "billing", type: "choice", options: ["monthly", "quarterly", "yearly"] },
      { name: "startsOn", type: "day", required: "A subscription needs the day on which it starts." },
      { name: "endsOn", type: "day" },
      { name: "renewsOn", type: "day" },
      { name: "autoRenew", type: "boolean" },
      { name: "cancelledOn", type: "day" },
    ],
    oneOf: [
      {
        names: ["amount", "monthlyAmount"],
        message: "A subscription needs an amount: what is billed each time, or its part of a month.",
      },
    ],
  },
  invoices: {
    noun: "invoice",
    fields: [
      ...IDENTITY,
      { ...number, required: "An invoice needs a number." },
      ofCompany("An invoice"),
      { name: "subscription", ...names("subscription") },
      { name: "order", ...names("order") },
      { name: "status", type: "choice", options: ["draft", "open", "paid", "void", "uncollectible"] },
      { ...total, required: "An invoice needs a total." },
      currency,
      { name: "issuedOn", type: "day", required: "An invoice needs the day on which it was issued." },
      { name: "dueOn", type: "day" },
      { name: "paidOn", type: "day" },
    ],
  },
  product_usage: {
    noun: "line of product usage",
    fields: [
      ...IDENTITY,
      company,
      { name: "subscription", ...names("subscription") },
      { name: "contact", ...names("contact") },
      { name: "feature", ...text(200), required: "Usage needs the feature that was used." },
      { name: "usedOn", type: "day", required: "Usage needs its day." },
      { name: "amount", type: "decimal" },
      { name: "seconds", type: "integer", min: 0, max: 2_147_483_647 },
      { name: "errors", type: "integer", min: 0, max: 2_147_483_647 },
    ],
    oneOf: [{ names: ["company", "subscription"], message: "Usage needs a company or a subscription." }],
  },
  churn_dates: {
    noun: "churn date",
    fields: [
      ...IDENTITY,
      ofCompany("A churn date"),
      { name: "churnedOn", type: "day", required: "A churn date needs its day." },
      { name: "reason", ...text(500) },
      { name: "feedback", ...text(5000) },
    ],
  },
  attribute_values: {
    noun: "attribute value",
    fields: [
      ...IDENTITY,
      ofCompany("A value"),
      { name: "attribute", ...names("attribute"), required: "A value needs its attribute." },
      { name: "observedAt", type: "moment", required: "A value needs the time at which it was observed." },
      { name: "value", ...text(500), required: "A value is missing." },
    ],
  },
} as const satisfies Record<string, KindFields>;
