import { recordsOfCompanies } from "../../records/record-kind.ts";

/**
 * Product usage is told apart by external id at its company: sources number their measurements less carefully than their
 * records, and what two companies did is two facts. Where a row names no company, its subscription tells it.
 */
export const productUsage = recordsOfCompanies({
  kind: "product_usage",
  object: "product_usage",
  table: "productUsage",
  isBesideTheBook: true,
  numbered: "company",
  companyFrom: "subscription",
  columns: {
    subscription: "subscriptionId",
    contact: "contactId",
    feature: "feature",
    usedOn: "usedOn",
    amount: "amount",
    seconds: "seconds",
    errors: "errors",
  },
  decimals: { amount: { whole: 16, scale: 4 } },
  defaults: () => ({ amount: "1" }),
});
